# Of CPython's ast only literal_eval(): the interpreter keeps no syntax tree.
__all__ = ["literal_eval"]

_SPACE = " \t\n\r\f"
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class _Malformed(Exception):
    pass


def _is_name(c):
    return c == "_" or c.isalpha() or c.isdigit()


class _Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0
        self.depth = 0

    def peek(self):
        text, at = self.text, self.at
        while at < len(text):
            c = text[at]
            if c in " \t\f" or (self.depth and c in "\r\n") or (c == "\\" and text[at + 1 : at + 2] == "\n"):
                at += 1 if c != "\\" else 2
            elif c == "#":
                while at < len(text) and text[at] != "\n":
                    at += 1
            else:
                break
        self.at = at
        return text[at : at + 1]

    def wrong(self):
        return SyntaxError("invalid syntax")

    def value(self):
        left = self.signed()
        c = self.peek()
        while c and c in "+-":
            # only a number and a complex one
            self.at += 1
            right = self.term()
            if type(right) is not complex or type(left) not in (int, float):
                raise _Malformed
            left = left + right if c == "+" else left - right
            c = self.peek()
        return left

    def signed(self):
        c = self.peek()
        if c and c in "+-":
            self.at += 1
            value = self.signed()
            if type(value) not in (int, float, complex):
                raise _Malformed
            return value if c == "+" else -value
        return self.term()

    def term(self):
        c = self.peek()
        if not c:
            raise self.wrong()
        if c in "*~":
            raise _Malformed
        if c in "([{":
            return self.group(c)
        if c.isdigit() or (c == "." and self.text[self.at + 1 : self.at + 2].isdigit()):
            return self.number()
        if self.is_string():
            return self.strings()
        if _is_name(c):
            return self.name()
        if self.text.startswith("...", self.at):
            self.at += 3
            return ...
        raise self.wrong()

    def is_operator(self):
        # what makes an expression out of a value
        rest = self.text[self.at :]
        return rest[:1] in "*/%@&|^<>=!.([+-" or rest.split(" ")[0] in ("if", "for", "and", "or", "in", "is", "not")

    def name(self):
        start = self.at
        while self.at < len(self.text) and _is_name(self.text[self.at]):
            self.at += 1
        name = self.text[start : self.at]
        if name == "set":
            if self.peek() == "(":
                self.at += 1
                if self.peek() == ")":
                    self.at += 1
                    return set()
            raise _Malformed
        if name in ("None", "True", "False"):
            return {"None": None, "True": True, "False": False}[name]
        raise _Malformed

    def number(self):
        text, start, at = self.text, self.at, self.at
        if text[at] == "0" and text[at + 1 : at + 2] in ("x", "X", "o", "O", "b", "B"):
            at += 2
            while at < len(text) and _is_name(text[at]):
                at += 1
        else:
            while at < len(text) and (_is_name(text[at]) or text[at] == "." or (text[at] in "+-" and text[at - 1] in "eE")):
                at += 1
        self.at = at
        digits = text[start:at]
        try:
            value = self.convert(digits)
        except ValueError:
            raise self.wrong() from None
        return value

    def convert(self, digits):
        if digits.endswith("_") or "__" in digits:
            raise ValueError
        digits = digits.replace("_", "")
        if digits[-1] in "jJ" and digits[:2] not in ("0x", "0X"):
            return complex(0, float(digits[:-1]))
        lower = digits.lower()
        if lower[:2] in ("0x", "0o", "0b"):
            return int(digits[2:], {"x": 16, "o": 8, "b": 2}[lower[1]])
        if "." in digits or "e" in lower:
            return float(digits)
        if len(digits) > 1 and digits[0] == "0" and digits.strip("0"):
            raise SyntaxError("leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers")
        return int(digits)

    def is_string(self):
        text, at = self.text, self.at
        while at < len(text) and at < self.at + 3 and text[at] in "rRbBuUfF":
            at += 1
        return text[at : at + 1] in ("'", '"') and text[at : at + 1] != ""

    def strings(self):
        value = self.string()
        while self.peek() and self.is_string():
            other = self.string()
            if type(other) is not type(value):
                raise SyntaxError("cannot mix bytes and nonbytes literals")
            value += other
        return value

    def string(self):
        # where it ends is found here, the interpreter reads it: nothing in it is run
        text, start, at = self.text, self.at, self.at
        while text[at] not in "'\"":
            at += 1
        prefix = text[start:at].lower()
        if "f" in prefix:
            raise _Malformed
        quote = text[at] * 3 if text.startswith(text[at] * 3, at) else text[at]
        at += len(quote)
        while not text.startswith(quote, at):
            if at >= len(text) or (text[at] == "\n" and len(quote) == 1):
                raise SyntaxError("unterminated string literal (detected at line 1)")
            at += 2 if text[at] == "\\" else 1
        self.at = at + len(quote)
        return eval(text[start : self.at], {})

    def group(self, opening):
        closing = _CLOSING[opening]
        self.at += 1
        self.depth += 1
        items, keys, comma = [], None, False
        while self.peek() != closing:
            if not self.peek():
                raise SyntaxError("'%s' was never closed" % opening)
            item = self.value()
            if opening == "{" and keys is None:
                keys = [] if self.peek() == ":" else False
            if keys is not None and keys is not False:
                if self.peek() != ":":
                    raise self.wrong()
                self.at += 1
                keys.append(item)
                item = self.value()
            items.append(item)
            comma = self.peek() == ","
            if comma:
                self.at += 1
            elif self.peek() != closing:
                if not self.peek():
                    raise SyntaxError("'%s' was never closed" % opening)
                raise _Malformed if self.is_operator() else self.wrong()
        self.at += 1
        self.depth -= 1
        if opening == "[":
            return items
        if opening == "(":
            return items[0] if len(items) == 1 and not comma else tuple(items)
        return dict(zip(keys or (), items)) if keys is not False else set(items)


def literal_eval(node_or_string):
    if not isinstance(node_or_string, str):
        raise ValueError("malformed node or string: %r" % (node_or_string,))
    text = node_or_string.lstrip(" \t")
    reader = _Reader(text)
    try:
        value = reader.value()
        if reader.peek() == ",":
            items = [value]
            while reader.peek() == ",":
                reader.at += 1
                if reader.peek() and reader.peek() not in "\r\n":
                    items.append(reader.value())
            value = tuple(items)
        rest = text[reader.at :].strip()
        if rest:
            if reader.is_operator():
                raise _Malformed
            raise SyntaxError("invalid syntax")
    except _Malformed:
        raise ValueError("malformed node or string: %r" % (node_or_string,)) from None
    return value
