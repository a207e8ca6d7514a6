"""Replies to the letter that asks a guardian to agree: a yes, a no, now or later.

not from a guardian's address of today         a person sees it, nothing changes
OUI, an empty answer                           agreed, and everybody hears of it
NON, then or later                             not agreed, or no more; what was sent stays sent
anything else                                  asked once more, and a person sees it
"""

from collections.abc import Iterator

from domain.conversations.guardians.asking import ASK, GUARDIAN, letter_about, recorded
from domain.conversations.guardians.waiting import guardians_at
from domain.conversations.notices import notice_letter
from domain.machine.effects import Effect, Tell, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.guardians.events import GuardianAnswered
from domain.machine.guardians.records import Agreement
from domain.machine.records import Entry
from domain.mail import alerts, commands
from domain.mail.confirmations import COMMANDS
from domain.mail.reading import Intent
from domain.mail.verdict import Verdict, is_from
from domain.text.addresses import is_among

AGREED = "guardian.answer.agreed"
REFUSED = "guardian.answer.refused"
UNCLEAR = "guardian.answer.unclear"
HEARD = "candidate.notice.guardian-answered"
LETTERS = (ASK, AGREED, REFUSED, UNCLEAR)
"""What a guardian may answer, and quote."""


def decide_reply(letter: Received, facts: Facts) -> Verdict:
    """What a reply does."""
    entry = facts.entry(letter.row) if letter.purpose == GUARDIAN else None
    seen = Verdict((alerts.question(letter, facts),), aside=True)
    if entry is None or not any(is_from(letter, each) for each in guardians_at(entry, facts)):
        return seen
    match letter.reading.intent:
        case Intent.CONFIRM:
            return _answered(entry, Agreement.YES, letter, facts)
        case Intent.NOTHING if not letter.reading.reply:
            return _answered(entry, Agreement.YES, letter, facts)
        case Intent.DENY | Intent.STOP | Intent.STOP_ALL:
            return _answered(entry, Agreement.NO, letter, facts)
        case Intent.HELP:
            return Verdict((_written(UNCLEAR, entry, letter),))
        case each if each in COMMANDS and facts.writer(letter.sender):
            return commands.follow(letter, facts)
    return Verdict((*seen.effects, _written(UNCLEAR, entry, letter)), aside=True)


def _written(name: str, entry: Entry, letter: Received) -> Write:
    return letter_about(entry, name, letter.sender, letter.message_id)


def _answered(entry: Entry, said: Agreement, letter: Received, facts: Facts) -> Verdict:
    """Told to the guardian each time, to the child where it is another answer than before."""
    answer = _written(AGREED if said is Agreement.YES else REFUSED, entry, letter)
    asked = (alerts.question(letter, facts),) if letter.asks else ()
    if entry.agreement is said:
        return Verdict((answer, *asked), aside=letter.asks)
    told = _told(entry, said is Agreement.YES, facts)
    change = recorded(entry, said, letter.sender, facts)
    return Verdict((answer, *told, *asked), (change,), aside=letter.asks)


def _told(entry: Entry, agreed: bool, facts: Facts) -> Iterator[Effect]:
    """The child hears of it: in the chats, else by letter; not in the guardian's own mailbox."""
    account = facts.account_on(entry.id)
    if account is None:
        return
    chats = facts.chats(account.id)
    stopped = not agreed and any(each.waits for each in facts.shares(account.id))
    heard = GuardianAnswered(account.id, agreed, stopped=stopped)
    yield from (Tell(each, heard) for each in chats)
    if not chats and not is_among(account.email, guardians_at(entry, facts)):
        yield from notice_letter(HEARD, account, agreed="yes" if agreed else "no")


def stopped_shares(entry: Entry, said: Agreement, facts: Facts) -> Iterator[Effect]:
    """The same where what was to be sent is stopped, since a guardian's yes counts no more."""
    account = facts.account_on(entry.id)
    if account is None:
        return
    chats = facts.chats(account.id)
    yield from (Tell(each, GuardianAnswered(account.id, False, stopped=True)) for each in chats)
    if not chats and not is_among(account.email, guardians_at(entry, facts)):
        stands = "no" if said is Agreement.NO else "asked"
        yield from notice_letter(HEARD, account, agreed=stands)
