"""One claim about many cases: all of them are looked at, and whoever breaks it is named."""

from collections.abc import Callable, Iterable
from typing import Any


def offenders(claim: Callable[..., object], cases: Iterable[Any]) -> list[str]:
    """The cases that break a claim, each with what it said; a tuple is handed over as arguments.

    `assert not offenders(claim, cases)` shows them all at once, where a test for each case would
    say the same a thousand times over.
    """
    every = list(cases)
    assert every, "there is no case to look at"
    return [f"{case!r}: {fault}" for case in every if (fault := broken(claim, case))]


def broken(claim: Callable[..., object], case: Any) -> str:
    """What a claim raises for a case, or nothing where it holds."""
    try:
        claim(*case) if isinstance(case, tuple) else claim(case)
    except Exception as wrong:  # noqa: BLE001 - whatever it raised, the case is named
        return f"{type(wrong).__name__}: {wrong}"
    return ""
