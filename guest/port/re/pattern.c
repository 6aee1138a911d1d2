// Reads a pattern as Python does, raises what Python raises, and writes it for PCRE2.
#include "py/cstack.h"
#include "py/runtime.h"
#include "pattern.h"

#define MOST_REPEATS (65535) // of PCRE2
#define TOO_LARGE_REPEAT (0xffffffffU) // for CPython as well

typedef enum { ITEM_NONE, ITEM_POSITION, ITEM_REPEAT, ITEM_OTHER } item_kind_t;

// A sequence of items while it is read: the last one may still be repeated.
typedef struct _sequence_t {
    item_kind_t last;
    re_width_t last_width;
    re_width_t width; // of the others
} sequence_t;

static uint64_t cut(uint64_t width) {
    return MIN(width, RE_ENDLESS);
}

static re_width_t sum(re_width_t a, re_width_t b) {
    return (re_width_t) { cut(a.least + b.least), cut(a.most + b.most) };
}

static void add_item(sequence_t *sequence, item_kind_t kind, re_width_t width) {
    sequence->width = sum(sequence->width, sequence->last_width);
    sequence->last_width = width;
    sequence->last = kind;
}

static void add_character(sequence_t *sequence) {
    add_item(sequence, ITEM_OTHER, (re_width_t) { 1, 1 });
}

static void add_position(re_reader_t *reader, sequence_t *sequence, const char *text) {
    re_write_text(reader, text);
    add_item(sequence, ITEM_POSITION, (re_width_t) { 0, 0 });
}

static void read_escaped(re_reader_t *reader, sequence_t *sequence, const re_token_t *token, mp_int_t flags) {
    re_escape_t escape = re_read_escape(reader, token, false);
    char text[] = { '\\', escape.value, 0 };
    switch (escape.kind) {
        case RE_POSITION:
            add_position(reader, sequence, escape.value == 'Z' ? "\\z" : text);
            break;
        case RE_CLASS:
            re_write_text(reader, text);
            add_character(sequence);
            break;
        case RE_REFERENCE:
            re_write_number(reader, "\\g{", escape.value, "}");
            add_item(sequence, ITEM_OTHER, reader->group[escape.value - 1].width);
            break;
        case RE_LITERAL:
            re_write_literal(reader, escape.value, flags);
            add_character(sequence);
            break;
    }
}

// A number of repeats; false if there are no digits.
static bool read_count(re_reader_t *reader, uint64_t *count) {
    if (!re_next_digit(reader, 10)) {
        return false;
    }
    *count = 0;
    while (re_next_digit(reader, 10)) {
        uint64_t more = *count * 10 + re_take(reader).value - '0';
        *count = MIN(more, TOO_LARGE_REPEAT);
    }
    return true;
}

static void check_count(uint64_t count) {
    if (count >= TOO_LARGE_REPEAT) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("the repetition number is too large"));
    }
    if (count > MOST_REPEATS) {
        mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("more than 65535 repetitions: use nested ones"));
    }
}

// Behind "{": the counts. False if the brace means itself; the reader is back behind it then.
static bool read_counts(re_reader_t *reader, uint64_t *least, uint64_t *most) {
    if (re_next_is(reader, '}')) {
        return false;
    }
    re_reader_t start = *reader;
    bool has_least = read_count(reader, least);
    bool has_most = true;
    if (re_take_if(reader, ',')) {
        has_most = read_count(reader, most);
    } else {
        has_most = has_least;
        *most = *least;
    }
    if (!re_take_if(reader, '}')) {
        *reader = start;
        *least = 0;
        *most = RE_ENDLESS;
        return false;
    }
    if (has_least) {
        check_count(*least);
    }
    if (!has_most) {
        *most = RE_ENDLESS;
        return true;
    }
    check_count(*most);
    if (*most < *least) {
        re_fail(reader, reader->index - start.index, "min repeat greater than max repeat");
    }
    return true;
}

static void write_repeat(re_reader_t *reader, unichar kind, uint64_t least, uint64_t most) {
    if (kind != '{') {
        vstr_add_byte(reader->out, kind);
        return;
    }
    re_write_number(reader, "{", least, ",");
    if (most != RE_ENDLESS) {
        re_write_number(reader, "", most, "");
    }
    re_write_text(reader, "}");
}

static void read_repeat(re_reader_t *reader, sequence_t *sequence, unichar kind, mp_int_t flags) {
    size_t start = reader->index - 1;
    uint64_t least = kind == '+';
    uint64_t most = kind == '?' ? 1 : RE_ENDLESS;
    if (kind == '{' && !read_counts(reader, &least, &most)) {
        re_write_literal(reader, kind, flags);
        add_character(sequence);
        return;
    }
    if (sequence->last == ITEM_NONE || sequence->last == ITEM_POSITION) {
        re_fail(reader, reader->index - start, "nothing to repeat");
    }
    if (sequence->last == ITEM_REPEAT) {
        re_fail(reader, reader->index - start, "multiple repeat");
    }
    write_repeat(reader, kind, least, most);
    if (re_take_if(reader, '?')) {
        re_write_text(reader, "?");
    } else if (re_take_if(reader, '+')) {
        re_write_text(reader, "+");
    }
    re_width_t width = sequence->last_width;
    sequence->last_width = (re_width_t) { cut(width.least * least), width.most == 0 ? 0 : cut(width.most * most) };
    sequence->last = ITEM_REPEAT;
}

static bool skip_verbose(re_reader_t *reader) {
    unichar value = reader->next.value;
    if (reader->next.escaped || value == NOTHING) {
        return false;
    }
    if (value == ' ' || (value >= '\t' && value <= '\r')) {
        re_take(reader);
        return true;
    }
    if (value != '#') {
        return false;
    }
    // a backslash before the end of the line belongs to the comment, and so does that end
    while (reader->next.value != NOTHING && !re_next_is(reader, '\n')) {
        re_take(reader);
    }
    re_take_if(reader, '\n');
    return true;
}

static void read_item(re_reader_t *reader, sequence_t *sequence, mp_int_t *flags, bool first) {
    re_token_t token = re_take(reader);
    if (token.escaped) {
        read_escaped(reader, sequence, &token, *flags);
        return;
    }
    re_width_t width;
    switch (token.value) {
        case '[':
            re_read_set(reader);
            add_character(sequence);
            break;
        case '*': case '+': case '?': case '{':
            read_repeat(reader, sequence, token.value, *flags);
            break;
        case '.':
            re_write_text(reader, ".");
            add_character(sequence);
            break;
        case '(':
            if (re_read_group(reader, flags, first && sequence->last == ITEM_NONE, &width)) {
                add_item(sequence, ITEM_OTHER, width);
            }
            break;
        case '^':
            add_position(reader, sequence, "^");
            break;
        case '$':
            add_position(reader, sequence, "$");
            break;
        default:
            re_write_literal(reader, token.value, *flags);
            add_character(sequence);
            break;
    }
}

re_width_t re_read_sequence(re_reader_t *reader, mp_int_t *flags, bool first) {
    sequence_t sequence = { ITEM_NONE };
    while (reader->next.value != NOTHING && !re_next_is(reader, '|') && !re_next_is(reader, ')')) {
        if ((*flags & RE_VERBOSE) != 0 && skip_verbose(reader)) {
            continue;
        }
        read_item(reader, &sequence, flags, first);
    }
    return sum(sequence.width, sequence.last_width);
}

re_width_t re_read_alternatives(re_reader_t *reader, mp_int_t *flags, bool nested) {
    mp_cstack_check();
    re_width_t width = re_read_sequence(reader, flags, !nested);
    while (re_take_if(reader, '|')) {
        re_write_text(reader, "|");
        re_width_t other = re_read_sequence(reader, flags, false);
        width = (re_width_t) { MIN(width.least, other.least), MAX(width.most, other.most) };
    }
    return width;
}

static void check_flags(re_pattern_t *self) {
    if (!self->text) {
        if ((self->flags & RE_UNICODE) != 0) {
            mp_raise_ValueError(MP_ERROR_TEXT("cannot use UNICODE flag with a bytes pattern"));
        }
        if ((self->flags & RE_LOCALE) != 0 && (self->flags & RE_ASCII) != 0) {
            mp_raise_ValueError(MP_ERROR_TEXT("ASCII and LOCALE flags are incompatible"));
        }
        return;
    }
    if ((self->flags & RE_LOCALE) != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("cannot use LOCALE flag with a str pattern"));
    }
    if ((self->flags & RE_ASCII) != 0 && (self->flags & RE_UNICODE) != 0) {
        mp_raise_ValueError(MP_ERROR_TEXT("ASCII and UNICODE flags are incompatible"));
    }
    if ((self->flags & RE_ASCII) == 0) {
        self->flags |= RE_UNICODE;
    }
}

void re_translate(re_pattern_t *self, vstr_t *source) {
    re_reader_t reader = { .self = self, .out = source };
    mp_int_t flags = self->flags;
    re_reader_start(&reader);
    re_read_alternatives(&reader, &flags, false);
    check_flags(self);
    if (reader.next.value != NOTHING) {
        re_fail(&reader, 0, "unbalanced parenthesis");
    }
    if (reader.largest_reference > self->groups) {
        re_raise(self->pattern, reader.largest_position, "invalid group reference %u", (unsigned)reader.largest_reference);
    }
    if (reader.variable_behind) {
        re_raise(self->pattern, RE_NO_POSITION, "look-behind requires fixed-width pattern");
    }
}
