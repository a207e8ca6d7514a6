"""A check asked in a chat and a desk that is killed at any instant: whoever asked is answered."""

import asyncio
import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import PostOffice
from domain.verifying.codes import grouped
from tests.support.servers.killable import Killable, killable
from tests.support.staff.commanded import LONG_AGO
from tests.support.verifying.papers import code_on, paper

HR = "Recruiter"
KILLS = 5
PATIENCE = 20.0
BY_CODE, BY_FILE = "This code is ours", "This is the very file"


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Killable]:
    async with PostOffice() as post, killable(tmp_path, post) as scene:
        scene.give_account("Marie")
        scene.give_result("Marie", "B", LONG_AGO)
        yield scene


async def dies(scene: Killable, after: float) -> None:
    """Once it takes in what was sent, and some moments more."""
    await scene.start()
    async with asyncio.timeout(PATIENCE):
        while scene.telegram.pending:  # noqa: ASYNC110 (another process takes it)
            await asyncio.sleep(0.002)
    await asyncio.sleep(after)
    scene.kill()
    await scene.died()


def answers(scene: Killable, words: str) -> int:
    return sum(words in each.text for each in scene.person(HR).chat)


@pytest.mark.long  # that who asks is answered is in every run (tests/desk/verifying)
async def test_whoever_asks_is_answered_once_unless_it_dies_as_it_says_so(scene: Killable) -> None:
    chance = random.Random(15)
    made = await paper(scene)
    code = grouped(code_on(made))
    twice = 0
    for number in range(1, KILLS + 1):
        before = answers(scene, BY_FILE), answers(scene, BY_CODE)
        scene.kill()
        await scene.died()
        scene.person(HR).send_document(f"{number}.pdf", made)
        scene.person(HR).say(code)
        await dies(scene, chance.uniform(0, 0.8))
        await scene.settle()
        told = answers(scene, BY_FILE) - before[0], answers(scene, BY_CODE) - before[1]
        assert {*told} <= {1, 2}
        assert sum(told) <= 3  # one message was on its way at most, and may come again
        twice += sum(told) - 2
        assert not [each for each in scene.person(HR).chat if each.file]
    assert twice < KILLS
    kept = scene.db.execute("SELECT effect FROM outbox WHERE effect LIKE '%CheckPaper%'")
    assert not [each for each in kept if code[:4] in each["effect"] or "pdf" in each["effect"]]
