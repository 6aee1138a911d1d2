// The module re and pattern objects: arguments in, results of the other files out.
#include <string.h>

#include "py/objint.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "py/smallint.h"
#include "re.h"

#define NO_END (MP_SMALL_INT_MAX)

static mp_int_t get_int(mp_obj_t value) {
    if (mp_obj_is_small_int(value)) {
        return MP_OBJ_SMALL_INT_VALUE(value);
    }
    if (mp_obj_is_int(value)) {
        // a position or count so large is as good as the largest small one
        return mp_obj_int_sign(value) < 0 ? -NO_END : NO_END;
    }
    return mp_obj_get_int(value);
}

// ---- the functions of both the module and a pattern

#define ARG_PATTERN { MP_QSTR_pattern, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } }
#define ARG_STRING { MP_QSTR_string, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } }
#define ARG_REPL { MP_QSTR_repl, MP_ARG_REQUIRED | MP_ARG_OBJ, { .u_obj = MP_OBJ_NULL } }
#define ARG_NUMBER(name, value) { MP_QSTR_##name, MP_ARG_OBJ, { .u_rom_obj = MP_ROM_INT(value) } }

typedef mp_obj_t (*search_t)(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos);

static mp_obj_t do_match(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos) {
    return re_find_one(pattern, string, pos, endpos, PCRE2_ANCHORED);
}

static mp_obj_t do_fullmatch(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos) {
    return re_find_one(pattern, string, pos, endpos, PCRE2_ANCHORED | PCRE2_ENDANCHORED);
}

static mp_obj_t do_search(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos) {
    return re_find_one(pattern, string, pos, endpos, 0);
}

static mp_obj_t search_in_module(search_t search, size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = { ARG_PATTERN, ARG_STRING, ARG_NUMBER(flags, 0) };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    return search(re_compile(values[0].u_obj, get_int(values[2].u_obj)), values[1].u_obj, 0, NO_END);
}

static mp_obj_t search_by_pattern(search_t search, size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = { ARG_STRING, ARG_NUMBER(pos, 0), ARG_NUMBER(endpos, NO_END) };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    return search(MP_OBJ_TO_PTR(args[0]), values[0].u_obj, get_int(values[1].u_obj), get_int(values[2].u_obj));
}

#define DEFINE_SEARCH(name, search) \
    static mp_obj_t module_##name(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) { \
        return search_in_module(search, n_args, args, keywords); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_KW(module_##name##_obj, 0, module_##name); \
    static mp_obj_t pattern_##name(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) { \
        return search_by_pattern(search, n_args, args, keywords); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_KW(pattern_##name##_obj, 1, pattern_##name)

DEFINE_SEARCH(match, do_match);
DEFINE_SEARCH(fullmatch, do_fullmatch);
DEFINE_SEARCH(search, do_search);
DEFINE_SEARCH(findall, re_find_all);
DEFINE_SEARCH(finditer, re_find_iter);

static mp_obj_t module_split(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = { ARG_PATTERN, ARG_STRING, ARG_NUMBER(maxsplit, 0), ARG_NUMBER(flags, 0) };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    return re_split(re_compile(values[0].u_obj, get_int(values[3].u_obj)), values[1].u_obj, get_int(values[2].u_obj));
}
static MP_DEFINE_CONST_FUN_OBJ_KW(module_split_obj, 0, module_split);

static mp_obj_t pattern_split(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = { ARG_STRING, ARG_NUMBER(maxsplit, 0) };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    return re_split(MP_OBJ_TO_PTR(args[0]), values[0].u_obj, get_int(values[1].u_obj));
}
static MP_DEFINE_CONST_FUN_OBJ_KW(pattern_split_obj, 1, pattern_split);

static mp_obj_t counted(mp_obj_t result, size_t done) {
    mp_obj_t items[] = { result, MP_OBJ_NEW_SMALL_INT(done) };
    return mp_obj_new_tuple(2, items);
}

static mp_obj_t module_substitute(size_t n_args, const mp_obj_t *args, mp_map_t *keywords, size_t *done) {
    static const mp_arg_t allowed[] = { ARG_PATTERN, ARG_REPL, ARG_STRING, ARG_NUMBER(count, 0), ARG_NUMBER(flags, 0) };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    re_pattern_t *pattern = re_compile(values[0].u_obj, get_int(values[4].u_obj));
    return re_substitute(pattern, values[1].u_obj, values[2].u_obj, get_int(values[3].u_obj), done);
}

static mp_obj_t module_sub(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    size_t done;
    return module_substitute(n_args, args, keywords, &done);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(module_sub_obj, 0, module_sub);

static mp_obj_t module_subn(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    size_t done;
    mp_obj_t result = module_substitute(n_args, args, keywords, &done);
    return counted(result, done);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(module_subn_obj, 0, module_subn);

static mp_obj_t pattern_substitute(size_t n_args, const mp_obj_t *args, mp_map_t *keywords, size_t *done) {
    static const mp_arg_t allowed[] = { ARG_REPL, ARG_STRING, ARG_NUMBER(count, 0) };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args - 1, args + 1, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    return re_substitute(MP_OBJ_TO_PTR(args[0]), values[0].u_obj, values[1].u_obj, get_int(values[2].u_obj), done);
}

static mp_obj_t pattern_sub(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    size_t done;
    return pattern_substitute(n_args, args, keywords, &done);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(pattern_sub_obj, 1, pattern_sub);

static mp_obj_t pattern_subn(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    size_t done;
    mp_obj_t result = pattern_substitute(n_args, args, keywords, &done);
    return counted(result, done);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(pattern_subn_obj, 1, pattern_subn);

// ---- the rest of the module

static mp_obj_t module_compile(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = { ARG_PATTERN, ARG_NUMBER(flags, 0) };
    mp_arg_val_t values[MP_ARRAY_SIZE(allowed)];
    mp_arg_parse_all(n_args, args, keywords, MP_ARRAY_SIZE(allowed), allowed, values);
    return MP_OBJ_FROM_PTR(re_compile(values[0].u_obj, get_int(values[1].u_obj)));
}
static MP_DEFINE_CONST_FUN_OBJ_KW(module_compile_obj, 0, module_compile);

static mp_obj_t module_escape(mp_obj_t pattern) {
    static const char special[] = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";
    bool text = mp_obj_is_str(pattern);
    mp_buffer_info_t info;
    mp_get_buffer_raise(pattern, &info, MP_BUFFER_READ);
    vstr_t out;
    vstr_init(&out, info.len + 16);
    for (size_t i = 0; i < info.len; i++) {
        byte c = ((const byte *)info.buf)[i];
        if (c != 0 && c < 128 && strchr(special, c) != NULL) {
            vstr_add_byte(&out, '\\');
        }
        vstr_add_byte(&out, c);
    }
    return text ? mp_obj_new_str_from_utf8_vstr(&out) : mp_obj_new_bytes_from_vstr(&out);
}
static MP_DEFINE_CONST_FUN_OBJ_1(module_escape_obj, module_escape);

static mp_obj_t module_purge(void) {
    re_purge();
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_0(module_purge_obj, module_purge);

static const mp_rom_map_elem_t module_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_re) },
    { MP_ROM_QSTR(MP_QSTR_compile), MP_ROM_PTR(&module_compile_obj) },
    { MP_ROM_QSTR(MP_QSTR_match), MP_ROM_PTR(&module_match_obj) },
    { MP_ROM_QSTR(MP_QSTR_fullmatch), MP_ROM_PTR(&module_fullmatch_obj) },
    { MP_ROM_QSTR(MP_QSTR_search), MP_ROM_PTR(&module_search_obj) },
    { MP_ROM_QSTR(MP_QSTR_findall), MP_ROM_PTR(&module_findall_obj) },
    { MP_ROM_QSTR(MP_QSTR_finditer), MP_ROM_PTR(&module_finditer_obj) },
    { MP_ROM_QSTR(MP_QSTR_split), MP_ROM_PTR(&module_split_obj) },
    { MP_ROM_QSTR(MP_QSTR_sub), MP_ROM_PTR(&module_sub_obj) },
    { MP_ROM_QSTR(MP_QSTR_subn), MP_ROM_PTR(&module_subn_obj) },
    { MP_ROM_QSTR(MP_QSTR_escape), MP_ROM_PTR(&module_escape_obj) },
    { MP_ROM_QSTR(MP_QSTR_purge), MP_ROM_PTR(&module_purge_obj) },
    { MP_ROM_QSTR(MP_QSTR_error), MP_ROM_PTR(&re_error_type) },
    { MP_ROM_QSTR(MP_QSTR_Pattern), MP_ROM_PTR(&re_pattern_type) },
    { MP_ROM_QSTR(MP_QSTR_Match), MP_ROM_PTR(&re_match_type) },
    { MP_ROM_QSTR(MP_QSTR_NOFLAG), MP_ROM_INT(0) },
    { MP_ROM_QSTR(MP_QSTR_A), MP_ROM_INT(RE_ASCII) },
    { MP_ROM_QSTR(MP_QSTR_ASCII), MP_ROM_INT(RE_ASCII) },
    { MP_ROM_QSTR(MP_QSTR_DEBUG), MP_ROM_INT(RE_DEBUG) },
    { MP_ROM_QSTR(MP_QSTR_I), MP_ROM_INT(RE_IGNORECASE) },
    { MP_ROM_QSTR(MP_QSTR_IGNORECASE), MP_ROM_INT(RE_IGNORECASE) },
    { MP_ROM_QSTR(MP_QSTR_L), MP_ROM_INT(RE_LOCALE) },
    { MP_ROM_QSTR(MP_QSTR_LOCALE), MP_ROM_INT(RE_LOCALE) },
    { MP_ROM_QSTR(MP_QSTR_M), MP_ROM_INT(RE_MULTILINE) },
    { MP_ROM_QSTR(MP_QSTR_MULTILINE), MP_ROM_INT(RE_MULTILINE) },
    { MP_ROM_QSTR(MP_QSTR_S), MP_ROM_INT(RE_DOTALL) },
    { MP_ROM_QSTR(MP_QSTR_DOTALL), MP_ROM_INT(RE_DOTALL) },
    { MP_ROM_QSTR(MP_QSTR_U), MP_ROM_INT(RE_UNICODE) },
    { MP_ROM_QSTR(MP_QSTR_UNICODE), MP_ROM_INT(RE_UNICODE) },
    { MP_ROM_QSTR(MP_QSTR_X), MP_ROM_INT(RE_VERBOSE) },
    { MP_ROM_QSTR(MP_QSTR_VERBOSE), MP_ROM_INT(RE_VERBOSE) },
};
static MP_DEFINE_CONST_DICT(module_globals, module_globals_table);

const mp_obj_module_t re_module = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&module_globals,
};

MP_REGISTER_MODULE(MP_QSTR_re, re_module);

// ---- pattern objects

static void pattern_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    re_pattern_t *self = MP_OBJ_TO_PTR(self_in);
    switch (attr) {
        case MP_QSTR_pattern:
            dest[0] = self->pattern;
            break;
        case MP_QSTR_flags:
            dest[0] = MP_OBJ_NEW_SMALL_INT(self->flags);
            break;
        case MP_QSTR_groups:
            dest[0] = MP_OBJ_NEW_SMALL_INT(self->groups);
            break;
        case MP_QSTR_groupindex:
            dest[0] = mp_obj_dict_copy(self->names);
            break;
        default:
            dest[1] = MP_OBJ_SENTINEL; // a method
    }
}

static void print_flags(const mp_print_t *print, const re_pattern_t *self) {
    static const struct { mp_int_t flag; const char *name; } names[] = {
        { RE_IGNORECASE, "re.IGNORECASE" }, { RE_LOCALE, "re.LOCALE" }, { RE_MULTILINE, "re.MULTILINE" },
        { RE_DOTALL, "re.DOTALL" }, { RE_UNICODE, "re.UNICODE" }, { RE_VERBOSE, "re.VERBOSE" }, { RE_ASCII, "re.ASCII" },
    };
    mp_int_t flags = self->flags;
    if (self->text) {
        flags &= ~RE_UNICODE; // goes without saying
    }
    const char *before = ", ";
    for (size_t i = 0; i < MP_ARRAY_SIZE(names); i++) {
        if ((flags & names[i].flag) != 0) {
            mp_printf(print, "%s%s", before, names[i].name);
            before = "|";
        }
    }
}

static void pattern_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    const re_pattern_t *self = MP_OBJ_TO_PTR(self_in);
    vstr_t text;
    mp_print_t to_text;
    vstr_init_print(&text, 64, &to_text);
    mp_obj_print_helper(&to_text, self->pattern, PRINT_REPR);
    mp_print_str(print, "re.compile(");
    mp_print_strn(print, text.buf, MIN(text.len, 200), 0, 0, 0);
    vstr_clear(&text);
    print_flags(print, self);
    mp_print_str(print, ")");
}

static mp_obj_t pattern_binary_op(mp_binary_op_t op, mp_obj_t left, mp_obj_t right) {
    if (op != MP_BINARY_OP_EQUAL || !mp_obj_is_type(right, &re_pattern_type)) {
        return MP_OBJ_NULL;
    }
    const re_pattern_t *a = MP_OBJ_TO_PTR(left);
    const re_pattern_t *b = MP_OBJ_TO_PTR(right);
    return mp_obj_new_bool(a->flags == b->flags && a->text == b->text && mp_obj_equal(a->pattern, b->pattern));
}

static mp_obj_t pattern_unary_op(mp_unary_op_t op, mp_obj_t self_in) {
    const re_pattern_t *self = MP_OBJ_TO_PTR(self_in);
    return op == MP_UNARY_OP_HASH ? mp_unary_op(op, self->pattern) : MP_OBJ_NULL;
}

static mp_obj_t pattern_copy(size_t n_args, const mp_obj_t *args) {
    (void)n_args;
    return args[0];
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(pattern_copy_obj, 1, 2, pattern_copy);

static const mp_rom_map_elem_t pattern_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_match), MP_ROM_PTR(&pattern_match_obj) },
    { MP_ROM_QSTR(MP_QSTR_fullmatch), MP_ROM_PTR(&pattern_fullmatch_obj) },
    { MP_ROM_QSTR(MP_QSTR_search), MP_ROM_PTR(&pattern_search_obj) },
    { MP_ROM_QSTR(MP_QSTR_findall), MP_ROM_PTR(&pattern_findall_obj) },
    { MP_ROM_QSTR(MP_QSTR_finditer), MP_ROM_PTR(&pattern_finditer_obj) },
    { MP_ROM_QSTR(MP_QSTR_split), MP_ROM_PTR(&pattern_split_obj) },
    { MP_ROM_QSTR(MP_QSTR_sub), MP_ROM_PTR(&pattern_sub_obj) },
    { MP_ROM_QSTR(MP_QSTR_subn), MP_ROM_PTR(&pattern_subn_obj) },
    { MP_ROM_QSTR(MP_QSTR___copy__), MP_ROM_PTR(&pattern_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR___deepcopy__), MP_ROM_PTR(&pattern_copy_obj) },
};
static MP_DEFINE_CONST_DICT(pattern_locals, pattern_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(
    re_pattern_type,
    MP_QSTR_Pattern,
    MP_TYPE_FLAG_NONE,
    print, pattern_print,
    attr, pattern_attr,
    unary_op, pattern_unary_op,
    binary_op, pattern_binary_op,
    locals_dict, &pattern_locals
    );
