// Interrupting a running program: the host stores a value, and the next check raises.
// (MicroPython's py/scheduler.c is not part of the guest: there are no interrupts and no
// threads that could schedule anything, and the VM has one word less to look at.)
#include "py/mphal.h"
#include "py/runtime.h"
#include "guest.h"

#if MICROPY_ENABLE_SCHEDULER
#error "this file replaces the scheduler"
#endif

// Called by the VM at every jump when an exception is pending, and after waiting. The
// exception is made here: one kept for this purpose would carry over its traceback.
void mp_handle_pending(bool raise) {
    if (MP_STATE_MAIN_THREAD(mp_pending_exception) == MP_OBJ_NULL) {
        return;
    }
    MP_STATE_MAIN_THREAD(mp_pending_exception) = MP_OBJ_NULL;
    if (raise) {
        nlr_raise(mp_obj_new_exception(&mp_type_KeyboardInterrupt));
    }
}

void mp_event_handle_nowait(void) {
    mp_handle_pending(true);
}

void mp_event_wait_ms(mp_uint_t timeout_ms) {
    mp_hal_delay_ms(timeout_ms);
}

void mp_event_wait_indefinite(void) {
    // no event can come but an interrupt
    for (;;) {
        mp_hal_delay_ms(1000000);
    }
}
