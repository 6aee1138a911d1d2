# Tables as text, as CPython's csv.
__all__ = ["QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "Error", "Dialect", "excel", "excel_tab"]
__all__ += ["field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects", "unregister_dialect"]
__all__ += ["DictReader", "DictWriter", "unix_dialect"]

QUOTE_MINIMAL = 0
QUOTE_ALL = 1
QUOTE_NONNUMERIC = 2
QUOTE_NONE = 3


class Error(Exception):
    pass


_OPTIONS = {
    "delimiter": ",",
    "doublequote": True,
    "escapechar": None,
    "lineterminator": "\r\n",
    "quotechar": '"',
    "quoting": QUOTE_MINIMAL,
    "skipinitialspace": False,
    "strict": False,
}


def _check_char(name, value, optional):
    if value is None and optional:
        return
    if not isinstance(value, str):
        raise TypeError('"%s" must be string%s, not %s' % (name, " or None" if optional else "", type(value).__name__))
    if len(value) != 1:
        raise TypeError('"%s" must be a 1-character string' % name)


class _Format:
    # all options of a reader or writer, checked
    def __init__(self, dialect, options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        for name in options:
            if name not in _OPTIONS:
                raise TypeError("'%s' is an invalid keyword argument for this function" % name)
        for name, default in _OPTIONS.items():
            setattr(self, name, options[name] if name in options else getattr(dialect, name, default))
        self._check("quoting" in options or hasattr(dialect, "quoting"))

    def _check(self, quoting_given):
        _check_char("delimiter", self.delimiter, False)
        _check_char("escapechar", self.escapechar, True)
        _check_char("quotechar", self.quotechar, True)
        if not isinstance(self.quoting, int):
            raise TypeError('"quoting" must be an integer')
        if not 0 <= self.quoting <= 3:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None:
            if quoting_given and self.quoting != QUOTE_NONE:
                raise TypeError("quotechar must be set if quoting enabled")
            self.quoting = QUOTE_NONE
        if not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string, not %s' % type(self.lineterminator).__name__)
        for name in ("doublequote", "skipinitialspace", "strict"):
            setattr(self, name, bool(getattr(self, name)))


class Dialect:
    delimiter = None
    quotechar = None
    escapechar = None
    doublequote = None
    skipinitialspace = None
    lineterminator = None
    quoting = None

    def __init__(self):
        try:
            _Format(self, {})
        except TypeError as e:
            raise Error(str(e)) from None


class excel(Dialect):
    delimiter = ","
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\r\n"
    quoting = QUOTE_MINIMAL


class excel_tab(excel):
    delimiter = "\t"


class unix_dialect(excel):
    lineterminator = "\n"
    quoting = QUOTE_ALL


_dialects = {"excel": excel, "excel-tab": excel_tab, "unix": unix_dialect}


def register_dialect(name, dialect=None, **fmtparams):
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = _Format(dialect, fmtparams)


def unregister_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    if name not in _dialects:
        raise Error("unknown dialect")
    found = _dialects[name]
    if isinstance(found, type):
        found = _dialects[name] = _Format(found, {})
    return found


def list_dialects():
    return list(_dialects)


_limit = 131072


def field_size_limit(new_limit=None):
    global _limit
    old = _limit
    if new_limit is not None:
        if not isinstance(new_limit, int):
            raise TypeError("limit must be an integer")
        _limit = new_limit
    return old


class _Reader:
    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0
        self._fields = []

    def __iter__(self):
        return self

    def _next_line(self):
        line = next(self._lines)
        if not isinstance(line, str):
            kind = type(line).__name__
            raise Error("iterator should return strings, not %s (the file should be opened in text mode)" % kind)
        self.line_num += 1
        return line

    def __next__(self):
        line = self._next_line()
        d = self.dialect
        if (
            d.quoting != QUOTE_NONNUMERIC
            and d.escapechar is None
            and not d.skipinitialspace
            and (d.quotechar is None or d.quotechar not in line)
        ):
            text = line.rstrip("\r\n")
            if len(line) - len(text) < 3 and "\r" not in text and "\n" not in text and len(text) <= _limit:
                return text.split(d.delimiter) if text else []
        return self._read(line)

    def _read(self, line):
        # a record that has quotes, escapes or numbers; it may go on over several lines
        fields, field, quoted, at = [], None, False, 0
        d = self.dialect
        while True:
            if field is None and not (fields == [] and line[at:].strip("\r\n") == "" and at == 0):
                field, quoted, at, line = self._field(line, at)
                fields.append(self._value(field, quoted))
                field = None
                if at < len(line) and line[at] == d.delimiter:
                    at += 1
                    continue
            rest = line[at:].lstrip("\r\n")
            if rest:
                raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
            return fields

    def _value(self, field, quoted):
        if len(field) > _limit:
            raise Error("field larger than field limit (%d)" % _limit)
        return float(field) if self.dialect.quoting == QUOTE_NONNUMERIC and not quoted else field

    def _field(self, line, at):
        # one field from "at" on: (text, whether it was quoted, where it ends, the line it ends in)
        d = self.dialect
        while d.skipinitialspace and line[at : at + 1] == " ":
            at += 1
        text, quoted, inside = "", False, False
        if d.quoting != QUOTE_NONE and at < len(line) and line[at] == d.quotechar:
            quoted = inside = True
            at += 1
        while True:
            if at >= len(line):
                if not inside:
                    return text, quoted, at, line
                try:
                    line = self._next_line()
                    at = 0
                except StopIteration:
                    if d.strict:
                        raise Error("unexpected end of data") from None
                    return text, quoted, at, line
                continue
            c = line[at]
            if c == d.escapechar and c is not None:
                if at + 1 >= len(line):
                    text += "\n"
                else:
                    text += line[at + 1]
                at += 2
            elif inside:
                if c != d.quotechar:
                    text += c
                    at += 1
                elif d.doublequote and line[at + 1 : at + 2] == c:
                    text += c
                    at += 2
                else:
                    inside = False
                    at += 1
                    after = line[at : at + 1]
                    if d.strict and after and after not in (d.delimiter, "\n", "\r"):
                        raise Error("'%s' expected after '%s'" % (d.delimiter, d.quotechar))
            elif c == d.delimiter or c == "\n" or c == "\r":
                return text, quoted, at, line
            else:
                text += c
                at += 1


def reader(csvfile, dialect="excel", **fmtparams):
    return _Reader(csvfile, _Format(dialect, fmtparams))


class _Writer:
    def __init__(self, csvfile, dialect):
        if not hasattr(csvfile, "write"):
            raise TypeError('argument 1 must have a "write" method')
        self._write = csvfile.write
        self.dialect = dialect
        d = dialect
        # characters that make quotes or an escape necessary
        self._special = d.delimiter + (d.escapechar or "") + (d.quotechar or "") + "\r\n" + d.lineterminator

    def writerow(self, row):
        try:
            row = iter(row)
        except TypeError:
            raise Error("iterable expected, not %s" % type(row).__name__) from None
        fields = [self._field(value) for value in row]
        if len(fields) == 1 and not fields[0]:
            if self.dialect.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            fields[0] = self.dialect.quotechar * 2
        return self._write(self.dialect.delimiter.join(fields) + self.dialect.lineterminator)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)

    def _field(self, value):
        d = self.dialect
        if isinstance(value, str):
            text = value
        else:
            text = "" if value is None else str(value)
        quoting = d.quoting
        quote = quoting == QUOTE_ALL or (quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float)))
        special = self._special
        for c in text:
            if c in special:
                return self._careful(text, quote)
        return d.quotechar + text + d.quotechar if quote else text

    def _careful(self, text, quote):
        # a field with characters that mean something
        d = self.dialect
        result = ""
        for c in text:
            if c in self._special:
                if d.quoting == QUOTE_NONE:
                    escape = True
                elif c == d.quotechar:
                    escape = not d.doublequote
                    if d.doublequote:
                        result += c
                        quote = True
                elif c == d.escapechar:
                    escape = True
                else:
                    escape, quote = False, True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    result += d.escapechar
            result += c
        return d.quotechar + result + d.quotechar if quote else result


def writer(csvfile, dialect="excel", **fmtparams):
    return _Writer(csvfile, _Format(dialect, fmtparams))


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self._fieldnames = fieldnames
        self.restkey = restkey
        self.restval = restval
        self.reader = reader(f, dialect, *args, **kwds)
        self.dialect = dialect
        self.line_num = 0

    @property
    def fieldnames(self):
        if self._fieldnames is None:
            try:
                self._fieldnames = next(self.reader)
            except StopIteration:
                pass
        self.line_num = self.reader.line_num
        return self._fieldnames

    @fieldnames.setter
    def fieldnames(self, value):
        self._fieldnames = value

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self.reader)
        while not row:
            row = next(self.reader)
        self.line_num = self.reader.line_num
        result = dict(zip(names, row))
        if len(names) < len(row):
            result[self.restkey] = row[len(names) :]
        for name in names[len(row) :]:
            result[name] = self.restval
        return result


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        if fieldnames is not None and iter(fieldnames) is fieldnames:
            fieldnames = list(fieldnames)
        self.fieldnames = fieldnames
        self.restval = restval
        if extrasaction.lower() not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % extrasaction)
        self.extrasaction = extrasaction
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def _row(self, rowdict):
        if self.extrasaction == "raise":
            wrong = [repr(name) for name in rowdict if name not in self.fieldnames]
            if wrong:
                raise ValueError("dict contains fields not in fieldnames: " + ", ".join(wrong))
        return [rowdict.get(name, self.restval) for name in self.fieldnames]

    def writerow(self, rowdict):
        return self.writer.writerow(self._row(rowdict))

    def writerows(self, rowdicts):
        for rowdict in rowdicts:
            self.writerow(rowdict)
