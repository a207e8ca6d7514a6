"""Tracebacks for a log: where an error came from and what it is, not what it says.

What libraries and Python say may quote a letter, an address or a secret ("invalid literal for
int(): 'hunter2'"). Our own errors speak for staff, and what the system says of files and
connections, SQLite of statements, and Python of a program's own mistakes holds nothing of anybody.
"""

import sqlite3
from collections.abc import Iterator
from itertools import islice
from traceback import format_tb

_OURS = ("bot", "domain", "handlers", "mailer")
_SYSTEM = ("builtins", "socket", "ssl")
_HARMLESS = (AttributeError, ImportError, NameError, RecursionError, TypeError, sqlite3.Error)


FIRST_FRAMES, LAST_FRAMES = 5, 15  # of one error: a recursion has thousands
LONGEST_LINE = 500
MOST_LINES = 200


def lines(error: BaseException) -> Iterator[str]:
    """The lines, the innermost error of a chain first; bounded, whatever went wrong."""
    found = list(islice(_lines(error, frozenset()), MOST_LINES + 1))
    yield from (each[:LONGEST_LINE] for each in found[:MOST_LINES])
    if len(found) > MOST_LINES:
        yield "… and so on"


def _lines(error: BaseException, seen: frozenset[int]) -> Iterator[str]:
    inner = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    known = seen | {id(error)}
    if inner is not None and id(inner) not in known:
        yield from _lines(inner, known)
        yield "which led to:"
    yield "Traceback (most recent call last):"
    frames = format_tb(error.__traceback__)
    left_out = len(frames) - FIRST_FRAMES - LAST_FRAMES
    if left_out > 0:
        frames[FIRST_FRAMES:-LAST_FRAMES] = [f"  … {left_out} more …"]
    for frame in frames:
        yield from frame.rstrip("\n").split("\n")
    yield _named(error)
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from (f"  | {line}" for line in _lines(each, known))


def _named(error: BaseException) -> str:
    kind = type(error)
    module = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    words = _words(error)
    return f"{module}{kind.__qualname__}{': ' if words else ''}{words}"


def _words(error: BaseException) -> str:
    """Mail libraries derive errors from OSError that hold what a server said: not of theirs."""
    module = type(error).__module__.partition(".")[0]
    if module in _OURS or isinstance(error, _HARMLESS):
        return str(error)
    if isinstance(error, OSError) and module in _SYSTEM:
        return " ".join(str(each) for each in (error.strerror, error.filename) if each)
    return ""
