"""What staff hear of letters: who wrote, about whom, and the number by which the desk keeps it.

Anybody can write forty letters, so alerts are gathered: one message for each kind of them.
"""

from collections.abc import Iterable, Iterator

from domain.conversations.registration.other_address import DISOWN, FREEZE
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, line
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account, Entry, Organisation
from domain.machine.sharing.records import Share
from domain.mail.verdict import is_proven
from domain.text.addresses import is_same

NOBODY = "nobody"
"""Said in the place of whoever is not known: the sentences have words for it."""

_OF_ACCOUNTS = {FREEZE, "unsubscribe"}  # tokens whose row is an account


def question(letter: Received, facts: Facts) -> Alert:
    """A person's letter waits for a person."""
    return _about_letter(AlertPhrase.QUESTION, letter, facts)


def denied_late(letter: Received, facts: Facts) -> Alert:
    """A NO came from an address that is confirmed."""
    return _about_letter(AlertPhrase.DENIED_LATE, letter, facts)


def directory_dead(share: Share, listed: Iterable[Organisation]) -> tuple[Alert, ...]:
    """The address of a listed organisation is dead; one that a candidate typed is in no list."""
    if not any(is_same(each.email, share.email) for each in listed):
        return ()
    phrase = AlertPhrase.DIRECTORY_DEAD
    said = line(phrase, name=share.organisation, address=share.email, count=1)
    return (Alert((said,), gathered=phrase),)


def our_fault(letter: Received, facts: Facts) -> Alert:
    """A letter of ours came back, and our own side is at fault."""
    return _about_letter(AlertPhrase.MAIL_OURS, letter, facts)


def unread(number: int, sender: str, known: Iterable[Account]) -> Alert:
    """A letter could not be read; `known` are those whose address its `sender` is."""
    numbers = (each.entry.id_number for each in known)
    return _gathered(AlertPhrase.LETTER_ASIDE, number, sender, numbers)


def _about_letter(phrase: AlertPhrase, letter: Received, facts: Facts) -> Alert:
    numbers = (each.id_number for each in concerned(letter, facts))
    return _gathered(phrase, letter.number, letter.sender, numbers, proven=is_proven(letter))


def _gathered(
    phrase: AlertPhrase,
    number: int,
    sender: str,
    numbers: Iterable[str],
    *,
    proven: bool = False,
) -> Alert:
    said = line(
        AlertPhrase.LETTER,
        letter=str(number),
        who=sender or NOBODY,
        about=", ".join(dict.fromkeys(numbers)) or NOBODY,
        proven="yes" if proven else "no",
    )
    return Alert((line(phrase, count=1), said), gathered=phrase)


def concerned(letter: Received, facts: Facts) -> Iterator[Entry]:
    """The entries of the token's account, gone or not, or invitation, else of the writer's."""
    named = letter.row if letter.purpose in _OF_ACCOUNTS else 0
    named = letter.about.account if letter.about else named
    on_entry = facts.account_on(letter.row) if letter.purpose == DISOWN else None
    invited = facts.invitation(letter.about.invitation if letter.about else 0)
    entry = facts.entry(invited.entry) if invited else None
    left = facts.entry(letter.about.closed) if letter.about else None
    if account := on_entry or facts.account(named):
        yield account.entry
    elif entry or left:
        yield from (each for each in (entry, left) if each)
    elif letter.sender:
        known = [each.entry for each in facts.writer(letter.sender)]
        yield from known or facts.entries_with(letter.sender)
