# Time of small programs, as CPython's timeit.
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


def _pass():
    pass


def _function(code, names):
    if callable(code):
        return code
    if not isinstance(code, str):
        raise ValueError("stmt is neither a string nor callable")
    compiled = compile(code, "<timeit-src>", "exec")
    return lambda: exec(compiled, names)


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=None, globals=None):
        self.timer = timer or default_timer
        names = {} if globals is None else dict(globals)
        if not callable(setup) and not isinstance(setup, str):
            raise ValueError("setup is neither a string nor callable")
        self._setup = _pass if setup == "pass" else _function(setup, names)
        self._stmt = _pass if stmt == "pass" else _function(stmt, names)

    def timeit(self, number=default_number):
        self._setup()
        statement = self._stmt
        start = self.timer()
        for _ in range(number):
            statement()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        number, step = 1, 0
        while True:
            taken = self.timeit(number)
            if callback:
                callback(number, taken)
            if taken >= 0.2:
                return number, taken
            step += 1
            number = (2, 5, 10)[(step - 1) % 3] * 10 ** ((step - 1) // 3)

    def print_exc(self, file=None):
        import traceback

        traceback.print_exc(file=file)


def timeit(stmt="pass", setup="pass", timer=None, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=None, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
