// What the port's own files share.
#ifndef GUEST_H
#define GUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "py/misc.h"
#include "py/obj.h"
#include "py/qstr.h"

// Recursion is measured on the data stack (320 KiB, build/link.mjs); what is left above
// the limit is for code that recurses without checking.
#define GUEST_STACK_LIMIT (240 * 1024)

// The heap starts with GUEST_HEAP_FIRST; the areas added to it have at least GUEST_HEAP_SECOND,
// or what the host's memory limit leaves, but not less than GUEST_HEAP_LEAST (a page of wasm, less
// what malloc() takes of it).
#define GUEST_HEAP_FIRST (64 * 1024)
#define GUEST_HEAP_SECOND (1024 * 1024)
#define GUEST_HEAP_LEAST (60 * 1024)
// Held back, and given to the collector when memory.grow first fails, so that
// there is memory to handle the MemoryError with.
#define GUEST_HEAP_RESERVE (32 * 1024)

// How a source text is run.
#define GUEST_PROGRAM (0)
#define GUEST_REPL_INPUT (1) // values of expression statements are printed

// Status of a run: 0, 1 after an uncaught exception, or this plus the code after SystemExit.
#define GUEST_EXCEPTION (1)
#define GUEST_EXIT (0x100)

#define GUEST_EXPORT(name) __attribute__((export_name(name), used))
#define GUEST_IMPORT(name) __attribute__((import_module("micropython_wasm"), import_name(name)))

// interpreter.c
void guest_start(void); // does nothing when it was called before
int guest_run_source(const char *source, size_t len, int mode);
int guest_run_file(const char *name);
int guest_finish(int status); // runs what sys.atexit() left

// heap.c
void guest_heap_init(void);

// host.c: the host's reply to a call, a str. Raises if there is none.
mp_obj_t guest_host_call(const char *name, size_t name_len, const char *payload, size_t payload_len);
// The same for a reply of that length, of which at most cap bytes were copied to small.
mp_obj_t guest_host_reply(const char *small, size_t cap, int32_t len);
// The value that a reply holds, or raises the error that it holds.
mp_obj_t guest_host_decode(mp_obj_t reply);

// host_calls.c: what is called in place of a host function that may be awaited, or MP_OBJ_NULL.
mp_obj_t guest_host_hook(void);

// json_encode.c: appends the JSON text of a value; TypeError or ValueError if it has none.
void guest_json_encode(vstr_t *out, mp_obj_t value);

// report.c: makes the report of an uncaught exception and sets its length.
extern size_t guest_report_len;
void guest_report_exception(mp_obj_t exc);

// hint.c: one sentence about what to do, or "".
const char *guest_hint(qstr type, const char *message, size_t len);

#endif
