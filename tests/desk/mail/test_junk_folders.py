"""A mailbox without a folder for spam: staff hear of it once, and the desk reads on."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support import world
from tests.support.mail.mail_scene import value
from tests.support.servers.program import eventually
from tests.support.world import World

NOTED = "SELECT count(*) FROM alarms WHERE name = 'junk folder'"
TOLD = "SELECT count(*) FROM outbox WHERE effect LIKE '%alert-no-junk%'"


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    async with world.opened(tmp_path) as scene:
        scene.person("Staff").start()
        yield scene


def where_junk_is(scene: World, name: str) -> None:
    imap = replace(scene.settings.mail.imap, junk=name)
    scene.settings = replace(scene.settings, mail=replace(scene.settings.mail, imap=imap))


async def looked(scene: World, alarms: int) -> None:
    """The mailbox has been looked at, and what was found is noted."""
    scene.db.execute("DELETE FROM folders")
    await scene.settle()
    await eventually(lambda: value(scene, "SELECT count(*) FROM folders") > 0)
    await eventually(lambda: value(scene, NOTED) == alarms)


async def test_that_no_spam_is_read_is_told_once_however_often_the_desk_starts(
    scene: World,
) -> None:
    where_junk_is(scene, "Nowhere")
    for _ in range(3):
        await looked(scene, 1)
        await scene.stop()
    assert value(scene, TOLD) == 1


async def test_once_there_is_one_it_would_be_told_again(scene: World) -> None:
    for name, alerts in (("Nowhere", 1), ("Junk", 1), ("Nowhere", 2)):
        where_junk_is(scene, name)
        await looked(scene, name == "Nowhere")
        assert value(scene, TOLD) == alerts
        await scene.stop()


@pytest.mark.parametrize("name", ["auto", ""])
async def test_a_mailbox_with_one_or_that_needs_none_is_not_told(scene: World, name: str) -> None:
    where_junk_is(scene, name)
    await looked(scene, 0)
    assert value(scene, TOLD) == 0
