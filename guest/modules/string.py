# Constants and templates, as CPython's string.

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word[:1].upper() + word[1:].lower() for word in s.split(sep)])


def _is_start(c):
    return c == "_" or c in ascii_letters


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        # (text, None), (text of the place, name) or (text, False) for a wrong place; with positions
        text = self.template
        mark = self.delimiter
        width = len(mark)
        at = 0
        while True:
            i = text.find(mark, at)
            if i < 0:
                yield text[at:], None, at
                return
            if i > at:
                yield text[at:i], None, at
            after = i + width
            if text.startswith(mark, after):
                yield mark, None, i
                at = after + width
                continue
            braced = text.startswith("{", after)
            start = after + 1 if braced else after
            end = start
            while end < len(text) and (_is_start(text[end]) or (end > start and text[end] in digits)):
                end += 1
            if end == start or (braced and not text.startswith("}", end)):
                yield text[i:after], False, i
                at = after
                continue
            at = end + 1 if braced else end
            yield text[i:at], text[start:end], i

    def _invalid(self, i):
        lines = self.template[:i].split("\n")
        raise ValueError(
            "Invalid placeholder in string: line %d, col %d" % (len(lines), len(lines[-1]) + 1)
        )

    def substitute(self, mapping={}, /, **kws):
        result = []
        for text, name, at in self._parts():
            if name is False:
                self._invalid(at)
            result.append(text if name is None else str(kws[name] if name in kws else mapping[name]))
        return "".join(result)

    def safe_substitute(self, mapping={}, /, **kws):
        result = []
        for text, name, _ in self._parts():
            if name:
                try:
                    text = str(kws[name] if name in kws else mapping[name])
                except KeyError:
                    pass
            result.append(text)
        return "".join(result)

    def is_valid(self):
        return not any([name is False for _, name, _ in self._parts()])

    def get_identifiers(self):
        found = []
        for _, name, at in self._parts():
            if name is False:
                self._invalid(at)
            if name and name not in found:
                found.append(name)
        return found


class Formatter:
    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used, depth, auto):
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(format_string):
            result.append(literal)
            if name is None:
                continue
            if name == "" or name[0] in ".[":
                if auto is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(auto) + name
                auto += 1
            elif name[0] in digits:
                if auto:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                auto = False
            obj, key = self.get_field(name, args, kwargs)
            used.add(key)
            obj = self.convert_field(obj, conversion)
            spec, auto = self._vformat(spec, args, kwargs, used, depth - 1, auto)
            result.append(self.format_field(obj, spec))
        return "".join(result), auto

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError("Unknown conversion specifier %s" % conversion)

    def get_field(self, field_name, args, kwargs):
        end = 0
        while end < len(field_name) and field_name[end] not in ".[":
            end += 1
        first = field_name[:end]
        first = int(first) if first.isdigit() else first
        obj = self.get_value(first, args, kwargs)
        while end < len(field_name):
            start = end + 1
            if field_name[end] == ".":
                end = start
                while end < len(field_name) and field_name[end] not in ".[":
                    end += 1
                obj = getattr(obj, field_name[start:end])
            else:
                end = field_name.index("]", start)
                key = field_name[start:end]
                obj = obj[int(key) if key.isdigit() else key]
                end += 1
        return obj, first

    def parse(self, format_string):
        text = format_string
        literal = ""
        i = 0
        n = len(text)
        while i < n:
            c = text[i]
            if c in "{}" and text[i + 1 : i + 2] == c:
                yield literal + c, None, None, None
                literal = ""
                i += 2
            elif c == "}":
                raise ValueError("Single '}' encountered in format string")
            elif c == "{":
                start = i + 1
                depth = 1
                while depth:
                    i += 1
                    if i >= n:
                        raise ValueError("expected '}' before end of string" if start < n else "Single '{' encountered in format string")
                    depth += {"{": 1, "}": -1}.get(text[i], 0)
                yield (literal,) + _split_field(text[start:i])
                literal = ""
                i += 1
            else:
                literal += c
                i += 1
        if literal:
            yield literal, None, None, None


def _split_field(field):
    # name, format specification, conversion
    bracket = False
    for i, c in enumerate(field):
        if c == "[":
            bracket = True
        elif c == "]":
            bracket = False
        elif c in "!:" and not bracket:
            if c == ":":
                return field[:i], field[i + 1 :], None
            rest = field[i + 1 :]
            return field[:i], rest[2:], rest[:1]
    return field, "", None
