# Words of a shell, as CPython's shlex.
__all__ = ["shlex", "split", "quote", "join"]

_LETTERS = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
_LATIN = "ßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ"
_SAFE = _LETTERS + "@%+=:,./-"


class shlex:
    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if instream is None:
            import sys

            instream = sys.stdin
        self._text = instream if isinstance(instream, str) else instream.read()
        self._at = 0
        self.infile = infile
        self.posix = posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = _LETTERS + (_LATIN if posix else "")
        self.whitespace = " \t\r\n"
        self.whitespace_split = False
        self.quotes = "'\""
        self.escape = "\\"
        self.escapedquotes = '"'
        self.lineno = 1
        self.debug = 0
        self.token = ""
        self._pushed = []
        if not punctuation_chars:
            punctuation_chars = ""
        elif punctuation_chars is True:
            punctuation_chars = "();<>|&"
        self._punctuation = punctuation_chars
        if punctuation_chars:
            self.wordchars = "".join([c for c in self.wordchars + "~-./*?=" if c not in punctuation_chars])

    @property
    def punctuation_chars(self):
        return self._punctuation

    def push_token(self, tok):
        self._pushed.insert(0, tok)

    def get_token(self):
        return self._pushed.pop(0) if self._pushed else self.read_token()

    def _next(self):
        c = self._text[self._at : self._at + 1]
        self._at += 1
        if c == "\n":
            self.lineno += 1
        return c

    def _back(self, c):
        self._at -= 1
        if c == "\n":
            self.lineno -= 1

    def _skip_line(self):
        while self._next() not in ("\n", ""):
            pass

    def read_token(self):
        token = self._start()
        if token is None:
            return self.eof
        if token in self.quotes:
            if not self.posix:
                return self._plain_quoted(token)
            token = self._quoted(token)
        elif self.posix and token in self.escape:
            token = self._escaped()
        elif token in self._punctuation:
            return self._run_of_punctuation(token)
        elif not self._in_word(token):
            return token
        return self._word(token)

    def _in_word(self, c):
        return c in self.wordchars or self.whitespace_split

    def _start(self):
        # the first character of a token, or None at the end
        while True:
            c = self._next()
            if not c:
                return None
            if c in self.commenters:
                self._skip_line()
            elif c not in self.whitespace:
                return c

    def _word(self, token):
        while True:
            c = self._next()
            if not c or c in self.whitespace:
                return token
            if c in self.commenters:
                self._skip_line()
                return token
            if self.posix and c in self.quotes:
                token += self._quoted(c)
            elif self.posix and c in self.escape:
                token += self._escaped()
            elif c in self._punctuation:
                self._back(c)
                return token
            elif self._in_word(c) or c in self.quotes:
                token += c
            else:
                self._back(c)
                return token

    def _run_of_punctuation(self, token):
        while True:
            c = self._next()
            if c and c in self._punctuation:
                token += c
                continue
            if c:
                self._back(c)
            return token

    def _escaped(self):
        c = self._next()
        if not c:
            raise ValueError("No escaped character")
        return c

    def _quoted(self, quote):
        token = ""
        while True:
            c = self._next()
            if not c:
                raise ValueError("No closing quotation")
            if c == quote:
                return token
            if c in self.escape and quote in self.escapedquotes:
                after = self._escaped()
                if after not in self.escape and after != quote:
                    token += c
                token += after
            else:
                token += c

    def _plain_quoted(self, quote):
        token = quote
        while True:
            c = self._next()
            if not c:
                raise ValueError("No closing quotation")
            token += c
            if c == quote:
                return token

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    return " ".join([quote(arg) for arg in split_command])


def quote(s):
    if not s:
        return "''"
    for c in s:
        if c not in _SAFE:
            return "'" + s.replace("'", "'\"'\"'") + "'"
    return s
