"""A NO to the letter that an account was opened with another address: it freezes the account.

Only an address that the centre has for the entry freezes, and only until staff have looked once:
they know then whose the account is. Anything else in such a reply is for a person to see.
"""

from datetime import timedelta

from domain.conversations.notices import names
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import FreezeAccount
from domain.machine.effects import Alert, Tell, Write, line
from domain.machine.events import AccountFrozen, Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail.alerts import question
from domain.mail.reading import Intent
from domain.mail.verdict import NOTHING, Verdict, is_from


def decide_reply(letter: Received, facts: Facts) -> Verdict:
    """What a reply to the letter does."""
    account = facts.account(letter.row)
    own = account and any(is_from(letter, each) for each in account.entry.mailboxes)
    if account is None or not own or account.vouched:
        return Verdict((question(letter, facts),), aside=True)
    match letter.reading.intent:
        case Intent.DENY:
            return NOTHING if account.frozen else _frozen(account, letter, facts)
        case Intent.CONFIRM if not letter.asks:
            return NOTHING
    return Verdict((question(letter, facts),), aside=True)


def _frozen(account: Account, letter: Received, facts: Facts) -> Verdict:
    """At once, and everybody hears of it: its chats, staff, and whoever wrote."""
    until = (facts.now + timedelta(days=facts.rules.frozen_look_days)).date()
    told = (
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
    return Verdict((*told, alert, answer), (FreezeAccount(account.id),))
