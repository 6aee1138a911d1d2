// Calls to the host, and the module "host": host.call(name, payload) -> str.
#include "py/objstr.h"
#include "py/runtime.h"
#include "guest.h"

// The largest reply in bytes that the host will ever give.
GUEST_IMPORT("host_result_cap") int32_t host_result_cap(void);
// The length of the reply. Up to result_cap it was copied to result; a longer one is kept for
// host_take(). REPLY_TOO_LARGE: longer than host_result_cap(). REPLY_INTERRUPTED: none.
GUEST_IMPORT("host_call") int32_t host_call(const char *name, size_t name_len, const char *payload, size_t payload_len, char *result, size_t result_cap);

extern const mp_obj_module_t mp_module_json;

#define REPLY_TOO_LARGE (-1)
#define REPLY_INTERRUPTED (-2)

static NORETURN void raise_no_reply(int32_t status) {
    if (status == REPLY_INTERRUPTED) {
        mp_handle_pending(true);
    }
    if (status == REPLY_TOO_LARGE) {
        mp_raise_ValueError(MP_ERROR_TEXT("host callback result too large"));
    }
    mp_raise_msg(&mp_type_RuntimeError, MP_ERROR_TEXT("host callback failed"));
}

#if GUEST_PLAIN

// With the two imports above and no others the buffer must hold the largest reply.
mp_obj_t guest_host_call(const char *name, size_t name_len, const char *payload, size_t payload_len) {
    int32_t cap = host_result_cap();
    if (cap <= 0) {
        cap = 256 * 1024;
    }
    char *buffer = m_new(char, cap);
    int32_t len = host_call(name, name_len, payload, payload_len, buffer, cap);
    if (len < 0 || len > cap) {
        raise_no_reply(len < 0 ? len : REPLY_TOO_LARGE);
    }
    mp_obj_t reply = mp_obj_new_str(buffer, len);
    m_del(char, buffer, cap);
    return reply;
}

#else

// Copies the reply that host_call() kept: its length, or -1.
GUEST_IMPORT("host_take") int32_t host_take(char *result, size_t result_cap);

mp_obj_t guest_host_reply(const char *small, size_t cap, int32_t len) {
    if (len < 0) {
        raise_no_reply(len);
    }
    if ((size_t)len <= cap) {
        return mp_obj_new_str(small, len);
    }
    vstr_t large;
    vstr_init_len(&large, len);
    if (host_take(large.buf, len) != len) {
        raise_no_reply(0);
    }
    return mp_obj_new_str_from_utf8_vstr(&large);
}

mp_obj_t guest_host_call(const char *name, size_t name_len, const char *payload, size_t payload_len) {
    static char small[512];
    int32_t len = host_call(name, name_len, payload, payload_len, small, sizeof(small));
    return guest_host_reply(small, sizeof(small), len);
}

#endif

static mp_obj_t member(mp_obj_t reply, qstr name) {
    return mp_obj_dict_get(reply, MP_OBJ_NEW_QSTR(name));
}

// {"ok":true,"value":...} or {"ok":false,"error":"..."}
mp_obj_t guest_host_decode(mp_obj_t text) {
    mp_map_t *json = &mp_module_json.globals->map;
    mp_obj_t loads = mp_map_lookup(json, MP_OBJ_NEW_QSTR(MP_QSTR_loads), MP_MAP_LOOKUP)->value;
    mp_obj_t reply = mp_call_function_1(loads, text);
    if (member(reply, MP_QSTR_ok) != mp_const_true) {
        mp_obj_t error = member(reply, MP_QSTR_error);
        nlr_raise(mp_obj_new_exception_args(&mp_type_RuntimeError, 1, &error));
    }
    return member(reply, MP_QSTR_value);
}

static mp_obj_t host_module_call(mp_obj_t name_in, mp_obj_t payload_in) {
    size_t name_len, payload_len;
    const char *name = mp_obj_str_get_data(name_in, &name_len);
    const char *payload = mp_obj_str_get_data(payload_in, &payload_len);
    mp_obj_t reply = guest_host_call(name, name_len, payload, payload_len);
    mp_handle_pending(true);
    return reply;
}
static MP_DEFINE_CONST_FUN_OBJ_2(host_module_call_obj, host_module_call);

static const mp_rom_map_elem_t host_module_globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR_host) },
    { MP_ROM_QSTR(MP_QSTR_call), MP_ROM_PTR(&host_module_call_obj) },
};
static MP_DEFINE_CONST_DICT(host_module_globals, host_module_globals_table);

const mp_obj_module_t host_module = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&host_module_globals,
};

MP_REGISTER_MODULE(MP_QSTR_host, host_module);
