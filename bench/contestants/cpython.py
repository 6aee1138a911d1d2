# CPython, in the process that measures: the mark for programs that compute.
import platform
import time

version = platform.python_version()


def program(text):
    names = {}
    exec(compile(text, "program", "exec"), names)
    start = time.perf_counter()
    output = str(names["main"]())
    return {"output": output, "milliseconds": (time.perf_counter() - start) * 1000}


groups = {"program": {"no limits": program}}
