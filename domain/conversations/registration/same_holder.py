"""A second candidate in a chat: two questions, then the address and password of the first.

    ID number -> secret number -> "the same as for Léo?" -> an account

Offered is what an account has that is open in this chat: its address, password, language and news.
The terms are accepted for the second one by the same press. Where the centre imported the entry
with that mailbox, the confirmation stands for both; a guardian is asked about each child all the
same, since the press shows who holds the telephone and not who reads the mailbox.
"""

from dataclasses import replace

from domain.conversations import confirmation
from domain.conversations.notices import notice_letter
from domain.conversations.registration import former_accounts, other_address
from domain.conversations.registration.doubted_address import SEVERAL
from domain.conversations.signed_in import keeping
from domain.machine.changes import ConfirmAddress, OpenAccount, OpenSignIn
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import SendText, line
from domain.machine.events import Pressed
from domain.machine.facts import Facts
from domain.machine.family_phrases import FamilyPhrase
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Entry
from domain.machine.steps.registration import AwaitingEmail, ChoosingHolder, Form
from domain.machine.steps.step import AtRest
from domain.text.addresses import masked


def offered(form: Form, entry: Entry, facts: Facts) -> Decision | None:
    """The question, where somebody in this chat may hold the account of an entry as well."""
    if form.email or form.password_hash:
        return None
    found = _holder(entry, facts)
    return move(ChoosingHolder(form, found.id)) if found else None


def _holder(entry: Entry, facts: Facts) -> Account | None:
    """Whose address and password may serve the entry: first of all of who is shown."""
    shown = facts.shown()
    there = [each for each in (shown, *facts.sign_ins()) if each and not each.idle]
    return next((each.account for each in there if _may_hold(each.account, entry, facts)), None)


def _may_hold(account: Account, entry: Entry, facts: Facts) -> bool:
    """An address of many is no family's; an entry whose account was closed may wait for another."""
    usable = account.email and account.has_password and not (account.frozen or account.held)
    if not usable or facts.entries_at(account.email) > SEVERAL:
        return False
    return former_accounts.waits_for_others(entry.id, account.email, facts) is None


def question(step: ChoosingHolder, facts: Facts) -> Question:
    """Whether the second one has what the first one has."""
    entry, holder = facts.entry(step.form.entry), facts.account(step.account)
    asked = line(
        FamilyPhrase.ASK_SAME_HOLDER,
        name=entry.called if entry else "",
        other=holder.entry.called if holder else "",
        email=masked(holder.email) if holder else "",
    )
    how = line(FamilyPhrase.SAME_HOLDER_HOW, name=entry.called if entry else "")
    yes = button(FamilyPhrase.BUTTON_SAME_HOLDER, "holder", "same")
    no = button(FamilyPhrase.BUTTON_OTHER_HOLDER, "holder", "other")
    texts = button(Phrase.BUTTON_TERMS, "terms"), button(Phrase.BUTTON_PRIVACY, "privacy")
    return Question((asked,), ((yes,), (no,), texts), more=(how,), yes=yes, no=no)


def pressed(step: ChoosingHolder, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of the question does; None for buttons of other conversations."""
    match event.verb, event.argument:
        case "terms", _:
            return ask_again(step).also(SendText("terms"))
        case "holder", "other":
            return move(AwaitingEmail(step.form))
        case "holder", "same":
            return _joined(step, facts)
    return None


def _joined(step: ChoosingHolder, facts: Facts) -> Decision:
    entry = facts.entry(step.form.entry)
    if not entry or facts.taken(entry.id):
        return move(AtRest(), line(Phrase.NO_LONGER_FREE))
    holder = _holder(entry, facts)
    if holder is None or holder.id != step.account:
        return move(AwaitingEmail(step.form), line(FamilyPhrase.HOLDER_GONE))
    opened = _opened(entry, holder, facts)
    proof = _proof(opened, holder, entry, facts)
    changes = (opened, OpenSignIn(opened.account), *proof.changes)
    entered = move(AtRest(entered=True), *proof.saying, *keeping.ended(facts), changes=changes)
    warned = other_address.warnings(entry, holder.email, facts.rules.frozen_look_days)
    return entered.also(*proof.effects, *warned)


def _opened(entry: Entry, holder: Account, facts: Facts) -> OpenAccount:
    return OpenAccount(
        account=facts.fresh(), entry=entry.id, email=holder.email,
        password_hash="", like=holder.id, language=holder.language,
        terms_version=facts.rules.terms_version, terms_at=facts.now, news=holder.news,
        held=facts.closing(entry.id) is not None,
    )  # fmt: skip


def _proof(opened: OpenAccount, holder: Account, entry: Entry, facts: Facts) -> Decision:
    """That the address is proven already, which its mailbox hears, or what has to be confirmed."""
    if not (holder.confirmed and entry.has_mailbox(holder.email)):
        said = line(FamilyPhrase.JOINED_UNPROVEN, name=entry.called)
        return confirmation.ask(opened.account, entry, holder.email, facts).after(said)
    account = replace(holder, id=opened.account, entry=entry)
    told = notice_letter("candidate.notice.new-sign-in", account)
    said = line(FamilyPhrase.JOINED, name=entry.called)
    return move(AtRest(), said, changes=(ConfirmAddress(account.id),)).also(*told)
