"""What the command line writes and asks: tokens masked, and nothing that repaints the terminal.

What people typed and what servers answered is told here too, so it may hold any sign.
"""

import re
import sys
from getpass import getpass

from bot.logs.logs import mask

# The last are halves of signs, which UTF-8 cannot write: UTF-7 letters and file names hold some.
_UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def say(line: str = "") -> None:
    """Writes one line on standard output."""
    sys.stdout.write(f"{_shown(line)}\n")


def complain(line: str) -> None:
    """Writes one line on standard error."""
    sys.stderr.write(f"{_shown(line)}\n")


def ask(question: str, *, hidden: bool = False) -> str:
    """The answer to a question, without spaces around it; raises `EOFError` where none comes.

    A hidden answer is not shown while it is typed. Answers may also be piped in, a line each.
    """
    if hidden and sys.stdin.isatty():
        return getpass(f"{question}: ").strip()
    sys.stdout.write(f"{question}: ")
    sys.stdout.flush()
    if not (line := sys.stdin.readline()):
        raise EOFError(question)
    return line.strip()


def _shown(line: str) -> str:
    return _UNSHOWN.sub("\ufffd", mask(line))
