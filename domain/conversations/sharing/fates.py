"""What became of what was sent, and taking back what has not gone."""

from domain.machine.changes import CancelShare
from domain.machine.decision import Decision, ask_again, ignore, lasting, move, row_named
from domain.machine.effects import Line, Say, line
from domain.machine.events import ShareSettled
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Share
from domain.machine.steps.step import AtRest, Step

FATES = {
    "queued": Phrase.SHARE_IS_QUEUED,
    "sent": Phrase.SHARE_IS_SENT,
    "failed": Phrase.SHARE_IS_FAILED,
    "cancelled": Phrase.SHARE_IS_CANCELLED,
}


def settled(event: ShareSettled, facts: Facts) -> tuple[Say, ...]:
    """What became of a share, said once it is known."""
    share = facts.share(event.share)
    if share is None:
        return ()
    phrase = Phrase.SHARE_SENT if event.delivered else Phrase.SHARE_FAILED
    return (Say((_fate(share, phrase),), kept=True, account=share.account),)


def overview(account: Account, facts: Facts) -> Decision:
    """The newest shares and what became of each; one that has not gone, with a button."""
    shares = facts.shares(account.id)
    if not shares:
        return move(AtRest(), line(Phrase.NO_SHARES))
    fates = tuple(_fate(share, FATES[share.state]) for share in shares)
    seen = move(AtRest(), line(Phrase.SHARES, name=account.entry.full_name), *fates)
    return seen.also(*(_cancellable(share) for share in shares if share.waits))


def _cancellable(share: Share) -> Say:
    waits = line(Phrase.SHARE_WAITS, organisation=share.organisation)
    cancel = lasting(Phrase.BUTTON_CANCEL_SHARE, "unshare", share.id)
    return Say((waits,), ((cancel,),), kept=True, account=share.account)


def cancel(step: Step, argument: str, facts: Facts) -> Decision:
    """Take a share back, from any chat signed in, idle or not: stopping needs no password.

    Anybody else's button is answered as one that works no longer.
    """
    share = facts.share(row_named(argument))
    own = {each.account.id for each in facts.sign_ins()}
    if share is None or share.account not in own:
        return ignore(step, line(Phrase.OLD_BUTTON))
    if share.waits:
        said = line(Phrase.SHARE_CANCELLED, organisation=share.organisation)
        return ask_again(step, said, changes=(CancelShare(share.id),))
    if share.state in {"queued", "sent"}:
        return ask_again(step, line(Phrase.SHARE_GONE, organisation=share.organisation))
    return ask_again(step, _fate(share, FATES[share.state]))


def _fate(share: Share, phrase: Phrase) -> Line:
    reason = Line(f"cause-{share.reason}") if share.reason else ""
    return line(phrase, organisation=share.organisation, at=share.at, reason=reason)
