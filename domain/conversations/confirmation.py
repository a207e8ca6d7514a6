"""Confirming an address: by replying to a letter, or by its six-digit code in the chat that asked.

The address is the account's own, or one that is to take its place (`new_address.py`).

A code is good once, for `mail_code_hours`, in one chat; a newer letter voids the older ones.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.conversations.notices import about, notice_letter, notify_other_chats
from domain.machine.changes import (
    ChangeAddress,
    ConfirmAddress,
    CountCodeTry,
    OpenMailCode,
    UseMailCode,
)
from domain.machine.decision import Decision, ask_again
from domain.machine.effects import Effect, Line, Write, line
from domain.machine.events import AddressConfirmed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Entry, MailCode
from domain.machine.steps.step import AtRest, Step
from domain.mail import letter_limits
from domain.text.addresses import is_same, masked
from domain.text.identifiers import mail_code

CONFIRM = "confirm"


def open_code(account: int, email: str, facts: Facts) -> Decision:
    """The letter that asks for a confirmation, and the proof that waits for it."""
    code = facts.fresh()
    expires = facts.now + timedelta(hours=facts.rules.mail_code_hours)
    letter = _letter(account, email, code)
    opened = OpenMailCode(id=code, purpose=CONFIRM, account=account, email=email, expires=expires)
    return Decision(AtRest(), effects=(letter,), changes=(opened,))


def ask(account: int, entry: Entry, email: str, facts: Facts) -> Decision:
    """The first letter to the address of a new account, or the hour from which it may go."""
    if until := full_until(email, entry, facts):
        return Decision(AtRest(), (line(Phrase.CONFIRM_LATER, email=email, until=until),))
    return open_code(account, email, facts).after(line(Phrase.CONFIRM_SENT, email=email))


def _letter(account: int, email: str, code: int) -> Write:
    return Write(letter_limits.CONFIRMATION, email, account=account, purpose=CONFIRM, row=code)


def full_until(email: str, entry: Entry, facts: Facts, *, spare: bool = False) -> datetime | None:
    """From when the letter may go again, None where it may go now.

    A `spare` one leaves as many as it takes, so that a slip can be put right by another address.
    """
    letter = _letter(0, email, 0)
    return letter_limits.full_until(letter, entry.id_number, facts, spare=spare)


def send_again(step: Step, account: Account, facts: Facts) -> Decision:
    """Another letter, unless too many went out today."""
    email = unproven(account, facts)
    if not email:
        return ask_again(step)
    if until := full_until(email, account.entry, facts, spare=True):
        return ask_again(step, line(Phrase.ENOUGH_LETTERS, until=until))
    asked = open_code(account.id, email, facts)
    said = ask_again(step, line(Phrase.CONFIRM_SENT, email=email))
    return said.also(*asked.effects, changes=asked.changes)


def unproven(account: Account, facts: Facts) -> str:
    """The address that waits to be confirmed: another one, or the account's own; "" for none."""
    if asked := facts.new_address(account.id):
        return asked.email
    return "" if account.confirmed else account.email


def code_heard(step: Step, text: str, facts: Facts) -> Decision | None:
    """What six digits mean where nothing is awaited; None for other texts, or no open address."""
    code = mail_code(text)
    accounts = _waiting(facts) if code else ()
    return _code_typed(step, accounts, code, facts) if accounts else None


def _waiting(facts: Facts) -> tuple[Account, ...]:
    """Whose code may be typed in this chat: that of who is shown, and of others asked for here."""
    shown = facts.shown()
    here = [each.account for each in facts.sign_ins() if _is_open(each.account, facts)]
    first = [each for each in here if shown and each.id == shown.account.id]
    asked = [each for each in here if each not in first and facts.pending(each.id, CONFIRM)]
    return (*first, *asked)


def _is_open(account: Account, facts: Facts) -> bool:
    return not account.confirmed or facts.new_address(account.id) is not None


def _code_typed(step: Step, accounts: Sequence[Account], text: str, facts: Facts) -> Decision:
    """Six digits in the chat: the code of the letter, or not. A wrong one counts for each that it
    was compared with.
    """
    pending = [
        (each, code)
        for each in accounts
        if (code := facts.pending(each.id, CONFIRM)) and code.tries < facts.rules.code_tries
    ]
    if not pending:
        return ask_again(step, line(Phrase.CODE_EXPIRED))
    for account, code in pending:
        if facts.code_right(CONFIRM, code.id, text):
            said = (*about(account.entry, facts), line(Phrase.ADDRESS_CONFIRMED))
            return confirm_address(step, account, code, facts).after(*said)
    counted = tuple(CountCodeTry(code.id) for _, code in pending)
    return ask_again(step, line(Phrase.CODE_WRONG), changes=counted)


def confirm_address(step: Step, account: Account, code: MailCode, facts: Facts) -> Decision:
    """The address is confirmed; the account's other chats hear of it in their own order.

    One that was to take the place of the account's does so now, and the former mailbox hears of it.
    """
    done = UseMailCode(code.id), ConfirmAddress(account.id)
    notices: tuple[Effect, ...] = notify_other_chats(
        account.id, AddressConfirmed(account.id), facts
    )
    if is_same(account.email, code.email):
        return Decision(step, effects=notices, changes=done)
    warned = notice_letter("candidate.notice.address-changed", account, new=masked(code.email))
    changes = (ChangeAddress(account.id, code.email), *done)
    return Decision(step, effects=(*notices, *warned), changes=changes)


def unconfirmed_line(account: Account) -> Line:
    """The reminder above the menu while the address is open."""
    if not account.email:
        return line(Phrase.ADDRESS_MISSING)
    if account.held:
        return line(Phrase.ACCOUNT_HELD, email=account.email)
    return line(Phrase.ADDRESS_UNCONFIRMED, email=account.email)
