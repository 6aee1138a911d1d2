// Whether one input of a REPL is complete or more lines are needed: the question CPython's
// codeop answers, for lines joined by '\n'. It is answered by MicroPython's own parser.
#include <string.h>

#include "py/lexer.h"
#include "py/parse.h"
#include "py/runtime.h"
#include "guest.h"

#define COMPLETE (0)
#define MORE_LINES (1)

static mp_lexer_t *new_lexer(const char *text, size_t len) {
    return mp_lexer_new_from_str_len(MP_QSTR__lt_stdin_gt_, text, len, 0);
}

// Parses: 0 if that works, else the line of the error (0x7fffffff: no syntax error).
static size_t error_line(const char *text, size_t len) {
    nlr_buf_t nlr;
    if (nlr_push(&nlr) == 0) {
        mp_parse_tree_t tree = mp_parse(new_lexer(text, len), MP_PARSE_FILE_INPUT);
        mp_parse_tree_clear(&tree);
        nlr_pop();
        return 0;
    }
    size_t words = 0;
    size_t *traceback = NULL;
    if (mp_obj_is_exception_instance(MP_OBJ_FROM_PTR(nlr.ret_val))) {
        mp_obj_exception_get_traceback(MP_OBJ_FROM_PTR(nlr.ret_val), &words, &traceback);
    }
    return words == 0 ? 0x7fffffff : traceback[1];
}

// The number of lines as the lexer counts them: "\r\n" and "\r" end one, too.
static size_t count_lines(const char *text, size_t len) {
    size_t lines = 1;
    for (size_t i = 0; i < len; i++) {
        lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 == len || text[i + 1] != '\n'));
    }
    return lines;
}

// Whether the parser has nothing to object to before it comes to the end of the text: with a
// character on a line of its own that no program can have, the first error is there.
// ending closes what the text may have left open.
static bool accepted_to_the_end(const char *source, size_t len, const char *ending) {
    vstr_t text;
    vstr_init(&text, len + 8);
    vstr_add_strn(&text, source, len);
    vstr_add_str(&text, ending);
    vstr_add_str(&text, "\n$");
    bool accepted = error_line(text.buf, text.len) == count_lines(text.buf, text.len);
    vstr_clear(&text);
    return accepted;
}

// Whether the last statement has a body: only an empty line says that no more of it comes.
static bool ends_in_compound_statement(const char *source, size_t len) {
    mp_lexer_t *lex = new_lexer(source, len);
    size_t depth = 0;
    bool line_start = true;
    bool compound = false;
    for (; lex->tok_kind != MP_TOKEN_END; mp_lexer_to_next(lex)) {
        mp_token_kind_t kind = lex->tok_kind;
        if (kind == MP_TOKEN_INDENT) {
            depth++;
            compound = true;
        } else if (kind == MP_TOKEN_DEDENT) {
            depth--;
        } else if (kind == MP_TOKEN_NEWLINE) {
            line_start = true;
        } else {
            if (line_start && depth == 0) {
                compound = kind == MP_TOKEN_KW_IF || kind == MP_TOKEN_KW_ELIF || kind == MP_TOKEN_KW_ELSE
                    || kind == MP_TOKEN_KW_WHILE || kind == MP_TOKEN_KW_FOR || kind == MP_TOKEN_KW_TRY
                    || kind == MP_TOKEN_KW_EXCEPT || kind == MP_TOKEN_KW_FINALLY || kind == MP_TOKEN_KW_WITH
                    || kind == MP_TOKEN_KW_DEF || kind == MP_TOKEN_KW_CLASS || kind == MP_TOKEN_KW_ASYNC
                    || kind == MP_TOKEN_OP_AT;
            }
            line_start = false;
        }
    }
    mp_lexer_free(lex);
    return compound;
}

static bool ends_with_newline(const char *source, size_t len) {
    return len > 0 && (source[len - 1] == '\n' || source[len - 1] == '\r');
}

static int check(const char *source, size_t len) {
    if (error_line(source, len) == 0) {
        return !ends_with_newline(source, len) && ends_in_compound_statement(source, len) ? MORE_LINES : COMPLETE;
    }
    static const char *const endings[] = { "", "\n'''", "\n\"\"\"" };
    for (size_t i = 0; i < MP_ARRAY_SIZE(endings); i++) {
        if (accepted_to_the_end(source, len, endings[i])) {
            return MORE_LINES;
        }
    }
    return COMPLETE;
}

// MORE_LINES, or COMPLETE; a text with a syntax error is complete: running it shows the error.
GUEST_EXPORT("mp_check") int export_check(const char *source, size_t len) {
    nlr_buf_t nlr;
    guest_start();
    if (nlr_push(&nlr) != 0) {
        return COMPLETE; // no memory: running it shows that
    }
    int status = check(source, len);
    nlr_pop();
    return status;
}
