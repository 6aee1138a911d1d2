# Floats as text and back.
import struct


def show(directory):
    """Doubles of a file, each as its text."""
    with open(directory + "/doubles.bin", "rb") as file:
        while True:
            data = file.read(8000)
            if not data:
                break
            values = struct.unpack("<%dd" % (len(data) // 8), data)
            print("\n".join([repr(value) for value in values]))


def read(directory):
    """Numbers of a file, one a line, each as the bytes of its double."""
    with open(directory + "/numbers.txt") as file:
        for line in file:
            print(struct.pack(">d", float(line)).hex())
