"""Confirming an address: by replying to a letter, or by its six-digit code in the chat that asked.

A code is good once, for `mail_code_hours`, in one chat; a newer letter voids the older ones.
"""

from datetime import timedelta

from domain.conversations.notices import notify_other_chats
from domain.machine.changes import ConfirmAddress, CountCodeTry, OpenMailCode, UseMailCode
from domain.machine.decision import Decision, ask_again
from domain.machine.effects import Line, Write, line
from domain.machine.events import AddressConfirmed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.steps.step import AtRest, Step

CONFIRM = "confirm"


def open_code(account: int, email: str, facts: Facts) -> Decision:
    """The letter that asks for a confirmation, and the proof that waits for it."""
    code = facts.fresh()
    expires = facts.now + timedelta(hours=facts.rules.mail_code_hours)
    letter = Write(
        "candidate.action.confirm-address", email, account=account, purpose=CONFIRM, row=code
    )
    opened = OpenMailCode(id=code, purpose=CONFIRM, account=account, email=email, expires=expires)
    return Decision(AtRest(), effects=(letter,), changes=(opened,))


def send_again(step: Step, account: Account, facts: Facts) -> Decision:
    """Another letter, unless too many went out today."""
    if account.confirmed or not account.email:
        return ask_again(step)
    if facts.letters_today(account.id, CONFIRM) >= facts.rules.letters_per_day:
        return ask_again(step, line(Phrase.ENOUGH_LETTERS))
    asked = open_code(account.id, account.email, facts)
    said = ask_again(step, line(Phrase.CONFIRM_SENT, email=account.email))
    return said.also(*asked.effects, changes=asked.changes)


def code_typed(step: Step, account: Account, text: str, facts: Facts) -> Decision:
    """Six digits in the chat: the code of the letter, or not."""
    pending = facts.pending(account.id, CONFIRM)
    if pending is None or pending.tries >= facts.rules.code_tries:
        return ask_again(step, line(Phrase.CODE_EXPIRED))
    if not facts.code_right(CONFIRM, pending.id, text):
        return ask_again(step, line(Phrase.CODE_WRONG), changes=(CountCodeTry(pending.id),))
    done = confirm_address(step, account.id, pending.id, facts)
    return done.after(line(Phrase.ADDRESS_CONFIRMED))


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
