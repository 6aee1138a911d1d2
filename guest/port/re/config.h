// PCRE2's configuration: 8 bits, Unicode, sources compiled by guest/build/pcre2.mjs.
#ifndef GUEST_RE_CONFIG_H
#define GUEST_RE_CONFIG_H

#define SUPPORT_UNICODE 1
#define SUPPORT_PCRE2_8 1
#define PCRE2_EXPORT

#define HAVE_ASSERT_H 1
#define HAVE_BUILTIN_MUL_OVERFLOW 1
#define HAVE_BUILTIN_UNREACHABLE 1
#define HAVE_INTTYPES_H 1
#define HAVE_LIMITS_H 1
#define HAVE_MEMMOVE 1
#define HAVE_STDINT_H 1
#define HAVE_STDLIB_H 1
#define HAVE_STRING_H 1

// Offsets of three bytes: patterns of more than 64 KiB.
#define LINK_SIZE 3
#define NEWLINE_DEFAULT 2 // "\n" only
#define PARENS_NEST_LIMIT 250
#define MAX_NAME_SIZE 32
#define MAX_NAME_COUNT 1
#define MAX_VARLOOKBEHIND 255

// Not limited by counts: the guest's memory and fuel are.
#define HEAP_LIMIT 20000000
#define MATCH_LIMIT 0xffffffff
#define MATCH_LIMIT_DEPTH 0xffffffff

#endif
