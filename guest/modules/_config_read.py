# Reading a file of settings.
from _config_values import DuplicateOptionError, DuplicateSectionError, MissingSectionHeaderError, ParsingError


class Reader:
    def __init__(self, parser, source):
        self.parser = parser
        self.source = source
        self.values = None  # of the section
        self.section = None
        self.option = None
        self.indent = 0
        self.seen = set()
        self.error = None

    def read(self, lines):
        for number, line in enumerate(lines, 1):
            self._line(number, line)
        for values in [self.parser._defaults] + list(self.parser._sections.values()):
            for name, value in values.items():
                if isinstance(value, list):
                    values[name] = "\n".join(value).rstrip()
        if self.error is not None:
            raise self.error

    def _without_comment(self, line):
        # (the text, whether a comment was there)
        stripped = line.strip()
        for prefix in self.parser._comments:
            if stripped.startswith(prefix):
                return "", True
        ends = [len(line)]
        for prefix in self.parser._inline_comments:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    ends.append(at)
                    break
                at = line.find(prefix, at + 1)
        return line[: min(ends)].strip(), min(ends) < len(line)

    def _line(self, number, line):
        text, comment = self._without_comment(line)
        if not text:
            if not self.parser._empty_lines:
                self.indent = 1 << 30
            elif not comment and self.values is not None and self.option and self.values[self.option] is not None:
                self.values[self.option].append("")
            return
        indent = len(line) - len(line.lstrip())
        if self.values is not None and self.option and indent > self.indent:
            if self.values[self.option] is None:
                self._wrong(number, line)
            else:
                self.values[self.option].append(text)
            return
        self.indent = indent
        if text.startswith("[") and text.rfind("]") > 1:
            self._header(text[1 : text.rfind("]")], number)
        elif self.values is None:
            raise MissingSectionHeaderError(self.source, number, line)
        else:
            self._option_line(text, number, line)

    def _header(self, name, number):
        parser = self.parser
        if name == parser.default_section:
            self.values = parser._defaults
        elif name in parser._sections:
            if parser._strict and name in self.seen:
                raise DuplicateSectionError(name, self.source, number)
            self.values = parser._sections[name]
            self.seen.add(name)
        else:
            self.values = parser._sections[name] = {}
            self.seen.add(name)
        self.section = name
        self.option = None

    def _option_line(self, text, number, line):
        parser = self.parser
        places = [text.find(one) for one in parser._delimiters if text.find(one) >= 0]
        at = min(places) if places else -1
        if at == 0 or (at < 0 and not parser._allow_no_value):
            self._wrong(number, line)
            return
        name = text if at < 0 else text[:at]
        self.option = parser.optionxform(name.rstrip())
        if parser._strict and (self.section, self.option) in self.seen:
            raise DuplicateOptionError(self.section, self.option, self.source, number)
        self.seen.add((self.section, self.option))
        self.values[self.option] = None if at < 0 else [text[at + 1 :].strip()]

    def _wrong(self, number, line):
        if self.error is None:
            self.error = ParsingError(self.source)
        self.error.append(number, repr(line))
