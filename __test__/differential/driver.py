"""Runs programs with CPython: each line of input is one, as a JSON text; so is each line of output."""

import contextlib
import io
import json
import signal
import sys
import warnings

# MicroPython has no limit on the digits of a number.
if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)
warnings.simplefilter("ignore")

SECONDS = 2


class TooLong(BaseException):
    pass


def too_long(*_):
    raise TooLong


signal.signal(signal.SIGALRM, too_long)

for line in sys.stdin:
    printed = io.StringIO()
    error = None
    with contextlib.redirect_stdout(printed):
        signal.alarm(SECONDS)
        try:
            exec(compile(json.loads(line), "<stdin>", "exec"), {"__name__": "__main__"})
        except (Exception, TooLong) as exception:
            error = type(exception).__name__
        finally:
            signal.alarm(0)
    sys.stdout.write(json.dumps([printed.getvalue(), error]) + "\n")
    sys.stdout.flush()
