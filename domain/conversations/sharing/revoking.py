"""Declaring void what has gone: the organisation is told, and whoever checks it hears so.

    a button of the list -> what they keep -> (password) -> revoked

What they have they keep; nobody can take that back.
"""

from collections.abc import Iterator

from domain.conversations.notices import about_account
from domain.conversations.sharing import fates
from domain.machine.changes import Change
from domain.machine.decision import Decision, Question, ask_again, button, ignore, move, row_named
from domain.machine.effects import Line, Write, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.sharing.changes import RevokeShare
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.sharing.records import Share
from domain.machine.steps.sharing import RevokingShare
from domain.machine.steps.step import AtRest, AwaitingOwnPassword, Step
from domain.mail import letter_limits


def begin(step: Step, argument: str, facts: Facts) -> Decision:
    """Which one is meant, and what it means. Anybody else's is answered as a button of before."""
    share = facts.share(row_named(argument))
    own = {each.account.id: each for each in facts.sign_ins()}
    if share is None or share.account not in own:
        return ignore(step, line(Phrase.OLD_BUTTON))
    if own[share.account].idle:
        return move(AwaitingOwnPassword(share.account, "shares", str(share.account), step))
    if share.state != "sent":
        return ask_again(step, *about_account(share.account, facts), not_revocable(share))
    return move(RevokingShare(share.account, share.id))


def agreed(step: Step, account: Account, facts: Facts) -> Decision:
    """It is void from now on, and the organisation hears it."""
    share = facts.share(step.share) if isinstance(step, RevokingShare) else None
    if share is None or share.account != account.id:
        return fates.overview(account, facts)
    said, changes, letters = revoked(share, account, facts)
    return move(AtRest(), said, changes=changes).also(*letters)


def revoked(
    share: Share, account: Account, facts: Facts
) -> tuple[Line, tuple[Change, ...], tuple[Write, ...]]:
    """What is said to who wants one void, what that changes and sends: all of it, or nothing."""
    if share.state != "sent":
        return not_revocable(share), (), ()
    letter = _letter(share, account, facts)
    if until := letter_limits.full_until(letter, account.entry.id_number, facts):
        return line(SharePhrase.ENOUGH_REVOKED, until=until), (), ()
    done = line(SharePhrase.SHARE_REVOKED, organisation=share.place)
    return done, (RevokeShare(share.id),), (letter,)


def not_revocable(share: Share) -> Line:
    """Why one is not void now: it is already, it is going this moment, or it never went."""
    if share.state == "revoked":
        return line(SharePhrase.SHARE_REVOKED_BEFORE, organisation=share.place)
    if share.state == "queued" and not share.waits:
        return line(SharePhrase.SHARE_GOING, organisation=share.place)
    return fates.fate_line(share)


def of_deletion(account: Account, facts: Facts) -> Iterator[tuple[RevokeShare, Write]]:
    """Of all that has gone, at the end of an account."""
    for share in facts.shares(account.id):
        if share.state == "sent":
            yield RevokeShare(share.id), _letter(share, account, facts)


def _letter(share: Share, account: Account, facts: Facts) -> Write:
    """To whoever has the result: that it is to be used no longer. It names nobody: the number of
    the dispatch says which document is meant.
    """
    return Write(
        letter_limits.WITHDRAWAL, share.email, {"share": str(share.id), "at": share.at},
        language=_spoken_there(share, facts) or account.language, account=account.id,
    )  # fmt: skip


def _spoken_there(share: Share, facts: Facts) -> str:
    """The language of a listed organisation, in which it was sent the result."""
    listed = facts.organisations(share.organisation)
    return next((each.language for each in listed if each.email == share.email), "")


def question(step: RevokingShare, facts: Facts) -> Question:
    """The last look; where it can be revoked no more, how it stands."""
    share = facts.share(step.share)
    leave = button(SharePhrase.BUTTON_LEAVE_SHARE, "back")
    if share is None or share.state != "sent":
        said = not_revocable(share) if share else line(Phrase.NO_SHARES)
        return Question((said,), ((button(Phrase.BUTTON_BACK, "back"),),))
    yes = button(SharePhrase.BUTTON_REVOKE, "revoke-yes")
    asked = line(SharePhrase.ASK_REVOKE, organisation=share.called, at=share.at)
    return Question((asked,), ((yes,), (leave,)), yes=yes, no=leave)
