"""Tracebacks for a log: where an error came from and what it is, not what it says.

What libraries and Python say may quote a letter, an address or a secret ("invalid literal for
int(): 'hunter2'"). Our own errors speak for staff, and what the system says of files and
connections, SQLite of statements, and Python of a program's own mistakes holds nothing of anybody.
"""

import sqlite3
import ssl
from collections.abc import Iterator
from traceback import format_tb

_OURS = ("bot", "domain", "handlers", "mailer")
_HARMLESS = (AttributeError, ImportError, NameError, RecursionError, TypeError, sqlite3.Error)


def told(error: BaseException, seen: frozenset[int] = frozenset()) -> Iterator[str]:
    """The lines, the innermost error of a chain first."""
    inner = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    known = seen | {id(error)}
    if inner is not None and id(inner) not in known:
        yield from told(inner, known)
        yield "which led to:"
    yield "Traceback (most recent call last):"
    for frame in format_tb(error.__traceback__):
        yield from frame.rstrip("\n").split("\n")
    yield _named(error)
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from (f"  | {line}" for line in told(each, known))


def _named(error: BaseException) -> str:
    kind = type(error)
    module = "" if kind.__module__ == "builtins" else f"{kind.__module__}."
    words = f": {error}" if _may_speak(error) and str(error) else ""
    return f"{module}{kind.__qualname__}{words}"


def _may_speak(error: BaseException) -> bool:
    if type(error).__module__.partition(".")[0] in _OURS or isinstance(error, _HARMLESS):
        return True
    # Mail libraries derive errors from OSError that hold what a server said.
    plain = type(error).__module__ in ("builtins", "socket", "ssl")
    return plain and isinstance(error, OSError | ssl.SSLError)
