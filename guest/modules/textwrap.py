# Wrapping and filling text, as CPython's textwrap.

_space = "\t\n\x0b\x0c\r "


def _letter(c):
    return c.isalpha() or c == "_"


def _split_word(word):
    # a word at its hyphens, as in "well-/known"; a dash of several stands alone
    pieces = []
    start = 0
    i = 0
    n = len(word)
    while i < n:
        if word[i] != "-":
            i += 1
            continue
        end = i
        while end < n and word[end] == "-":
            end += 1
        before = word[max(i - 3, 0) : i]
        if end - i >= 2:
            if i > start and end < n and (before[-1].isalpha() or before[-1].isdigit() or before[-1] in "_!\"'&.,?") and (word[end].isalpha() or word[end].isdigit() or word[end] == "_"):
                pieces += (word[start:i], word[i:end])
                start = end
        elif len(before) >= 2 and _letter(before[-1]) and (_letter(before[-2]) or (before[-2] == "-" and len(before) == 3 and _letter(before[0]))):
            after = word[end : end + 3]
            if len(after) >= 2 and _letter(after[0]) and (_letter(after[1]) or (after[1] == "-" and len(after) == 3 and _letter(after[2]))):
                pieces.append(word[start:end])
                start = end
        i = end
    if start < n:
        pieces.append(word[start:])
    return pieces


class TextWrapper:
    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]"
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _munge_whitespace(self, text):
        if self.expand_tabs and "\t" in text:
            text = _expand_tabs(text, self.tabsize)
        if self.replace_whitespace:
            for c in _space:
                if c != " ":
                    text = text.replace(c, " ")
        return text

    def _split(self, text):
        chunks = []
        i = 0
        n = len(text)
        while i < n:
            start = i
            blank = text[i] in _space
            while i < n and (text[i] in _space) is blank:
                i += 1
            if blank or not self.break_on_hyphens:
                chunks.append(text[start:i])
            else:
                chunks += _split_word(text[start:i])
        return chunks

    def _fix_sentence_endings(self, chunks):
        for i in range(len(chunks) - 1):
            word = chunks[i].rstrip("\"'")
            if chunks[i + 1] == " " and len(word) > 1 and word[-1] in ".!?" and word[-2].isalpha() and word[-2].islower():
                chunks[i + 1] = "  "

    def _break(self, chunks, line, length, width):
        # a chunk too long for any line: what fits of it, or the whole when it may not be broken
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            end = room
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any([c != "-" for c in chunk[:hyphen]]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break(chunks, line, length, width)
                length = sum([len(c) for c in line])
            if self.drop_whitespace and line and line[-1].strip() == "":
                length -= len(line[-1])
                line.pop()
            if not line:
                continue
            last = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (last and length <= width):
                lines.append(indent + "".join(line))
                continue
            self._finish(lines, line, length, indent, width)
            break
        return lines

    def _finish(self, lines, line, length, indent, width):
        # the last line allowed: what fits before the placeholder
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                line.append(self.placeholder)
                lines.append(indent + "".join(line))
                return
            length -= len(line[-1])
            line.pop()
        if lines:
            previous = lines[-1].rstrip()
            if len(previous) + len(self.placeholder) <= self.width:
                lines[-1] = previous + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))


def _expand_tabs(text, size):
    result = []
    column = 0
    for c in text:
        if c == "\t":
            c = " " * (size - column % size if size > 0 else 0)
        column = 0 if c in "\n\r" and c else column + len(c)
        result.append(c)
    return "".join(result)


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        else:
            n = 0
            while n < len(margin) and n < len(indent) and margin[n] == indent[n]:
                n += 1
            margin = margin[:n]
    n = len(margin or "")
    return "\n".join([line[n:] for line in lines])


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
