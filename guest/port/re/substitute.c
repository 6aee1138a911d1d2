// sub(), subn() and expand().
#include <string.h>

#include "py/objstr.h"
#include "py/runtime.h"
#include "py/smallint.h"
#include "re.h"

typedef enum { BY_TEXT, BY_TEMPLATE, BY_FUNCTION } kind_t;

// One substitution under way.
typedef struct _substitution_t {
    re_walk_t walk;
    kind_t kind;
    mp_obj_t replacement;
    re_template_t template;
    vstr_t out;
    size_t items; // pieces put together so far, for the message CPython's join() gives
} substitution_t;

// The str or bytes in a value, also of a subclass; MP_OBJ_NULL if it is not of the pattern's kind.
static mp_obj_t string_in(const re_pattern_t *pattern, mp_obj_t value) {
    const mp_obj_type_t *type = pattern->text ? &mp_type_str : &mp_type_bytes;
    return mp_obj_cast_to_native_base(value, MP_OBJ_FROM_PTR(type));
}

// Appends what is given in place of a match: a string of the pattern's kind, or None for nothing.
static void add_value(substitution_t *self, mp_obj_t value) {
    if (value == mp_const_none) {
        return;
    }
    const re_pattern_t *pattern = self->walk.pattern;
    mp_obj_t string = string_in(pattern, value);
    if (string != MP_OBJ_NULL) {
        size_t len;
        const char *data = mp_obj_str_get_data(string, &len);
        vstr_add_strn(&self->out, data, len);
    } else {
        mp_buffer_info_t info;
        if (pattern->text || mp_obj_is_str(value) || !mp_get_buffer(value, &info, MP_BUFFER_READ)) {
            mp_raise_msg_varg(&mp_type_TypeError,
                pattern->text ? MP_ERROR_TEXT("sequence item %u: expected str instance, %q found")
                    : MP_ERROR_TEXT("sequence item %u: expected a bytes-like object, %q found"),
                (unsigned)self->items, mp_obj_get_type(value)->name);
        }
        vstr_add_strn(&self->out, info.buf, info.len);
    }
    self->items++;
}

static void add_part(substitution_t *self, size_t start, size_t end) {
    const re_subject_t *subject = &self->walk.subject;
    end = MIN(end, subject->whole);
    if (start < end) {
        vstr_add_strn(&self->out, (const char *)subject->data + start, end - start);
        self->items++;
    }
}

static void add_replacement(substitution_t *self, const size_t *span) {
    switch (self->kind) {
        case BY_TEXT:
            add_value(self, self->replacement);
            break;
        case BY_TEMPLATE:
            re_fill_template(&self->template, &self->walk.subject, span, &self->out);
            self->items++;
            break;
        case BY_FUNCTION: {
            re_match_t *match = re_new_match(&self->walk, span);
            add_value(self, mp_call_function_1(self->replacement, MP_OBJ_FROM_PTR(match)));
            break;
        }
    }
}

static void choose_kind(substitution_t *self, re_pattern_t *pattern) {
    self->kind = BY_TEXT;
    mp_obj_t string = string_in(pattern, self->replacement);
    if (string != MP_OBJ_NULL) {
        size_t len;
        const char *data = mp_obj_str_get_data(string, &len);
        if (memchr(data, '\\', len) != NULL) {
            self->kind = BY_TEMPLATE;
            re_read_template(&self->template, pattern, string);
        }
    } else if (mp_obj_is_callable(self->replacement)) {
        self->kind = BY_FUNCTION;
    } else if (mp_obj_is_small_int(self->replacement) || self->replacement == mp_const_none) {
        mp_raise_msg_varg(&mp_type_TypeError, pattern->text
                ? MP_ERROR_TEXT("decoding to str: need a bytes-like object, %q found")
                : MP_ERROR_TEXT("a bytes-like object is required, not '%q'"),
            mp_obj_get_type(self->replacement)->name);
    }
}

static mp_obj_t new_string(const re_pattern_t *pattern, vstr_t *text) {
    return pattern->text ? mp_obj_new_str_from_utf8_vstr(text) : mp_obj_new_bytes_from_vstr(text);
}

mp_obj_t re_substitute(re_pattern_t *pattern, mp_obj_t replacement, mp_obj_t string, mp_int_t most, size_t *done) {
    substitution_t self = { .replacement = replacement };
    choose_kind(&self, pattern);
    re_walk_start(&self.walk, pattern, string, 0, MP_SMALL_INT_MAX);
    vstr_init(&self.out, self.walk.subject.whole + 16);
    size_t last = 0;
    const size_t *span;
    mp_int_t n = 0;
    for (; (most == 0 || n < most) && (span = re_walk_next(&self.walk)) != NULL; n++) {
        add_part(&self, last, span[0]);
        last = span[1];
        add_replacement(&self, span);
    }
    *done = n;
    re_get_subject(pattern, string, &self.walk.subject);
    if (n == 0) {
        return re_slice(&self.walk.subject, 0, self.walk.subject.whole);
    }
    add_part(&self, last, self.walk.subject.whole);
    return new_string(pattern, &self.out);
}

mp_obj_t re_expand(re_match_t *match, mp_obj_t template_in) {
    re_pattern_t *pattern = match->pattern;
    mp_obj_t source = string_in(pattern, template_in);
    if (source == MP_OBJ_NULL) {
        mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("expected string or bytes-like object, got '%q'"), mp_obj_get_type(template_in)->name);
    }
    re_template_t template;
    re_read_template(&template, pattern, source);
    re_subject_t subject;
    re_get_subject(pattern, match->string, &subject);
    vstr_t out;
    vstr_init(&out, 32);
    re_fill_template(&template, &subject, match->span, &out);
    return new_string(pattern, &out);
}
