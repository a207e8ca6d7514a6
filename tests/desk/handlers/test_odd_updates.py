"""Updates from Telegram that are none: whatever is odd about one stops nobody."""

from pathlib import Path
from typing import Any

from tests.support import world

CHAT = {"id": 7, "type": "private", "first_name": "Marie"}
MARIE = {"id": 7, "is_bot": False, "first_name": "Marie", "language_code": "fr"}
MESSAGE = {"message_id": 3, "date": 1_764_000_000, "chat": CHAT, "from": MARIE}

ODD: dict[str, tuple[str, Any]] = {
    "an empty message": ("message", {}),
    "a message that is a list": ("message", [1, 2]),
    "a chat without a number": ("message", {**MESSAGE, "chat": {"type": "private"}, "text": "a"}),
    "a number that is none": ("message", {**MESSAGE, "message_id": "first", "text": "a"}),
    "a press by nobody": ("callback_query", {"id": "1", "message": MESSAGE}),
    "a change of nothing": ("my_chat_member", {"chat": CHAT}),
}


async def test_odd_updates_stop_nobody(tmp_path: Path) -> None:
    async with world.opened(tmp_path) as scene:
        for kind, update in ODD.values():
            scene.telegram.inject(kind, update)
        scene.person("Marie").start()
        await scene.start()
        reply = await scene.person("Marie").reply()
        assert reply.rows
