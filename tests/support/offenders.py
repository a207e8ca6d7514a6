"""One claim about many cases: all of them are looked at, and whoever breaks it is named.

A test for each case costs more than most cases do, and says the same a thousand times over.
"""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from textwrap import indent
from typing import Any

import pytest

WIDTH = 300
"""Characters of a case that are shown; the middle of a longer one goes."""


def each_of(cases: Iterable[Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Makes one test of a claim about all these cases; a tuple is handed over as arguments.

    What the claim takes beyond a case is a fixture's: one and the same for all of them.
    """
    every = list(cases)

    def decorate(claim: Callable[..., None]) -> Callable[..., None]:
        parameters = list(inspect.signature(claim).parameters.values())
        given = [each.name for each in parameters[: len(_arguments(every[0]))]]

        @wraps(claim)
        def test(**fixtures: Any) -> None:
            __tracebackhide__ = True

            def holds(*case: Any) -> None:
                __tracebackhide__ = True
                claim(**dict(zip(given, case, strict=True)), **fixtures)

            name_offenders(holds, every)

        test.__signature__ = inspect.Signature(parameters[len(given) :])  # type: ignore[attr-defined]
        return test

    return decorate


def name_offenders(claim: Callable[..., object], cases: Iterable[Any]) -> None:
    """Fails with every case that breaks a claim, and how; a tuple is handed over as arguments."""
    __tracebackhide__ = True
    every = list(cases)
    assert every, "there is no case to look at"
    faults = [(case, fault) for case in every if (fault := broken(claim, case))]
    if faults:
        named = [f"{_shown(case)}\n{indent(_told(fault), '    ')}" for case, fault in faults]
        told = "\n".join([f"{len(faults)} of {len(every)} cases:", *named])
        raise AssertionError(told) from faults[0][1]


def broken(claim: Callable[..., object], case: Any) -> BaseException | None:
    """What a claim raises for a case, or nothing where it holds."""
    try:
        claim(*_arguments(case))
    except (Exception, pytest.fail.Exception) as wrong:  # noqa: BLE001 - whatever it is, it is told
        return wrong
    return None


def _arguments(case: Any) -> tuple[Any, ...]:
    return case if isinstance(case, tuple) else (case,)


def _shown(case: Any) -> str:
    whole = repr(case)
    return whole if len(whole) <= WIDTH else f"{whole[: WIDTH // 2]} … {whole[-WIDTH // 2 :]}"


def _told(fault: BaseException) -> str:
    return f"{type(fault).__name__}: {fault}"
