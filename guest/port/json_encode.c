// Strict JSON for the arguments of host functions: what json.dumps() of MicroPython writes for
// values that JSON cannot hold (nan, bytes, any object's repr) is an error here, as in CPython.
#include <math.h>

#include "py/cstack.h"
#include "py/objint.h"
#include "py/objlist.h"
#include "py/objstr.h"
#include "py/objtuple.h"
#include "py/objtype.h"
#include "py/runtime.h"
#include "guest.h"

// The containers around a value, innermost first: to find circles.
typedef struct _containers_t {
    const struct _containers_t *outer;
    mp_obj_t value;
} containers_t;

static void encode(vstr_t *out, mp_obj_t value, const containers_t *outer);

static void add_escape(vstr_t *out, unsigned int code) {
    vstr_printf(out, "\\u%04x", code);
}

// Length of the valid UTF-8 sequence at p, 0 if there is none; *code is its character.
static size_t utf8_sequence(const byte *p, const byte *end, unsigned int *code) {
    static const unsigned int least[5] = { 0, 0, 0x80, 0x800, 0x10000 };
    size_t len = *p < 0x80 ? 1 : *p < 0xc2 ? 0 : *p < 0xe0 ? 2 : *p < 0xf0 ? 3 : *p < 0xf5 ? 4 : 0;
    if (len == 0 || (size_t)(end - p) < len) {
        return 0;
    }
    unsigned int c = len == 1 ? *p : *p & (0x7f >> len);
    for (size_t i = 1; i < len; i++) {
        if ((p[i] & 0xc0) != 0x80) {
            return 0;
        }
        c = c << 6 | (p[i] & 0x3f);
    }
    *code = c;
    return c >= least[len] && c <= 0x10ffff ? len : 0;
}

// A lone surrogate is written as \udxxx and bytes that are no UTF-8 (a str can hold both) as
// U+FFFD, so that the text is always valid UTF-8.
static void encode_str(vstr_t *out, mp_obj_t value) {
    size_t len;
    const byte *p = (const byte *)mp_obj_str_get_data(value, &len);
    const byte *end = p + len;
    vstr_add_char(out, '"');
    while (p < end) {
        const byte *plain = p;
        while (p < end && *p >= 0x20 && *p < 0x7f && *p != '"' && *p != '\\') {
            p++;
        }
        vstr_add_strn(out, (const char *)plain, p - plain);
        if (p == end) {
            break;
        }
        unsigned int code;
        size_t n = utf8_sequence(p, end, &code);
        if (n == 0) {
            vstr_add_str(out, "\xef\xbf\xbd");
            n = 1;
        } else if (code < 0x20 || (code >= 0xd800 && code < 0xe000)) {
            add_escape(out, code);
        } else {
            if (code == '"' || code == '\\') {
                vstr_add_char(out, '\\');
            }
            vstr_add_strn(out, (const char *)p, n);
        }
        p += n;
    }
    vstr_add_char(out, '"');
}

static void encode_repr(vstr_t *out, mp_obj_t value) {
    mp_print_t print = { out, (mp_print_strn_t)vstr_add_strn };
    mp_obj_print_helper(&print, value, PRINT_REPR);
}

static void encode_float(vstr_t *out, mp_obj_t value) {
    if (!isfinite(mp_obj_float_get(value))) {
        mp_raise_ValueError(MP_ERROR_TEXT("Out of range float values are not JSON compliant"));
    }
    encode_repr(out, value);
}

static const char *constant_name(mp_obj_t value) {
    return value == mp_const_none ? "null" : value == mp_const_true ? "true" : value == mp_const_false ? "false" : NULL;
}

// A JSON object's names are strings; like CPython, numbers and constants become their text.
static void encode_key(vstr_t *out, mp_obj_t key) {
    const char *constant = constant_name(key);
    if (mp_obj_is_str(key)) {
        encode_str(out, key);
    } else if (constant != NULL || mp_obj_is_int(key) || mp_obj_is_float(key)) {
        vstr_add_char(out, '"');
        encode(out, key, NULL);
        vstr_add_char(out, '"');
    } else {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("keys must be str, int, float, bool or None, not %q"),
            mp_obj_get_type(key)->name);
    }
}

static void encode_items(vstr_t *out, size_t n, const mp_obj_t *items, const containers_t *here) {
    vstr_add_char(out, '[');
    for (size_t i = 0; i < n; i++) {
        if (i > 0) {
            vstr_add_char(out, ',');
        }
        encode(out, items[i], here);
    }
    vstr_add_char(out, ']');
}

static void encode_map(vstr_t *out, const mp_map_t *map, const containers_t *here) {
    bool first = true;
    vstr_add_char(out, '{');
    for (size_t i = 0; i < map->alloc; i++) {
        if (!mp_map_slot_is_filled(map, i)) {
            continue;
        }
        if (!first) {
            vstr_add_char(out, ',');
        }
        first = false;
        encode_key(out, map->table[i].key);
        vstr_add_char(out, ':');
        encode(out, map->table[i].value, here);
    }
    vstr_add_char(out, '}');
}

// A tuple or a named one.
static bool is_tuple(mp_obj_t value) {
    return mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(value)), MP_OBJ_FROM_PTR(&mp_type_tuple));
}

static void encode_container(vstr_t *out, mp_obj_t value, const containers_t *outer) {
    for (const containers_t *c = outer; c != NULL; c = c->outer) {
        if (c->value == value) {
            mp_raise_ValueError(MP_ERROR_TEXT("Circular reference detected"));
        }
    }
    containers_t here = { outer, value };
    if (mp_obj_is_dict_or_ordereddict(value)) {
        encode_map(out, mp_obj_dict_get_map(value), &here);
    } else {
        size_t n;
        mp_obj_t *items;
        if (is_tuple(value)) {
            mp_obj_tuple_get(value, &n, &items);
        } else {
            mp_obj_list_get(value, &n, &items);
        }
        encode_items(out, n, items, &here);
    }
}

// The built-in value inside an instance of a class derived from a built-in type.
static mp_obj_t built_in(mp_obj_t value) {
    static const mp_obj_type_t *const types[] = {
        &mp_type_str, &mp_type_int, &mp_type_float, &mp_type_list, &mp_type_tuple, &mp_type_dict,
    };
    if (mp_obj_is_instance_type(mp_obj_get_type(value))) {
        for (size_t i = 0; i < MP_ARRAY_SIZE(types); i++) {
            mp_obj_t inner = mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(types[i]));
            if (inner != MP_OBJ_NULL) {
                return inner;
            }
        }
    }
    return value;
}

static void encode(vstr_t *out, mp_obj_t value, const containers_t *outer) {
    mp_cstack_check();
    value = built_in(value);
    const char *constant = constant_name(value);
    if (constant != NULL) {
        vstr_add_str(out, constant);
    } else if (mp_obj_is_str(value)) {
        encode_str(out, value);
    } else if (mp_obj_is_int(value)) {
        encode_repr(out, value);
    } else if (mp_obj_is_float(value)) {
        encode_float(out, value);
    } else if (mp_obj_is_type(value, &mp_type_list) || is_tuple(value) || mp_obj_is_dict_or_ordereddict(value)) {
        encode_container(out, value, outer);
    } else {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("Object of type %q is not JSON serializable"),
            mp_obj_get_type(value)->name);
    }
}

void guest_json_encode(vstr_t *out, mp_obj_t value) {
    encode(out, value, NULL);
}
