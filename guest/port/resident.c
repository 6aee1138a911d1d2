// Resident use: the host starts the interpreter once and runs source texts in it, one call
// each, in the same globals. Results travel by return value only; there is no loop in here
// that a program could get into or stay in.
#include <stdlib.h>

#include "py/builtin.h"
#include "py/objlist.h"
#include "py/runtime.h"
#include "guest.h"

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

// A buffer for the host to fill: its address, or 0.
GUEST_EXPORT("mp_alloc") void *export_alloc(size_t size) {
    return malloc(size);
}

GUEST_EXPORT("mp_free") void export_free(void *buffer) {
    free(buffer);
}

// Run UTF-8 source in __main__, as a program (mode 0) or as one input of a REPL (1). 0, 1
// after an uncaught exception (its traceback went to standard error, report.c has the
// parts), 256 + code after SystemExit.
GUEST_EXPORT("mp_exec") int export_exec(const char *source, size_t len, int mode) {
    export_init();
    guest_report_clear();
    MP_STATE_MAIN_THREAD(mp_pending_exception) = MP_OBJ_NULL;
    return guest_run_source(source, len, mode);
}

// Where the host stores mp_interrupt_value() to raise KeyboardInterrupt in a running program.
GUEST_EXPORT("mp_interrupt_address") volatile mp_obj_t *export_interrupt_address(void) {
    return &MP_STATE_MAIN_THREAD(mp_pending_exception);
}

// Any object will do (interrupt.c).
GUEST_EXPORT("mp_interrupt_value") const void *export_interrupt_value(void) {
    return &mp_type_KeyboardInterrupt;
}
