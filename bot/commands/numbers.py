"""Numbers on the command line: what is too large for the store is a slip, and told as one."""

from argparse import ArgumentTypeError
from collections.abc import Callable

from bot.commands.speaking import sentence

LARGEST_ROW = 2**63 - 1


def whole(least: int, most: int) -> Callable[[str], int]:
    """What reads a whole number between two."""

    def read(text: str) -> int:
        try:
            number = int(text)
        except ValueError:
            raise ArgumentTypeError(sentence("told-no-number", text=text[:40])) from None
        if not least <= number <= most:
            phrase = "told-no-row" if most == LARGEST_ROW else "told-not-between"
            raise ArgumentTypeError(sentence(phrase, text=text[:40], least=least, most=most))
        return number

    return read


row_number = whole(1, LARGEST_ROW)
"""The number of a row, as lists and messages to staff have it."""
