// The connection to PCRE2. Its memory comes from the collector's heap, so that the guest's limit holds
// for it and nothing is lost when an exception passes by.
#include <string.h>

#include "py/cstack.h"
#include "py/gc.h"
#include "py/mpstate.h"
#include "py/runtime.h"
#include "re.h"

// What a match works with: a context, the match data, its vector of frames, and a larger one while
// that grows.
#define WORK_BLOCKS (4)
// A vector of frames above this size is given back after the match.
#define KEPT_FRAMES (64 * 1024)

// Compiling recurses once per parenthesis; bytes of the stack for each (measured: under 700).
#define STACK_PER_PARENTHESIS (1024)

typedef struct _re_engine_t {
    pcre2_compile_context *compile_context;
    pcre2_match_context *match_context;
    pcre2_general_context *work_context;
    pcre2_match_data *match_data;
    size_t *span; // the offsets of the last match
    uint32_t pairs; // of offsets there is room for
    void *work[WORK_BLOCKS];
} re_engine_t;

MP_REGISTER_ROOT_POINTER(struct _re_engine_t *re_engine);

static void *heap_malloc(size_t size, void *data) {
    (void)data;
    return m_malloc_maybe(size);
}

static void heap_free(void *block, void *data) {
    (void)data;
    gc_free(block);
}

// PCRE2 finds its way through this memory by itself, so the collector need not look for pointers
// in it; instead each block is known here.
static void *work_malloc(size_t size, void *data) {
    re_engine_t *engine = data;
    for (size_t i = 0; i < WORK_BLOCKS; i++) {
        if (engine->work[i] == NULL) {
            return engine->work[i] = m_malloc_data_maybe(size);
        }
    }
    return NULL;
}

static void work_free(void *block, void *data) {
    if (block == NULL) {
        return;
    }
    re_engine_t *engine = data;
    for (size_t i = 0; i < WORK_BLOCKS; i++) {
        if (engine->work[i] == block) {
            engine->work[i] = NULL;
        }
    }
    gc_free(block);
}

static int check_stack(uint32_t depth, void *data) {
    (void)data;
    return mp_cstack_usage() + depth * STACK_PER_PARENTHESIS > MP_STATE_THREAD(stack_limit);
}

static void *not_null(void *made) {
    if (made == NULL) {
        m_malloc_fail(0);
    }
    return made;
}

// Made step by step: after a MemoryError the next call goes on.
static re_engine_t *get_engine(void) {
    re_engine_t *engine = MP_STATE_VM(re_engine);
    if (engine == NULL) {
        engine = MP_STATE_VM(re_engine) = m_new0(re_engine_t, 1);
    }
    if (engine->compile_context == NULL) {
        pcre2_general_context *general = not_null(pcre2_general_context_create(heap_malloc, heap_free, NULL));
        engine->compile_context = not_null(pcre2_compile_context_create(general));
        pcre2_set_compile_recursion_guard(engine->compile_context, check_stack, NULL);
    }
    if (engine->match_context == NULL) {
        pcre2_general_context *general = not_null(pcre2_general_context_create(heap_malloc, heap_free, NULL));
        engine->match_context = not_null(pcre2_match_context_create(general));
    }
    return engine;
}

static uint32_t compile_options(const re_pattern_t *self) {
    uint32_t options = PCRE2_ALT_CIRCUMFLEX;
    options |= self->text ? PCRE2_UTF | PCRE2_UCP | PCRE2_NO_UTF_CHECK : 0;
    options |= self->flags & RE_IGNORECASE ? PCRE2_CASELESS : 0;
    options |= self->flags & RE_MULTILINE ? PCRE2_MULTILINE : 0;
    options |= self->flags & RE_DOTALL ? PCRE2_DOTALL : 0;
    return options;
}

static uint32_t extra_options(const re_pattern_t *self) {
    uint32_t ascii = PCRE2_EXTRA_ASCII_BSD | PCRE2_EXTRA_ASCII_BSS | PCRE2_EXTRA_ASCII_BSW | PCRE2_EXTRA_CASELESS_RESTRICT;
    return self->text && (self->flags & RE_ASCII) != 0 ? ascii : 0;
}

NORETURN static void fail_compile(const re_pattern_t *self, int error) {
    switch (error) {
        case PCRE2_ERROR_HEAP_FAILED:
            m_malloc_fail(0);
        case PCRE2_ERROR_PARENTHESES_NEST_TOO_DEEP:
        case PCRE2_ERROR_PARENTHESES_STACK_CHECK:
            mp_raise_recursion_depth();
        case PCRE2_ERROR_PATTERN_TOO_LARGE:
        case PCRE2_ERROR_PATTERN_TOO_COMPLICATED:
            mp_raise_msg(&mp_type_OverflowError, MP_ERROR_TEXT("regular expression code size limit exceeded"));
    }
    re_raise(self->pattern, RE_NO_POSITION, "pattern not supported (PCRE2 error %u)", (unsigned)error);
}

pcre2_code *re_engine_compile(const re_pattern_t *self, const vstr_t *source) {
    pcre2_compile_context *context = get_engine()->compile_context;
    pcre2_set_compile_extra_options(context, extra_options(self));
    int error;
    PCRE2_SIZE offset;
    pcre2_code *code = pcre2_compile((PCRE2_SPTR)source->buf, source->len, compile_options(self), &error, &offset, context);
    if (code == NULL) {
        fail_compile(self, error);
    }
    return code;
}

static void drop_match_data(re_engine_t *engine) {
    pcre2_match_data *data = engine->match_data;
    engine->match_data = NULL;
    pcre2_match_data_free(data);
}

// Room for the offsets of all groups. It is shared by all patterns: no user code runs in a match.
static void prepare_match_data(re_engine_t *engine, uint32_t pairs) {
    if (engine->pairs < pairs) {
        drop_match_data(engine);
        engine->span = m_new_data(size_t, 2 * MAX(pairs, 8));
        engine->pairs = MAX(pairs, 8);
    }
    if (engine->work_context == NULL) {
        engine->work_context = not_null(pcre2_general_context_create(work_malloc, work_free, engine));
    }
    if (engine->match_data == NULL) {
        engine->match_data = not_null(pcre2_match_data_create(engine->pairs, engine->work_context));
    }
}

NORETURN static void fail_match(int error) {
    if (error == PCRE2_ERROR_NOMEMORY || error == PCRE2_ERROR_HEAPLIMIT) {
        m_malloc_fail(0);
    }
    mp_raise_msg_varg(&mp_type_RuntimeError, MP_ERROR_TEXT("internal error in regular expression engine (%d)"), error);
}

bool re_engine_match(const re_pattern_t *pattern, const re_subject_t *subject, size_t start, uint32_t options, const size_t **span) {
    re_engine_t *engine = get_engine();
    prepare_match_data(engine, pattern->groups + 1);
    options |= pattern->text ? PCRE2_NO_UTF_CHECK : 0;
    int found = pcre2_match(pattern->code, subject->data, subject->len, start, options, engine->match_data, engine->match_context);
    memcpy(engine->span, pcre2_get_ovector_pointer(engine->match_data), 2 * sizeof(size_t) * (pattern->groups + 1));
    *span = engine->span;
    if (pcre2_get_match_data_heapframes_size(engine->match_data) > KEPT_FRAMES) {
        drop_match_data(engine);
    }
    if (found < 0 && found != PCRE2_ERROR_NOMATCH) {
        fail_match(found);
    }
    return found >= 0;
}
