// The compiler of the frozen modules: this port's interpreter as a module that turns Python
// source into an .mpy file (build/frozen.mjs runs it).
#include "py/compile.h"
#include "py/gc.h"
#include "py/persistentcode.h"
#include "py/runtime.h"
#include "guest.h"

static vstr_t result;

// A buffer for the caller to fill.
GUEST_EXPORT("cross_alloc") void *cross_alloc(size_t size) {
    guest_start();
    // Nothing spills pointers for the collector here, and an instance compiles one file.
    gc_lock();
    MP_STATE_MEM(gc_auto_collect_enabled) = false;
    gc_unlock();
    return m_malloc(size);
}

static void compile(qstr name, const char *source, size_t len) {
    mp_lexer_t *lex = mp_lexer_new_from_str_len(name, source, len, 0);
    mp_parse_tree_t tree = mp_parse(lex, MP_PARSE_FILE_INPUT);
    mp_compiled_module_t module = { .context = m_new_obj(mp_module_context_t) };
    mp_compile_to_raw_code(&tree, name, false, &module);
    mp_print_t print;
    vstr_init_print(&result, 1024, &print);
    mp_raw_code_save(&module, &print);
}

// 0, or 1 after printing the error.
GUEST_EXPORT("cross_compile") int cross_compile(const char *name, size_t name_len, const char *source, size_t len) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) != 0) {
        mp_obj_print_exception(&mp_stderr_print, MP_OBJ_FROM_PTR(nlr.ret_val));
        return 1;
    }
    compile(qstr_from_strn(name, name_len), source, len);
    nlr_pop();
    return 0;
}

GUEST_EXPORT("cross_result") const char *cross_result(void) {
    return result.buf;
}

GUEST_EXPORT("cross_result_length") size_t cross_result_length(void) {
    return result.len;
}

// The table of modules names this one, which the compiler has no use for.
const mp_obj_module_t re_module = { .base = { &mp_type_module } };
