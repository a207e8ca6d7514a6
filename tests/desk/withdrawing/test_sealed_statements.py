"""A letter that was composed and waits at its mail server dies with the release it is of."""

from datetime import timedelta
from pathlib import Path

from bot.sandbox.mail.post_office import Mood
from tests.support.mail.mail_scene import LEEDS, shares, value
from tests.support.world import opened

OF_LEEDS = "FROM outbox WHERE effect LIKE '%result-shared%'"


async def test_a_sealed_statement_dies_as_withdrawn_at_its_next_try(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.post.put_in_mood(LEEDS, Mood.BUSY, 1)
        await shares(world)
        await world.settle()
        assert value(world, f"SELECT state {OF_LEEDS} AND sealed IS NOT NULL") == "waiting"
        number = value(world, "SELECT id FROM releases")
        await world.order("release-withdraw", release=number, reason="mistake")
        await world.settle()
        assert value(world, f"SELECT state {OF_LEEDS}") == "waiting"
        await world.later(timedelta(hours=6))
        await world.settle()
        assert world.post.letters(LEEDS) == []
        died = value(world, f"SELECT state || ' ' || cause || (sealed IS NULL) {OF_LEEDS}")
        assert died == "dead withdrawn1"
        assert value(world, "SELECT state || ' ' || reason FROM shares") == "failed withdrawn"
