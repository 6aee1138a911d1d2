// Match objects.
#include <string.h>

#include "py/objtuple.h"
#include "py/runtime.h"
#include "re.h"

re_match_t *re_new_match(const re_walk_t *walk, const size_t *span) {
    size_t numbers = 2 * (walk->pattern->groups + 1);
    re_match_t *self = mp_obj_malloc_var(re_match_t, span, size_t, numbers, &re_match_type);
    self->pattern = walk->pattern;
    self->string = walk->subject.obj;
    self->pos = walk->pos;
    self->endpos = walk->endpos;
    memcpy(self->span, span, numbers * sizeof(size_t));
    return self;
}

mp_obj_t re_group_value(const re_subject_t *subject, const size_t *span, size_t group, mp_obj_t unset) {
    size_t start = span[2 * group];
    return start == RE_UNSET ? unset : re_slice(subject, start, span[2 * group + 1]);
}

static mp_obj_t group_value(re_match_t *self, size_t group, mp_obj_t unset) {
    re_subject_t subject;
    re_get_subject(self->pattern, self->string, &subject);
    return re_group_value(&subject, self->span, group, unset);
}

// The number of a group given by number or name.
static size_t find_group(const re_match_t *self, mp_obj_t which) {
    mp_int_t number = -1;
    if (mp_obj_is_small_int(which) || mp_obj_is_bool(which)) {
        number = mp_obj_get_int(which);
    } else if (mp_obj_is_str(which)) {
        mp_map_elem_t *named = mp_map_lookup(mp_obj_dict_get_map(self->pattern->names), which, MP_MAP_LOOKUP);
        number = named == NULL ? -1 : MP_OBJ_SMALL_INT_VALUE(named->value);
    }
    if (number < 0 || (size_t)number > self->pattern->groups) {
        mp_raise_msg(&mp_type_IndexError, MP_ERROR_TEXT("no such group"));
    }
    return number;
}

static mp_obj_t match_group(size_t n_args, const mp_obj_t *args) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    if (n_args <= 2) {
        return group_value(self, n_args == 1 ? 0 : find_group(self, args[1]), mp_const_none);
    }
    mp_obj_t tuple = mp_obj_new_tuple(n_args - 1, args + 1);
    mp_obj_tuple_t *values = MP_OBJ_TO_PTR(tuple);
    for (size_t i = 0; i < n_args - 1; i++) {
        values->items[i] = group_value(self, find_group(self, args[1 + i]), mp_const_none);
    }
    return tuple;
}
static MP_DEFINE_CONST_FUN_OBJ_VAR(match_group_obj, 1, match_group);

static mp_obj_t default_argument(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    static const mp_arg_t allowed[] = {
        { MP_QSTR_default, MP_ARG_OBJ, { .u_rom_obj = MP_ROM_NONE } },
    };
    mp_arg_val_t value;
    mp_arg_parse_all(n_args - 1, args + 1, keywords, 1, allowed, &value);
    return value.u_obj;
}

static mp_obj_t match_groups(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    mp_obj_t unset = default_argument(n_args, args, keywords);
    size_t groups = self->pattern->groups;
    mp_obj_t list = mp_obj_new_list(0, NULL);
    for (size_t i = 1; i <= groups; i++) {
        mp_obj_list_append(list, group_value(self, i, unset));
    }
    mp_obj_t *items;
    mp_obj_list_get(list, &groups, &items);
    return mp_obj_new_tuple(groups, items);
}
static MP_DEFINE_CONST_FUN_OBJ_KW(match_groups_obj, 1, match_groups);

static mp_obj_t match_groupdict(size_t n_args, const mp_obj_t *args, mp_map_t *keywords) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    mp_obj_t unset = default_argument(n_args, args, keywords);
    mp_map_t *names = mp_obj_dict_get_map(self->pattern->names);
    mp_obj_t dict = mp_obj_new_dict(names->used);
    for (size_t i = 0; i < names->alloc; i++) {
        if (mp_map_slot_is_filled(names, i)) {
            size_t group = MP_OBJ_SMALL_INT_VALUE(names->table[i].value);
            mp_obj_dict_store(dict, names->table[i].key, group_value(self, group, unset));
        }
    }
    return dict;
}
static MP_DEFINE_CONST_FUN_OBJ_KW(match_groupdict_obj, 1, match_groupdict);

// Start or end of a group in characters; -1 if it took no part.
static mp_obj_t position(re_match_t *self, size_t number) {
    if (self->span[number] == RE_UNSET) {
        return MP_OBJ_NEW_SMALL_INT(-1);
    }
    re_subject_t subject;
    re_get_subject(self->pattern, self->string, &subject);
    return MP_OBJ_NEW_SMALL_INT(re_index(&subject, self->span[number]));
}

static mp_obj_t match_start(size_t n_args, const mp_obj_t *args) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    return position(self, 2 * (n_args == 1 ? 0 : find_group(self, args[1])));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(match_start_obj, 1, 2, match_start);

static mp_obj_t match_end(size_t n_args, const mp_obj_t *args) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    return position(self, 2 * (n_args == 1 ? 0 : find_group(self, args[1])) + 1);
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(match_end_obj, 1, 2, match_end);

static mp_obj_t span_of(re_match_t *self, size_t group) {
    mp_obj_t items[] = { position(self, 2 * group), position(self, 2 * group + 1) };
    return mp_obj_new_tuple(2, items);
}

static mp_obj_t match_span(size_t n_args, const mp_obj_t *args) {
    re_match_t *self = MP_OBJ_TO_PTR(args[0]);
    return span_of(self, n_args == 1 ? 0 : find_group(self, args[1]));
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(match_span_obj, 1, 2, match_span);

static mp_obj_t match_expand(mp_obj_t self_in, mp_obj_t template) {
    return re_expand(MP_OBJ_TO_PTR(self_in), template);
}
static MP_DEFINE_CONST_FUN_OBJ_2(match_expand_obj, match_expand);

static mp_obj_t match_getitem(mp_obj_t self_in, mp_obj_t which) {
    re_match_t *self = MP_OBJ_TO_PTR(self_in);
    return group_value(self, find_group(self, which), mp_const_none);
}
static MP_DEFINE_CONST_FUN_OBJ_2(match_getitem_obj, match_getitem);

static mp_obj_t match_copy(size_t n_args, const mp_obj_t *args) {
    (void)n_args;
    return args[0];
}
static MP_DEFINE_CONST_FUN_OBJ_VAR_BETWEEN(match_copy_obj, 1, 2, match_copy);

static mp_obj_t match_subscr(mp_obj_t self_in, mp_obj_t index, mp_obj_t value) {
    return value == MP_OBJ_SENTINEL ? match_getitem(self_in, index) : MP_OBJ_NULL;
}

// Whether group a was closed after group b, as far as their ends tell: a repeated group may have
// taken part in an earlier round only.
static bool closed_later(const re_match_t *self, size_t a, size_t b) {
    const re_group_t *groups = self->pattern->group - 1;
    if (groups[a].looking != groups[b].looking) {
        return groups[b].looking;
    }
    size_t end_a = self->span[2 * a + 1];
    size_t end_b = self->span[2 * b + 1];
    return end_a != end_b ? end_a > end_b : groups[a].closed > groups[b].closed;
}

// The group that was closed last; 0 if none took part.
static size_t last_group(const re_match_t *self) {
    size_t last = 0;
    for (size_t i = 1; i <= self->pattern->groups; i++) {
        if (self->span[2 * i] != RE_UNSET && (last == 0 || closed_later(self, i, last))) {
            last = i;
        }
    }
    return last;
}

static mp_obj_t last_name(const re_match_t *self) {
    size_t last = last_group(self);
    mp_map_t *names = mp_obj_dict_get_map(self->pattern->names);
    for (size_t i = 0; i < names->alloc; i++) {
        if (mp_map_slot_is_filled(names, i) && names->table[i].value == MP_OBJ_NEW_SMALL_INT(last)) {
            return names->table[i].key;
        }
    }
    return mp_const_none;
}

static mp_obj_t regs(re_match_t *self) {
    mp_obj_t list = mp_obj_new_list(0, NULL);
    for (size_t i = 0; i <= self->pattern->groups; i++) {
        mp_obj_list_append(list, span_of(self, i));
    }
    size_t len;
    mp_obj_t *items;
    mp_obj_list_get(list, &len, &items);
    return mp_obj_new_tuple(len, items);
}

static void match_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    if (dest[0] != MP_OBJ_NULL) {
        return;
    }
    re_match_t *self = MP_OBJ_TO_PTR(self_in);
    switch (attr) {
        case MP_QSTR_string:
            dest[0] = self->string;
            break;
        case MP_QSTR_re:
            dest[0] = MP_OBJ_FROM_PTR(self->pattern);
            break;
        case MP_QSTR_pos:
            dest[0] = MP_OBJ_NEW_SMALL_INT(self->pos);
            break;
        case MP_QSTR_endpos:
            dest[0] = MP_OBJ_NEW_SMALL_INT(self->endpos);
            break;
        case MP_QSTR_lastindex: {
            size_t last = last_group(self);
            dest[0] = last == 0 ? mp_const_none : MP_OBJ_NEW_SMALL_INT(last);
            break;
        }
        case MP_QSTR_lastgroup:
            dest[0] = last_name(self);
            break;
        case MP_QSTR_regs:
            dest[0] = regs(self);
            break;
        default:
            dest[1] = MP_OBJ_SENTINEL; // a method
    }
}

static void match_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    re_match_t *self = MP_OBJ_TO_PTR(self_in);
    mp_print_str(print, "<re.Match object; span=");
    mp_obj_print_helper(print, span_of(self, 0), PRINT_REPR);
    mp_print_str(print, ", match=");
    mp_obj_print_helper(print, group_value(self, 0, mp_const_none), PRINT_REPR);
    mp_print_str(print, ">");
}

static const mp_rom_map_elem_t match_locals_table[] = {
    { MP_ROM_QSTR(MP_QSTR_group), MP_ROM_PTR(&match_group_obj) },
    { MP_ROM_QSTR(MP_QSTR_groups), MP_ROM_PTR(&match_groups_obj) },
    { MP_ROM_QSTR(MP_QSTR_groupdict), MP_ROM_PTR(&match_groupdict_obj) },
    { MP_ROM_QSTR(MP_QSTR_start), MP_ROM_PTR(&match_start_obj) },
    { MP_ROM_QSTR(MP_QSTR_end), MP_ROM_PTR(&match_end_obj) },
    { MP_ROM_QSTR(MP_QSTR_span), MP_ROM_PTR(&match_span_obj) },
    { MP_ROM_QSTR(MP_QSTR_expand), MP_ROM_PTR(&match_expand_obj) },
    { MP_ROM_QSTR(MP_QSTR___getitem__), MP_ROM_PTR(&match_getitem_obj) },
    { MP_ROM_QSTR(MP_QSTR___copy__), MP_ROM_PTR(&match_copy_obj) },
    { MP_ROM_QSTR(MP_QSTR___deepcopy__), MP_ROM_PTR(&match_copy_obj) },
};
static MP_DEFINE_CONST_DICT(match_locals, match_locals_table);

MP_DEFINE_CONST_OBJ_TYPE(
    re_match_type,
    MP_QSTR_Match,
    MP_TYPE_FLAG_NONE,
    print, match_print,
    attr, match_attr,
    subscr, match_subscr,
    locals_dict, &match_locals
    );
