// MicroPython as a WebAssembly guest (wasm32-wasip1): configuration.
#ifndef GUEST_MPCONFIGPORT_H
#define GUEST_MPCONFIGPORT_H

#include <alloca.h>
#include <errno.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <unistd.h>

// ---- kinds of build beside the product (build/options.mjs, build/frozen.mjs)
// A WASI command without the patches and without resident entry points.
#ifndef GUEST_PLAIN
#define GUEST_PLAIN (0)
#endif
// The compiler of the frozen modules.
#ifndef GUEST_MPY_CROSS
#define GUEST_MPY_CROSS (0)
#endif

#define MICROPY_CONFIG_ROM_LEVEL (MICROPY_CONFIG_ROM_LEVEL_EVERYTHING)

typedef intptr_t mp_int_t;
typedef uintptr_t mp_uint_t;
typedef long long mp_off_t;

// ---- what programs see of the platform
#define MICROPY_PY_SYS_PLATFORM "linux"
#define MICROPY_HW_BOARD_NAME "wasi"
#define MICROPY_HW_MCU_NAME "wasm32"
#define MICROPY_BANNER_MACHINE "wasi"
#define MICROPY_BANNER_NAME_AND_VERSION "MicroPython " MICROPY_GIT_TAG // no build date

// ---- memory and control flow (heap.c, guest.c)
#define MICROPY_ENABLE_GC (1)
#define MICROPY_GC_SPLIT_HEAP (1)
#define MICROPY_GC_SPLIT_HEAP_AUTO (1)
#define MICROPY_ENABLE_FINALISER (1)
#define MICROPY_MALLOC_USES_ALLOCATED_SIZE (1)
#define MICROPY_MEM_STATS (0)
#define MICROPY_STACK_CHECK (1)
#define MICROPY_STACKLESS (0)
#define MICROPY_NLR_SETJMP (1)
#define MICROPY_OPT_COMPUTED_GOTO (0)
#if GUEST_PLAIN || GUEST_MPY_CROSS
#define MICROPY_QSTR_INDEX (0)
#else
#define MICROPY_QSTR_INDEX (1)
#endif
#if !GUEST_PLAIN
#define MICROPY_QSTR_BYTES_IN_HASH (4)
#define MICROPY_PARSE_FIRST (1)
#define MICROPY_PY_IMPORT_REASON (!GUEST_MPY_CROSS) // hint.c
#define MICROPY_PY_NATIVE_SPECIAL_METHODS (!GUEST_MPY_CROSS) // special_methods.c
#endif
#define MICROPY_ENABLE_EMERGENCY_EXCEPTION_BUF (1)
#define MICROPY_EMERGENCY_EXCEPTION_BUF_SIZE (256)
#define MICROPY_ALLOC_PARSE_RULE_INIT (40) // as deep as one call in the arguments of another
#define MICROPY_ALLOC_GC_STACK_SIZE (1024) // when it is full memory is searched for what found no place

size_t gc_get_max_new_split(void);
void *guest_heap_alloc(size_t *size, size_t needed);
void guest_heap_free(void *area);
// gc_try_add_heap() has the least useful size in "needed"
#define MP_PLAT_ALLOC_HEAP(size) guest_heap_alloc(&(size), needed)
#define MP_PLAT_FREE_HEAP(area) guest_heap_free(area)

// ---- language
#define MICROPY_LONGINT_IMPL (MICROPY_LONGINT_IMPL_MPZ)
#define MICROPY_FLOAT_IMPL (MICROPY_FLOAT_IMPL_DOUBLE)
#define MICROPY_ERROR_REPORTING (MICROPY_ERROR_REPORTING_DETAILED)
#define MICROPY_WARNINGS (1)
#define MICROPY_PY_STR_BYTES_CMP_WARN (0)
#define MICROPY_ENABLE_SOURCE_LINE (1)
#define MICROPY_PERSISTENT_CODE_LOAD (1)
#if GUEST_MPY_CROSS
#define MICROPY_PERSISTENT_CODE_SAVE (1)
#define MICROPY_PY_FUNCTION_ATTRS_CODE (0) // newer versions cannot have both
#endif
#define MICROPY_KBD_EXCEPTION (0)
#define MICROPY_ENABLE_SCHEDULER (0) // interrupt.c
#define MICROPY_HELPER_REPL (0)
#define MICROPY_USE_INTERNAL_PRINTF (0)
#define MICROPY_PY_BUILTINS_HELP (1)
#define MICROPY_PY_BUILTINS_HELP_MODULES (1)
#define MICROPY_PY_BUILTINS_INPUT (1)
#define MICROPY_PY_GC_COLLECT_RETVAL (1)

// ---- files
#define MICROPY_ENABLE_EXTERNAL_IMPORT (1)
#define MICROPY_VFS (1)
#define MICROPY_VFS_POSIX (1)
#define MICROPY_VFS_ROM (0)
#define MICROPY_READER_VFS (1)
#define MICROPY_READER_POSIX (1)
#define MICROPY_STREAMS_POSIX_API (0)
#define MICROPY_ALLOC_PATH_MAX (1024) // on the stack of every import
#define _DIRENT_HAVE_D_TYPE (1)
#define _DIRENT_HAVE_D_INO (1)

// ---- modules
#define MICROPY_PY_SYS_STDFILES (1)
#define MICROPY_PY_SYS_STDIO_BUFFER (1)
#define MICROPY_PY_SYS_PATH_ARGV_DEFAULTS (0)
#define MICROPY_PY_SYS_ATEXIT (1)
#define MICROPY_PY_SYS_EXC_INFO (1)
#define MICROPY_PY_SYS_EXECUTABLE (0)
#define MICROPY_PY_SYS_SETTRACE (0)
#define MICROPY_PY_OS_INCLUDEFILE "os_port.h"
#define MICROPY_PY_OS_ERRNO (0)
#define MICROPY_PY_OS_GETENV_PUTENV_UNSETENV (1)
#define MICROPY_PY_OS_SYSTEM (0)
#define MICROPY_PY_OS_STATVFS (0)
#define MICROPY_PY_OS_URANDOM (1)
#define MICROPY_PY_OS_DUPTERM (0)
#define MICROPY_EPOCH_IS_1970 (1)
#define MICROPY_TIMESTAMP_IMPL (MICROPY_TIMESTAMP_IMPL_LONG_LONG)
#define MICROPY_PY_TIME (1)
#define MICROPY_PY_TIME_TIME_TIME_NS (1)
#define MICROPY_PY_TIME_GMTIME_LOCALTIME_MKTIME (1)
#define MICROPY_PY_TIME_CUSTOM_SLEEP (1)
#define MICROPY_PY_TIME_INCLUDEFILE "time_port.h"
#define MICROPY_PY_RANDOM_SEED_INIT_FUNC (guest_random_seed())
#define MICROPY_PY_HASHLIB (1)
#define MICROPY_PY_HASHLIB_SHA256 (1)
#define MICROPY_PY_HASHLIB_SHA1 (1)
#define MICROPY_PY_HASHLIB_MD5 (1)
#define MICROPY_SSL_AXTLS (1) // the interface modhashlib.c has for SHA-1 and MD5: digest.c
#define MICROPY_PY_MATH (1)
#define MICROPY_PY_CMATH (1)
#define MICROPY_PY_DEFLATE (1)
#define MICROPY_PY_DEFLATE_COMPRESS (1)
#define MICROPY_PY_ASYNCIO (1)
#define MICROPY_PY_RE (0) // ours: re/
#define MICROPY_PY_SELECT (1)
#define MICROPY_PY_SELECT_POSIX_OPTIMISATIONS (0)
#define MICROPY_PY_SELECT_SELECT (0)
#define MICROPY_PY_BLUETOOTH (0)
#define MICROPY_PY_BTREE (0)
#define MICROPY_PY_CRYPTOLIB (0)
#define MICROPY_PY_FFI (0)
#define MICROPY_PY_FRAMEBUF (0)
#define MICROPY_PY_MACHINE (0)
#define MICROPY_PY_MARSHAL (0)
#define MICROPY_PY_NETWORK (0)
#define MICROPY_PY_ONEWIRE (0)
#define MICROPY_PY_SOCKET (0)
#define MICROPY_PY_SSL (0)
#define MICROPY_PY_THREAD (0)
#define MICROPY_PY_UCTYPES (0)
#define MICROPY_PY_WEBREPL (0)
#define MICROPY_PY_WEBSOCKET (0)

// ---- errors: Python code sees Linux's numbers, WASI's are others (errno.c)
#define MICROPY_USE_INTERNAL_ERRNO (1)
int guest_errno(void);
#undef errno
#define errno (guest_errno())

// ---- output of tracebacks and warnings
extern const struct _mp_print_t mp_stderr_print;
#define MICROPY_DEBUG_PRINTER (&mp_stderr_print)
#define MICROPY_ERROR_PRINTER (&mp_stderr_print)

unsigned long guest_random_seed(void);

#define MP_STATE_PORT MP_STATE_VM

#endif
