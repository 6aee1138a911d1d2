// What the files of the module re share. The engine is PCRE2; what it is given was read, checked and
// written anew by pattern.c, so that a pattern means what it means in Python.
#ifndef GUEST_RE_H
#define GUEST_RE_H

#include "py/obj.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include "pcre2.h"

// Flags, with CPython's values.
#define RE_IGNORECASE (2)
#define RE_LOCALE (4)
#define RE_MULTILINE (8)
#define RE_DOTALL (16)
#define RE_UNICODE (32)
#define RE_VERBOSE (64)
#define RE_DEBUG (128)
#define RE_ASCII (256)

#define RE_MAX_GROUPS (0xffff)

// What is known of a group when a match says which ones took part.
typedef struct _re_group_t {
    uint16_t closed; // how many groups were closed before this one
    bool looking; // inside a lookaround
} re_group_t;

typedef struct _re_pattern_t {
    mp_obj_base_t base;
    mp_obj_t pattern; // as given
    mp_obj_t names; // dict: name to number
    pcre2_code *code;
    re_group_t *group; // [0] is group 1
    mp_int_t given; // flags as given to compile(), for the cache
    mp_int_t flags; // and those the pattern turns on itself
    size_t groups;
    bool text; // for str
} re_pattern_t;

// A string to search in. The object is kept with it: the data may move or shrink when it is a
// bytearray and user code runs in between.
typedef struct _re_subject_t {
    mp_obj_t obj;
    const byte *data;
    size_t whole; // in bytes
    size_t len; // up to endpos, in bytes
    bool text;
} re_subject_t;

typedef struct _re_match_t {
    mp_obj_base_t base;
    re_pattern_t *pattern;
    mp_obj_t string;
    mp_int_t pos; // as given to match() or search(), clamped
    mp_int_t endpos;
    size_t span[]; // offsets in bytes: start and end of each group from 0 on; RE_UNSET
} re_match_t;

#define RE_UNSET (PCRE2_UNSET)

// One way through a string from match to match.
typedef struct _re_walk_t {
    re_pattern_t *pattern;
    re_subject_t subject;
    mp_int_t pos;
    mp_int_t endpos;
    size_t at; // where the next search begins
    bool advance; // the last match was empty: the next one must not be the same
} re_walk_t;

extern const mp_obj_type_t re_pattern_type;
extern const mp_obj_type_t re_match_type;
extern const mp_obj_type_t re_error_type;

// error.c. pos: in characters, or RE_NO_POSITION.
#define RE_NO_POSITION ((size_t)-1)
NORETURN void re_raise(mp_obj_t pattern, size_t pos, const char *format, ...);

// pattern.c: reads the pattern of self (pattern, text, flags) and fills in groups, names and flags.
// source becomes what PCRE2 is given.
void re_translate(re_pattern_t *self, vstr_t *source);

// engine.c
pcre2_code *re_engine_compile(const re_pattern_t *self, const vstr_t *source);
// Whether there is a match; its offsets are then in *span until the next call.
bool re_engine_match(const re_pattern_t *pattern, const re_subject_t *subject, size_t start, uint32_t options, const size_t **span);

// cache.c
re_pattern_t *re_compile(mp_obj_t pattern, mp_int_t flags);
void re_purge(void);

// subject.c
void re_get_subject(const re_pattern_t *pattern, mp_obj_t string, re_subject_t *subject);
mp_obj_t re_slice(const re_subject_t *subject, size_t start, size_t end);
size_t re_offset(const re_subject_t *subject, mp_int_t index); // clamped
mp_int_t re_index(const re_subject_t *subject, size_t offset);
size_t re_length(const re_subject_t *subject);

// match.c
re_match_t *re_new_match(const re_walk_t *walk, const size_t *span);
mp_obj_t re_group_value(const re_subject_t *subject, const size_t *span, size_t group, mp_obj_t unset);

// walk.c
void re_walk_start(re_walk_t *walk, re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos);
const size_t *re_walk_next(re_walk_t *walk);
mp_obj_t re_find_one(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos, uint32_t options);
mp_obj_t re_find_all(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos);
mp_obj_t re_find_iter(re_pattern_t *pattern, mp_obj_t string, mp_int_t pos, mp_int_t endpos);
mp_obj_t re_split(re_pattern_t *pattern, mp_obj_t string, mp_int_t most);

// template.c: what sub() and expand() put in, as text and references to groups.
typedef struct _re_template_t {
    vstr_t text;
    struct _re_template_part_t *part;
    size_t parts;
} re_template_t;
void re_read_template(re_template_t *template, const re_pattern_t *pattern, mp_obj_t source);
void re_fill_template(const re_template_t *template, const re_subject_t *subject, const size_t *span, vstr_t *out);

// substitute.c: the new string, its count of replacements in *done.
mp_obj_t re_substitute(re_pattern_t *pattern, mp_obj_t replacement, mp_obj_t string, mp_int_t most, size_t *done);
mp_obj_t re_expand(re_match_t *match, mp_obj_t replacement);

#endif
