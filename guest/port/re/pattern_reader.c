// A pattern as a sequence of tokens, with one token read ahead.
#include "py/objstr.h"
#include "py/runtime.h"
#include "pattern.h"

static unichar take_character(re_reader_t *reader) {
    unichar value = *reader->rest;
    if (reader->self->text) {
        value = utf8_get_char(reader->rest);
        reader->rest = utf8_next_char(reader->rest);
    } else {
        reader->rest++;
    }
    return value;
}

static void read_ahead(re_reader_t *reader) {
    reader->index += reader->next.length;
    reader->next = (re_token_t) { .value = NOTHING, .text = reader->rest };
    if (reader->rest >= reader->end) {
        return;
    }
    reader->next.value = take_character(reader);
    reader->next.length = 1;
    if (reader->next.value == '\\') {
        if (reader->rest >= reader->end) {
            re_fail(reader, 0, "bad escape (end of pattern)");
        }
        reader->next.value = take_character(reader);
        reader->next.escaped = true;
        reader->next.length = 2;
    }
}

void re_reader_start(re_reader_t *reader) {
    size_t len;
    reader->rest = (const byte *)mp_obj_str_get_data(reader->self->pattern, &len);
    reader->end = reader->rest + len;
    read_ahead(reader);
}

re_token_t re_take(re_reader_t *reader) {
    re_token_t token = reader->next;
    read_ahead(reader);
    return token;
}

bool re_next_is(const re_reader_t *reader, unichar wanted) {
    return reader->next.value == wanted && !reader->next.escaped;
}

bool re_take_if(re_reader_t *reader, unichar wanted) {
    if (!re_next_is(reader, wanted)) {
        return false;
    }
    read_ahead(reader);
    return true;
}

bool re_next_digit(const re_reader_t *reader, unichar base) {
    unichar value = reader->next.value;
    if (reader->next.escaped || value >= 128) {
        return false;
    }
    return base == 16 ? unichar_isxdigit(value) : value >= '0' && value < '0' + base;
}

// A part of the pattern as a str, also of a pattern of bytes.
mp_obj_t re_text(const re_reader_t *reader, const byte *start, const byte *end) {
    if (reader->self->text) {
        return mp_obj_new_str_copy(&mp_type_str, start, end - start);
    }
    vstr_t text;
    vstr_init(&text, end - start);
    for (; start < end; start++) {
        vstr_add_char(&text, *start);
    }
    return mp_obj_new_str_from_utf8_vstr(&text);
}

mp_obj_t re_take_until(re_reader_t *reader, unichar terminator, const char *what, size_t *length) {
    const byte *start = reader->next.text;
    *length = 0;
    while (!re_next_is(reader, terminator)) {
        if (reader->next.value == NOTHING) {
            if (*length == 0) {
                re_fail(reader, 0, "missing %s", what);
            }
            re_fail(reader, *length, "missing %c, unterminated name", terminator);
        }
        *length += re_take(reader).length;
    }
    const byte *end = reader->next.text;
    read_ahead(reader);
    if (*length == 0) {
        re_fail(reader, 1, "missing %s", what);
    }
    return re_text(reader, start, end);
}
