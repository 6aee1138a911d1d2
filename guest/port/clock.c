// Clocks and waiting.
#include <time.h>

#include "py/mphal.h"
#include "py/runtime.h"
#include "guest.h"

static uint64_t clock_ns(clockid_t id) {
    struct timespec ts;
    clock_gettime(id, &ts);
    return (uint64_t)ts.tv_sec * 1000000000 + ts.tv_nsec;
}

mp_uint_t mp_hal_ticks_ms(void) {
    return clock_ns(CLOCK_MONOTONIC) / 1000000;
}

mp_uint_t mp_hal_ticks_us(void) {
    return clock_ns(CLOCK_MONOTONIC) / 1000;
}

uint64_t mp_hal_time_ns(void) {
    return clock_ns(CLOCK_REALTIME);
}

// The host ends a wait early only to interrupt the program.
void mp_hal_delay_us(mp_uint_t us) {
    struct timespec ts = { us / 1000000, us % 1000000 * 1000 };
    nanosleep(&ts, NULL);
    mp_handle_pending(true);
}

void mp_hal_delay_ms(mp_uint_t ms) {
    struct timespec ts = { ms / 1000, ms % 1000 * 1000000 };
    nanosleep(&ts, NULL);
    mp_handle_pending(true);
}
