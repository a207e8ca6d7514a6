"""Letters of ours that come back: what they say about an address or about a share.

The candidate hears at once of an address that is dead, and of another failure at its second time;
then not again for a week. Whoever waits for the letter hears each time and at once: it is final.
What is our own side's fault counts against nobody's address: staff hear of it, and who waits.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from domain.conversations.confirmation import CONFIRM
from domain.conversations.new_address import CHANGED, NEW_ADDRESS_ASKED
from domain.conversations.sharing.fates import settled_letter
from domain.machine.changes import NoteBounce
from domain.machine.effects import Tell, Write
from domain.machine.events import AddressDead, LetterStopped, Received, ShareSettled, Written
from domain.machine.facts import Facts
from domain.machine.inviting.changes import SettleInvitation
from domain.machine.inviting.records import InvitationState
from domain.machine.outbound import Cause
from domain.machine.records import Account, Bounces, MailCode
from domain.machine.sharing.changes import FailShare
from domain.mail import alerts
from domain.mail.inviting.letters import INVITE
from domain.mail.reading import LetterKind
from domain.mail.talks.approving import broadcast_of, release_of
from domain.mail.verdict import NOTHING, Verdict
from domain.text.addresses import is_same

TO_MAILBOXES = {
    "candidate.answer.help",
    "candidate.answer.stopped",
    "candidate.notice.broadcast",
    "candidate.notice.service",
}
"""Letters that go once to a mailbox, and are about nobody there, whose account they may bear."""

SOFT_LIMIT = 2  # other failures in 7 days count like a dead address


def decide_bounce(letter: Received, facts: Facts) -> Verdict:
    """A bounce counts only if it returns a letter of ours; a delay, where it tells our limit."""
    if letter.about is None:
        return Verdict(aside=True)
    limit = letter.reading.limit and replace(letter.reading.limit, mailbox=letter.about.to)
    return replace(_returned(letter, letter.about, facts), limit=limit)


def _returned(letter: Received, about: Written, facts: Facts) -> Verdict:
    if letter.reading.kind is LetterKind.DELAY:
        return NOTHING
    if about.share:
        return _share_failed(about, letter, facts)
    if about.invitation:
        hard = bool(letter.reading.hard)
        return Verdict(changes=returned_invitation(about) if hard else ())
    account = facts.account(about.account)
    if account is None:
        return NOTHING
    waits, before = facts.new_address(account.id), facts.bounces(account.id)
    back = came_back(about, account, waits, before, hard=bool(letter.reading.hard))
    if back is None:
        return NOTHING
    if letter.reading.ours:
        return Verdict((*stopped(about, facts.chats(account.id)), alerts.our_fault(letter, facts)))
    chats = facts.chats(account.id) if back.notifies else ()
    return Verdict(tuple(Tell(chat, back.event) for chat in chats), (back.noted,))


class ReturnedLetter(NamedTuple):
    """What one more letter that came back says of an address, and whether its chats are told."""

    noted: NoteBounce
    event: AddressDead
    notifies: bool


def came_back(
    about: Written, account: Account, waits: MailCode | None, before: Bounces, *, hard: bool
) -> ReturnedLetter | None:
    """Of the account's address, or of the one that `waits` to take its place; None of another.

    `before` are those to the account's address.
    """
    if is_same(account.email, about.to):
        noted = NoteBounce(account.id, account.email, hard)
        notifies = should_notify(about, before, hard=hard)
        return ReturnedLetter(noted, AddressDead(account.id, hard), notifies)
    if waits and is_same(waits.email, about.to):
        noted = NoteBounce(account.id, waits.email, hard)
        return ReturnedLetter(noted, AddressDead(account.id, hard, waits.email), about.awaited)
    return None


def describe_sent(letter: Write) -> Written:
    """A letter of ours, as what comes back is about it."""
    asked = letter.params.get("question")
    return Written(
        letter.to,
        letter.account,
        letter.share,
        awaited=letter.purpose == CONFIRM,
        warns=letter.letter == NEW_ADDRESS_ASKED,
        former=letter.letter == CHANGED,
        invitation=letter.row if letter.purpose == INVITE else 0,
        of_one=letter.letter not in TO_MAILBOXES,
        question=asked if isinstance(asked, int) else 0,
        release=release_of(letter),
        broadcast=broadcast_of(letter),
    )


def returned_invitation(about: Written) -> tuple[SettleInvitation, ...]:
    """Nobody is there to be reminded; staff find it where they invite."""
    return (SettleInvitation(about.invitation, InvitationState.RETURNED),)


def should_notify(about: Written, before: Bounces, *, hard: bool) -> bool:
    """Whether the candidate hears of one more letter that came back."""
    known = before.hard > 0 or before.soft >= SOFT_LIMIT
    return about.awaited or ((hard or before.soft + 1 >= SOFT_LIMIT) and not known)


def stopped(about: Written, chats: Iterable[int]) -> tuple[Tell, ...]:
    """Who waits for a letter hears that it was stopped by no fault of the address."""
    return tuple(Tell(chat, LetterStopped(about.account)) for chat in chats if about.awaited)


def _share_failed(about: Written, letter: Received, facts: Facts) -> Verdict:
    """The candidate hears of it, and staff find the address in their list."""
    share = facts.share(about.share)
    if share is None or share.state == "failed":
        return NOTHING
    event = ShareSettled(about.share, delivered=False)
    notices: tuple[Tell | Write, ...] = tuple(
        Tell(chat, event) for chat in facts.chats(about.account)
    )
    account = facts.account(about.account)
    if not notices and account and account.confirmed:
        cause = Cause.SENDER if letter.reading.ours else _reason(letter)
        failed = replace(share, state="failed", reason=cause)
        notices = (settled_letter(failed, account),)
    if letter.reading.ours:
        ours = alerts.our_fault(letter, facts)
        return Verdict((*notices, ours), (FailShare(about.share, Cause.SENDER),))
    hard = bool(letter.reading.hard)
    noted = NoteBounce(about.account, share.email, hard, share.organisation)
    listed = facts.organisations(share.organisation) if hard else ()
    told = alerts.directory_dead(share, listed)
    return Verdict((*notices, *told), (FailShare(about.share, _reason(letter)), noted))


def _reason(letter: Received) -> Cause:
    if letter.reading.hard:
        return Cause.DEAD_ADDRESS
    return Cause.TEMPORARY if letter.reading.permanent is False else Cause.POLICY
