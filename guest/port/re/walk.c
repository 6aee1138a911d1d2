// Searching once, and from match to match: findall, finditer, split.
#include "py/runtime.h"
#include "py/smallint.h"
#include "re.h"

// The object's data as it is now: user code may have changed a bytearray since.
static void refresh(re_walk_t *walk) {
    if (walk->subject.text) {
        return;
    }
    re_get_subject(walk->pattern, walk->subject.obj, &walk->subject);
    walk->subject.len = MIN(walk->subject.whole, (size_t)walk->endpos);
}

static mp_int_t clamp(mp_int_t index, size_t length) {
    return index < 0 ? 0 : MIN((size_t)index, length);
}

void re_walk_start(re_walk_t *walk, re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos) {
    re_get_subject(pattern, string, &walk->subject);
    size_t length = re_length(&walk->subject);
    walk->pattern = pattern;
    walk->pos = clamp(pos, length);
    walk->endpos = clamp(endpos, length);
    walk->at = re_offset(&walk->subject, walk->pos);
    walk->subject.len = re_offset(&walk->subject, walk->endpos);
    walk->advance = false;
}

static const size_t *search(re_walk_t *walk, uint32_t options) {
    const size_t *span;
    if (walk->at > walk->subject.len || !re_engine_match(walk->pattern, &walk->subject, walk->at, options, &span)) {
        return NULL;
    }
    return span;
}

// The next match, or NULL. An empty one may follow directly after another match, but not at the
// place of the last empty one.
const size_t *re_walk_next(re_walk_t *walk) {
    mp_handle_pending(true);
    refresh(walk);
    const size_t *span = search(walk, walk->advance ? PCRE2_NOTEMPTY_ATSTART : 0);
    if (span == NULL) {
        walk->at = SIZE_MAX;
    } else {
        walk->advance = span[0] == span[1];
        walk->at = span[1];
    }
    return span;
}

mp_obj_t re_find_one(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos, uint32_t options) {
    re_walk_t walk;
    re_walk_start(&walk, pattern, string, pos, endpos);
    const size_t *span = search(&walk, options);
    return span == NULL ? mp_const_none : MP_OBJ_FROM_PTR(re_new_match(&walk, span));
}

// What findall() lists: the group, all groups, or the match if there are none.
static mp_obj_t found_value(const re_walk_t *walk, const size_t *span) {
    size_t groups = walk->pattern->groups;
    mp_obj_t unset = walk->subject.text ? MP_OBJ_NEW_QSTR(MP_QSTR_) : mp_const_empty_bytes;
    if (groups <= 1) {
        return re_group_value(&walk->subject, span, groups, unset);
    }
    mp_obj_tuple_t *tuple = MP_OBJ_TO_PTR(mp_obj_new_tuple(groups, NULL));
    for (size_t i = 0; i < groups; i++) {
        tuple->items[i] = mp_const_none;
    }
    for (size_t i = 0; i < groups; i++) {
        tuple->items[i] = re_group_value(&walk->subject, span, i + 1, unset);
    }
    return MP_OBJ_FROM_PTR(tuple);
}

mp_obj_t re_find_all(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos) {
    re_walk_t walk;
    re_walk_start(&walk, pattern, string, pos, endpos);
    mp_obj_t list = mp_obj_new_list(0, NULL);
    const size_t *span;
    while ((span = re_walk_next(&walk)) != NULL) {
        mp_obj_list_append(list, found_value(&walk, span));
    }
    return list;
}

typedef struct _re_iterator_t {
    mp_obj_base_t base;
    re_walk_t walk;
} re_iterator_t;

static mp_obj_t iterator_next(mp_obj_t self_in) {
    re_iterator_t *self = MP_OBJ_TO_PTR(self_in);
    const size_t *span = re_walk_next(&self->walk);
    return span == NULL ? MP_OBJ_STOP_ITERATION : MP_OBJ_FROM_PTR(re_new_match(&self->walk, span));
}

static MP_DEFINE_CONST_OBJ_TYPE(
    iterator_type,
    MP_QSTR_callable_iterator,
    MP_TYPE_FLAG_ITER_IS_ITERNEXT,
    iter, iterator_next
    );

mp_obj_t re_find_iter(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos) {
    re_iterator_t *self = mp_obj_malloc(re_iterator_t, &iterator_type);
    re_walk_start(&self->walk, pattern, string, pos, endpos);
    return MP_OBJ_FROM_PTR(self);
}

mp_obj_t re_split(re_pattern_t *pattern, mp_obj_t string, mp_int_t most) {
    re_walk_t walk;
    re_walk_start(&walk, pattern, string, 0, MP_SMALL_INT_MAX);
    mp_obj_t list = mp_obj_new_list(0, NULL);
    size_t last = 0;
    const size_t *span;
    for (mp_int_t n = 0; (most == 0 || n < most) && (span = re_walk_next(&walk)) != NULL; n++) {
        mp_obj_list_append(list, re_slice(&walk.subject, last, span[0]));
        for (size_t group = 1; group <= pattern->groups; group++) {
            mp_obj_list_append(list, re_group_value(&walk.subject, span, group, mp_const_none));
        }
        last = span[1];
    }
    mp_obj_list_append(list, re_slice(&walk.subject, last, walk.subject.whole));
    return list;
}
