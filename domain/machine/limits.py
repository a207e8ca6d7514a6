"""What staff hear when a limit against guessing is reached: once, and gathered with the others."""

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, line


def reached(phrase: AlertPhrase) -> Alert:
    """The word to staff on one limit that has just been reached."""
    return Alert((line(phrase, count=1),), gathered="limits")
