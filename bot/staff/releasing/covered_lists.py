"""Shows ten of a group of a release that is looked at: a message that nobody can pass on.

That somebody looked is written down first. The next ten take the place of the ten before, and the
list is taken away at a press, or after an hour; nothing of it is kept here.
"""

from datetime import datetime

from bot.core import Core
from bot.outbox.performers.settling import Delivered
from bot.outbox.writer import ParcelOrigin, parcel
from bot.staff.releases import narrowed
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.people import chats
from bot.store.releasing import covered
from bot.store.releasing.covered import ListPlace
from bot.store.staff import roles
from bot.texts.wording import Wording
from domain.conversations.results import session_line
from domain.conversations.staff import narrowing, reviewing
from domain.conversations.staff.file_review import LASTS
from domain.machine.effects import Forget, Line, line
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import ListedHere
from domain.machine.outbound import ChatMessage
from domain.machine.records import officer_named
from domain.machine.releasing.effects import ShowCovered
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.text.languages import FALLBACK
from handlers.calls import Telegram, send_or_anew

PAGE = 10


class CoveredLists:
    """Performs `ShowCovered`."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`wording` says lines and buttons in a chat's language."""
        self._telegram, self._core, self._wording = telegram, core, wording

    async def show(self, parcel: Parcel, effect: ShowCovered) -> Delivered:
        """A page of the list; nothing to who may not see it, or not any more."""
        if not await self._core.store.read(lambda tx: self._may(tx, parcel.chat, effect.group)):
            return Delivered()
        await self._core.store.write(lambda tx: self._note(tx, parcel.chat, effect))
        found, language = await self._core.store.read(lambda tx: self._found(tx, parcel, effect))
        page, more = found[:PAGE], len(found) > PAGE
        rows = reviewing.list_buttons(effect.group, page[-1].id if page else 0, more=more)
        message = ChatMessage(
            parcel.chat,
            self._wording.html(_lines(effect, page), language),
            self._wording.keyboard(rows, language, parcel.version),
            edits=effect.edits or None,
            guarded=True,
        )
        receipt = await send_or_anew(self._telegram, message)

        def after(tx: Tx) -> list[InboxItem]:
            if receipt.message_id and not effect.edits:
                chats.note_own_message(tx, parcel.chat, receipt.message_id, panel=False)
                put_away(tx, parcel.chat, receipt.message_id, self._core.clock())
            return []

        return Delivered(receipt, after)

    def _may(self, tx: Tx, chat: int, group: str) -> bool:
        rights = roles.load_rights(tx, self._core.desk.staff, chat, self._core.clock())
        return reviewing.may_see(group, rights)

    def _note(self, tx: Tx, chat: int, effect: ShowCovered) -> None:
        of = {"exam": effect.exam, "session": effect.session, **narrowed(effect.part)}
        seen = {**of, "list": effect.group}
        act = Act(who=officer_named(chat), what="release preview", after=seen)
        audit.note_act(tx, act, self._core.clock())

    def _found(self, tx: Tx, parcel: Parcel, effect: ShowCovered) -> tuple[list[ListedHere], str]:
        day = self._core.clock().astimezone(self._core.settings.centre.timezone).date()
        place, of = ListPlace(effect.after, PAGE + 1), (effect.exam, effect.session, effect.part)
        found = covered.load(tx, of, effect.group, place, day=day.isoformat())
        chat = chats.load(tx, parcel.chat)
        return found, chat.language if chat else FALLBACK


def put_away(tx: Tx, chat: int, message: int, now: datetime) -> None:
    """A list names people: it goes by itself once its buttons are good no more."""
    away = parcel(
        f"list-away:{chat}:{message}", Forget(message), ParcelOrigin(chat, 0, now), due=now + LASTS
    )
    parcels.put_parcels(tx, [away], now)


def _lines(effect: ShowCovered, page: list[ListedHere]) -> tuple[Line, ...]:
    head = line(
        ReleasingPhrase.COVERED_HEAD,
        group=reviewing.group_line(effect.group),
        exam=narrowing.part_line(effect.exam, effect.part),
        session=session_line(effect.session),
    )
    named = (
        line(HomePhrase.HOME_LISTED, name=each.name, id_number=each.id_number, exam=each.exam)
        for each in page
    )
    return (head, *(named if page else (line(ReleasingPhrase.COVERED_NOBODY),)))
