// What the files that read a pattern share.
#ifndef GUEST_RE_PATTERN_H
#define GUEST_RE_PATTERN_H

#include "re.h"

#define NOTHING ((unichar)-1)

// How many characters an item can match. RE_ENDLESS and more: any number.
#define RE_ENDLESS (0xffffffffULL)
typedef struct _re_width_t {
    uint64_t least;
    uint64_t most;
} re_width_t;

typedef struct _re_open_group_t {
    re_width_t width;
    bool open;
} re_open_group_t;

// Where a token begins and what it is: a character, or a backslash and a character.
typedef struct _re_token_t {
    unichar value; // NOTHING at the end
    bool escaped;
    const byte *text;
    size_t length; // in characters
} re_token_t;

typedef struct _re_reader_t {
    re_pattern_t *self;
    vstr_t *out;
    const byte *rest; // behind the next token
    const byte *end;
    re_token_t next;
    size_t index; // of the next token, in characters
    re_open_group_t *group; // [0] is group 1
    size_t allocated;
    size_t closed;
    size_t looking; // depth of lookarounds
    size_t behind; // in a lookbehind: the groups before it, plus 1; else 0
    bool variable_behind; // a lookbehind has no fixed width
    size_t largest_reference; // by a condition, to a group that need not be there yet
    size_t largest_position;
} re_reader_t;

// pattern_reader.c
void re_reader_start(re_reader_t *reader);
re_token_t re_take(re_reader_t *reader);
bool re_take_if(re_reader_t *reader, unichar wanted);
bool re_next_is(const re_reader_t *reader, unichar wanted);
bool re_next_digit(const re_reader_t *reader, unichar base); // base 8, 10 or 16
mp_obj_t re_text(const re_reader_t *reader, const byte *start, const byte *end);
mp_obj_t re_take_until(re_reader_t *reader, unichar terminator, const char *what, size_t *length);
// Raises re.error for a place some characters before the next token.
#define re_fail(reader, before, ...) re_raise((reader)->self->pattern, (reader)->index - (before), __VA_ARGS__)

// pattern_write.c
void re_write_literal(re_reader_t *reader, unichar value, mp_int_t flags);
void re_write_in_set(re_reader_t *reader, unichar value);
void re_write_text(re_reader_t *reader, const char *text);
void re_write_number(re_reader_t *reader, const char *before, size_t number, const char *after);

// pattern_escape.c. The token is a backslash with a character.
typedef enum { RE_LITERAL, RE_CLASS, RE_POSITION, RE_REFERENCE } re_escape_kind_t;
typedef struct _re_escape_t {
    re_escape_kind_t kind;
    unichar value; // character, letter of the class or position, number of the group
    size_t length; // of the escape in characters
} re_escape_t;
bool re_read_control(unichar value, bool in_set, unichar *control);
re_escape_t re_read_escape(re_reader_t *reader, const re_token_t *token, bool in_set);
void re_check_reference(re_reader_t *reader, size_t group, size_t before);

// pattern_set.c: behind "["
void re_read_set(re_reader_t *reader);

// pattern_group.c: behind "(". Returns false if it was no item but a comment or flags for all.
bool re_read_group(re_reader_t *reader, mp_int_t *flags, bool first, re_width_t *width);
bool re_is_identifier(mp_obj_t name);
re_width_t re_read_alternatives(re_reader_t *reader, mp_int_t *flags, bool nested);
re_width_t re_read_sequence(re_reader_t *reader, mp_int_t *flags, bool first);

#endif
