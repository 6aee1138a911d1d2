// The life of the interpreter: start, run a source text, finish; and the collector's roots.
#include <stdlib.h>

#include "py/builtin.h"
#include "py/compile.h"
#include "py/cstack.h"
#include "py/gc.h"
#include "py/mphal.h"
#include "py/runtime.h"
#include "extmod/vfs.h"
#include "extmod/vfs_posix.h"
#include "guest.h"

// With the linker's --stack-first the data stack ends where the globals begin.
extern char __global_base;

static bool started;

// Never inlined: everything a caller holds must be in a frame above this one's.
MP_NOINLINE void gc_collect(void) {
    void *lowest;
    uintptr_t from = (uintptr_t)&lowest & ~(uintptr_t)(sizeof(void *) - 1);
    size_t words = ((uintptr_t)MP_STATE_THREAD(stack_top) - from) / sizeof(void *);
    gc_collect_start();
    #if GUEST_PLAIN
    gc_collect_root((void **)from, words);
    #else
    gc_collect_stack((void **)from, words);
    #endif
    gc_collect_end();
}

#if MICROPY_GC_STRESS
// Collect at every GCSTRESS-th allocation (unset: every one; 0: never).
bool gc_stress_due(void) {
    static int every = -1;
    static int count;
    if (every < 0) {
        const char *value = getenv("GCSTRESS");
        every = value == NULL ? 1 : atoi(value);
    }
    if (every == 0 || ++count < every) {
        return false;
    }
    count = 0;
    return true;
}
#endif

// What os.mount() does, without looking for a method "mount" (there is nothing to mount here).
static void mount_root(void) {
    mp_vfs_mount_t *root = m_new_obj(mp_vfs_mount_t);
    root->str = "/";
    root->len = 1;
    root->obj = MP_OBJ_TYPE_GET_SLOT(&mp_type_vfs_posix, make_new)(&mp_type_vfs_posix, 0, 0, NULL);
    root->next = NULL;
    MP_STATE_VM(vfs_mount_table) = root;
    MP_STATE_VM(vfs_cur) = root;
}

void guest_start(void) {
    if (started) {
        return;
    }
    started = true;
    mp_cstack_init_with_top(&__global_base, GUEST_STACK_LIMIT);
    guest_heap_init();
    mp_init();
    mount_root();
    mp_obj_t path[] = { MP_OBJ_NEW_QSTR(MP_QSTR_), MP_OBJ_NEW_QSTR(MP_QSTR__dot_frozen) };
    mp_sys_path = mp_obj_new_list(MP_ARRAY_SIZE(path), path);
    mp_obj_list_init(MP_OBJ_TO_PTR(mp_sys_argv), 0);
}

static void print_uncaught(mp_obj_t exc) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_obj_print_exception(&mp_stderr_print, exc);
        nlr_pop();
    } else {
        // the program's own __str__ failed, or there was no memory for it
        mp_printf(&mp_stderr_print, "%q\n", mp_obj_get_type(exc)->name);
    }
}

// The status after SystemExit: like CPython, an int is the code, None is 0, anything else
// is printed and stands for 1.
static int exit_status(mp_obj_t exc) {
    mp_obj_t value = mp_obj_exception_get_value(exc);
    mp_int_t code = 0;
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        if (value != mp_const_none && !mp_obj_get_int_maybe(value, &code)) {
            code = 1;
            mp_obj_print_helper(&mp_stderr_print, value, PRINT_STR);
            mp_print_str(&mp_stderr_print, "\n");
        }
        nlr_pop();
    } else {
        code = 1;
    }
    return GUEST_EXIT | (code & 0xff);
}

// The status that stands for an exception nothing caught.
static int uncaught(mp_obj_t exc) {
    if (mp_obj_is_subclass_fast(MP_OBJ_FROM_PTR(mp_obj_get_type(exc)), MP_OBJ_FROM_PTR(&mp_type_SystemExit))) {
        return exit_status(exc);
    }
    #if !GUEST_PLAIN
    guest_report_exception(exc);
    #endif
    print_uncaught(exc);
    return GUEST_EXCEPTION;
}

static mp_lexer_t *new_lexer(const char *source, size_t len) {
    return mp_lexer_new_from_str_len(MP_QSTR__lt_stdin_gt_, source, len, 0);
}

// A single statement, parsed so that a lone constant is not dropped; false if it is none.
static bool parse_single(const char *source, size_t len, mp_parse_tree_t *tree) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) != 0) {
        return false;
    }
    *tree = mp_parse(new_lexer(source, len), MP_PARSE_SINGLE_INPUT);
    nlr_pop();
    return true;
}

int guest_run_source(const char *source, size_t len, int mode) {
    // An exception that left a class body in the run before has left its names behind.
    mp_locals_set(&MP_STATE_VM(dict_main));
    mp_globals_set(&MP_STATE_VM(dict_main));
    nlr_buf_t nlr;
    if (nlr_push(&nlr) != 0) {
        return uncaught(MP_OBJ_FROM_PTR(nlr.ret_val));
    }
    mp_parse_tree_t tree;
    bool is_repl = mode == GUEST_REPL_INPUT;
    if (!is_repl || !parse_single(source, len, &tree)) {
        tree = mp_parse(new_lexer(source, len), MP_PARSE_FILE_INPUT);
    }
    mp_call_function_0(mp_compile(&tree, MP_QSTR__lt_stdin_gt_, is_repl));
    mp_handle_pending(true);
    nlr_pop();
    return 0;
}

int guest_run_file(const char *name) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) != 0) {
        return uncaught(MP_OBJ_FROM_PTR(nlr.ret_val));
    }
    mp_lexer_t *lex = mp_lexer_new_from_file(qstr_from_str(name));
    qstr file = lex->source_name;
    mp_store_global(MP_QSTR___file__, MP_OBJ_NEW_QSTR(file));
    mp_parse_tree_t tree = mp_parse(lex, MP_PARSE_FILE_INPUT);
    mp_call_function_0(mp_compile(&tree, file, false));
    nlr_pop();
    return 0;
}

int guest_finish(int status) {
    if (mp_obj_is_callable(MP_STATE_VM(sys_exitfunc))) {
        nlr_buf_t nlr;
        if (nlr_push(&nlr) == 0) {
            mp_call_function_0(MP_STATE_VM(sys_exitfunc));
            nlr_pop();
        } else {
            status = uncaught(MP_OBJ_FROM_PTR(nlr.ret_val));
        }
    }
    return status;
}

void nlr_jump_fail(void *val) {
    (void)val;
    mp_print_str(&mp_stderr_print, "exception outside of a run\n");
    _Exit(70);
}
