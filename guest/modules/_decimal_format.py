# Format specifications for decimal.
from decimal import _make, _round


def _split(spec):
    # (fill, align, sign, z, zeropad, width, comma, precision, type)
    fill, align = " ", None
    if len(spec) > 1 and spec[1] in "<>=^":
        fill, align, spec = spec[0], spec[1], spec[2:]
    elif spec[:1] in ("<", ">", "=", "^"):
        align, spec = spec[0], spec[1:]
    sign = "-"
    if spec[:1] in ("+", "-", " "):
        sign, spec = spec[0], spec[1:]
    if spec[:1] == "z":
        spec = spec[1:]
    if spec[:1] == "#":
        spec = spec[1:]
    zeropad = spec[:1] == "0"
    if zeropad:
        spec = spec[1:]
    digits = len(spec) - len(spec.lstrip("0123456789"))
    width = int(spec[:digits] or "0")
    spec = spec[digits:]
    separator = ""
    if spec[:1] == ",":
        separator, spec = spec[0], spec[1:]
    precision = None
    if spec[:1] == ".":
        spec = spec[1:]
        digits = len(spec) - len(spec.lstrip("0123456789"))
        if not digits:
            raise ValueError("invalid format string")
        precision = int(spec[:digits])
        spec = spec[digits:]
    kind = spec[:1]
    if spec[1:] or kind not in ("", "e", "E", "f", "F", "g", "G", "n", "%"):
        raise ValueError("invalid format string")
    if zeropad and align is None:
        fill, align = "0", "="
    return fill, align or ">", sign, width, separator, precision, kind


def _group(digits, separator):
    if not separator:
        return digits
    parts = []
    while len(digits) > 3:
        parts.append(digits[-3:])
        digits = digits[:-3]
    parts.append(digits)
    return separator.join(reversed(parts))


def _pad(sign, body, fill, align, width):
    missing = width - len(sign) - len(body)
    if missing <= 0:
        return sign + body
    if align == "<":
        return sign + body + fill * missing
    if align == ">":
        return fill * missing + sign + body
    if align == "=":
        return sign + fill * missing + body
    half = missing // 2
    return fill * half + sign + body + fill * (missing - half)


def _body(x, kind, precision, separator, context):
    if kind == "%":
        x = _make(x._sign, x._int, x._exp + 2)
    if precision is not None:
        mode = context.rounding
        if kind in ("e", "E"):
            x = _significant(x, precision + 1, mode)
        elif kind in ("f", "F", "%"):
            x = x._rescale(-precision, mode)
        elif len(str(x._int)) > precision:
            x = _significant(x, max(precision, 1), mode)
    if not x._int and x._exp > 0 and kind in ("f", "F", "%"):
        x = x._rescale(0, context.rounding)
    digits = str(x._int)
    left = x._exp + len(digits)
    if kind in ("e", "E"):
        point = 1 if x._int or precision is None else 1 - precision
    elif kind in ("f", "F", "%"):
        point = left
    elif x._exp <= 0 and left > -6:
        point = left
    else:
        point = 1
    if kind in ("e", "E") and not x._int and precision is not None:
        whole, decimals = "0", "0" * precision
        left, point = x._exp + len(digits), 1
        left = left - 1 + 1
    elif point < 0:
        whole, decimals = "0", "0" * -point + digits
    elif point > len(digits):
        whole, decimals = digits + "0" * (point - len(digits)), ""
    else:
        whole, decimals = digits[:point] or "0", digits[point:]
    result = _group(whole, separator) + ("." + decimals if decimals else "")
    exponent = left - point
    if exponent != 0 or kind in ("e", "E"):
        letter = "E" if kind in ("E", "G", "", "n") and (kind in ("E", "G") or context.capitals) else "e"
        if kind in ("g", "n"):
            letter = "e"
        result += "%s%+d" % (letter, exponent)
    return result + ("%" if kind == "%" else "")


def _significant(x, places, mode):
    if not x._int:
        return _make(x._sign, 0, x.adjusted() + 1 - places)
    exp = x.adjusted() + 1 - places
    n, _ = _round(x._int, exp - x._exp, mode, x._sign)
    if len(str(n)) > places:
        n //= 10
        exp += 1
    return _make(x._sign, n, exp)


def format_decimal(x, spec, context):
    fill, align, sign, width, separator, precision, kind = _split(spec)
    mark = "-" if x._sign else "" if sign == "-" else sign
    if x._special():
        body = str(x.copy_abs()) + ("%" if kind == "%" else "")
        if fill == "0" and align == "=":
            fill, align = " ", ">"
        return _pad(mark, body, fill, align, width)
    body = _body(x, kind, precision, separator, context)
    if separator and fill == "0" and align == "=":
        # the zeros are grouped too
        head = body.split(".")[0].split("E")[0].split("e")[0].rstrip("%")
        tail = body[len(head) :]
        digits = head.replace(separator, "")
        while len(mark) + len(_group("0" + digits, separator)) + len(tail) <= width:
            digits = "0" + digits
        head = _group(digits, separator)
        if len(mark) + len(head) + len(tail) < width:
            head = _group("0" + digits, separator)
        body = head + tail
    return _pad(mark, body, fill, align, width)
