"""The plainest value of a kind, where a test needs one of each and no values of its own."""

from typing import TypeVar

from hypothesis import Phase, find, settings
from hypothesis.strategies import from_type

T = TypeVar("T")

_FIRST = settings(phases=[Phase.generate], database=None)  # and nothing plainer is sought


def plainest(kind: type[T]) -> T:
    """The first that Hypothesis comes to, in ten milliseconds: not while tests are collected."""
    return find(from_type(kind), lambda _: True, settings=_FIRST)
