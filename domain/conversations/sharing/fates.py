"""What became of what was sent, and taking back what has not gone."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from domain.conversations.notices import about_account
from domain.conversations.standstill.candidates import waiting
from domain.machine.decision import Decision, ask_again, ignore, lasting, move, row_named
from domain.machine.effects import Button, Line, Say, Write, line
from domain.machine.events import ShareSettled
from domain.machine.facts import Facts
from domain.machine.outbound import Cause
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.releasing.withdrawn_phrases import WithdrawnPhrase
from domain.machine.sentence import Sentence
from domain.machine.sharing.changes import CancelShare
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.sharing.records import Share
from domain.machine.steps.step import AtRest, Step
from domain.verifying.logged import log_lines

NO_REASON = "none"
"""Said where nobody knows why: the sentences do without."""

FATES: Mapping[str, Sentence] = {
    "queued": Phrase.SHARE_IS_QUEUED,
    "sent": Phrase.SHARE_IS_SENT,
    "failed": Phrase.SHARE_IS_FAILED,
    "cancelled": Phrase.SHARE_IS_CANCELLED,
    "revoked": SharePhrase.SHARE_IS_REVOKED,
}
WHAT_TO_DO: Mapping[str, Sentence] = {
    Cause.DEAD_ADDRESS.value: Phrase.SHARE_ADDRESS_DEAD,
    Cause.SUPERSEDED.value: Phrase.SHARE_SUPERSEDED,
    Cause.WITHDRAWN.value: WithdrawnPhrase.SHARE_WITHDRAWN,
}


def settled(event: ShareSettled, facts: Facts) -> tuple[Say, ...]:
    """What became of a share, said once it is known."""
    share = facts.share(event.share)
    if share is None:
        return ()
    phrase = Phrase.SHARE_SENT if event.delivered else _failed(share)
    said = (*about_account(share.account, facts), _fate(share, phrase))
    return (Say(said, kept=True, account=share.account),)


def settled_letter(share: Share, account: Account) -> Write:
    """The same by letter, to who has no chat that hears it."""
    superseded = share.reason == Cause.SUPERSEDED
    next_ = (Line("mail-send-superseded"),) if superseded else ()
    lines = (fate_line(share), *next_)
    return Write("candidate.notice.share-settled", account.email, account=account.id, lines=lines)


def _failed(share: Share) -> Sentence:
    """What to do depends on why: an address that is none is looked at, a new result is read."""
    return WHAT_TO_DO.get(share.reason, Phrase.SHARE_FAILED)


def overview(account: Account, facts: Facts) -> Decision:
    """The newest shares and what became of each; buttons for what can be cancelled or revoked.
    Below them when a Statement was checked, which may have been handed on on paper.
    """
    shares, checked = facts.shares(account.id), log_lines(facts.checks(account.id))
    if not shares:
        return move(AtRest(), line(Phrase.NO_SHARES), *checked)
    whose = line(Phrase.SHARES, name=account.entry.full_name, exam=account.entry.exam)
    seen = move(AtRest(), whose, *fates(account, facts), *checked)
    waiting = (_cancellable(share, facts) for share in shares if share.waits)
    return seen.also(*waiting, *_revocable(account, shares, facts))


def fates(account: Account, facts: Facts) -> tuple[Line, ...]:
    """The newest shares, a line each, and what holds back one that waits."""
    shares = facts.shares(account.id)
    said = tuple(map(fate_line, shares))
    still = waiting(facts) if any(share.waits for share in shares) else None
    return (*said, still) if still else said


def _cancellable(share: Share, facts: Facts) -> Say:
    waits = line(Phrase.SHARE_WAITS, organisation=share.called)
    cancel = lasting(Phrase.BUTTON_CANCEL_SHARE, "unshare", share.id)
    said = (*about_account(share.account, facts), waits)
    return Say(said, ((cancel,),), kept=True, account=share.account)


def _revocable(account: Account, shares: Sequence[Share], facts: Facts) -> Iterator[Say]:
    """One message for all that has gone, a button each."""
    gone = tuple(
        (Button(_named(share), "revoke", str(share.id), lasting=True),)
        for share in shares
        if share.state == "sent"
    )
    if gone:
        said = (*about_account(account.id, facts), line(SharePhrase.SHARE_WHICH_TO_REVOKE))
        yield Say(said, gone, kept=True, account=account.id)


def _named(share: Share) -> Line:
    return line(SharePhrase.BUTTON_REVOKE_ONE, organisation=share.called, at=share.at)


def taken_back(share: Share) -> tuple[Line, tuple[CancelShare, ...]]:
    """What is said to who wants a share back, and what that changes."""
    if share.waits:
        return line(Phrase.SHARE_CANCELLED, organisation=share.place), (CancelShare(share.id),)
    if share.state in {"queued", "sent"}:
        return line(Phrase.SHARE_GONE, organisation=share.place), ()
    return fate_line(share), ()


def cancel(step: Step, argument: str, facts: Facts) -> Decision:
    """Take a share back, from any chat signed in, idle or not: stopping needs no password.

    Anybody else's button is answered as one that works no longer.
    """
    share = facts.share(row_named(argument))
    own = {each.account.id for each in facts.sign_ins()}
    if share is None or share.account not in own:
        return ignore(step, line(Phrase.OLD_BUTTON))
    whose = about_account(share.account, facts)
    said, changes = taken_back(share)
    return ask_again(step, *whose, said, changes=changes)


def fate_line(share: Share) -> Line:
    """What became of one; why it failed is said as what to do about it."""
    why = share.reason or NO_REASON
    return line(stands(share), organisation=share.called, at=_moment(share), reason=why)


def _moment(share: Share) -> datetime | Line:
    """When it was ordered, with when it ends by itself."""
    if not share.expires:
        return share.at
    return line(SharePhrase.SHARE_AT_UNTIL, at=share.at, until=share.expires)


def stands(share: Share) -> Sentence:
    """How one stands, in the candidate's words."""
    if share.state == "sent" and share.heard_at:
        return SharePhrase.SHARE_IS_HEARD
    return FATES[share.state]


def _fate(share: Share, phrase: Sentence) -> Line:
    reason = Line(f"cause-{share.reason}") if share.reason else NO_REASON
    return line(phrase, organisation=share.place, at=share.at, reason=reason)
