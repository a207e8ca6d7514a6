"""What staff get in their chats: the links they asked for, and the commands they may use."""

from collections.abc import Callable

from bot.core import Core
from bot.outbox.performers.settling import Delivered
from bot.staff.roles.links import words_with_link
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.people import chats
from bot.texts.wording import Wording
from domain.machine.outbound import Cause, ChatMessage, TryLater
from domain.machine.staffing.records import StaffRights
from handlers.calls import Telegram
from handlers.profile import commands_of


class StaffChats:
    """Performs `SendStaffLink` and `ShowCommands`."""

    def __init__(
        self, telegram: Telegram, core: Core, wording: Wording, home: Callable[[], str]
    ) -> None:
        """`home` tells the bot's address, "" before Telegram has told it."""
        self._telegram, self._core = telegram, core
        self._wording, self._home = wording, home

    async def send_link(self, chat: int, invitation: int) -> Delivered:
        """Another link each time: the token is in the message and nowhere else."""
        home = self._home()
        if not home:
            raise TryLater(Cause.TEMPORARY, "Telegram has not told the bot's name yet")
        words = await words_with_link(self._core, invitation, chat, home)
        receipt = await self._telegram.send(ChatMessage(chat, words))

        def after(tx: Tx) -> list[InboxItem]:
            if receipt.message_id:
                chats.note_own_message(tx, chat, receipt.message_id, panel=False)
            return []

        return Delivered(receipt, after)

    async def list_commands(self, chat: int, rights: StaffRights) -> Delivered:
        """Those of everybody, and what these rights allow."""
        texts, known = self._wording.texts, self._wording.known
        for language in (*texts.languages, ""):
            commands = commands_of(rights, texts, language, known)
            await self._telegram.list_commands(chat, commands, language)
        return Delivered()
