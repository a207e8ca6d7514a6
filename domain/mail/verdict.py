"""What a letter that arrived comes to, and whom it counts as."""

from dataclasses import dataclass

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import Change
from domain.machine.effects import Alert, Effect, line
from domain.machine.events import Received

QUESTION = Alert((line(AlertPhrase.QUESTION),))
"""A person's letter waits for a person."""


@dataclass(frozen=True)
class Verdict:
    """What a letter comes to; `aside` puts it into quarantine for a person to see.

    `left`: it stays where it lies, as spam does.
    """

    effects: tuple[Effect, ...] = ()
    changes: tuple[Change, ...] = ()
    aside: bool = False
    left: bool = False


NOTHING = Verdict()


def is_from(letter: Received, address: str) -> bool:
    """Whether a letter is by its one author, whom the mail server does not disown."""
    same = letter.sender.casefold() == address.casefold()
    return bool(address) and same and not letter.dmarc_failed
