"""Numbers on the command line: what is too large for the store is a slip, and told as one."""

from argparse import ArgumentTypeError
from collections.abc import Callable

LARGEST_ROW = 2**63 - 1


def whole(least: int, most: int) -> Callable[[str], int]:
    """What reads a whole number between two."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            raise ArgumentTypeError(f"“{text[:40]}” is no whole number") from None
        if not least <= number <= most:
            raise ArgumentTypeError(f"“{text[:40]}” is not between {least} and {most}")
        return number

    return read


row_number = whole(1, LARGEST_ROW)
"""The number of a row, as lists and messages to staff have it."""
