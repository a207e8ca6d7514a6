"""A chat that Telegram once refused is open again as soon as its person writes."""

from pathlib import Path

from bot.sandbox.telegram.api.faults import Fault
from tests.support.world import World, opened


def blocked(world: World, chat: int) -> bool:
    row = world.db.execute("SELECT blocked FROM chats WHERE id = ?", [chat]).fetchone()
    return bool(row["blocked"])


async def test_one_refusal_closes_nobody_out_who_writes_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.give_result("Emma", "B")
        emma = world.person("Emma")
        world.telegram.refuse_next(Fault.refused(400, "Bad Request: chat not found"), "sendMessage")
        emma.say("/help")
        await world.settle()
        assert blocked(world, emma.id)
        emma.say("/help")
        await world.settle()
        assert not blocked(world, emma.id)
        await world.broadcast("The room has changed.")
        await world.settle()
        assert any("The room has changed" in each.text for each in emma.chat)
