// Resident use: the host starts the interpreter once and runs source texts in it, one call
// each, in the same globals. Results travel by return value only; there is no loop in here
// that a program could get into or stay in.
#include "py/builtin.h"
#include "py/gc.h"
#include "py/objlist.h"
#include "py/runtime.h"
#include "guest.h"

size_t guest_report_len; // not in report.c, whose buffer most runs do not touch
static bool argv_set;

// Start the interpreter: 0. (A memory limit that is too low shows at instantiation.)
GUEST_EXPORT("mp_init") int export_init(void) {
    guest_start();
    if (!argv_set) {
        argv_set = true;
        mp_obj_list_append(mp_sys_argv, MP_OBJ_NEW_QSTR(MP_QSTR__hyphen_c));
    }
    return 0;
}

// Buffers for the host to fill. They are blocks of the Python heap, where a small program's text
// lies beside its objects; the list keeps the collector from freeing them.
typedef struct _host_buffer_t {
    struct _host_buffer_t *next;
    char data[];
} host_buffer_t;

MP_REGISTER_ROOT_POINTER(struct _host_buffer_t *host_buffers);

// A buffer: its address, or 0.
GUEST_EXPORT("mp_alloc") void *export_alloc(size_t size) {
    guest_start();
    host_buffer_t *buffer = size > INT32_MAX ? NULL : m_malloc_maybe(sizeof(host_buffer_t) + size);
    if (buffer == NULL) {
        return NULL;
    }
    buffer->next = MP_STATE_VM(host_buffers);
    MP_STATE_VM(host_buffers) = buffer;
    return buffer->data;
}

GUEST_EXPORT("mp_free") void export_free(const void *data) {
    for (host_buffer_t **link = &MP_STATE_VM(host_buffers); *link != NULL; link = &(*link)->next) {
        host_buffer_t *buffer = *link;
        if (buffer->data == data) {
            *link = buffer->next;
            gc_free(buffer);
            return;
        }
    }
}

// Run UTF-8 source in __main__, as a program (mode 0) or as one input of a REPL (1). 0, 1
// after an uncaught exception (its traceback went to standard error, report.c has the
// parts), 256 + code after SystemExit.
GUEST_EXPORT("mp_exec") int export_exec(const char *source, size_t len, int mode) {
    export_init();
    guest_report_len = 0;
    MP_STATE_MAIN_THREAD(mp_pending_exception) = MP_OBJ_NULL;
    return guest_run_source(source, len, mode);
}

GUEST_EXPORT("mp_error_len") size_t export_error_len(void) {
    return guest_report_len;
}

// Where the host stores mp_interrupt_value() to raise KeyboardInterrupt in a running program.
GUEST_EXPORT("mp_interrupt_address") volatile mp_obj_t *export_interrupt_address(void) {
    return &MP_STATE_MAIN_THREAD(mp_pending_exception);
}

// Any object will do (interrupt.c).
GUEST_EXPORT("mp_interrupt_value") const void *export_interrupt_value(void) {
    return &mp_type_KeyboardInterrupt;
}
