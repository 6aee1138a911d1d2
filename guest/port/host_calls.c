// Several calls of host functions at once: the module "_host", on which asyncio rests.
#include "py/objstr.h"
#include "py/runtime.h"
#include "guest.h"

// Begins a call: its id, or 0 while too many are under way.
GUEST_IMPORT("host_start") int32_t host_start(const char *name, size_t name_len, const char *payload, size_t payload_len);
// Waits until a call is finished: its id, 0 when the time is over (negative: for ever), or
// REPLY_INTERRUPTED.
GUEST_IMPORT("host_wait") int32_t host_wait(int64_t nanoseconds);
// The reply to a finished call, as host_call() gives it; NOT_FINISHED if there is none.
GUEST_IMPORT("host_finish") int32_t host_finish(int32_t id, char *result, size_t result_cap);
// Nobody wants the reply to a call any more.
GUEST_IMPORT("host_drop") void host_drop(int32_t id);

#define NOT_FINISHED (-3)
#define LONGEST_SECONDS (1e9)

// Called in place of a host function that may be awaited, while it is set.
MP_REGISTER_ROOT_POINTER(mp_obj_t host_hook);

mp_obj_t guest_host_hook(void) {
    return MP_STATE_VM(host_hook);
}

static mp_obj_t start(mp_obj_t name_in, mp_obj_t payload_in) {
    size_t name_len, payload_len;
    const char *name = mp_obj_str_get_data(name_in, &name_len);
    const char *payload = mp_obj_str_get_data(payload_in, &payload_len);
    return MP_OBJ_NEW_SMALL_INT(host_start(name, name_len, payload, payload_len));
}
static MP_DEFINE_CONST_FUN_OBJ_2(start_obj, start);

static mp_obj_t wait_(mp_obj_t seconds_in) {
    int64_t nanoseconds = -1;
    if (seconds_in != mp_const_none) {
        mp_float_t seconds = mp_obj_get_float(seconds_in);
        // not a number: no wait
        nanoseconds = seconds > 0 ? (int64_t)(MIN(seconds, LONGEST_SECONDS) * 1e9) : 0;
    }
    int32_t id = host_wait(nanoseconds);
    mp_handle_pending(true);
    return MP_OBJ_NEW_SMALL_INT(id);
}
static MP_DEFINE_CONST_FUN_OBJ_1(wait_obj, wait_);

static mp_obj_t result(mp_obj_t id_in) {
    char small[512];
    int32_t len = host_finish(mp_obj_get_int(id_in), small, sizeof(small));
    if (len == NOT_FINISHED) {
        mp_raise_ValueError(MP_ERROR_TEXT("call is not finished"));
    }
    return guest_host_decode(guest_host_reply(small, sizeof(small), len));
}
static MP_DEFINE_CONST_FUN_OBJ_1(result_obj, result);

static mp_obj_t drop(mp_obj_t id_in) {
    host_drop(mp_obj_get_int(id_in));
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(drop_obj, drop);

static mp_obj_t hook(mp_obj_t function) {
    MP_STATE_VM(host_hook) = function == mp_const_none ? MP_OBJ_NULL : function;
    return mp_const_none;
}
static MP_DEFINE_CONST_FUN_OBJ_1(hook_obj, hook);

static const mp_rom_map_elem_t globals_table[] = {
    { MP_ROM_QSTR(MP_QSTR___name__), MP_ROM_QSTR(MP_QSTR__host) },
    { MP_ROM_QSTR(MP_QSTR_start), MP_ROM_PTR(&start_obj) },
    { MP_ROM_QSTR(MP_QSTR_wait), MP_ROM_PTR(&wait_obj) },
    { MP_ROM_QSTR(MP_QSTR_result), MP_ROM_PTR(&result_obj) },
    { MP_ROM_QSTR(MP_QSTR_drop), MP_ROM_PTR(&drop_obj) },
    { MP_ROM_QSTR(MP_QSTR_hook), MP_ROM_PTR(&hook_obj) },
};
static MP_DEFINE_CONST_DICT(globals, globals_table);

const mp_obj_module_t host_calls_module = {
    .base = { &mp_type_module },
    .globals = (mp_obj_dict_t *)&globals,
};

MP_REGISTER_MODULE(MP_QSTR__host, host_calls_module);
