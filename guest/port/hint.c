// What to do about an exception whose cause is the sandbox and not the program.
#include <string.h>

#include "py/obj.h"
#include "py/qstr.h"
#include "guest.h"

typedef struct _hint_t {
    const char *modules; // between spaces
    const char *text;
} hint_t;

static const hint_t missing_modules[] = {
    {
        " socket ssl select urllib http requests httpx aiohttp websockets smtplib ftplib imaplib urllib3 ",
        "The sandbox has no network: pass a host function that fetches what the program needs.",
    },
    {
        " subprocess multiprocessing threading _thread concurrent signal ctypes ",
        "The sandbox has no processes and threads: pass a host function, or use asyncio.",
    },
    {
        " sqlite3 psycopg2 pymysql sqlalchemy redis pymongo ",
        "The sandbox reaches no database: pass a host function that runs the query.",
    },
    {
        " numpy pandas scipy matplotlib PIL sklearn torch tensorflow yaml bs4 lxml openpyxl pydantic ",
        "Packages for CPython cannot be used: write the program without, or pass a host function that does this part.",
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
    for (size_t i = 0; i < MP_ARRAY_SIZE(missing_modules); i++) {
        if (has_word(missing_modules[i].modules, name, name_len)) {
            return missing_modules[i].text;
        }
    }
    return "Only MicroPython's own modules can be imported: help('modules') lists them.";
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
