// Sets of characters: [...]
#include "py/runtime.h"
#include "pattern.h"

// One end of a range, or a member of its own.
typedef struct _member_t {
    re_token_t token;
    re_escape_t value;
    const byte *end;
} member_t;

static member_t read_member(re_reader_t *reader, const re_token_t *token) {
    member_t member = { .token = *token, .value = { RE_LITERAL, token->value, 1 } };
    if (token->escaped) {
        member.value = re_read_escape(reader, token, true);
    }
    member.end = reader->next.text;
    return member;
}

static void write_member(re_reader_t *reader, const member_t *member) {
    if (member->value.kind == RE_CLASS) {
        vstr_add_byte(reader->out, '\\');
        vstr_add_byte(reader->out, member->value.value);
    } else {
        re_write_in_set(reader, member->value.value);
    }
}

static mp_obj_t member_text(const re_reader_t *reader, const member_t *member) {
    return re_text(reader, member->token.text, member->end);
}

static void write_range(re_reader_t *reader, const member_t *from, const member_t *to) {
    bool literals = from->value.kind == RE_LITERAL && to->value.kind == RE_LITERAL;
    if (!literals || to->value.value < from->value.value) {
        size_t length = from->value.length + 1 + to->value.length;
        re_fail(reader, length, "bad character range %S-%S", member_text(reader, from), member_text(reader, to));
    }
    re_write_in_set(reader, from->value.value);
    vstr_add_byte(reader->out, '-');
    re_write_in_set(reader, to->value.value);
}

static re_token_t take_in_set(re_reader_t *reader, size_t start) {
    if (reader->next.value == NOTHING) {
        re_fail(reader, reader->index - start, "unterminated character set");
    }
    return re_take(reader);
}

void re_read_set(re_reader_t *reader) {
    size_t start = reader->index - 1;
    re_write_text(reader, re_take_if(reader, '^') ? "[^" : "[");
    for (bool empty = true;; empty = false) {
        re_token_t token = take_in_set(reader, start);
        if (token.value == ']' && !token.escaped && !empty) {
            break;
        }
        member_t member = read_member(reader, &token);
        if (!re_take_if(reader, '-')) {
            write_member(reader, &member);
            continue;
        }
        re_token_t second = take_in_set(reader, start);
        if (second.value == ']' && !second.escaped) {
            write_member(reader, &member);
            re_write_in_set(reader, '-');
            break;
        }
        member_t to = read_member(reader, &second);
        write_range(reader, &member, &to);
    }
    re_write_text(reader, "]");
}
