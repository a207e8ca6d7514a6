"""Progress in a chat is one message that is edited, and whatever Telegram says it hurts nobody."""

import asyncio

from bot.staff.inviting.progress_message import shown_progress
from domain.machine.outbound import Cause, ChatMessage, Receipt, TryLater

SOON = 0.001


class Chat:
    """Takes what is said but for the first, and says so of each."""

    def __init__(self) -> None:
        self.said: list[tuple[str, int | None]] = []
        self.refused = 0
        self.heard = asyncio.Event()

    async def send(self, message: ChatMessage) -> Receipt:
        self.heard.set()
        if not self.refused:
            self.refused += 1
            raise TryLater(Cause.THROTTLED, "", after=1)
        self.said.append((message.html, message.edits))
        return Receipt(message_id=5)


async def test_it_is_one_message_edited_as_the_work_goes_on_and_at_its_end() -> None:
    chat = Chat()
    async with shown_progress(chat, 1, lambda done: f"{done} of 9", every=SOON) as note:
        for done in (1, 2, 3):
            note(done)
            await chat.heard.wait()
            chat.heard.clear()
        note(9)
    assert chat.said == [("2 of 9", None), ("3 of 9", 5), ("9 of 9", 5)]


async def test_what_is_done_at_once_is_told_by_its_end_alone() -> None:
    chat = Chat()
    async with shown_progress(chat, 1, str) as note:
        note(9)
    assert (chat.refused, chat.said) == (0, [])
