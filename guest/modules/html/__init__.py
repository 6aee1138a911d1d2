# Text for HTML pages and back, as CPython's html.
__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


def unescape(s):
    if "&" not in s:
        return s
    from html._unescape import replace

    first, *parts = s.split("&")
    return first + "".join([replace(part) for part in parts])
