// What begins with a parenthesis.
#include <string.h>

#include "py/cstack.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "pattern.h"

#define TYPE_FLAGS (RE_ASCII | RE_LOCALE | RE_UNICODE)

static mp_int_t flag_of(unichar letter) {
    static const char letters[] = "iLmsxau";
    static const mp_int_t flags[] = {
        RE_IGNORECASE, RE_LOCALE, RE_MULTILINE, RE_DOTALL, RE_VERBOSE, RE_ASCII, RE_UNICODE,
    };
    const char *found = letter < 128 && letter != 0 ? strchr(letters, letter) : NULL;
    return found == NULL ? 0 : flags[found - letters];
}

static unichar take_flag_letter(re_reader_t *reader, const char *missing) {
    if (reader->next.value == NOTHING) {
        re_fail(reader, 0, missing);
    }
    re_token_t token = re_take(reader);
    return token.escaped ? '\\' : token.value;
}

NORETURN static void fail_flag(re_reader_t *reader, unichar letter, const char *missing) {
    bool alphabetic = letter >= 128 || unichar_isalpha(letter);
    re_fail(reader, letter == '\\' ? 2 : 1, alphabetic ? "unknown flag" : missing);
}

// The letters that turn flags on, from this one to the first that is none, which is returned.
static unichar read_flags_on(re_reader_t *reader, unichar letter, mp_int_t *on) {
    static const char missing[] = "missing -, : or )";
    while (letter != ')' && letter != '-' && letter != ':') {
        mp_int_t flag = flag_of(letter);
        if (flag == 0) {
            fail_flag(reader, letter, missing);
        }
        if (reader->self->text && flag == RE_LOCALE) {
            re_fail(reader, 0, "bad inline flags: cannot use 'L' flag with a str pattern");
        }
        if (!reader->self->text && flag == RE_UNICODE) {
            re_fail(reader, 0, "bad inline flags: cannot use 'u' flag with a bytes pattern");
        }
        *on |= flag;
        if ((flag & TYPE_FLAGS) != 0 && (*on & TYPE_FLAGS) != flag) {
            re_fail(reader, 0, "bad inline flags: flags 'a', 'u' and 'L' are incompatible");
        }
        letter = take_flag_letter(reader, missing);
    }
    return letter;
}

static void read_flags_off(re_reader_t *reader, mp_int_t *off) {
    unichar letter = take_flag_letter(reader, "missing flag");
    for (bool first = true; first || letter != ':'; first = false) {
        mp_int_t flag = flag_of(letter);
        if (flag == 0) {
            fail_flag(reader, letter, first ? "missing flag" : "missing :");
        }
        if ((flag & TYPE_FLAGS) != 0) {
            re_fail(reader, 0, "bad inline flags: cannot turn off flags 'a', 'u' and 'L'");
        }
        *off |= flag;
        letter = take_flag_letter(reader, "missing :");
    }
}

// Flags for a group, in PCRE2's letters. White space and comments are left out of what it gets.
static void write_flags(re_reader_t *reader, mp_int_t on, mp_int_t off) {
    re_write_text(reader, "(?");
    re_write_text(reader, on & RE_IGNORECASE ? "i" : "");
    re_write_text(reader, on & RE_MULTILINE ? "m" : "");
    re_write_text(reader, on & RE_DOTALL ? "s" : "");
    re_write_text(reader, on & RE_ASCII && reader->self->text ? "ar" : "");
    off |= on & RE_UNICODE;
    if ((off & (RE_IGNORECASE | RE_MULTILINE | RE_DOTALL | RE_UNICODE)) != 0) {
        re_write_text(reader, "-");
        re_write_text(reader, off & RE_IGNORECASE ? "i" : "");
        re_write_text(reader, off & RE_MULTILINE ? "m" : "");
        re_write_text(reader, off & RE_DOTALL ? "s" : "");
        re_write_text(reader, off & RE_UNICODE ? "ar" : "");
    }
    re_write_text(reader, ":");
}

static re_width_t read_contents(re_reader_t *reader, size_t start, mp_int_t flags) {
    re_width_t width = re_read_alternatives(reader, &flags, true);
    if (!re_take_if(reader, ')')) {
        re_fail(reader, reader->index - start, "missing ), unterminated subpattern");
    }
    re_write_text(reader, ")");
    return width;
}

// (?flags) for all of the pattern, or (?flags-flags:...)
static bool read_flags(re_reader_t *reader, unichar letter, size_t start, mp_int_t *flags, bool first, re_width_t *width) {
    mp_int_t on = 0;
    mp_int_t off = 0;
    unichar end = read_flags_on(reader, letter, &on);
    if (end == ')') {
        if (!first) {
            re_fail(reader, reader->index - start, "global flags not at the start of the expression");
        }
        reader->self->flags |= on;
        *flags |= on;
        return false;
    }
    if (end == '-') {
        read_flags_off(reader, &off);
    }
    if ((on & off) != 0) {
        re_fail(reader, 1, "bad inline flags: flag turned on and off");
    }
    mp_int_t inside = *flags;
    if ((on & TYPE_FLAGS) != 0) {
        inside &= ~TYPE_FLAGS;
    }
    write_flags(reader, on, off);
    *width = read_contents(reader, start, (inside | on) & ~off);
    return true;
}

bool re_is_identifier(mp_obj_t name) {
    size_t len;
    const char *text = mp_obj_str_get_data(name, &len);
    for (size_t i = 0; i < len; i++) {
        byte c = text[i];
        if (c < 128 && c != '_' && !(i == 0 ? unichar_isalpha(c) : unichar_isalnum(c))) {
            return false;
        }
    }
    return true;
}

static void check_name(re_reader_t *reader, mp_obj_t name, size_t length) {
    if (!re_is_identifier(name) || (!reader->self->text && mp_obj_get_int(mp_obj_len(name)) != (mp_int_t)length)) {
        re_fail(reader, length + 1, "bad character in group name %R", name);
    }
}

// The number of a named group, for a reference of the given length.
static size_t named_group(re_reader_t *reader, mp_obj_t name, size_t length) {
    mp_map_elem_t *found = mp_map_lookup(mp_obj_dict_get_map(reader->self->names), name, MP_MAP_LOOKUP);
    if (found == NULL) {
        re_fail(reader, length + 1, "unknown group name %R", name);
    }
    return MP_OBJ_SMALL_INT_VALUE(found->value);
}

// (?P=name)
static void read_named_reference(re_reader_t *reader, re_width_t *width) {
    size_t length;
    mp_obj_t name = re_take_until(reader, ')', "group name", &length);
    check_name(reader, name, length);
    size_t group = named_group(reader, name, length);
    if (reader->group[group - 1].open) {
        re_fail(reader, length + 1, "cannot refer to an open group");
    }
    re_check_reference(reader, group, 0);
    *width = reader->group[group - 1].width;
    re_write_number(reader, "\\g{", group, "}");
}

static size_t condition_number(re_reader_t *reader, mp_obj_t name, size_t length) {
    size_t len;
    const char *digits = mp_obj_str_get_data(name, &len);
    size_t group = 0;
    for (size_t i = 0; i < len; i++) {
        if (digits[i] < '0' || digits[i] > '9') {
            re_fail(reader, length + 1, "bad character in group name %R", name);
        }
        group = MIN(group * 10 + digits[i] - '0', RE_MAX_GROUPS * 16);
    }
    if (group == 0) {
        re_fail(reader, length + 1, "bad group number");
    }
    if (group > RE_MAX_GROUPS) {
        re_fail(reader, length + 1, "invalid group reference %S", name);
    }
    if (group > reader->largest_reference) {
        reader->largest_reference = group;
        reader->largest_position = reader->index - length - 1;
    }
    return group;
}

// (?(group)yes|no)
static void read_condition(re_reader_t *reader, size_t start, mp_int_t flags, re_width_t *width) {
    size_t length;
    mp_obj_t name = re_take_until(reader, ')', "group name", &length);
    size_t group;
    if (re_is_identifier(name)) {
        check_name(reader, name, length);
        group = named_group(reader, name, length);
    } else {
        group = condition_number(reader, name, length);
    }
    if (reader->behind != 0) {
        if (group > reader->self->groups) {
            re_fail(reader, 0, "cannot refer to an open group");
        }
        re_check_reference(reader, group, 0);
    }
    re_write_number(reader, "(?(", group, ")");
    *width = re_read_sequence(reader, &flags, false);
    if (re_take_if(reader, '|')) {
        re_write_text(reader, "|");
        re_width_t no = re_read_sequence(reader, &flags, false);
        *width = (re_width_t) { MIN(width->least, no.least), MAX(width->most, no.most) };
        if (re_next_is(reader, '|')) {
            re_fail(reader, 0, "conditional backref with more than two branches");
        }
    } else {
        width->least = 0;
    }
    if (!re_take_if(reader, ')')) {
        re_fail(reader, reader->index - start, "missing ), unterminated subpattern");
    }
    re_write_text(reader, ")");
}

static void skip_comment(re_reader_t *reader, size_t start) {
    while (!re_take_if(reader, ')')) {
        if (reader->next.value == NOTHING) {
            re_fail(reader, reader->index - start, "missing ), unterminated comment");
        }
        re_take(reader);
    }
}

// (?= (?! (?<= (?<!
static void read_look(re_reader_t *reader, const char *opening, bool behind, size_t start, mp_int_t flags) {
    size_t outer = reader->behind;
    if (behind && outer == 0) {
        reader->behind = reader->self->groups + 1;
    }
    reader->looking++;
    re_write_text(reader, opening);
    re_width_t width = read_contents(reader, start, flags);
    reader->looking--;
    reader->behind = outer;
    if (behind && width.least != width.most) {
        reader->variable_behind = true;
    }
}

static size_t open_group(re_reader_t *reader, mp_obj_t name, size_t length) {
    size_t group = ++reader->self->groups;
    if (group > RE_MAX_GROUPS - 1) {
        re_fail(reader, 0, "too many groups");
    }
    if (group > reader->allocated) {
        size_t more = reader->allocated * 2 + 4;
        reader->group = m_renew(re_open_group_t, reader->group, reader->allocated, more);
        reader->self->group = m_renew(re_group_t, reader->self->group, reader->allocated, more);
        reader->allocated = more;
    }
    reader->group[group - 1] = (re_open_group_t) { .open = true };
    if (name != MP_OBJ_NULL) {
        mp_map_elem_t *entry = mp_map_lookup(mp_obj_dict_get_map(reader->self->names), name, MP_MAP_LOOKUP_ADD_IF_NOT_FOUND);
        if (entry->value != MP_OBJ_NULL) {
            re_fail(reader, length + 1, "redefinition of group name %R as group %u; was group %u",
                name, (unsigned)group, (unsigned)MP_OBJ_SMALL_INT_VALUE(entry->value));
        }
        entry->value = MP_OBJ_NEW_SMALL_INT(group);
    }
    return group;
}

static re_width_t read_capturing(re_reader_t *reader, mp_obj_t name, size_t length, size_t start, mp_int_t flags) {
    size_t group = open_group(reader, name, length);
    re_write_text(reader, "(");
    re_width_t width = read_contents(reader, start, flags);
    reader->group[group - 1] = (re_open_group_t) { .width = width };
    reader->self->group[group - 1] = (re_group_t) { reader->closed++, reader->looking > 0 };
    return width;
}

static unichar take_extension(re_reader_t *reader, re_token_t *token) {
    if (reader->next.value == NOTHING) {
        re_fail(reader, 0, "unexpected end of pattern");
    }
    *token = re_take(reader);
    return token->escaped ? '\\' : token->value;
}

NORETURN static void fail_extension(re_reader_t *reader, const char *before, const re_token_t *token) {
    size_t length = 1 + token->length + (before[0] != '\0');
    re_fail(reader, length, "unknown extension ?%s%S", before, re_text(reader, token->text, reader->next.text));
}

// (?P
static bool read_named(re_reader_t *reader, size_t start, mp_int_t flags, re_width_t *width) {
    if (re_take_if(reader, '<')) {
        size_t length;
        mp_obj_t name = re_take_until(reader, '>', "group name", &length);
        check_name(reader, name, length);
        *width = read_capturing(reader, name, length, start, flags);
    } else if (re_take_if(reader, '=')) {
        read_named_reference(reader, width);
    } else {
        re_token_t token;
        take_extension(reader, &token);
        fail_extension(reader, "P", &token);
    }
    return true;
}

static bool read_behind(re_reader_t *reader, size_t start, mp_int_t flags) {
    re_token_t token;
    unichar kind = take_extension(reader, &token);
    if (kind != '=' && kind != '!') {
        fail_extension(reader, "<", &token);
    }
    read_look(reader, kind == '=' ? "(?<=" : "(?<!", true, start, flags);
    return true;
}

bool re_read_group(re_reader_t *reader, mp_int_t *flags, bool first, re_width_t *width) {
    mp_cstack_check();
    size_t start = reader->index - 1;
    *width = (re_width_t) { 0, 0 };
    if (!re_take_if(reader, '?')) {
        *width = read_capturing(reader, MP_OBJ_NULL, 0, start, *flags);
        return true;
    }
    re_token_t token;
    unichar kind = take_extension(reader, &token);
    switch (kind) {
        case 'P':
            return read_named(reader, start, *flags, width);
        case ':': case '>':
            re_write_text(reader, kind == ':' ? "(?:" : "(?>");
            *width = read_contents(reader, start, *flags);
            return true;
        case '#':
            skip_comment(reader, start);
            return false;
        case '=': case '!':
            read_look(reader, kind == '=' ? "(?=" : "(?!", false, start, *flags);
            return true;
        case '<':
            return read_behind(reader, start, *flags);
        case '(':
            read_condition(reader, start, *flags, width);
            return true;
    }
    if (flag_of(kind) != 0 || kind == '-') {
        return read_flags(reader, kind, start, flags, first, width);
    }
    fail_extension(reader, "", &token);
}
