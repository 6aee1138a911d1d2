# Monty 1.4 for Python: interpreters in a pool of processes.
import importlib.metadata
import time

from pydantic_monty import Monty

version = importlib.metadata.version("pydantic-monty")

pool = Monty().__enter__()
session = pool.checkout().__enter__()


def checked_out(_):
    with pool.checkout() as fresh:
        return str(fresh.feed_run("1 + 1"))


def call_loop(count):
    code = "total = 0\nfor i in range(%d):\n    total += f(1)\ntotal" % count
    # A session of its own: one allows no more than a thousand calls.
    with pool.checkout() as fresh:
        return str(fresh.feed_run(code, external_lookup={"f": lambda i: i}))


def program(text):
    with pool.checkout() as fresh:
        fresh.feed_run(text)
        start = time.perf_counter()
        output = str(fresh.feed_run("main()"))
        return {"output": output, "milliseconds": (time.perf_counter() - start) * 1000}


groups = {
    "fresh": {"checkout, feed_run": checked_out},
    "session": {"feed_run": lambda _: str(session.feed_run("1 + 1"))},
    "hostCall": {"feed_run": call_loop},
    "program": {"default limits": program},
}
