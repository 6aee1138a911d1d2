// Compiled patterns, and the last ones that were compiled: re.match("...", s) in a loop compiles once.
#include <string.h>

#include "py/gc.h"
#include "py/mpstate.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "re.h"

// Patterns with the same hash share a set, the one used last first.
#define SETS (64)
#define WAYS (4)

typedef struct _re_cache_t {
    re_pattern_t *kept[SETS][WAYS];
} re_cache_t;

MP_REGISTER_ROOT_POINTER(struct _re_cache_t *re_cache);

void re_purge(void) {
    MP_STATE_VM(re_cache) = NULL;
}

static re_pattern_t *compile_new(mp_obj_t pattern, bool text, mp_int_t flags) {
    re_pattern_t *self = mp_obj_malloc(re_pattern_t, &re_pattern_type);
    self->pattern = pattern;
    self->text = text;
    self->flags = flags;
    self->names = mp_obj_new_dict(0);
    vstr_t source;
    size_t len;
    mp_obj_str_get_data(pattern, &len);
    vstr_init(&source, len + len / 8 + 16);
    re_translate(self, &source);
    self->code = re_engine_compile(self, &source);
    vstr_clear(&source);
    return self;
}

// For exact str and bytes: the same text, not only the same object.
static bool is_for(const re_pattern_t *kept, mp_obj_t pattern, mp_int_t given) {
    return kept->given == given && (kept->pattern == pattern
        || (mp_obj_get_type(kept->pattern) == mp_obj_get_type(pattern) && mp_obj_equal(kept->pattern, pattern)));
}

static re_pattern_t **find_set(mp_obj_t pattern, mp_int_t flags) {
    re_cache_t *cache = MP_STATE_VM(re_cache);
    if (cache == NULL) {
        cache = MP_STATE_VM(re_cache) = m_new0(re_cache_t, 1);
    }
    mp_int_t hash = MP_OBJ_SMALL_INT_VALUE(mp_unary_op(MP_UNARY_OP_HASH, pattern));
    return cache->kept[(hash ^ flags) % SETS];
}

// Puts a pattern first in its set; the ones before place move back.
static void put_first(re_pattern_t **set, size_t place, re_pattern_t *pattern) {
    memmove(&set[1], &set[0], place * sizeof(*set));
    set[0] = pattern;
}

static re_pattern_t *compile_text(mp_obj_t pattern, mp_int_t flags) {
    re_pattern_t **set = find_set(pattern, flags);
    for (size_t i = 0; i < WAYS; i++) {
        if (set[i] != NULL && is_for(set[i], pattern, flags)) {
            re_pattern_t *found = set[i];
            put_first(set, i, found);
            return found;
        }
    }
    re_pattern_t *compiled = compile_new(pattern, mp_obj_is_str(pattern), flags);
    compiled->given = flags;
    put_first(set, WAYS - 1, compiled);
    return compiled;
}

re_pattern_t *re_compile(mp_obj_t pattern, mp_int_t flags) {
    if (mp_obj_is_type(pattern, &re_pattern_type)) {
        if (flags != 0) {
            mp_raise_ValueError(MP_ERROR_TEXT("cannot process flags argument with a compiled pattern"));
        }
        return MP_OBJ_TO_PTR(pattern);
    }
    // RE_DEBUG prints nothing here
    flags &= ~RE_DEBUG;
    mp_obj_t text = mp_obj_cast_to_native_base(pattern, MP_OBJ_FROM_PTR(&mp_type_str));
    if (text == MP_OBJ_NULL) {
        text = mp_obj_cast_to_native_base(pattern, MP_OBJ_FROM_PTR(&mp_type_bytes));
    }
    if (text != MP_OBJ_NULL) {
        return compile_text(text, flags);
    }
    mp_unary_op(MP_UNARY_OP_HASH, pattern); // raises what CPython's cache does
    mp_raise_TypeError(MP_ERROR_TEXT("first argument must be string or compiled pattern"));
}
