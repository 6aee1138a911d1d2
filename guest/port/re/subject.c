// Strings to search in: str by characters, bytes and other buffers by bytes.
#include "py/objstr.h"
#include "py/runtime.h"
#include "py/unicode.h"
#include "re.h"

NORETURN static void fail_type(mp_obj_t string) {
    mp_raise_msg_varg(&mp_type_TypeError, MP_ERROR_TEXT("expected string or bytes-like object, got '%q'"), mp_obj_get_type(string)->name);
}

void re_get_subject(const re_pattern_t *pattern, mp_obj_t string, re_subject_t *subject) {
    mp_obj_t text = mp_obj_cast_to_native_base(string, MP_OBJ_FROM_PTR(&mp_type_str));
    subject->obj = string;
    subject->text = text != MP_OBJ_NULL;
    if (subject->text) {
        subject->data = (const byte *)mp_obj_str_get_data(text, &subject->whole);
    } else {
        mp_buffer_info_t info;
        if (!mp_get_buffer(string, &info, MP_BUFFER_READ)) {
            fail_type(string);
        }
        subject->data = info.buf;
        subject->whole = info.len;
    }
    subject->len = subject->whole;
    if (subject->text && !pattern->text) {
        mp_raise_TypeError(MP_ERROR_TEXT("cannot use a bytes pattern on a string-like object"));
    }
    if (!subject->text && pattern->text) {
        mp_raise_TypeError(MP_ERROR_TEXT("cannot use a string pattern on a bytes-like object"));
    }
}

mp_obj_t re_slice(const re_subject_t *subject, size_t start, size_t end) {
    // a bytearray may have become shorter
    end = MIN(end, subject->whole);
    start = MIN(start, end);
    if (!subject->text) {
        if (end - start == subject->whole && mp_obj_is_type(subject->obj, &mp_type_bytes)) {
            return subject->obj;
        }
        return mp_obj_new_bytes(subject->data + start, end - start);
    }
    if (end - start == subject->whole && mp_obj_is_str(subject->obj)) {
        return subject->obj;
    }
    return end == start ? MP_OBJ_NEW_QSTR(MP_QSTR_) : mp_obj_new_str_copy(&mp_type_str, subject->data + start, end - start);
}

size_t re_length(const re_subject_t *subject) {
    return subject->text ? utf8_text_len(subject->data, subject->whole) : subject->whole;
}

size_t re_offset(const re_subject_t *subject, mp_int_t index) {
    if (index <= 0) {
        return 0;
    }
    size_t length = re_length(subject);
    if ((size_t)index >= length) {
        return subject->whole;
    }
    return subject->text ? utf8_text_offset(subject->data, subject->whole, index) : (size_t)index;
}

mp_int_t re_index(const re_subject_t *subject, size_t offset) {
    return subject->text ? utf8_text_index(subject->data, subject->whole, offset) : offset;
}
