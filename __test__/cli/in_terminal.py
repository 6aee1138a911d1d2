"""Runs a command in a pseudo-terminal: python3 in_terminal.py COMMAND [ARGUMENT]...

What comes on standard input is typed, what the terminal shows goes to standard
output. The exit status is the command's, 128 + N when signal N ended it.
"""

import fcntl
import os
import pty
import select
import struct
import sys
import termios

ROWS, COLUMNS = 24, 80


def relay(terminal):
    """Relays until the other side of the terminal is closed. Never waits for one direction alone."""
    os.set_blocking(terminal, False)
    sources = [0, terminal]
    typed = b''
    while True:
        readable, writable, _ = select.select(sources, [terminal] if typed else [], [])
        if 0 in readable:
            more = os.read(0, 65536)
            typed += more
            if not more:
                sources.remove(0)
        if writable:
            try:
                typed = typed[os.write(terminal, typed) :]
            except BlockingIOError:
                pass
        if terminal in readable:
            try:
                shown = os.read(terminal, 65536)
            except BlockingIOError:
                continue
            except OSError:  # how Linux says that the other side is closed
                shown = b''
            if not shown:
                return
            os.write(1, shown)


pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', ROWS, COLUMNS, 0, 0))
relay(terminal)
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.exit(code if code >= 0 else 128 - code)
