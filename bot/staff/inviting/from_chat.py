"""Invitations that an officer ordered in the chat: what would go, and then that it does."""

from dataclasses import replace

from bot.core import Core
from bot.staff.inviting import invite
from bot.staff.inviting.invite import InvitationOrder, InvitedOthersError
from bot.staff.inviting.progress_message import ChatSender, shown_progress
from bot.staff.inviting.schools import UnknownSchool
from bot.store.outbox.parcels import Parcel
from bot.store.people import chats
from domain.machine.effects import InviteCandidates, Line, PreviewInvitations, line
from domain.machine.events import InvitationsPreviewed
from domain.machine.inviting.phrases import InvitingPhrase
from domain.machine.records import officer_named
from domain.text.languages import FALLBACK

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


async def send(
    core: Core, parcel: Parcel, effect: InviteCandidates, telegram: ChatSender
) -> tuple[Line, ...]:
    """Send as many letters as were typed, or none; what to say of it. Where the desk was ended in
    the midst, the others go now.
    """
    order = replace(_order(parcel, effect), mark=f"invite:order {parcel.id}:")
    known = await core.store.read(lambda tx: chats.load(tx, parcel.chat))
    language = known.language if known else FALLBACK

    def words(done: int) -> str:
        values = {"letters": done, "all": effect.count}
        return core.desk.texts.html("invite-written", language, values)

    try:
        async with shown_progress(telegram, parcel.chat, words) as progress:
            sent = await invite.send(core, order, effect.count, progress)
    except (InvitedOthersError, UnknownSchool):
        return (line(InvitingPhrase.INVITED_CHANGED),)
    return (Line("invited-on-the-way", {"letters": sent}),)


def _order(parcel: Parcel, effect: PreviewInvitations | InviteCandidates) -> InvitationOrder:
    by = officer_named(parcel.chat)
    return InvitationOrder(effect.session, effect.exam, by, school=effect.school)


def _no_school(effect: PreviewInvitations, error: UnknownSchool) -> Line:
    if not error.names:
        return line(InvitingPhrase.INVITED_NO_SCHOOLS)
    known = ", ".join(error.names)
    return line(InvitingPhrase.INVITED_SCHOOL_UNKNOWN, school=effect.school, schools=known)
