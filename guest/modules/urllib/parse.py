# Addresses taken apart and put together, as CPython's urllib.parse.
from _urllib_results import DefragResult, ParseResult, SplitResult
from _urllib_results import DefragResultBytes, ParseResultBytes, SplitResultBytes

uses_relative = ["", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms"]
uses_relative += ["prospero", "rtsp", "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss"]
uses_netloc = ["", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews"]
uses_netloc += ["prospero", "rtsp", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss"]
uses_params = ["", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtspu", "sip", "sips", "mms", "sftp", "tel"]

scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_LETTERS = scheme_chars[:52]
_ALWAYS_SAFE = scheme_chars[:62] + "_.-~"


def _coerce(*args):
    # the arguments as text, and what turns a result into the type of the arguments
    as_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != as_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if as_text:
        return args + (lambda value: value,)
    return tuple([arg.decode("ascii") if arg else "" for arg in args]) + (_encode,)


def _encode(value):
    return value.encode() if hasattr(value, "encode") else value


def _clean(url):
    # control characters and spaces around, line ends and tabs inside
    at = 0
    while at < len(url) and url[at] <= " ":
        at += 1
    url = url[at:]
    for c in "\t\r\n":
        url = url.replace(c, "")
    return url


def _check_netloc(netloc):
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" in netloc:
        host = netloc[netloc.find("[") + 1 : netloc.find("]")]
        before = netloc[: netloc.find("[")].rpartition("@")[2]
        after = netloc[netloc.find("]") + 1 :]
        if before or (after and not after.startswith(":")):
            raise ValueError("Invalid IPv6 URL")
        if ":" not in host and not host.startswith("v"):
            raise ValueError("%r does not appear to be an IPv4 or IPv6 address" % host)


def urlsplit(url, scheme="", allow_fragments=True):
    url, scheme, back = _coerce(url, scheme)
    url, scheme = _clean(url), _clean(scheme).strip(" ")
    netloc = query = fragment = ""
    at = url.find(":")
    if at > 0 and url[0] in _LETTERS and all([c in scheme_chars for c in url[:at]]):
        scheme, url = url[:at].lower(), url[at + 1 :]
    if url.startswith("//"):
        ends = [at for at in [url.find(c, 2) for c in "/?#"] if at >= 0]
        end = min(ends) if ends else len(url)
        netloc, url = url[2:end], url[end:]
        _check_netloc(netloc)
    if allow_fragments and "#" in url:
        url, _, fragment = url.partition("#")
    if "?" in url:
        url, _, query = url.partition("?")
    return back(SplitResult(scheme, netloc, url, query, fragment))


def urlparse(url, scheme="", allow_fragments=True):
    url, scheme, back = _coerce(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if ";" in path and scheme in uses_params:
        at = path.find(";", path.rfind("/") + 1 if "/" in path else 0)
        if at >= 0:
            path, params = path[:at], path[at + 1 :]
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, back = _coerce(*components)
    if netloc or (scheme and scheme in uses_netloc and not url.startswith("//")):
        if url and not url.startswith("/"):
            url = "/" + url
        url = "//" + netloc + url
    if scheme:
        url = scheme + ":" + url
    if query:
        url += "?" + query
    if fragment:
        url += "#" + fragment
    return back(url)


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, back = _coerce(*components)
    if params:
        url += ";" + params
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urldefrag(url):
    url, back = _coerce(url)
    if "#" not in url:
        return back(DefragResult(url, ""))
    scheme, netloc, path, params, query, fragment = urlparse(url)
    return back(DefragResult(urlunparse((scheme, netloc, path, params, query, "")), fragment))


def _resolve_dots(path):
    parts = []
    for part in path:
        if part == "..":
            if parts:
                parts.pop()
        elif part != ".":
            parts.append(part)
    if path[-1] in (".", ".."):
        parts.append("")
    return "/".join(parts) or "/"


def urljoin(base, url, allow_fragments=True):
    if not base or not url:
        return url or base
    base, url, back = _coerce(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    parts = path.split("/")
    if not path.startswith("/"):
        base_parts = bpath.split("/")
        if base_parts[-1] != "":
            base_parts.pop()
        parts = base_parts + parts
        # empty names in the middle are dropped
        parts[1:-1] = [part for part in parts[1:-1] if part]
    return back(urlunparse((scheme, netloc, _resolve_dots(parts), params, query, fragment)))


def quote_from_bytes(bs, safe="/"):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not isinstance(safe, str):
        safe = safe.decode("latin-1")
    safe += _ALWAYS_SAFE
    result = []
    for code in bs:
        c = chr(code)
        result.append(c if code < 128 and c in safe else "%%%02X" % code)
    return "".join(result)


def quote(string, safe="/", encoding=None, errors=None):
    if isinstance(string, str):
        if isinstance(safe, str):
            known = safe + _ALWAYS_SAFE
            if all([c in known for c in string]) and (not safe or max(safe) < "\x80"):
                return string
        string = string.encode(encoding or "utf-8", errors or "strict")
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    space = b" " if isinstance(string, (bytes, bytearray)) else " "
    if space not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + (" " if isinstance(safe, str) else b" ")
    return quote(string, safe, encoding, errors).replace(" ", "+")


_HEX = "0123456789abcdefABCDEF"


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode()
    parts = string.split(b"%")
    result = bytearray(parts[0])
    for part in parts[1:]:
        digits = part[:2]
        if len(digits) == 2 and chr(digits[0]) in _HEX and chr(digits[1]) in _HEX:
            result.append(int(digits, 16))
            result += part[2:]
        else:
            result += b"%" + part
    return bytes(result)


def unquote(string, encoding="utf-8", errors="replace"):
    if isinstance(string, (bytes, bytearray)):
        return _decode(unquote_to_bytes(bytes(string)), encoding, errors)
    if "%" not in string:
        return string
    # only what was ASCII in the text can be part of an escape
    result, at = [], 0
    for i in range(len(string) + 1):
        if i == len(string) or string[i] >= "\x80":
            if i > at:
                result.append(_decode(unquote_to_bytes(string[at:i]), encoding or "utf-8", errors or "replace"))
            result.append(string[i : i + 1])
            at = i + 1
    return "".join(result)


def _decode(data, encoding, errors):
    try:
        return data.decode(encoding)
    except UnicodeError:
        if errors == "strict":
            raise
        return data.decode(encoding, errors)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    return unquote(string.replace("+", " "), encoding, errors)


def _text_or_bytes(value):
    return value if isinstance(value, (str, bytes)) else str(value)


def _is_sequence(value):
    if isinstance(value, (str, bytes)):
        return False
    try:
        len(value)
    except TypeError:
        return False
    return True


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError("not a valid non-string sequence or mapping object") from None

    def quoted(value):
        value = _text_or_bytes(value)
        return quote_via(value, safe) if isinstance(value, bytes) else quote_via(value, safe, encoding, errors)

    pairs = []
    for key, value in query:
        values = value if doseq and _is_sequence(value) else [value]
        for one in values:
            pairs.append(quoted(key) + "=" + quoted(one))
    return "&".join(pairs)


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    qs, separator, back = _coerce(qs, separator)
    if not separator or not isinstance(separator, str):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and qs and qs.count(separator) + 1 > max_num_fields:
        raise ValueError("Max number of fields exceeded")
    result = []
    for pair in qs.split(separator) if qs else ():
        if not pair and not strict_parsing:
            continue
        name, equals, value = pair.partition("=")
        if not equals and strict_parsing:
            raise ValueError("bad query field: %r" % pair)
        if value or keep_blank_values:
            result.append((back(unquote_plus(name, encoding, errors)), back(unquote_plus(value, encoding, errors))))
    return result


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None, separator="&"):
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        result.setdefault(name, []).append(value)
    return result
