"""Invitations that an officer ordered in the chat: what would go, and then that it does."""

from bot.core import Core
from bot.staff.inviting import invite
from bot.staff.inviting.invite import InvitationOrder, InvitedOthersError
from bot.staff.inviting.schools import UnknownSchool
from bot.staff.order_values import unseen
from bot.store.outbox.parcels import Parcel
from domain.machine.effects import InviteCandidates, Line, PreviewInvitations, line
from domain.machine.events import InvitationsPreviewed
from domain.machine.inviting.phrases import InvitingPhrase
from domain.machine.records import officer_named

Told = tuple[tuple[Line, ...], InvitationsPreviewed | None]


async def preview(core: Core, parcel: Parcel, effect: PreviewInvitations) -> Told:
    """What to say of whom an order would reach, and what comes of it."""
    mail = core.settings.mail
    if not (mail.address and mail.imap.host):
        return (line(InvitingPhrase.INVITED_NO_MAILBOX),), None
    try:
        seen = await invite.preview(core, _order(parcel, effect))
    except UnknownSchool as error:
        return (_no_school(effect, error),), None
    found = InvitationsPreviewed(effect.session, effect.exam, effect.school, seen.count)
    return tuple(seen.lines()), found


async def send(core: Core, parcel: Parcel, effect: InviteCandidates) -> tuple[Line, ...]:
    """Send as many letters as were typed, or none; what to say of it."""
    try:
        sent = await invite.send(core, _order(parcel, effect), effect.count, unseen)
    except (InvitedOthersError, UnknownSchool):
        return (line(InvitingPhrase.INVITED_CHANGED),)
    return (Line("invite-sent", {"letters": sent}),)


def _order(parcel: Parcel, effect: PreviewInvitations | InviteCandidates) -> InvitationOrder:
    by = officer_named(parcel.chat)
    return InvitationOrder(effect.session, effect.exam, by, school=effect.school)


def _no_school(effect: PreviewInvitations, error: UnknownSchool) -> Line:
    if not error.names:
        return line(InvitingPhrase.INVITED_NO_SCHOOLS)
    known = ", ".join(error.names)
    return line(InvitingPhrase.INVITED_SCHOOL_UNKNOWN, school=effect.school, schools=known)
