"""The link that invites somebody to be staff: made as it is said, and of it a digest kept."""

from bot.core import Core
from bot.store.engine.store import Tx
from bot.store.people import chats
from bot.store.staff import invitations
from domain.conversations.staffing.joining import PREFIX
from domain.conversations.staffing.roster import role_line
from domain.machine.effects import Line, line
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import StaffInvitation
from domain.text.languages import FALLBACK


def fresh_payload(tx: Tx, core: Core, invitation: int) -> str:
    """What another link of an invitation hands on to the chat, "" where it leads nowhere any more.

    The link made before, if any, leads nowhere from now on.
    """
    token = core.keys.fresh_token()
    kept = invitations.keep_digest(tx, invitation, core.keys.of_staff_link(token))
    return f"{PREFIX}{token}" if kept else ""


async def words_with_link(core: Core, invitation: int, chat: int, home: str) -> str:
    """The message, as HTML, that brings an approver the link; `home` is the bot's address."""

    def make(tx: Tx) -> tuple[str, StaffInvitation | None, str]:
        known = chats.load(tx, chat)
        found = invitations.load(tx, invitation)
        payload = fresh_payload(tx, core, invitation)
        return payload, found, known.language if known else FALLBACK

    payload, found, language = await core.store.write(make)
    said: Line = line(StaffingPhrase.STAFF_LINK_OVER)
    if payload and found:
        said = line(
            StaffingPhrase.STAFF_LINK,
            name=found.name,
            role=role_line(found.role),
            until=found.expires,
            link=f"{home}?start={payload}",
        )
    return core.texts.html(said.phrase, language, said.params)
