"""A NO to the letter that an account was opened with another address, or got one: it freezes it.

Only an address that the centre has for the entry freezes, or the proven one that another took the
place of, and only until staff have looked once: they know then whose the account is. Deleted
meanwhile, the account's address has no claim to the entry any more; opened anew with that mailbox's
own, it is nobody else's. Anything else in such a reply is for a person to see, or a command.
"""

from dataclasses import replace
from datetime import timedelta

from domain.conversations.notices import names
from domain.conversations.registration.other_address import DISOWN
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import FreezeAccount
from domain.machine.effects import Alert, Tell, Write, line
from domain.machine.events import AccountFrozen, Received
from domain.machine.facts import Facts
from domain.machine.records import Account, Entry
from domain.mail import commands
from domain.mail.alerts import question
from domain.mail.reading import Intent
from domain.mail.verdict import NOTHING, Verdict, is_from
from domain.text.addresses import is_same


def decide_reply(letter: Received, facts: Facts) -> Verdict:
    """What a reply to the letter does."""
    account = _account(letter, facts)
    entry = account.entry if account else _entry(letter, facts)
    seen = Verdict((question(letter, facts),), aside=True)
    if entry is None or not any(is_from(letter, each) for each in entry.mailboxes):
        return seen
    intent = letter.reading.intent
    if account is None:
        return (
            replace(seen, changes=(FreezeAccount(0, entry.id),)) if intent is Intent.DENY else seen
        )
    if account.vouched or _is_theirs(account):
        return seen
    match intent:
        case Intent.DENY:
            return seen if account.frozen else _frozen(account, letter, facts)
        case Intent.CONFIRM if not letter.asks:
            return NOTHING
    return seen


def decide_former(letter: Received, facts: Facts) -> Verdict:
    """What a reply of a former address does to the letter that another one has taken its place."""
    about = letter.about
    account = facts.account(about.account) if about else None
    if about is None or account is None or is_same(account.email, about.to):
        return commands.follow(letter, facts)
    if not is_from(letter, about.to):
        return commands.follow(letter, facts)
    if letter.reading.intent is Intent.CONFIRM and not letter.asks:
        return NOTHING
    if letter.reading.intent is not Intent.DENY:
        return commands.follow(letter, facts)
    if account.vouched or account.frozen:
        return Verdict((question(letter, facts),), aside=True)
    return _frozen(account, letter, facts)


def _account(letter: Received, facts: Facts) -> Account | None:
    """The account that is disowned, whatever has been deleted and opened since."""
    on_entry = letter.purpose == DISOWN
    return facts.account_on(letter.row) if on_entry else facts.account(letter.row)


def _entry(letter: Received, facts: Facts) -> Entry | None:
    return facts.entry(letter.row) if letter.purpose == DISOWN else None


def _is_theirs(account: Account) -> bool:
    """Whether it is by a mailbox that the centre has for the entry: it needs no warning."""
    return account.entry.has_mailbox(account.email)


def _frozen(account: Account, letter: Received, facts: Facts) -> Verdict:
    """At once, and everybody hears of it: its chats, staff, and whoever wrote."""
    until = (facts.now + timedelta(days=facts.rules.frozen_look_days)).date()
    raised = (
        Tell(chat, AccountFrozen(until, *names(account.entry))) for chat in facts.chats(account.id)
    )
    frozen = line(
        AlertPhrase.FROZEN,
        id_number=account.entry.id_number,
        until=until,
        who=letter.sender,
        letter=str(letter.number),
    )
    alert = Alert((frozen,), gathered=AlertPhrase.FROZEN)
    answer = Write(
        "candidate.answer.frozen",
        letter.sender,
        {"until": until},
        language=account.entry.language,
        in_reply_to=letter.message_id,
    )
    return Verdict((*raised, alert, answer), (FreezeAccount(account.id),))
