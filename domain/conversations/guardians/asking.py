"""A guardian is asked: when an account is opened, or at the next word of one that is older.

    the account is opened in a chat, or by the candidate's own mailbox   a letter asks the guardian
    it is opened by the guardian's reply to an invitation                that is the agreement
    an account of before, whose candidate turns out under age            asked at the next word
    no guardian's address, or an organisation's                          the centre has to know one

An address that the candidate types is never asked: only what the centre imported or staff put in is
a guardian's. There are two at most, both are asked, and either answers for both.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from domain.conversations.guardians.waiting import awaits_guardian, guardians_at, standing
from domain.conversations.notices import about
from domain.machine.changes import Change, ConfirmAddress, OpenAccount
from domain.machine.decision import Decision
from domain.machine.effects import Effect, Write
from domain.machine.events import Event, Pressed, Sent, Typed
from domain.machine.facts import Facts
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.guardians.records import AgreedHow, Agreement
from domain.machine.records import Account, Entry
from domain.machine.steps.step import AtRest
from domain.text.addresses import is_among

GUARDIAN = "guardian"
"""What the token of these letters is for: its row is the entry, and a reply agrees or does not."""

ASK = "guardian.action.agree"

Asked = tuple[tuple[Effect, ...], tuple[Change, ...]]
NOBODY_ASKED: Asked = ((), ())


def asking_guardians(decision: Decision, event: Event, facts: Facts) -> Decision:
    """A decision of the chat, and what it, or the word that it answers, makes us ask."""
    effects, changes = of_changes(decision.changes, facts)
    if changes:
        return decision.also(*effects, changes=changes)
    if not isinstance(event, Typed | Pressed | Sent):
        return decision
    shown = facts.shown()
    if shown is None or shown.idle or decision.changes:
        return decision
    effects, changes = of_older((shown.account,), facts)
    if not changes:
        return decision
    so_asked = decision.also(*effects, changes=changes)
    if isinstance(decision.step, AtRest) and not decision.step.brief:
        return so_asked  # the menu says it
    return so_asked.after(*about(shown.account.entry, facts), *standing(shown.account, facts))


def of_changes(changes: Sequence[Change], facts: Facts) -> Asked:
    """What follows from accounts that are opened."""
    proven = {each.account for each in changes if isinstance(each, ConfirmAddress)}
    opened = (each for each in changes if isinstance(each, OpenAccount))
    return _together(_of_opened(each, each.account in proven, facts) for each in opened)


def of_older(accounts: Iterable[Account], facts: Facts) -> Asked:
    """What accounts that say a word make us ask, which nobody has asked about before."""
    unasked = (each for each in accounts if each.entry.agreement is Agreement.NONE)
    return _together(_ask(each.entry, each.id, facts) for each in unasked)


def _together(every: Iterable[Asked]) -> Asked:
    each = tuple(every)
    effects = tuple(one for found, _ in each for one in found)
    return effects, tuple(one for _, found in each for one in found)


def _of_opened(opened: OpenAccount, proven: bool, facts: Facts) -> Asked:
    entry = facts.entry(opened.entry)
    if entry is None:
        return NOBODY_ASKED
    if proven and not opened.like and is_among(opened.email, guardians_at(entry, facts)):
        return (), _agreed(entry, opened.email, facts)
    return _ask(entry, opened.account, facts)


def _agreed(entry: Entry, email: str, facts: Facts) -> tuple[Change, ...]:
    if not awaits_guardian(entry, facts.rules, facts.now):
        return ()
    return (recorded(entry, Agreement.YES, email, facts),)


def recorded(entry: Entry, said: Agreement, by: str, facts: Facts) -> RecordAgreement:
    """What a guardian was asked, or answered, under the terms of today."""
    by_desk = said is Agreement.ASKED
    return RecordAgreement(
        entry=entry.id,
        said=said,
        how=AgreedHow.DESK if by_desk else AgreedHow.REPLY,
        by=by,
        terms_version=facts.rules.terms_version,
    )


def _ask(entry: Entry, account: int, facts: Facts) -> Asked:
    """The letter; where there is nobody to write to, that it was wanted is kept."""
    if not awaits_guardian(entry, facts.rules, facts.now) or entry.agreement is Agreement.NO:
        return NOBODY_ASKED
    known = guardians_at(entry, facts)
    letters = tuple(asked(entry, each, account, facts) for each in known)
    return letters, tuple(recorded(entry, Agreement.ASKED, each, facts) for each in known or ("",))


def asked(entry: Entry, email: str, account: int, facts: Facts) -> Write:
    """The letter that asks one guardian."""
    written = letter_about(entry, ASK, email)
    reads = "yes" if facts.rules.ages.result_before_agreement else "no"
    return replace(written, params={**written.params, "reads": reads}, account=account)


def letter_about(entry: Entry, letter: str, to: str, in_reply_to: str = "") -> Write:
    """A letter to a guardian, which can be answered for as long as there is the entry."""
    return Write(
        letter,
        to,
        {"whom": entry.full_name, "exam": entry.exam},
        language=entry.language,
        entry=entry.id,
        purpose=GUARDIAN,
        row=entry.id,
        in_reply_to=in_reply_to,
    )
