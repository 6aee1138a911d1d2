// What the host gets to know about an uncaught exception without parsing text. Little endian,
// strings are UTF-8 after their length in bytes (u32):
//   u32 version (1), str type, str message, str hint, u32 n, n times { u32 line, str file, str function }
// Frames are outermost first. The buffer is static, because the exception may be MemoryError.
#include <string.h>

#include "py/mpprint.h"
#include "py/runtime.h"
#include "guest.h"

#define REPORT_VERSION (1)
#define MAX_MESSAGE (16 * 1024)
#define MAX_NAME (256)
#define MAX_HINT (256)
#define MAX_FRAMES (64)
#define MAX_FRAME (4 + 2 * (4 + MAX_NAME))

static struct {
    byte data[4 + (4 + MAX_NAME) + (4 + MAX_MESSAGE) + (4 + MAX_HINT) + 4 + MAX_FRAMES * MAX_FRAME];
    size_t len;
} report;

static void add_bytes(const void *data, size_t len) {
    memcpy(report.data + report.len, data, len);
    report.len += len;
}

static void add_u32(uint32_t value) {
    add_bytes(&value, sizeof(value));
}

// Not more than max bytes, and no half of a character.
static size_t cut(const char *text, size_t len, size_t max) {
    if (len > max) {
        for (len = max; len > 0 && ((byte)text[len] & 0xc0) == 0x80; len--) {
        }
    }
    return len;
}

static void add_text(const char *text, size_t len, size_t max) {
    len = cut(text, len, max);
    add_u32(len);
    add_bytes(text, len);
}

static void add_qstr(qstr name) {
    size_t len;
    const char *text = (const char *)qstr_data(name, &len);
    add_text(text, len, MAX_NAME);
}

// ---- the message: str(exception), made in place after its length

typedef struct _message_t {
    size_t len;
    bool full;
} message_t;

static void message_strn(void *env, const char *text, size_t len) {
    message_t *message = env;
    size_t part = message->full ? 0 : cut(text, len, MAX_MESSAGE - message->len);
    memcpy(report.data + report.len + message->len, text, part);
    message->len += part;
    message->full |= part < len;
}

// Returns its place in the report.
static const char *add_message(mp_obj_t exc, size_t *len) {
    size_t length_at = report.len;
    add_u32(0);
    message_t message = { 0, false };
    mp_print_t print = { &message, message_strn };
    // the program's own __str__ may raise
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_print_helper(&print, exc, PRINT_STR);
        nlr_pop();
    } else {
        message.len = 0;
    }
    *len = message.len;
    memcpy(report.data + length_at, len, sizeof(*len));
    report.len += *len;
    return (const char *)report.data + length_at + sizeof(uint32_t);
}

// ---- frames: the traceback has them innermost first, three words each

static void add_frame(const size_t *frame) {
    add_u32(frame[1]);
    add_qstr(frame[0]);
    add_qstr(frame[2]);
}

// Of a deep recursion both ends: the first and the last half of MAX_FRAMES.
static void add_frames(mp_obj_t exc) {
    size_t words = 0;
    size_t *traceback = NULL;
    if (mp_obj_is_exception_instance(exc)) {
        mp_obj_exception_get_traceback(exc, &words, &traceback);
    }
    size_t n = words / 3;
    size_t kept = MIN(n, MAX_FRAMES);
    add_u32(kept);
    for (size_t i = 0; i < kept; i++) {
        size_t outermost = i < MAX_FRAMES / 2 || n == kept ? i : n - kept + i;
        add_frame(traceback + 3 * (n - 1 - outermost));
    }
}

void guest_report_exception(mp_obj_t exc) {
    qstr type = mp_obj_get_type(exc)->name;
    report.len = 0;
    add_u32(REPORT_VERSION);
    add_qstr(type);
    size_t len;
    const char *message = add_message(exc, &len);
    const char *hint = guest_hint(type, message, len);
    add_text(hint, strlen(hint), MAX_HINT);
    add_frames(exc);
    guest_report_len = report.len;
}

GUEST_EXPORT("mp_error_ptr") const byte *export_error_ptr(void) {
    return report.data;
}
