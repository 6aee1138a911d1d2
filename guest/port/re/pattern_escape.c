// Escapes of a pattern, inside and outside of a set.
#include <string.h>

#include "py/runtime.h"
#include "pattern.h"

static unichar digit_value(unichar value) {
    return unichar_xdigit_value(value);
}

// Up to count digits more; returns how many there were.
static size_t take_digits(re_reader_t *reader, unichar base, size_t count, unichar *value) {
    size_t n = 0;
    for (; n < count && re_next_digit(reader, base); n++) {
        *value = *value * base + digit_value(re_take(reader).value);
    }
    return n;
}

// The text of an escape for a message, from its token to the next.
static mp_obj_t escape_text(const re_reader_t *reader, const re_token_t *token) {
    return re_text(reader, token->text, reader->next.text);
}

static re_escape_t read_hexadecimal(re_reader_t *reader, const re_token_t *token, size_t digits) {
    unichar value = 0;
    size_t n = take_digits(reader, 16, digits, &value);
    if (n != digits) {
        re_fail(reader, 2 + n, "incomplete escape %S", escape_text(reader, token));
    }
    if (value > 0x10ffff) {
        re_fail(reader, 2 + n, "bad escape %S", escape_text(reader, token));
    }
    return (re_escape_t) { RE_LITERAL, value, 2 + n };
}

NORETURN static void fail_octal(re_reader_t *reader, const re_token_t *token) {
    re_fail(reader, 4, "octal escape value %S outside of range 0-0o377", escape_text(reader, token));
}

static re_escape_t read_octal(re_reader_t *reader, const re_token_t *token) {
    unichar value = token->value - '0';
    size_t n = take_digits(reader, 8, 2, &value);
    if (value > 0377) {
        fail_octal(reader, token);
    }
    return (re_escape_t) { RE_LITERAL, value, 2 + n };
}

void re_check_reference(re_reader_t *reader, size_t group, size_t before) {
    if (reader->group[group - 1].open) {
        re_fail(reader, before, "cannot refer to an open group");
    }
    if (reader->behind != 0 && group >= reader->behind) {
        re_fail(reader, 0, "cannot refer to group defined in the same lookbehind subpattern");
    }
}

// A backslash with a digit from 1 to 9: a group, or a character if there are three octal digits.
static re_escape_t read_reference(re_reader_t *reader, const re_token_t *token) {
    unichar group = token->value - '0';
    size_t length = 2;
    if (re_next_digit(reader, 10)) {
        unichar second = re_take(reader).value;
        length++;
        if (token->value < '8' && second < '8' && re_next_digit(reader, 8)) {
            unichar value = (group * 8 + second - '0') * 8 + re_take(reader).value - '0';
            if (value > 0377) {
                fail_octal(reader, token);
            }
            return (re_escape_t) { RE_LITERAL, value, 4 };
        }
        group = group * 10 + second - '0';
    }
    if (group > reader->self->groups) {
        re_fail(reader, length - 1, "invalid group reference %u", (unsigned)group);
    }
    re_check_reference(reader, group, length);
    return (re_escape_t) { RE_REFERENCE, group, length };
}

bool re_read_control(unichar value, bool in_set, unichar *control) {
    static const char letters[] = "afnrtvb";
    static const char values[] = "\a\f\n\r\t\v\b";
    const char *found = value < 128 && value != 0 ? strchr(letters, value) : NULL;
    if (found == NULL || (*found == 'b' && !in_set)) {
        return false;
    }
    *control = values[found - letters];
    return true;
}

re_escape_t re_read_escape(re_reader_t *reader, const re_token_t *token, bool in_set) {
    unichar value = token->value;
    unichar control;
    if (re_read_control(value, in_set, &control)) {
        return (re_escape_t) { RE_LITERAL, control, 2 };
    }
    bool text = reader->self->text;
    switch (value) {
        case 'd': case 'D': case 's': case 'S': case 'w': case 'W':
            return (re_escape_t) { RE_CLASS, value, 2 };
        case 'A': case 'b': case 'B': case 'Z':
            if (!in_set) {
                return (re_escape_t) { RE_POSITION, value, 2 };
            }
            break;
        case 'x':
            return read_hexadecimal(reader, token, 2);
        case 'u': case 'U':
            if (text) {
                return read_hexadecimal(reader, token, value == 'u' ? 4 : 8);
            }
            break;
        case 'N':
            if (text) {
                re_fail(reader, 2, "\\N{...} needs the names of all characters, which this guest does not have: use \\uXXXX");
            }
            break;
        case '0':
            return read_octal(reader, token);
        case '1': case '2': case '3': case '4': case '5': case '6': case '7': case '8': case '9':
            if (!in_set) {
                return read_reference(reader, token);
            }
            if (value < '8') {
                return read_octal(reader, token);
            }
            re_fail(reader, 2, "bad escape \\%c", value);
    }
    if (value < 128 && unichar_isalpha(value)) {
        re_fail(reader, 2, "bad escape \\%c", value);
    }
    return (re_escape_t) { RE_LITERAL, value, 2 };
}
