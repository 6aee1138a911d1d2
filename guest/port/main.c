// The command: micropython [-c CODE | FILE] [ARGUMENT]...
#include <string.h>

#include "py/builtin.h"
#include "py/objlist.h"
#include "py/runtime.h"
#include "guest.h"

static void set_argv(const char *first, int argc, char **argv) {
    mp_obj_list_append(mp_sys_argv, mp_obj_new_str_from_cstr(first));
    for (int i = 0; i < argc; i++) {
        mp_obj_list_append(mp_sys_argv, mp_obj_new_str_from_cstr(argv[i]));
    }
}

// As CPython: modules are looked for beside the program first.
static void set_path(const char *file) {
    const char *slash = strrchr(file, '/');
    if (slash != NULL) {
        mp_obj_list_store(mp_sys_path, MP_OBJ_NEW_SMALL_INT(0), mp_obj_new_str(file, slash - file));
    }
}

static int run(int argc, char **argv) {
    if (argc > 2 && strcmp(argv[1], "-c") == 0) {
        set_argv("-c", argc - 3, argv + 3);
        return guest_run_source(argv[2], strlen(argv[2]), GUEST_PROGRAM);
    }
    if (argc > 1) {
        set_path(argv[1]);
        set_argv(argv[1], argc - 2, argv + 2);
        return guest_run_file(argv[1]);
    }
    return 0;
}

int main(int argc, char **argv) {
    guest_start();
    return guest_finish(run(argc, argv)) & 0xff;
}
