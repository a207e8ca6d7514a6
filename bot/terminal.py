"""What the command line writes and asks; nothing leaves it without its tokens masked."""

import sys
from getpass import getpass

from bot.logs import mask


def say(line: str = "") -> None:
    """Writes one line on standard output."""
    sys.stdout.write(f"{mask(line)}\n")


def complain(line: str) -> None:
    """Writes one line on standard error."""
    sys.stderr.write(f"{mask(line)}\n")


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
