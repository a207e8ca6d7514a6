"""Replies to a letter that asks for a confirmation: a yes, a no, or something else.

Only the address that the letter went to confirms, and only in time. It is the account's own, or one
that waits to take its place: of that a NO lets go, and the account's own was never in question.
"""

from dataclasses import replace

from domain.conversations import confirmation
from domain.conversations.notices import names
from domain.machine.changes import ChangeAddress, CloseAccount, UseMailCode
from domain.machine.effects import Tell, Write
from domain.machine.events import AccountClosed, AddressDenied, ConfirmationStrayed, Received
from domain.machine.facts import Facts
from domain.machine.records import Account, MailCode
from domain.machine.steps.step import AtRest
from domain.mail import alerts, commands
from domain.mail.answers import answer
from domain.mail.reading import Intent
from domain.mail.verdict import NOTHING, Verdict, is_from
from domain.text.addresses import is_same

UNCLEAR = "candidate.answer.unclear"
LATE = "candidate.answer.late"
KEPT = "candidate.answer.address-kept"
COMMANDS = {Intent.STOP, Intent.HELP, Intent.STATUS, Intent.STATEMENT}


def decide_reply(letter: Received, facts: Facts) -> Verdict:
    """What a letter to the address of a confirmation does; any command holds here as well."""
    code = facts.mail_code(letter.row)
    account = facts.account(code.account) if code else None
    if code is None or account is None:
        said = bool(letter.reading.reply)
        return commands.for_a_person(letter, facts) if said else Verdict(aside=True)
    own = is_from(letter, code.email)
    waits = own and _awaited(account, code, facts) is not None
    match letter.reading.intent:
        case Intent.DENY if own:
            return _denied(account, code, letter, facts)
        case Intent.CONFIRM:
            return _confirmed(account, code, letter, facts)
        case Intent.NOTHING if not letter.reading.reply:
            return _confirmed(account, code, letter, facts)
    if own and not account.confirmed and is_same(account.email, code.email):
        return _before_confirmation(account, code, letter, facts)
    if waits and (letter.reading.intent not in COMMANDS or not facts.writer(letter.sender)):
        return _unclear(account, code, letter, facts)
    return commands.follow(letter, facts)


def decide_warned(letter: Received, facts: Facts) -> Verdict:
    """A reply of a proven address to the letter that another one was asked for: a NO lets that go.

    Whoever asked was signed in, so that the chats hear of it and staff do; all else is a command.
    """
    account = facts.account(letter.about.account) if letter.about else None
    waits = facts.new_address(account.id) if account else None
    refused = letter.reading.intent is Intent.DENY
    if not (account and waits and refused and is_from(letter, account.email)):
        return commands.follow(letter, facts)
    event = AddressDenied(account.id, confirmed=True, new=waits.email)
    raised = tuple(Tell(each, event) for each in facts.chats(account.id) or (waits.chat,))
    kept = Write(KEPT, account.email, account=account.id, in_reply_to=letter.message_id)
    seen = alerts.denied_late(letter, facts)
    return Verdict((*raised, kept, seen), (UseMailCode(waits.id),), aside=letter.asks)


def _awaited(account: Account, code: MailCode, facts: Facts) -> MailCode | None:
    """The newest letter's proof, where the one at hand asked for the same new address."""
    waits = facts.new_address(account.id)
    return waits if waits and is_same(waits.email, code.email) else None


def _before_confirmation(
    account: Account, code: MailCode, letter: Received, facts: Facts
) -> Verdict:
    """Whoever answers by the token reads that mailbox, and hears what may be answered.

    They command nothing yet but silence.
    """
    match letter.reading.intent:
        case Intent.STOP | Intent.STOP_ALL | Intent.CANCEL:
            return commands.stop_news((account,), letter, facts)
        case each if each in commands.HELPING:
            return answer(commands.HELP, account, letter, facts)
    return _unclear(account, code, letter, facts)


def _unclear(account: Account, code: MailCode, letter: Received, facts: Facts) -> Verdict:
    """Perhaps a yes, perhaps none: one word is asked for, under the token of the letter answered.

    The general help lost: who was asked for a yes needs to hear that it was not understood.
    """
    name = UNCLEAR if _is_in_time(code, facts) else LATE
    answer = Write(name, code.email, account=account.id, in_reply_to=letter.message_id)
    if name == UNCLEAR:
        answer = replace(answer, purpose=confirmation.CONFIRM, row=code.id)
    return Verdict((answer, alerts.question(letter, facts)), aside=True)


def _is_in_time(code: MailCode, facts: Facts) -> bool:
    return not code.used and code.expires > facts.now


def _confirmed(account: Account, code: MailCode, letter: Received, facts: Facts) -> Verdict:
    """Only the address that the letter went to, in time; who also asks gets a person's answer."""
    own = is_same(account.email, code.email)
    if account.confirmed and own:
        return commands.answer_question(letter, facts) if letter.asks else NOTHING
    current = own or _awaited(account, code, facts) is not None
    if not (_is_in_time(code, facts) and current and is_from(letter, code.email)):
        return _strayed(account, code, letter, facts)
    done = confirmation.confirm_address(AtRest(), account, code, facts)
    asked = (alerts.question(letter, facts),) if letter.asks else ()
    return Verdict((*done.effects, *asked), done.changes, aside=letter.asks)


def _strayed(account: Account, code: MailCode, letter: Received, facts: Facts) -> Verdict:
    """The chat is warned once a day; who also asks gets a person's answer."""
    may_warn = facts.may_answer(code.email.casefold(), "strayed")
    warned = (Tell(code.chat, ConfirmationStrayed(account.id)),) if may_warn else ()
    asked = (alerts.question(letter, facts),) if letter.asks else ()
    return Verdict((*warned, *asked), aside=letter.asks)


def _denied(account: Account, code: MailCode, letter: Received, facts: Facts) -> Verdict:
    """Before the confirmation the address is freed; afterwards chat and staff are warned.

    Who says NO once more, or of an address that has gone since, hears that it has.
    """
    answer = Write(
        "candidate.answer.denied",
        code.email,
        language=account.language,
        in_reply_to=letter.message_id,
    )
    chats = facts.chats(account.id) or (code.chat,)
    if waits := _awaited(account, code, facts):
        raised = (Tell(each, AddressDenied(account.id, False, waits.email)) for each in chats)
        return Verdict((*raised, answer), (UseMailCode(waits.id),))
    if not is_same(account.email, code.email):
        may_answer = facts.may_answer(code.email.casefold(), "denied")
        return Verdict((answer,)) if may_answer else NOTHING
    notices = tuple(Tell(each, AddressDenied(account.id, account.confirmed)) for each in chats)
    if account.confirmed:
        return Verdict((*notices, alerts.denied_late(letter, facts)))
    if account.held:
        return _denied_while_held(account, answer, facts)
    return Verdict((*notices, answer), (ChangeAddress(account.id, ""),))


def _denied_while_held(account: Account, answer: Write, facts: Facts) -> Verdict:
    """The entry's former mailbox disowns the new account, which goes; the entry waits on."""
    closing = facts.closing(account.entry.id)
    gone = CloseAccount(account.id, closing.until if closing else None)
    raised = (Tell(chat, AccountClosed(*names(account.entry))) for chat in facts.chats(account.id))
    return Verdict((*raised, answer), (gone,))
