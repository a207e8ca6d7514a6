"""Forty forged questions were forty alerts: staff's telephones rang until nobody looked."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support import world
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.mail.mail_scene import in_folder
from tests.support.world import DESK, World

WAIT = timedelta(minutes=11)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    async with world.opened(tmp_path) as scene:
        scene.person("Staff").start()
        scene.give_account("Emma")
        await scene.settle()
        yield scene


async def asks(scene: World, author: str) -> None:
    raw = raw_letter(DESK, "When do I get my certificate?", author)
    await scene.post.deliver(raw, to=DESK, envelope_from="thief@mail.test", dmarc="none")


def told(scene: World) -> list[str]:
    """What staff have been told of letters."""
    return [
        each.text for each in scene.person("Staff").chat if "results-desk questions" in each.text
    ]


async def test_forty_forged_questions_are_one_alert_that_names_the_first(scene: World) -> None:
    for number in range(40):
        await asks(scene, EMMA.email if number == 0 else f"who{number}@mail.test")
    await scene.settle()
    await scene.later(WAIT)
    await scene.settle()
    [alert] = told(scene)
    assert "40 questions" in alert
    assert f"(certificat), de {EMMA.email}, identité non vérifiée" in alert
    assert EMMA.id_number in alert
    assert "et 28 de plus" in alert


@pytest.mark.long  # the forty of above stand for it
async def test_a_flood_is_one_alert_an_hour_and_each_letter_is_in_quarantine(scene: World) -> None:
    for _ in range(6):
        await asks(scene, "who@mail.test")
        await scene.settle()
        await scene.later(timedelta(minutes=20))
    await scene.later(timedelta(hours=1))
    await scene.settle()
    assert len(told(scene)) <= 4
    await in_folder(scene, "Quarantine", 6)
