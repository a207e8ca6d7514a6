"""What the command line writes and asks: tokens masked, and nothing that repaints the terminal.

What people typed and what servers answered is told here too, so it may hold any sign.
"""

import re
import sys
from contextlib import suppress
from getpass import getpass

from bot.commands.given_files import MOST
from bot.commands.speaking import sentence
from bot.logs.logs import mask
from bot.staff.order_values import refused

# The last are halves of signs, which UTF-8 cannot write: UTF-7 letters and file names hold some.
_UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")

_told: list[bool] = []


def begin() -> None:
    """Nothing has been said yet."""
    _told.clear()


def told() -> bool:
    """Whether anything was said on standard output."""
    return bool(_told)


def say(line: str = "") -> None:
    """Writes one line on standard output."""
    _told[:] = [True]
    sys.stdout.write(f"{_shown(line)}\n")


def complain(line: str) -> None:
    """Writes one line on standard error."""
    sys.stderr.write(f"{_shown(line)}\n")


def ask(question: str, *, hidden: bool = False) -> str:
    """The answer to a question, without spaces around it; raises `EOFError` where none comes.

    It is asked on standard error: what a command prints for other programs stays whole. A hidden
    answer is not shown while it is typed. Answers may also be piped in, a line each.
    Raises `OrderRefused` where one is no text.
    """
    if sys.stdin is None or sys.stdin.closed:  # as `<&-` leaves it
        raise EOFError(question)
    try:
        line = _answer(question, hidden=hidden)
    except UnicodeDecodeError:
        raise refused("refused-no-text", question=question) from None
    if not line:
        raise EOFError(question)
    return line.strip()


def piped(question: str) -> str:
    """All that is typed or piped in, to its end, as the answer to a question. Raises as `ask`."""
    if sys.stdin is None or sys.stdin.closed:
        raise EOFError(question)
    if sys.stdin.isatty():
        complain(sentence("told-asked-for", question=question))
    try:
        return sys.stdin.read(MOST)
    except UnicodeDecodeError:
        raise refused("refused-no-text", question=question) from None


def _answer(question: str, *, hidden: bool) -> str:
    """The line, with its end; nothing where the input has ended."""
    asked = f"{sentence('told-asked-for', question=question)} "
    if hidden and sys.stdin.isatty():
        with suppress(EOFError):
            return f"{getpass(asked)}\n"
        return ""
    sys.stderr.write(asked)
    sys.stderr.flush()
    return sys.stdin.readline()


def _shown(line: str) -> str:
    return _UNSHOWN.sub("\ufffd", mask(line))
