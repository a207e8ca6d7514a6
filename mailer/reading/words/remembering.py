"""What many rules ask about the same words, worked out once while a letter is read.

Each line of a letter is folded and tried by a dozen rules, and some read the whole letter anew.
A cache that stays lost: it would hold people's words for as long as the desk runs. Handing each
rule what the others found lost as well: every one of them would have to know of all.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_MOST = 4_096  # answers of one rule
_FORGET: list[Callable[[], None]] = []


def once_a_letter(rule: Callable[P, T]) -> Callable[P, T]:
    """The rule, from memory where one letter has the same words again; what it takes is hashed."""
    remembered = lru_cache(_MOST)(rule)
    _FORGET.append(remembered.cache_clear)
    return cast("Callable[P, T]", remembered)


def forgetting(read: Callable[P, T]) -> Callable[P, T]:
    """The reading of a letter, after which nothing of it is remembered."""

    @wraps(read)
    def then_forget(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return read(*args, **kwargs)
        finally:
            for forget in _FORGET:
                forget()

    return then_forget
