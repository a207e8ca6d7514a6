"""Whether whoever writes speaks for the organisation that was sent a result: then it was read.

By the domain, as long as that is not of a provider whom everybody may have an address at. A letter
that our mail server disowns says nothing, and a program's neither.
"""

from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.sharing.changes import HearShare
from domain.mail.reading import LetterKind
from domain.text.public_mailboxes import is_public


def heard(letter: Received, facts: Facts) -> tuple[HearShare, ...]:
    """What an answer to a sending changes of it."""
    share = letter.about.share if letter.about else 0
    person = letter.reading.kind is LetterKind.HUMAN and not letter.dmarc_failed
    return of_share(share, letter.sender, facts) if share and person else ()


def of_share(number: int, sender: str, facts: Facts) -> tuple[HearShare, ...]:
    """The same of a sending that somebody had checked."""
    share = facts.share(number)
    if share is None or share.state != "sent" or share.heard_at:
        return ()
    return (HearShare(share.id),) if speaks_for(sender, share.email) else ()


def speaks_for(sender: str, email: str) -> bool:
    """Whether an address is of the house that the other is of."""
    one, other = sender.casefold(), email.casefold()
    if one == other or not one or is_public(one) or is_public(other):
        return one == other
    own, known = one.rpartition("@")[2], other.rpartition("@")[2]
    return own == known or own.endswith(f".{known}") or known.endswith(f".{own}")
