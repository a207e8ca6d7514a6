"""ANNULER: what waits for its hour is taken back; of what has gone it asks whether to revoke it.

In reply to the letter that says when it goes: that one. Otherwise all that waits of one person.
Where nothing was sent of late it means what it always did: no more announcements.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from domain.conversations.notices import whom
from domain.conversations.sharing.fates import taken_back
from domain.machine.changes import Change
from domain.machine.effects import Effect, Line, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.sharing.records import Share
from domain.mail.answers import letter_to
from domain.mail.talks import revoking
from domain.mail.talks.revoking import CANCELLED
from domain.mail.verdict import Verdict

LATELY = timedelta(days=1)


def cancellable(accounts: Iterable[Account], facts: Facts) -> tuple[Account, ...]:
    """Of these whose shares wait; where none does, who sent one of late."""
    there = tuple(accounts)
    waiting = tuple(each for each in there if any(_waiting(each, facts)))
    return waiting or tuple(each for each in there if _newest(each, facts))


def cancel(accounts: Iterable[Account], letter: Received, facts: Facts) -> Verdict:
    """Take back all of one person's that waits, or say what became of the newest; in one letter."""
    there = tuple(accounts)
    shares = [share for each in there for share in _waiting(each, facts)]
    newest = [share for each in there for share in _newest(each, facts)]
    if not shares and len(newest) == 1 and newest[0].state == "sent":
        account = next(each for each in there if each.id == newest[0].account)
        return revoking.begin(account, newest[0], letter, facts)
    done = take_back(there[0], shares or newest, letter)
    if len({share.account for share in shares or newest}) == 1:
        return done
    people = [each.entry for each in facts.writer(there[0].email)]
    of_whom = whom(there[0].entry, people)  # else it would name one of the exams
    return replace(done, effects=tuple(_of_person(each, of_whom) for each in done.effects))


def _of_person(effect: Effect, name: str) -> Effect:
    return replace(effect, params={"for_whom": name}) if isinstance(effect, Write) else effect


def take_back(account: Account, shares: Iterable[Share], letter: Received) -> Verdict:
    """Take these back, where nothing of them has gone, and say of each what became of it."""
    taken = [_in_mail(*taken_back(each)) for each in shares]
    answer = replace(letter_to(account, CANCELLED, letter), lines=tuple(said for said, _ in taken))
    return Verdict((answer,), tuple(change for _, changes in taken for change in changes))


def _in_mail(said: Line, changes: tuple[Change, ...]) -> tuple[Line, tuple[Change, ...]]:
    """What the chat says of its list, in the words of a letter."""
    going = said.phrase == Phrase.SHARE_GONE
    return (Line("mail-share-going", said.params) if going else said), changes


def _waiting(account: Account, facts: Facts) -> list[Share]:
    return [each for each in facts.shares(account.id) if each.waits]


def _newest(account: Account, facts: Facts) -> list[Share]:
    lately = [each for each in facts.shares(account.id) if facts.now - each.at < LATELY]
    return lately[:1]
