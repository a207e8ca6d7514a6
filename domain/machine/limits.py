"""What staff hear when a limit against guessing is reached: once, and gathered with the others."""

from domain.machine.effects import Alert, line
from domain.machine.phrases import Phrase


def reached(phrase: Phrase) -> Alert:
    """The word to staff on one limit that has just been reached."""
    return Alert((line(phrase, count=1),), gathered="limits")
