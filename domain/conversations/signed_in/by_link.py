"""A chat is added to an account that lives by mail: by a link that a letter brings, good once.

The link is the mailbox's proof, as a code for a new password is, and leads to the same: a password
is chosen, so that no chat is ever open to an account without one. An account that has a password is
signed in to with it.
"""

from domain.conversations import menu, proofs
from domain.conversations.registration.form import proceed
from domain.conversations.staffing import joining
from domain.machine.changes import UseMailCode
from domain.machine.decision import Decision, ask_again, move
from domain.machine.effects import line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, MailCode
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.details import AwaitingNewPassword
from domain.machine.steps.registration import Form, RegistrationStep
from domain.machine.steps.step import AtRest, Step
from domain.text.identifiers import id_number
from domain.verifying import by_chat

LINK = "chat"
"""What the token in the link is for."""


_NUMBER = "id_"


def numbered(id_number: str) -> str:
    """What the code on a slip hands on: the ID number, so that nobody has to type it."""
    return f"{_NUMBER}{id_number}"


def start(step: Step, payload: str, facts: Facts) -> Decision:
    """The greeting; with the payload of a link the account that it is for, with that of a slip the
    registration of its number, with that of a Statement's code what can be said of it. Any other is
    nothing.
    """
    number = id_number(payload.removeprefix(_NUMBER)) if payload.startswith(_NUMBER) else ""
    if checked := by_chat.linked(step, payload, facts):
        return checked
    link = facts.chat_link(payload) if payload and not number else None
    invited = joining.opened(payload, facts) if link is None and not number else None
    if link is None and not number and invited is None:
        return menu.start(step)
    if isinstance(step, RegistrationStep) and step.form.id_number:
        return ask_again(step, line(Phrase.FORM_OPEN))
    if invited:
        return invited
    return _linked(link, facts) if link else proceed(Form(id_number=number))


def _linked(link: MailCode, facts: Facts) -> Decision:
    account = facts.account(link.account)
    if account is None or not _is_good(link, account, facts):
        return move(AtRest(), line(SignInPhrase.LINK_OVER))
    chosen = AwaitingNewPassword(account.id, proofs.prove(account, facts))
    said = line(SignInPhrase.LINK_OPENS, name=account.entry.full_name)
    return move(chosen, said, changes=(UseMailCode(link.id),))


def _is_good(link: MailCode, account: Account, facts: Facts) -> bool:
    same = account.email.casefold() == link.email.casefold()
    in_time = not link.used and link.expires > facts.now
    return in_time and same and not account.frozen and not account.has_password
