// Writing the pattern that PCRE2 gets. It says everything in its plainest form: numbers instead of
// names, every special character with a backslash, no white space to be skipped.
#include "py/obj.h"
#include "py/runtime.h"
#include "pattern.h"

static void write_character(re_reader_t *reader, unichar value) {
    if (value >= 128 && reader->self->text) {
        vstr_add_char(reader->out, value);
        return;
    }
    bool plain = value <= ' ' || value >= 127 || value == '_' || unichar_isalnum(value);
    if (!plain) {
        vstr_add_byte(reader->out, '\\');
    }
    vstr_add_byte(reader->out, value);
}

// With ASCII, only the letters of ASCII have another case; PCRE2 would look at all of Unicode.
void re_write_literal(re_reader_t *reader, unichar value, mp_int_t flags) {
    bool own_case = value >= 128 && reader->self->text && (flags & RE_ASCII) != 0 && (flags & RE_IGNORECASE) != 0;
    if (own_case) {
        re_write_text(reader, "(?-i:");
    }
    write_character(reader, value);
    if (own_case) {
        re_write_text(reader, ")");
    }
}

void re_write_in_set(re_reader_t *reader, unichar value) {
    write_character(reader, value);
}

void re_write_text(re_reader_t *reader, const char *text) {
    vstr_add_str(reader->out, text);
}

void re_write_number(re_reader_t *reader, const char *before, size_t number, const char *after) {
    vstr_printf(reader->out, "%s%u%s", before, (unsigned)number, after);
}
