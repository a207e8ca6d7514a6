"""Whoever wrote to the centre too often heard to wait, and not how long; nor that it was lost."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.asking import asked
from tests.support import world
from tests.support.world import World

HOUR = timedelta(hours=1)
ASK = "May my brother fetch my certificate on Saturday instead of me?"
SEND = "[Send it to the centre]"


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    async with world.opened(tmp_path) as scene:
        scene.give_account("Emma")
        yield scene


def words(scene: World) -> int:
    return int(scene.db.execute("SELECT count(*) FROM question_words").fetchone()[0])


async def test_the_eleventh_in_a_day_hears_from_which_hour_it_can_be_sent(scene: World) -> None:
    await scene.does("Emma", ASK, SEND)
    await scene.later(HOUR)
    for _ in range(9):
        await scene.does("Emma", ASK, SEND)
    await scene.does("Emma", ASK, SEND)
    said = "\n".join(each.text for each in scene.person("Emma").chat).replace("\xa0", " ")
    assert "Please send this again from 1 December 2026 at 10:01" in said
    assert "this one I have not handed on" in said
    assert words(scene) == 10
    await scene.later(timedelta(hours=22, minutes=58))
    await scene.does("Emma", ASK, SEND)
    assert words(scene) == 10
    await scene.later(timedelta(minutes=3))
    await scene.does("Emma", ASK, SEND)
    assert words(scene) == 11


async def test_words_of_a_clock_that_was_wrong_keep_nobody_waiting(scene: World) -> None:
    await scene.does("Emma", *(move for _ in range(10) for move in (ASK, SEND)))
    await scene.stop()
    number = scene.db.execute("SELECT id FROM questions").fetchone()[0]
    for back, counted in ((timedelta(0), 10), (timedelta(days=365), 0)):
        now = scene.clock.at - back
        known = scene.write(lambda tx, now=now: asked.load(tx, number, now))  # type: ignore[misc]
        assert known is not None
        assert len(known.asked_lately) == counted
