"""What an order to the desk is made of: plain values in and out, as JSON has them."""

from collections.abc import Callable, Mapping
from typing import Any

Arguments = Mapping[str, Any]
Answer = dict[str, Any]
Progress = Callable[[int], None]
"""Hears how far a long work has come, in rows."""


class OrderRefused(Exception):
    """An order that is not carried out; the words are for staff and say what to do."""


def unseen(_rows: int) -> None:
    """The progress that nobody watches."""
