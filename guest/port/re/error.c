// re.error: what is wrong with a pattern, and where.
#include <stdarg.h>

#include "py/objexcept.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "re.h"

// Of printf: %s text, %c character, %u number; and %S str(object), %R repr(object).
static void format_message(vstr_t *out, const char *format, va_list args) {
    mp_print_t print;
    print.data = out;
    print.print_strn = (mp_print_strn_t)vstr_add_strn;
    for (; *format != '\0'; format++) {
        if (*format != '%') {
            vstr_add_byte(out, *format);
            continue;
        }
        switch (*++format) {
            case 's':
                vstr_add_str(out, va_arg(args, const char *));
                break;
            case 'c':
                vstr_add_char(out, va_arg(args, unichar));
                break;
            case 'u':
                mp_printf(&print, "%u", va_arg(args, unsigned));
                break;
            default:
                mp_obj_print_helper(&print, va_arg(args, mp_obj_t), *format == 'R' ? PRINT_REPR : PRINT_STR);
                break;
        }
    }
}

// A message about bytes has no characters that are not ASCII.
static void make_ascii(vstr_t *text) {
    vstr_t out;
    vstr_init(&out, text->len + 8);
    const byte *end = (const byte *)text->buf + text->len;
    for (const byte *p = (const byte *)text->buf; p < end; p = utf8_next_char(p)) {
        unichar c = utf8_get_char(p);
        if (c < 128) {
            vstr_add_byte(&out, c);
        } else {
            vstr_printf(&out, "\\x%02x", (unsigned)c);
        }
    }
    *text = out;
}

typedef struct _place_t {
    size_t lines;
    size_t line;
    size_t column;
} place_t;

static place_t find_place(mp_obj_t pattern, size_t pos) {
    size_t len;
    const byte *text = (const byte *)mp_obj_str_get_data(pattern, &len);
    bool is_text = mp_obj_is_str(pattern);
    place_t place = { 1, 1, 1 };
    for (size_t index = 0; len > 0; index++) {
        const byte *next = is_text ? utf8_next_char(text) : text + 1;
        place.lines += *text == '\n';
        if (index < pos) {
            place.line = place.lines;
            place.column = *text == '\n' ? 1 : place.column + 1;
        }
        len -= MIN((size_t)(next - text), len);
        text = next;
    }
    return place;
}

static void store(mp_obj_t error, qstr name, mp_obj_t value) {
    mp_store_attr(error, name, value);
}

NORETURN void re_raise(mp_obj_t pattern, size_t pos, const char *format, ...) {
    vstr_t text;
    vstr_init(&text, 64);
    va_list args;
    va_start(args, format);
    format_message(&text, format, args);
    va_end(args);
    if (!mp_obj_is_str(pattern)) {
        make_ascii(&text);
    }
    mp_obj_t message = mp_obj_new_str(text.buf, text.len);
    mp_obj_t pos_obj = mp_const_none;
    mp_obj_t line = mp_const_none;
    mp_obj_t column = mp_const_none;
    if (pos != RE_NO_POSITION) {
        place_t place = find_place(pattern, pos);
        pos_obj = MP_OBJ_NEW_SMALL_INT(pos);
        line = MP_OBJ_NEW_SMALL_INT(place.line);
        column = MP_OBJ_NEW_SMALL_INT(place.column);
        vstr_printf(&text, " at position %u", (unsigned)pos);
        if (place.lines > 1) {
            vstr_printf(&text, " (line %u, column %u)", (unsigned)place.line, (unsigned)place.column);
        }
    } else {
        pattern = mp_const_none;
    }
    mp_obj_t full = mp_obj_new_str_from_utf8_vstr(&text);
    mp_obj_t error = mp_obj_exception_make_new(&re_error_type, 1, 0, &full);
    store(error, MP_QSTR_msg, message);
    store(error, MP_QSTR_pattern, pattern);
    store(error, MP_QSTR_pos, pos_obj);
    store(error, MP_QSTR_lineno, line);
    store(error, MP_QSTR_colno, column);
    nlr_raise(error);
}

// One that a program made itself has the attributes, too.
static void error_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    bool load = dest[0] == MP_OBJ_NULL;
    mp_obj_exception_attr(self_in, attr, dest);
    if (!load || dest[0] != MP_OBJ_NULL) {
        return;
    }
    if (attr == MP_QSTR_msg) {
        dest[0] = mp_obj_exception_get_value(self_in);
    } else if (attr == MP_QSTR_pattern || attr == MP_QSTR_pos || attr == MP_QSTR_lineno || attr == MP_QSTR_colno) {
        dest[0] = mp_const_none;
    }
}

MP_DEFINE_CONST_OBJ_TYPE(
    re_error_type,
    MP_QSTR_error,
    MP_TYPE_FLAG_NONE,
    make_new, mp_obj_exception_make_new,
    print, mp_obj_exception_print,
    attr, error_attr,
    parent, &mp_type_Exception
    );
