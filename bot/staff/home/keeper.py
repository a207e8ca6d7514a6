"""Sends and edits the officers' homes: one message a chat, and what it says looked up as it goes.

    asked anew -> a generation kept -> sent -> its number kept -> pinned, the one before gone
    else       -> edited, where what it says has changed

A desk that dies between sending and keeping sends it once more. The one that nobody heard of is no
home: it is not pinned, never edited, and its buttons are of an earlier generation.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from bot.core import Core
from bot.outbox.performers.settling import After, Delivered
from bot.staff.home import figures
from bot.store import standstills
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.home import homes
from bot.store.home.homes import HomeMessage
from bot.store.inbox import InboxItem
from bot.store.people import chats
from bot.store.people.chats import Chat
from bot.store.staff import roles
from bot.texts.wording import Wording
from domain.conversations.home.screens import HomeScreen, marked, screen
from domain.machine.effects import Say, ShowHome, line
from domain.machine.home.phrases import HomePhrase
from domain.machine.outbound import Cause, ChatMessage, Undeliverable
from domain.machine.records import Rules
from domain.machine.staffing.roles import Right
from handlers.calls import Telegram


@dataclass(frozen=True)
class HomeLook:
    """A home, its chat, and what it would show now."""

    kept: HomeMessage
    chat: Chat
    shown: HomeScreen

    def digest(self, generation: int) -> str:
        """By which it is known whether it says something else, in another language too."""
        shown = marked(self.shown, generation)
        said = EFFECTS.dumps(Say(shown.lines, shown.keyboard))
        return sha256(f"{self.chat.language} {said}".encode()).hexdigest()

    @property
    def changed(self) -> bool:
        """Whether the message says something else than what is so now."""
        return self.kept.digest != self.digest(self.kept.home.generation)


def look_at(tx: Tx, kept: HomeMessage, now: datetime, rules: Rules) -> HomeLook | None:
    """What a home would show now; None where its chat is gone."""
    chat, view = chats.load(tx, kept.chat), kept.home.view
    shown = screen(view, figures.load(tx, view, now, rules=rules), standstills.load_standing(tx))
    return HomeLook(kept, chat, shown) if chat else None


class HomeKeeper:
    """Performs `ShowHome`."""

    def __init__(self, telegram: Telegram, core: Core, wording: Wording) -> None:
        """`wording` says lines and buttons in a chat's language."""
        self._telegram = telegram
        self._store = core.store
        self._staff = core.desk.staff
        self._clock = core.clock
        self._rules = core.desk.rules
        self._wording = wording

    async def show(self, chat: int, effect: ShowHome) -> Delivered:
        """The home as it is now; of who is of staff no more it is closed."""
        look = await self._store.read(lambda tx: self._look(tx, chat))
        if look is None:
            return Delivered()
        if not await self._store.read(lambda tx: self._may_look(tx, chat)):
            await self._retire(look, look.kept.message, HomePhrase.HOME_CLOSED)
            return Delivered(after=_settled(homes.close, chat))
        here = look.kept.message
        if here and not look.kept.settled:
            await self._settle(look, here, look.kept.former)
        if here and not (effect.anew and here < look.chat.last_message):
            if not look.changed or await self._edited(look, here):
                digest = look.digest(look.kept.home.generation)
                return Delivered(after=self._shown(chat, here, digest))
            if not effect.anew:
                return Delivered(after=_settled(homes.lose, chat))
        return await self._sent(look)

    def _may_look(self, tx: Tx, chat: int) -> bool:
        return roles.load_rights(tx, self._staff, chat, self._clock()).may(Right.LOOK)

    def _look(self, tx: Tx, chat: int) -> HomeLook | None:
        kept = homes.load(tx, chat)
        return look_at(tx, kept, self._clock(), self._rules) if kept else None

    async def _edited(self, look: HomeLook, here: int) -> bool:
        """Whether it was; False where it is not there any more."""
        try:
            await self._telegram.send(self._message(look, look.kept.home.generation, here))
        except Undeliverable as error:
            if error.cause is not Cause.GONE:
                raise
            return False
        return True

    async def _sent(self, look: HomeLook) -> Delivered:
        chat = look.chat.id
        generation = await self._store.write(lambda tx: homes.begin_anew(tx, chat))
        receipt = await self._telegram.send(self._message(look, generation))
        sent = receipt.message_id or 0
        await self._store.write(lambda tx: _keep(tx, chat, sent))
        await self._settle(look, sent, look.kept.message)
        return Delivered(receipt, self._shown(chat, sent, look.digest(generation)))

    async def _settle(self, look: HomeLook, here: int, former: int | None) -> None:
        """It is pinned, and the message before taken away: after a kill once more."""
        chat = look.chat.id
        await self._telegram.pin(chat, here)
        await self._retire(look, former, HomePhrase.HOME_MOVED)
        await self._store.write(lambda tx: homes.note_settled(tx, chat))

    def _message(self, look: HomeLook, generation: int, edits: int | None = None) -> ChatMessage:
        shown, language = marked(look.shown, generation), look.chat.language
        return ChatMessage(
            look.chat.id,
            self._wording.html(shown.lines, language),
            self._wording.keyboard(shown.keyboard, language, version=0),
            edits=edits,
            guarded=True,  # lists name people
        )

    async def _retire(self, look: HomeLook, message: int | None, why: HomePhrase) -> None:
        if message:
            said = self._wording.html((line(why),), look.chat.language)
            await self._telegram.retire(ChatMessage(look.chat.id, said, edits=message))

    def _shown(self, chat: int, message: int, digest: str) -> After:
        def after(tx: Tx) -> list[InboxItem]:
            homes.note_shown(tx, chat, message, digest, self._clock())
            return []

        return after


def _keep(tx: Tx, chat: int, message: int) -> None:
    """The message is known at once: whatever is sent before that is committed is no home."""
    homes.note_sent(tx, chat, message)
    chats.note_own_message(tx, chat, message, panel=False)


def _settled(change: Callable[[Tx, int], None], chat: int) -> After:
    """Nothing more comes of it than a change of the home's row."""

    def after(tx: Tx) -> list[InboxItem]:
        change(tx, chat)
        return []

    return after
