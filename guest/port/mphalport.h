// What MicroPython's common code wants of the platform, beside py/mphal.h.
#include "py/misc.h"

#define mp_hal_stdio_poll unused // no polling of the standard streams
static inline void mp_hal_set_interrupt_char(char c) {
    (void)c;
}
#define mp_hal_ticks_cpu() (0)
void mp_hal_delay_us(mp_uint_t us);
void mp_hal_get_random(size_t n, void *buf);

#define mp_hal_readline mp_hal_readline
int mp_hal_readline(vstr_t *line, const char *prompt);

// WASI has no signals: nothing is interrupted, nothing is retried
#define MP_HAL_RETRY_SYSCALL(ret, syscall, on_error) do { \
        ret = syscall; \
        if (ret == -1) { \
            int err = errno; \
            (void)err; \
            on_error; \
        } \
} while (0)
#define RAISE_ERRNO(err_flag, error_val) do { \
        if (err_flag == -1) { \
            mp_raise_OSError(error_val); \
        } \
} while (0)
