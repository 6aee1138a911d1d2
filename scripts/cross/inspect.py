"""What a library exports, imports and asks of its system, as JSON: inspect.py FILE.

Reads the formats of Linux (ELF), Windows (PE) and macOS (Mach-O).
"""

import hashlib
import json
import struct
import sys

import lief


def elf(library):
    versions = {
        aux.name
        for requirement in library.symbols_version_requirement
        for aux in requirement.get_auxiliary_symbols()
    }
    numbers = [name[len("GLIBC_"):] for name in versions if name.startswith("GLIBC_")]
    newest = max(numbers, key=lambda text: [int(part) for part in text.split(".")], default=None)
    return {
        "machine": str(library.header.machine_type).rsplit(".", 1)[-1],
        "exports": [symbol.name for symbol in library.exported_symbols],
        "libraries": list(library.libraries),
        "glibc": newest,
    }


def pe(library):
    return {
        "machine": str(library.header.machine).rsplit(".", 1)[-1],
        "exports": [entry.name for entry in library.get_export().entries],
        "libraries": [entry.name for entry in library.imports],
    }


def signature_problem(data, place):
    """What is wrong with an ad-hoc signature, or None: the hash of every page is compared."""
    blob = data[place:]
    magic, _, count = struct.unpack_from(">III", blob)
    if magic != 0xFADE0CC0:
        return "no signature"
    for index in range(count):
        kind, offset = struct.unpack_from(">II", blob, 12 + 8 * index)
        if kind == 0:
            return directory_problem(data, blob[offset:])
    return "no code directory"


def directory_problem(data, directory):
    hash_offset, _, _, slots, limit = struct.unpack_from(">IIIII", directory, 16)
    hash_size, hash_type, _, page_bits = struct.unpack_from("BBBB", directory, 36)
    if (hash_type, hash_size) != (2, 32):
        return f"hash type {hash_type}"
    page = 1 << page_bits
    if slots != -(-limit // page):
        return "not every page is signed"
    for slot in range(slots):
        wanted = directory[hash_offset + 32 * slot:][:32]
        if hashlib.sha256(data[slot * page:min((slot + 1) * page, limit)]).digest() != wanted:
            return f"page {slot} is not what was signed"
    return None


def macho(library, data):
    signature = library.code_signature
    return {
        "machine": str(library.header.cpu_type).rsplit(".", 1)[-1],
        "exports": [symbol.name for symbol in library.exported_symbols],
        "libraries": [entry.name for entry in library.libraries if entry.command != lief.MachO.LoadCommand.TYPE.ID_DYLIB],
        "installName": next(
            (entry.name for entry in library.libraries if entry.command == lief.MachO.LoadCommand.TYPE.ID_DYLIB), None
        ),
        "minimumSystem": ".".join(str(part) for part in library.build_version.minos[:2]),
        "signatureProblem": "no signature" if signature is None else signature_problem(data, signature.data_offset),
    }


def main(path):
    with open(path, "rb") as file:
        data = file.read()
    library = lief.parse(path)
    if isinstance(library, lief.ELF.Binary):
        facts = elf(library)
    elif isinstance(library, lief.PE.Binary):
        facts = pe(library)
    else:
        facts = macho(library.at(0) if hasattr(library, "at") else library, data)
    json.dump(facts, sys.stdout)


main(sys.argv[1])
