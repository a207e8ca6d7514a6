"""What a letter that arrived comes to, and whom it counts as."""

from dataclasses import KW_ONLY, dataclass

from domain.machine.changes import Change
from domain.machine.effects import Effect
from domain.machine.events import Received
from domain.mail.reading import SendingLimit


@dataclass(frozen=True)
class Verdict:
    """What a letter comes to; `aside` puts it into quarantine for a person to see.

    `left`: it stays where it lies, as spam does. `limit`: it says so of our own account.
    """

    effects: tuple[Effect, ...] = ()
    changes: tuple[Change, ...] = ()
    aside: bool = False
    left: bool = False
    _: KW_ONLY
    limit: SendingLimit | None = None


NOTHING = Verdict()


def is_proven(letter: Received) -> bool:
    """Whether somebody vouches that a letter is by its author: our own mail server, or a token of
    a letter that went to the author's address, which nobody else reads.
    """
    return not letter.dmarc_failed and (letter.vouched or is_answer(letter))


def is_answer(letter: Received) -> bool:
    """Whether it answers a letter of ours that went to its author's address."""
    named = letter.about.to.casefold() if letter.about else ""
    return bool(named) and named == letter.sender.casefold()


def is_from(letter: Received, address: str) -> bool:
    """Whether a letter is by its one author, whom the mail server does not disown."""
    same = letter.sender.casefold() == address.casefold()
    return bool(address) and same and not letter.dmarc_failed
