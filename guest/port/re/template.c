// Replacement texts: \1, \g<1>, \g<name> and escapes.
#include <string.h>

#include "py/objstr.h"
#include "py/runtime.h"
#include "pattern.h"

// Text up to an end, then a group.
typedef struct _re_template_part_t {
    size_t text_end;
    size_t group;
} re_template_part_t;

typedef struct _template_reader_t {
    re_reader_t source;
    re_pattern_t as_pattern; // what the reader takes the text from
    const re_pattern_t *pattern;
    re_template_t *template;
    size_t allocated;
} template_reader_t;

static void add_text(template_reader_t *reader, unichar value) {
    if (reader->pattern->text) {
        vstr_add_char(&reader->template->text, value);
    } else {
        vstr_add_byte(&reader->template->text, value);
    }
}

static void add_group(template_reader_t *reader, size_t group, size_t before) {
    if (group > reader->pattern->groups) {
        re_fail(&reader->source, before, "invalid group reference %u", (unsigned)group);
    }
    re_template_t *template = reader->template;
    if (template->parts == reader->allocated) {
        size_t more = reader->allocated * 2 + 4;
        template->part = m_renew(re_template_part_t, template->part, reader->allocated, more);
        reader->allocated = more;
    }
    template->part[template->parts++] = (re_template_part_t) { template->text.len, group };
}

// \g<...>
static void read_named(template_reader_t *reader) {
    re_reader_t *source = &reader->source;
    if (!re_take_if(source, '<')) {
        re_fail(source, 0, "missing <");
    }
    size_t length;
    mp_obj_t name = re_take_until(source, '>', "group name", &length);
    if (re_is_identifier(name)) {
        mp_map_elem_t *found = mp_map_lookup(mp_obj_dict_get_map(reader->pattern->names), name, MP_MAP_LOOKUP);
        if (found == NULL) {
            vstr_t text;
            mp_print_t print;
            vstr_init_print(&text, 32, &print);
            mp_print_str(&print, "unknown group name ");
            mp_obj_print_helper(&print, name, PRINT_REPR);
            mp_obj_t message = mp_obj_new_str_from_utf8_vstr(&text);
            nlr_raise(mp_obj_new_exception_args(&mp_type_IndexError, 1, &message));
        }
        add_group(reader, MP_OBJ_SMALL_INT_VALUE(found->value), 0);
        return;
    }
    size_t len;
    const char *digits = mp_obj_str_get_data(name, &len);
    size_t group = 0;
    for (size_t i = 0; i < len; i++) {
        if (digits[i] < '0' || digits[i] > '9') {
            re_fail(source, length + 1, "bad character in group name %R", name);
        }
        group = MIN(group * 10 + digits[i] - '0', RE_MAX_GROUPS * 16);
    }
    add_group(reader, group, length + 1);
}

static unichar take_digit(re_reader_t *source) {
    return re_take(source).value - '0';
}

static void read_octal(template_reader_t *reader) {
    unichar value = 0;
    for (size_t i = 0; i < 2 && re_next_digit(&reader->source, 8); i++) {
        value = value * 8 + take_digit(&reader->source);
    }
    add_text(reader, value);
}

// A backslash with a digit from 1 to 9: a group, or a character if there are three octal digits.
static void read_number(template_reader_t *reader, const re_token_t *token) {
    re_reader_t *source = &reader->source;
    unichar number = token->value - '0';
    size_t length = 1;
    if (re_next_digit(source, 10)) {
        unichar second = take_digit(source);
        length = 2;
        if (number < 8 && second < 8 && re_next_digit(source, 8)) {
            unichar value = (number * 8 + second) * 8 + take_digit(source);
            if (value > 0377) {
                mp_obj_t text = re_text(source, token->text, source->next.text);
                re_fail(source, 4, "octal escape value %S outside of range 0-0o377", text);
            }
            add_text(reader, value);
            return;
        }
        number = number * 10 + second;
    }
    add_group(reader, number, length);
}

static void read_escape(template_reader_t *reader, const re_token_t *token) {
    unichar value = token->value;
    unichar control;
    if (value == 'g') {
        read_named(reader);
    } else if (value == '0') {
        read_octal(reader);
    } else if (value >= '1' && value <= '9') {
        read_number(reader, token);
    } else if (re_read_control(value, true, &control)) {
        add_text(reader, control);
    } else if (value == '\\') {
        add_text(reader, value);
    } else {
        if (value < 128 && unichar_isalpha(value)) {
            re_fail(&reader->source, 2, "bad escape \\%c", value);
        }
        add_text(reader, '\\');
        add_text(reader, value);
    }
}

void re_read_template(re_template_t *template, const re_pattern_t *pattern, mp_obj_t source) {
    template_reader_t reader = {
        .as_pattern = { .pattern = source, .text = pattern->text },
        .pattern = pattern,
        .template = template,
    };
    reader.source.self = &reader.as_pattern;
    size_t len;
    mp_obj_str_get_data(source, &len);
    vstr_init(&template->text, len + 1);
    template->part = NULL;
    template->parts = 0;
    re_reader_start(&reader.source);
    while (reader.source.next.value != NOTHING) {
        re_token_t token = re_take(&reader.source);
        if (token.escaped) {
            read_escape(&reader, &token);
        } else {
            add_text(&reader, token.value);
        }
    }
}

void re_fill_template(const re_template_t *template, const re_subject_t *subject, const size_t *span, vstr_t *out) {
    size_t at = 0;
    for (size_t i = 0; i < template->parts; i++) {
        const re_template_part_t *part = &template->part[i];
        vstr_add_strn(out, template->text.buf + at, part->text_end - at);
        at = part->text_end;
        size_t start = span[2 * part->group];
        if (start != RE_UNSET) {
            size_t end = MIN(span[2 * part->group + 1], subject->whole);
            vstr_add_strn(out, (const char *)subject->data + MIN(start, end), end - MIN(start, end));
        }
    }
    vstr_add_strn(out, template->text.buf + at, template->text.len - at);
}
