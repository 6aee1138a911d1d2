# The named tuples of urllib.parse.
from collections import namedtuple


def _port(text):
    if not text:
        return None
    if not all([c in "0123456789" for c in text]):
        raise ValueError("Port could not be cast to integer value as %r" % text)
    port = int(text)
    if port > 65535:
        raise ValueError("Port out of range 0-65535")
    return port


class _Text:
    def encode(self, encoding="ascii", errors="strict"):
        return self._other([part.encode(encoding, errors) for part in self])


class _Bytes:
    def decode(self, encoding="ascii", errors="strict"):
        return self._other([part.decode(encoding, errors) for part in self])


class _Netloc:
    # user:password@host:port
    def _host_and_port(self):
        netloc = self.netloc
        at, colon, bracket, end = ("@", ":", "[", "]") if isinstance(netloc, str) else (b"@", b":", b"[", b"]")
        host = netloc.rpartition(at)[2]
        if bracket in host:
            host, _, port = host.partition(bracket)[2].partition(end)
            return host, port.partition(colon)[2]
        host, _, port = host.partition(colon)
        return host, port

    def _user(self):
        netloc = self.netloc
        at, colon = ("@", ":") if isinstance(netloc, str) else (b"@", b":")
        user, found, _ = netloc.rpartition(at)
        if not found:
            return None, None
        name, found, password = user.partition(colon)
        return name, password if found else None

    @property
    def username(self):
        return self._user()[0]

    @property
    def password(self):
        return self._user()[1]

    @property
    def hostname(self):
        host = self._host_and_port()[0]
        if not host:
            return None
        # the zone of an IPv6 address keeps its case
        percent = "%" if isinstance(host, str) else b"%"
        name, found, zone = host.partition(percent)
        return name.lower() + found + zone

    @property
    def port(self):
        port = self._host_and_port()[1]
        return _port(port if isinstance(port, str) else port.decode())


_Defrag = namedtuple("DefragResult", "url fragment")
_Split = namedtuple("SplitResult", "scheme netloc path query fragment")
_Parse = namedtuple("ParseResult", "scheme netloc path params query fragment")


class _DefragMethods:
    def geturl(self):
        mark = "#" if isinstance(self.url, str) else b"#"
        return self.url + mark + self.fragment if self.fragment else self.url


class _SplitMethods(_Netloc):
    def geturl(self):
        from urllib.parse import urlunsplit

        return urlunsplit(self)


class _ParseMethods(_Netloc):
    def geturl(self):
        from urllib.parse import urlunparse

        return urlunparse(self)


class DefragResult(_Defrag, _DefragMethods, _Text):
    _other = lambda self, parts: DefragResultBytes(*parts)


class SplitResult(_Split, _SplitMethods, _Text):
    _other = lambda self, parts: SplitResultBytes(*parts)


class ParseResult(_Parse, _ParseMethods, _Text):
    _other = lambda self, parts: ParseResultBytes(*parts)


class DefragResultBytes(_Defrag, _DefragMethods, _Bytes):
    _other = lambda self, parts: DefragResult(*parts)


class SplitResultBytes(_Split, _SplitMethods, _Bytes):
    _other = lambda self, parts: SplitResult(*parts)


class ParseResultBytes(_Parse, _ParseMethods, _Bytes):
    _other = lambda self, parts: ParseResult(*parts)
