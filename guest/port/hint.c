// What to do about an exception whose cause is the sandbox and not the program.
#include <string.h>

#include "py/obj.h"
#include "py/qstr.h"
#include "guest.h"

typedef struct _hint_t {
    const char *modules; // between spaces
    const char *reason;  // stands behind the message
    const char *text;    // what to do
} hint_t;

static const hint_t missing_modules[] = {
    {
        " socket ssl socketserver http requests httpx aiohttp websockets smtplib ftplib imaplib urllib3 ",
        " (the sandbox has no network)",
        "Pass a host function that fetches what the program needs.",
    },
    {
        " subprocess multiprocessing threading _thread concurrent signal ctypes cffi ",
        " (the sandbox has no processes and threads)",
        "Pass a host function, or use asyncio.",
    },
    {
        " sqlite3 psycopg2 pymysql sqlalchemy redis pymongo ",
        " (the sandbox reaches no database)",
        "Pass a host function that runs the query.",
    },
    {
        " numpy pandas scipy matplotlib PIL sklearn torch tensorflow yaml bs4 lxml openpyxl pydantic ",
        " (packages for CPython cannot be used in the sandbox)",
        "Write the program without, or pass a host function that does this part.",
    },
};

// The name in: no module named 'name.submodule'
static const char *missing_module(const char *message, size_t len, size_t *name_len) {
    const char *quote = memchr(message, '\'', len);
    if (quote == NULL) {
        return NULL;
    }
    const char *name = quote + 1;
    const char *end = message + len;
    const char *stop = name;
    while (stop < end && *stop != '\'' && *stop != '.') {
        stop++;
    }
    *name_len = stop - name;
    return name;
}

static bool has_word(const char *list, const char *word, size_t len) {
    for (const char *at = list; (at = strchr(at, ' ')) != NULL && at[1] != '\0'; at++) {
        if (strncmp(at + 1, word, len) == 0 && at[1 + len] == ' ') {
            return true;
        }
    }
    return false;
}

static const hint_t *find_missing(const char *name, size_t len) {
    for (size_t i = 0; i < MP_ARRAY_SIZE(missing_modules); i++) {
        if (has_word(missing_modules[i].modules, name, len)) {
            return &missing_modules[i];
        }
    }
    return NULL;
}

#if MICROPY_PY_IMPORT_REASON
const char *mp_import_reason(qstr name) {
    const hint_t *hint = find_missing(qstr_str(name), qstr_len(name));
    return hint == NULL ? "" : hint->reason;
}
#endif

static const char *import_hint(const char *message, size_t len) {
    static const char prefix[] = "o module named "; // No or no
    size_t name_len;
    if (len <= sizeof(prefix) || memcmp(message + 1, prefix, sizeof(prefix) - 1) != 0) {
        return "";
    }
    const char *name = missing_module(message, len, &name_len);
    if (name == NULL) {
        return "";
    }
    const hint_t *hint = find_missing(name, name_len);
    return hint != NULL ? hint->text : "help('modules') lists the modules that can be imported.";
}

const char *guest_hint(qstr type, const char *message, size_t len) {
    if (type == MP_QSTR_ImportError || type == MP_QSTR_ModuleNotFoundError) {
        return import_hint(message, len);
    }
    if (type == MP_QSTR_MemoryError) {
        return "Raise the memory limit (memoryBytes) if the program needs more.";
    }
    return "";
}
