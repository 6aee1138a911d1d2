# The errors of configparser, and references in values to others.
MAX_INTERPOLATION_DEPTH = 10


class Error(Exception):
    def __init__(self, msg=""):
        self.message = msg
        super().__init__(msg)

    def __repr__(self):
        return self.message

    __str__ = __repr__


class NoSectionError(Error):
    def __init__(self, section):
        Error.__init__(self, "No section: %r" % (section,))
        self.section = section
        self.args = (section,)


class NoOptionError(Error):
    def __init__(self, option, section):
        Error.__init__(self, "No option %r in section: %r" % (option, section))
        self.option = option
        self.section = section
        self.args = (option, section)


def _where(source, lineno):
    if source is None:
        return ""
    return "While reading from %r%s: " % (source, "" if lineno is None else " [line %2d]" % lineno)


class DuplicateSectionError(Error):
    def __init__(self, section, source=None, lineno=None):
        where = _where(source, lineno)
        Error.__init__(self, "%s%section %r already exists" % (where, "s" if where else "S", section))
        self.section = section
        self.source = source
        self.lineno = lineno
        self.args = (section, source, lineno)


class DuplicateOptionError(Error):
    def __init__(self, section, option, source=None, lineno=None):
        where = _where(source, lineno)
        text = "option %r in section %r already exists" if where else "Option %r in section %r already exists"
        Error.__init__(self, where + text % (option, section))
        self.section = section
        self.option = option
        self.source = source
        self.lineno = lineno
        self.args = (section, option, source, lineno)


class InterpolationError(Error):
    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option = option
        self.section = section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    def __init__(self, option, section, rawval, reference):
        msg = "Bad value substitution: option %r in section %r contains an interpolation key %r which is not a valid option name. Raw value: %r"
        InterpolationError.__init__(self, option, section, msg % (option, section, reference, rawval))
        self.reference = reference
        self.args = (option, section, rawval, reference)


class InterpolationSyntaxError(InterpolationError):
    pass


class InterpolationDepthError(InterpolationError):
    def __init__(self, option, section, rawval):
        msg = "Recursion limit exceeded in value substitution: option %r in section %r contains an interpolation key which cannot be substituted in %d steps. Raw value: %r"
        InterpolationError.__init__(self, option, section, msg % (option, section, MAX_INTERPOLATION_DEPTH, rawval))
        self.args = (option, section, rawval)


class ParsingError(Error):
    def __init__(self, source):
        Error.__init__(self, "Source contains parsing errors: %r" % (source,))
        self.source = source
        self.errors = []
        self.args = (source,)

    def append(self, lineno, line):
        self.errors.append((lineno, line))
        self.message += "\n\t[line %2d]: %s" % (lineno, line)


class MissingSectionHeaderError(ParsingError):
    def __init__(self, filename, lineno, line):
        Error.__init__(self, "File contains no section headers.\nfile: %r, line: %d\n%r" % (filename, lineno, line))
        self.source = filename
        self.lineno = lineno
        self.line = line
        self.args = (filename, lineno, line)


class Interpolation:
    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value


class _Signs(Interpolation):
    # values with references; the sign twice stands for itself
    def before_get(self, parser, section, option, value, defaults):
        return self._fill(parser, option, section, value, defaults, 1)

    def before_set(self, parser, section, option, value):
        rest = value.replace(self.sign * 2, "")
        at = rest.find(self.sign)
        while at >= 0:
            end = self._end(rest, at)
            if end < 0:
                raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find(self.sign)))
            rest = rest[:at] + rest[end:]
            at = rest.find(self.sign)
        return value

    def _end(self, text, at):
        # after the reference that begins at at, -1 when there is none
        closing = self.closing
        if text[at + 1 : at + 2] != self.opening:
            return -1
        end = text.find(closing, at)
        return end + len(closing) if end > at + 2 else -1

    def _fill(self, parser, option, section, value, defaults, depth):
        raw = parser.get(section, option, raw=True, fallback=value)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        sign, result = self.sign, ""
        while value:
            at = value.find(sign)
            if at < 0:
                return result + value
            result += value[:at]
            value = value[at:]
            if value[1:2] == sign:
                result += sign
                value = value[2:]
                continue
            if value[1:2] != self.opening:
                raise InterpolationSyntaxError(option, section, "%r must be followed by %r or %r, found: %r" % (sign, sign, self.opening, value))
            end = self._end(value, 0)
            if end < 0:
                raise InterpolationSyntaxError(option, section, "bad interpolation variable reference %r" % value)
            name, value = value[2 : end - len(self.closing)], value[end:]
            found, where, values = self._look_up(parser, section, option, name, defaults, raw)
            if found is not None and sign in found:
                found = self._fill(parser, where[1], where[0], found, values, depth + 1)
            result += found
        return result


class BasicInterpolation(_Signs):
    sign = "%"
    opening = "("
    closing = ")s"

    def _look_up(self, parser, section, option, name, defaults, raw):
        name = parser.optionxform(name)
        if name not in defaults:
            raise InterpolationMissingOptionError(option, section, raw, name)
        return defaults[name], (section, option), defaults


class ExtendedInterpolation(_Signs):
    sign = "$"
    opening = "{"
    closing = "}"

    def _look_up(self, parser, section, option, name, defaults, raw):
        path = name.split(":")
        if len(path) > 2:
            raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % name)
        try:
            if len(path) == 1:
                key = parser.optionxform(path[0])
                return defaults[key], (section, key), defaults
            key = parser.optionxform(path[1])
            return parser.get(path[0], key, raw=True), (path[0], key), dict(parser.items(path[0], raw=True))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, name) from None
