"""Programs that take their own time, as programs.mjs makes them."""

_TIMED = """import time
%s
start = time.time()
result = main()
took = time.time() - start
print(result)
print(took * 1000)
"""


def timed(text):
    return _TIMED % text


def figure(stdout):
    output, milliseconds = stdout.strip().split("\n")
    return {"output": output, "milliseconds": float(milliseconds)}
