"""What an order to the desk is made of: plain values in and out, as JSON has them."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.machine.sentence import Line
from domain.text.languages import FALLBACK

Arguments = Mapping[str, Any]
Answer = dict[str, Any]
Progress = Callable[[int], None]
"""Hears how far a long work has come, in rows."""


class OrderRefused(Exception):
    """An order that is not carried out; the words are for staff and say what to do.

    They are of the language of whoever gave the order: a sentence of the catalogue is put into it
    at the door, where that is known (`carry_out`, `bot.cli`).
    """

    def __init__(self, why: str | Line) -> None:
        """`why` is a sentence by its name, or words that are in the reader's language already."""
        super().__init__(why if isinstance(why, str) else why.outline)
        self.line = None if isinstance(why, str) else why

    @property
    def lines(self) -> tuple[Line, ...]:
        """As a chat says it."""
        return (self.line,) if self.line else ()


def refused(phrase: str, **values: "str | int | Line") -> OrderRefused:
    """An order is not carried out, and why: a sentence of `refusals.ftl` with its values."""
    return OrderRefused(Line(phrase, values))


def language_of(arguments: Arguments) -> str:
    """In which language an order is answered: `language` alone is whom a broadcast is for."""
    return str(arguments.get("spoken", FALLBACK))


def unseen(_rows: int) -> None:
    """The progress that nobody watches."""
