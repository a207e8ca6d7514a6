"""What an order to the desk is made of: plain values in and out, as JSON has them."""

from collections.abc import Callable, Mapping
from typing import Any

from domain.text.languages import FALLBACK

Arguments = Mapping[str, Any]
Answer = dict[str, Any]
Progress = Callable[[int], None]
"""Hears how far a long work has come, in rows."""


class OrderRefused(Exception):
    """An order that is not carried out; the words are for staff and say what to do."""


def language_of(arguments: Arguments) -> str:
    """In which language an order is answered: `language` alone is whom a broadcast is for."""
    return str(arguments.get("spoken", FALLBACK))


def unseen(_rows: int) -> None:
    """The progress that nobody watches."""
