# What the program runs on, as CPython's platform: WebAssembly, with the system interface WASI.
import sys


def system():
    return "wasi"


def machine():
    return "wasm32"


def processor():
    return ""


def node():
    return ""


def release():
    return ""


def version():
    return ""


def architecture(executable="", bits="", linkage=""):
    return "32bit", ""


def python_implementation():
    return "MicroPython"


def python_version():
    return ".".join([str(part) for part in sys.version_info[:3]])


def python_version_tuple():
    return tuple([str(part) for part in sys.version_info[:3]])


def python_compiler():
    return "Clang"


def python_build():
    return "", ""


def platform(aliased=False, terse=False):
    return "wasi-wasm32"
