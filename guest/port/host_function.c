// Host functions as globals: each is a callable that sends its arguments as JSON and returns
// the host's value or raises what the host reports.
#include "py/builtin.h"
#include "py/objstr.h"
#include "py/runtime.h"
#include "guest.h"

typedef struct _host_function_t {
    mp_obj_base_t base;
    qstr name;
    bool awaitable; // by the event loop that runs
} host_function_t;

// {"args":[...],"kwargs":{...}}
static void encode_arguments(vstr_t *out, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    vstr_add_str(out, "{\"args\":[");
    for (size_t i = 0; i < n_args; i++) {
        if (i > 0) {
            vstr_add_char(out, ',');
        }
        guest_json_encode(out, args[i]);
    }
    vstr_add_str(out, "],\"kwargs\":{");
    for (size_t i = 0; i < n_kw; i++) {
        if (i > 0) {
            vstr_add_char(out, ',');
        }
        guest_json_encode(out, args[n_args + 2 * i]);
        vstr_add_char(out, ':');
        guest_json_encode(out, args[n_args + 2 * i + 1]);
    }
    vstr_add_str(out, "}}");
}

static mp_obj_t host_function_call(mp_obj_t self_in, size_t n_args, size_t n_kw, const mp_obj_t *args) {
    const host_function_t *self = MP_OBJ_TO_PTR(self_in);
    vstr_t payload;
    vstr_init(&payload, 64);
    encode_arguments(&payload, n_args, n_kw, args);
    if (self->awaitable && guest_host_hook() != MP_OBJ_NULL) {
        mp_obj_t text = mp_obj_new_str_from_utf8_vstr(&payload);
        return mp_call_function_2(guest_host_hook(), MP_OBJ_NEW_QSTR(self->name), text);
    }
    size_t name_len;
    const char *name = (const char *)qstr_data(self->name, &name_len);
    mp_obj_t reply = guest_host_call(name, name_len, payload.buf, payload.len);
    vstr_clear(&payload);
    mp_handle_pending(true);
    return guest_host_decode(reply);
}

static void host_function_print(const mp_print_t *print, mp_obj_t self_in, mp_print_kind_t kind) {
    (void)kind;
    const host_function_t *self = MP_OBJ_TO_PTR(self_in);
    mp_printf(print, "<host function %q>", self->name);
}

static void host_function_attr(mp_obj_t self_in, qstr attr, mp_obj_t *dest) {
    const host_function_t *self = MP_OBJ_TO_PTR(self_in);
    if (dest[0] == MP_OBJ_NULL && attr == MP_QSTR___name__) {
        dest[0] = MP_OBJ_NEW_QSTR(self->name);
    }
}

static MP_DEFINE_CONST_OBJ_TYPE(
    host_function_type,
    MP_QSTR_host_function,
    MP_TYPE_FLAG_NONE,
    print, host_function_print,
    call, host_function_call,
    attr, host_function_attr
    );

// Make a global of __main__ that calls the host function of that name. awaitable: while asyncio's
// loop runs, a call gives an awaitable. 0, or -1 without memory.
GUEST_EXPORT("mp_define") int export_define(const char *name, size_t len, int awaitable) {
    nlr_buf_t nlr;
    guest_start();
    if (nlr_push(&nlr) != 0) {
        return -1;
    }
    host_function_t *function = mp_obj_malloc(host_function_t, &host_function_type);
    function->name = qstr_from_strn(name, len);
    function->awaitable = awaitable != 0;
    mp_store_global(function->name, MP_OBJ_FROM_PTR(function));
    nlr_pop();
    return 0;
}
