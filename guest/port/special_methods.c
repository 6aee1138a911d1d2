// The special methods of built-in types as functions: [].__len__, dict.__repr__, int.__eq__, super().__iter__().
// The types have slots in place of them, so they are made here, by what a type can do. Each works on the built-in
// object in an instance of a derived class, whose own methods of these names it does not call.
#include "py/builtin.h"
#include "py/objtype.h"
#include "py/runtime.h"

#if MICROPY_PY_NATIVE_SPECIAL_METHODS

// An instance of a class that is derived from no built-in type.
static bool is_plain_instance(mp_obj_t self) {
    return mp_obj_is_obj(self) && mp_obj_is_instance_type(mp_obj_get_type(self)) && mp_obj_native_base_type(self) == NULL;
}

static mp_obj_t printed(mp_obj_t self, mp_print_kind_t kind) {
    vstr_t text;
    mp_print_t print;
    vstr_init_print(&text, 16, &print);
    mp_obj_t part = mp_obj_native_part(self);
    if (is_plain_instance(self)) {
        mp_print_str(&print, "<");
        mp_obj_class_print_name(&print, mp_obj_get_type(self));
        mp_printf(&print, " object at 0x%x>", (unsigned int)(uintptr_t)MP_OBJ_TO_PTR(self));
    } else if (part == self && mp_obj_is_obj(self) && mp_obj_is_instance_type(mp_obj_get_type(self))) {
        mp_raise_msg(&mp_type_AttributeError, MP_ERROR_TEXT("call super().__init__() first"));
    } else if (kind == PRINT_REPR && mp_obj_is_native_exception_instance(part)) {
        // the name is the class's, the arguments are the exception's
        mp_print_str(&print, qstr_str(mp_obj_get_type(self)->name));
        mp_obj_print_helper(&print, part, PRINT_REPR | PRINT_EXC_SUBCLASS);
    } else {
        mp_obj_print_helper(&print, part, kind);
    }
    return mp_obj_new_str_from_utf8_vstr(&text);
}

static mp_obj_t special_repr(mp_obj_t self) {
    return printed(self, PRINT_REPR);
}
static MP_DEFINE_CONST_FUN_OBJ_1(special_repr_obj, special_repr);

static mp_obj_t special_str(mp_obj_t self) {
    if (is_plain_instance(self)) {
        vstr_t text;
        mp_print_t print;
        vstr_init_print(&text, 16, &print);
        mp_obj_print_helper(&print, self, PRINT_REPR); // calls its __repr__
        return mp_obj_new_str_from_utf8_vstr(&text);
    }
    return printed(self, PRINT_STR);
}
static MP_DEFINE_CONST_FUN_OBJ_1(special_str_obj, special_str);

static mp_obj_t special_hash(mp_obj_t self) {
    if (is_plain_instance(self)) {
        return MP_OBJ_NEW_SMALL_INT(mp_obj_identity_hash(self));
    }
    return mp_unary_op(MP_UNARY_OP_HASH, mp_obj_native_part(self));
}
static MP_DEFINE_CONST_FUN_OBJ_1(special_hash_obj, special_hash);

static mp_obj_t special_format(mp_obj_t self, mp_obj_t spec) {
    size_t len;
    mp_obj_str_get_data(spec, &len);
    if (len == 0) {
        return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_str), self);
    }
    if (is_plain_instance(self)) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("unsupported format string passed to %s.__format__"), mp_obj_get_type_str(self));
    }
    return mp_call_function_2(MP_OBJ_FROM_PTR(&mp_builtin_format_obj), mp_obj_native_part(self), spec);
}
static MP_DEFINE_CONST_FUN_OBJ_2(special_format_obj, special_format);

static mp_obj_t special_eq(mp_obj_t self, mp_obj_t other) {
    if (is_plain_instance(self)) {
        return self == other ? mp_const_true : mp_const_notimplemented;
    }
    return mp_obj_new_bool(mp_obj_equal(mp_obj_native_part(self), mp_obj_native_part(other)));
}
static MP_DEFINE_CONST_FUN_OBJ_2(special_eq_obj, special_eq);

static mp_obj_t special_ne(mp_obj_t self, mp_obj_t other) {
    if (is_plain_instance(self)) {
        // by the __eq__ that the class has
        mp_obj_t eq[3];
        mp_load_method(self, MP_QSTR___eq__, eq);
        eq[2] = other;
        mp_obj_t result = mp_call_method_n_kw(1, 0, eq);
        return result == mp_const_notimplemented ? result : mp_obj_new_bool(!mp_obj_is_true(result));
    }
    return mp_obj_new_bool(special_eq(self, other) == mp_const_false);
}
static MP_DEFINE_CONST_FUN_OBJ_2(special_ne_obj, special_ne);

static mp_obj_t special_init_subclass(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    (void)args;
    mp_arg_check_num(n_args, kw->used, 0, 1, false);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(special_init_subclass_obj, 0, special_init_subclass);

static mp_obj_t special_subclasshook(size_t n_args, const mp_obj_t *args) {
    (void)n_args;
    (void)args;
    return mp_const_notimplemented;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(special_subclasshook_obj, 1, 2, special_subclasshook);

static mp_obj_t special_init(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    if (mp_obj_native_base_type(args[0]) == NULL) {
        return mp_const_none; // a built-in object is complete
    }
    return mp_native_base_init_wrapper_obj.fun.kw(n_args, args, kw);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(special_init_obj, 1, special_init);

static mp_obj_t special_call(size_t n_args, const mp_obj_t *args, mp_map_t *kw) {
    mp_obj_t *flat = m_new(mp_obj_t, n_args + 2 * kw->used);
    size_t at = 0;
    for (size_t i = 1; i < n_args; i++) {
        flat[at++] = args[i];
    }
    for (size_t i = 0; i < kw->alloc; i++) {
        if (mp_map_slot_is_filled(kw, i)) {
            flat[at++] = kw->table[i].key;
            flat[at++] = kw->table[i].value;
        }
    }
    return mp_call_function_n_kw(args[0], n_args - 1, kw->used, flat);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(special_call_obj, 1, special_call);

static mp_obj_t special_iter(mp_obj_t self) {
    return mp_getiter(mp_obj_native_part(self), NULL);
}
static MP_DEFINE_CONST_FUN_OBJ_1(special_iter_obj, special_iter);

static mp_obj_t special_reversed(mp_obj_t self) {
    return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_reversed), mp_obj_native_part(self));
}
static MP_DEFINE_CONST_FUN_OBJ_1(special_reversed_obj, special_reversed);

static mp_obj_t special_getitem(mp_obj_t self, mp_obj_t index) {
    return mp_obj_subscr(mp_obj_native_part(self), index, MP_OBJ_SENTINEL);
}
static MP_DEFINE_CONST_FUN_OBJ_2(special_getitem_obj, special_getitem);

static mp_obj_t special_setitem(mp_obj_t self, mp_obj_t index, mp_obj_t value) {
    mp_obj_subscr(mp_obj_native_part(self), index, value);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_3(special_setitem_obj, special_setitem);

static mp_obj_t special_delitem(mp_obj_t self, mp_obj_t index) {
    mp_obj_subscr(mp_obj_native_part(self), index, MP_OBJ_NULL);
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_2(special_delitem_obj, special_delitem);

#define UNARY(name, op) \
    static mp_obj_t special_##name(mp_obj_t self) { \
        return mp_unary_op(op, mp_obj_native_part(self)); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_1(special_##name##_obj, special_##name);

#define BINARY(name, op) \
    static mp_obj_t special_##name(mp_obj_t self, mp_obj_t other) { \
        return mp_binary_op(op, mp_obj_native_part(self), other); \
    } \
    static MP_DEFINE_CONST_FUN_OBJ_2(special_##name##_obj, special_##name);

UNARY(len, MP_UNARY_OP_LEN)
UNARY(neg, MP_UNARY_OP_NEGATIVE)
UNARY(abs, MP_UNARY_OP_ABS)
BINARY(contains, MP_BINARY_OP_CONTAINS)
BINARY(lt, MP_BINARY_OP_LESS)
BINARY(le, MP_BINARY_OP_LESS_EQUAL)
BINARY(gt, MP_BINARY_OP_MORE)
BINARY(ge, MP_BINARY_OP_MORE_EQUAL)
BINARY(add, MP_BINARY_OP_ADD)
BINARY(sub, MP_BINARY_OP_SUBTRACT)
BINARY(mul, MP_BINARY_OP_MULTIPLY)
BINARY(truediv, MP_BINARY_OP_TRUE_DIVIDE)
BINARY(floordiv, MP_BINARY_OP_FLOOR_DIVIDE)
BINARY(mod, MP_BINARY_OP_MODULO)
BINARY(pow, MP_BINARY_OP_POWER)
BINARY(or, MP_BINARY_OP_OR)
BINARY(and, MP_BINARY_OP_AND)
BINARY(xor, MP_BINARY_OP_XOR)

static mp_obj_t special_int(mp_obj_t self) {
    return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_int), mp_obj_native_part(self));
}
static MP_DEFINE_CONST_FUN_OBJ_1(special_int_obj, special_int);

static mp_obj_t special_float(mp_obj_t self) {
    return mp_call_function_1(MP_OBJ_FROM_PTR(&mp_type_float), mp_obj_native_part(self));
}
static MP_DEFINE_CONST_FUN_OBJ_1(special_float_obj, special_float);

static mp_obj_t special_bool(mp_obj_t self) {
    return mp_obj_new_bool(mp_obj_is_true(mp_obj_native_part(self)));
}
static MP_DEFINE_CONST_FUN_OBJ_1(special_bool_obj, special_bool);

// What a type can do.
enum {
    EVERY = 1 << 0, // also object
    OBJECT = 1 << 1, // object alone
    NEW = 1 << 2,
    INIT = 1 << 3,
    SIZED = 1 << 4,
    ITERABLE = 1 << 5,
    ITERATOR = 1 << 6,
    ITEMS = 1 << 7,
    STORE = 1 << 8,
    REVERSIBLE = 1 << 9,
    ORDERED = 1 << 10,
    SEQUENCE = 1 << 11, // + and *
    NUMBER = 1 << 12,
    INTEGER = 1 << 13,
    SET = 1 << 14,
    UNION = 1 << 15,
    CALLABLE = 1 << 16,
};

static unsigned int abilities(const mp_obj_type_t *type) {
    if (type == &mp_type_object) {
        return EVERY | OBJECT;
    }
    bool integer = type == &mp_type_int || type == &mp_type_bool;
    bool number = integer || type == &mp_type_float || type == &mp_type_complex;
    bool mapping = mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(type), MP_OBJ_FROM_PTR(&mp_type_dict));
    bool set = type == &mp_type_set || type == &mp_type_frozenset;
    bool mutable = type == &mp_type_list || mapping || type == &mp_type_bytearray;
    bool text = type == &mp_type_str || type == &mp_type_bytes;
    bool tuple = mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(type), MP_OBJ_FROM_PTR(&mp_type_tuple));
    bool sequence = text || tuple || type == &mp_type_list || type == &mp_type_bytearray;
    bool items = MP_OBJ_TYPE_HAS_SLOT(type, subscr) && type != &mp_type_type;
    bool exception = mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(type), MP_OBJ_FROM_PTR(&mp_type_BaseException));
    bool function = type->name == MP_QSTR_function || type->name == MP_QSTR_closure || type->name == MP_QSTR_method || type->name == MP_QSTR_generator;
    unsigned int can = EVERY;
    can |= MP_OBJ_TYPE_HAS_SLOT(type, make_new) && type != &mp_type_type ? NEW : 0;
    can |= mutable || type == &mp_type_set || exception ? INIT : 0;
    can |= items || set ? SIZED : 0;
    can |= type != &mp_type_type && (MP_OBJ_TYPE_HAS_SLOT(type, iter) || (type->flags & MP_TYPE_FLAG_ITER_IS_STREAM)) ? ITERABLE : 0;
    can |= type->flags & MP_TYPE_FLAG_ITER_IS_ITERNEXT ? ITERATOR : 0;
    can |= items ? ITEMS : 0;
    can |= mutable ? STORE : 0;
    can |= type == &mp_type_list || mapping || type == &mp_type_range ? REVERSIBLE : 0;
    can |= number || sequence || set ? ORDERED : 0;
    can |= sequence ? SEQUENCE : 0;
    can |= number ? NUMBER : 0;
    can |= integer ? INTEGER : 0;
    can |= set ? SET : 0;
    can |= mapping ? UNION : 0;
    can |= function ? CALLABLE : 0;
    return can;
}

typedef struct _special_method_t {
    uint16_t name;
    unsigned int needs; // one of these abilities
    const void *function;
} special_method_t;

static const special_method_t special_methods[] = {
    { MP_QSTR___repr__, EVERY, &special_repr_obj },
    { MP_QSTR___str__, EVERY, &special_str_obj },
    { MP_QSTR___eq__, EVERY, &special_eq_obj },
    { MP_QSTR___ne__, EVERY, &special_ne_obj },
    { MP_QSTR___hash__, EVERY, &special_hash_obj },
    { MP_QSTR___format__, EVERY, &special_format_obj },
    { MP_QSTR___init_subclass__, OBJECT, &special_init_subclass_obj },
    { MP_QSTR___subclasshook__, OBJECT, &special_subclasshook_obj },
    { MP_QSTR___new__, NEW, &mp_native_new_obj },
    { MP_QSTR___init__, INIT, &special_init_obj },
    { MP_QSTR___len__, SIZED, &special_len_obj },
    { MP_QSTR___contains__, SIZED, &special_contains_obj },
    { MP_QSTR___iter__, ITERABLE, &special_iter_obj },
    { MP_QSTR___next__, ITERATOR, &mp_builtin_next_obj },
    { MP_QSTR___reversed__, REVERSIBLE, &special_reversed_obj },
    { MP_QSTR___getitem__, ITEMS, &special_getitem_obj },
    { MP_QSTR___setitem__, STORE, &special_setitem_obj },
    { MP_QSTR___delitem__, STORE, &special_delitem_obj },
    { MP_QSTR___lt__, ORDERED, &special_lt_obj },
    { MP_QSTR___le__, ORDERED, &special_le_obj },
    { MP_QSTR___gt__, ORDERED, &special_gt_obj },
    { MP_QSTR___ge__, ORDERED, &special_ge_obj },
    { MP_QSTR___add__, SEQUENCE | NUMBER, &special_add_obj },
    { MP_QSTR___mul__, SEQUENCE | NUMBER, &special_mul_obj },
    { MP_QSTR___sub__, NUMBER | SET, &special_sub_obj },
    { MP_QSTR___truediv__, NUMBER, &special_truediv_obj },
    { MP_QSTR___floordiv__, NUMBER, &special_floordiv_obj },
    { MP_QSTR___mod__, NUMBER, &special_mod_obj },
    { MP_QSTR___pow__, NUMBER, &special_pow_obj },
    { MP_QSTR___neg__, NUMBER, &special_neg_obj },
    { MP_QSTR___abs__, NUMBER, &special_abs_obj },
    { MP_QSTR___bool__, NUMBER, &special_bool_obj },
    { MP_QSTR___int__, NUMBER, &special_int_obj },
    { MP_QSTR___float__, NUMBER, &special_float_obj },
    { MP_QSTR___index__, INTEGER, &special_int_obj },
    { MP_QSTR___or__, INTEGER | SET | UNION, &special_or_obj },
    { MP_QSTR___and__, INTEGER | SET, &special_and_obj },
    { MP_QSTR___xor__, INTEGER | SET, &special_xor_obj },
    { MP_QSTR___call__, CALLABLE, &special_call_obj },
};

mp_obj_t mp_native_special_method(const mp_obj_type_t *type, qstr attr) {
    if (attr >= MP_QSTRnumber_of) {
        return MP_OBJ_NULL; // a name of the program: most attributes that are not found
    }
    for (size_t i = 0; i < MP_ARRAY_SIZE(special_methods); i++) {
        if (special_methods[i].name == attr) {
            unsigned int can = abilities(type);
            if (attr == MP_QSTR___hash__ && (can & (STORE | SET)) && type != &mp_type_frozenset) {
                return mp_const_none;
            }
            return can & special_methods[i].needs ? MP_OBJ_FROM_PTR(special_methods[i].function) : MP_OBJ_NULL;
        }
    }
    return MP_OBJ_NULL;
}

#endif
