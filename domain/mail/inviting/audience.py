"""Who of a session is invited by letter, who is reminded, and why others are not.

where the centre gives no results by mail                 nobody
no address, a shared address, deleted lately, at rest     never
not invited at the address of today                       invited
invited a week ago, and no answer                         reminded, once
answered, refused, guessed at, came back, reminded        left alone
"""

from datetime import datetime, timedelta
from enum import StrEnum

from domain.machine.inviting.records import InvitationState, Unregistered

MOST_ENTRIES = 6
"""An address of more is a school's or an agency's: whoever reads it is not the candidate."""

REMIND_AFTER = timedelta(days=7)


class InvitedLot(StrEnum):
    """What becomes of a candidate without an account where staff invite; in the words of orders."""

    INVITE = "invite"
    REMIND = "remind"
    WAITS = "waits"
    OVER = "over"
    SHARED = "shared"
    NO_ADDRESS = "no_address"
    AT_REST = "at_rest"
    DELETED = "deleted"
    BARRED = "barred"


def lot_of(candidate: Unregistered, now: datetime) -> InvitedLot:
    """To which of them a candidate belongs."""
    if never := _never(candidate):
        return never
    known = candidate.invitation
    if known is None:
        return InvitedLot.INVITE
    if known.state is not InvitationState.OPEN or known.reminded:
        return InvitedLot.OVER
    return InvitedLot.REMIND if known.sent + REMIND_AFTER <= now else InvitedLot.WAITS


def hears_of_release(candidate: Unregistered) -> bool:
    """Whether a candidate without an account is told by letter that there is news."""
    known = candidate.invitation
    over = known is not None and known.state is not InvitationState.OPEN
    return not over and _never(candidate) is None


def may_ask(candidate: Unregistered) -> bool:
    """Whether somebody who writes from the address gets an invitation for the asking.

    Who was left alone, deleted the account or is at rest asks now, and the address is the one that
    the entry waits for; who guessed too often goes to the centre.
    """
    known = candidate.invitation
    guessed = known is not None and known.state is InvitationState.GUESSED
    return not guessed and _never(candidate) not in {InvitedLot.NO_ADDRESS, InvitedLot.SHARED}


def _never(candidate: Unregistered) -> InvitedLot | None:
    if not candidate.mailbox:
        return InvitedLot.NO_ADDRESS
    if candidate.sharing > MOST_ENTRIES:
        return InvitedLot.SHARED
    if candidate.waits:
        return InvitedLot.DELETED
    return InvitedLot.AT_REST if candidate.rests else None
