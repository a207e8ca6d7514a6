"""How many examples a claim gets: of a property, and of all that can be put together."""

from collections.abc import Iterable
from typing import TypeVar

from hypothesis import settings

T = TypeVar("T")
WHOLE = "whole"
"""The profile of a run in which the long tests are."""


def examples(times: int) -> int:
    """So many times the usual number: of this run, or of the whole suite."""
    usual = settings.get_current_profile_name()
    return times * settings.get_profile(usual).max_examples


def one_in(number: int, cases: Iterable[T]) -> list[T]:
    """Every so manieth of cases that a test puts together; all of them where the long tests run.

    Of what somebody wrote down one by one every run takes all: each is there for a reason.
    """
    every = list(cases)
    return every if is_whole() else every[::number]


def is_whole() -> bool:
    """Whether the long tests run as well."""
    return settings.get_current_profile_name() == WHOLE
