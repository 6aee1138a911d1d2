# python serve.py MODULE: as serve.mjs, for contestants in Python.
import importlib.util
import json
import os
import sys
import time


def measure(task, arg, count):
    times = []
    output = None
    for _ in range(count):
        start = time.perf_counter()
        value = task(arg)
        times.append((time.perf_counter() - start) * 1e6)
        assert output is None or not isinstance(value, str) or value == output
        output = value
    return {"times": times, "output": output}


def load(path):
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    spec = importlib.util.spec_from_file_location("contestant", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main():
    answers = os.fdopen(3, "w")

    def answer(value):
        answers.write(json.dumps(value) + "\n")
        answers.flush()

    contestant = load(sys.argv[1])
    groups = contestant.groups
    answer({"version": contestant.version, "groups": {name: list(tasks) for name, tasks in groups.items()}})
    for line in sys.stdin:
        request = json.loads(line)
        try:
            task = groups[request["group"]][request["variant"]]
            answer(measure(task, request.get("arg"), request["count"]))
        except Exception as error:
            answer({"error": repr(error)})


main()
