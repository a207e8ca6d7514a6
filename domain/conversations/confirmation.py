"""Confirming an address: by replying to a letter, or by its six-digit code in the chat that asked.

A code is good once, for `mail_code_hours`, in one chat; a newer letter voids the older ones.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from domain.conversations.notices import about, notify_other_chats
from domain.machine.changes import ConfirmAddress, CountCodeTry, OpenMailCode, UseMailCode
from domain.machine.decision import Decision, ask_again
from domain.machine.effects import Line, Write, line
from domain.machine.events import AddressConfirmed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Entry
from domain.machine.steps.step import AtRest, Step
from domain.mail import letter_limits

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
    if account.confirmed or not account.email:
        return ask_again(step)
    if until := full_until(account.email, account.entry, facts, spare=True):
        return ask_again(step, line(Phrase.ENOUGH_LETTERS, until=until))
    asked = open_code(account.id, account.email, facts)
    said = ask_again(step, line(Phrase.CONFIRM_SENT, email=account.email))
    return said.also(*asked.effects, changes=asked.changes)


def waiting(facts: Facts) -> tuple[Account, ...]:
    """Whose code may be typed in this chat: that of who is shown, and of others asked for here."""
    shown = facts.shown()
    here = [each.account for each in facts.sign_ins() if not each.account.confirmed]
    first = [each for each in here if shown and each.id == shown.account.id]
    asked = [each for each in here if each not in first and facts.pending(each.id, CONFIRM)]
    return (*first, *asked)


def code_typed(step: Step, accounts: Sequence[Account], text: str, facts: Facts) -> Decision:
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
            return confirm_address(step, account.id, code.id, facts).after(*said)
    counted = tuple(CountCodeTry(code.id) for _, code in pending)
    return ask_again(step, line(Phrase.CODE_WRONG), changes=counted)


def confirm_address(step: Step, account: int, code: int, facts: Facts) -> Decision:
    """The address is confirmed; the account's other chats hear of it in their own order."""
    notices = notify_other_chats(account, AddressConfirmed(account), facts)
    changes = (UseMailCode(code), ConfirmAddress(account))
    return Decision(step, effects=notices, changes=changes)


def is_code(text: str) -> bool:
    """Whether a text looks like a code of ours."""
    digits = text.replace(" ", "")
    return len(digits) == 6 and digits.isascii() and digits.isdigit()


def unconfirmed_line(account: Account) -> Line:
    """The reminder above the menu while the address is open."""
    if not account.email:
        return line(Phrase.ADDRESS_MISSING)
    if account.held:
        return line(Phrase.ACCOUNT_HELD, email=account.email)
    return line(Phrase.ADDRESS_UNCONFIRMED, email=account.email)
