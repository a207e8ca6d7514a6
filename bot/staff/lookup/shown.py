"""Shows staff whom they looked up: messages that nobody can pass on, and that go after an hour.

That somebody looked is written down first, of each who is shown; the words stand nowhere else.
"""

from bot.core import Core
from bot.outbox.performers.settling import Delivered
from bot.staff.lookup.card import Looker, card_lines, found_lines
from bot.staff.releasing.covered_lists import put_away
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.people import chats, entries
from bot.store.staff import roles
from bot.texts.wording import Wording
from domain.machine.effects import Line
from domain.machine.lookup.effects import LookupOrder, ShowCandidate
from domain.machine.outbound import ChatMessage
from domain.machine.records import officer_named
from domain.machine.staffing.records import StaffRights
from domain.machine.staffing.roles import Right
from domain.text.languages import FALLBACK
from handlers.calls import Telegram, send_or_anew

LOOKUP = "lookup"
"""What such an act is called in the audit."""


class LookupShown:
    """Performs `ShowFound` and `ShowCandidate`."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`wording` says lines in a chat's language."""
        self._telegram, self._core, self._wording = telegram, core, wording

    async def show(self, chat: int, order: LookupOrder) -> Delivered:
        """The list or the one; nothing to who may not look, or not any more."""
        rights = await self._core.store.read(lambda tx: self._rights(tx, chat))
        if not rights.may(Right.LOOK):
            return Delivered()
        alone = isinstance(order, ShowCandidate)
        ids = (order.entry,) if isinstance(order, ShowCandidate) else order.entries
        await self._core.store.write(lambda tx: note(tx, self._core, officer_named(chat), ids))
        looker = Looker(self._core, rights.may(Right.RELEASE))

        def text(tx: Tx) -> str:
            lines = card_lines(tx, looker, ids[0]) if alone else found_lines(tx, ids)
            known = chats.load(tx, chat)
            return self._wording.html(lines, known.language if known else FALLBACK)

        html = await self._core.store.read(text)
        receipt = await send_or_anew(self._telegram, ChatMessage(chat, html, guarded=True))

        def after(tx: Tx) -> list[InboxItem]:
            if receipt.message_id:
                chats.note_own_message(tx, chat, receipt.message_id, panel=False)
                put_away(tx, chat, receipt.message_id, self._core.clock())
            return []

        return Delivered(receipt, after)

    def _rights(self, tx: Tx, chat: int) -> StaffRights:
        return roles.load_rights(tx, self._core.desk.staff, chat, self._core.clock())


def note(tx: Tx, core: Core, by: str, ids: tuple[int, ...]) -> None:
    """Write down who is about to be shown, and to whom."""
    among = {"among": str(len(ids))} if len(ids) > 1 else {}
    for each in ids:
        if entry := entries.load(tx, each):
            act = Act(who=by, what=LOOKUP, whom=entry.id_number, after=among)
            audit.note_act(tx, act, core.clock())


def said(core: Core, lines: tuple[Line, ...], language: str) -> list[str]:
    """The lines as the command line prints them."""
    return [core.texts.say(each.phrase, language, each.params) for each in lines]
