"""Our own account's limit is used up: all letters wait as long as the server says, none is lost."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.engine.times import stamp
from tests.support.clock import Clock
from tests.support.mail.letterbox import EMMA
from tests.support.mail.mail_scene import said, value
from tests.support.mail.watched import until
from tests.support.people import CANDIDATES
from tests.support.servers.wired import Wired, post_office, wired

HOURLY = b"550 Domain centre.fr has exceeded the max emails per hour (9/9) allowed.\r\n"
DAILY = b"550 5.4.5 Daily user sending limit exceeded.\r\n"
TOM = CANDIDATES["Tom"]


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Wired]:
    clock = Clock()
    async with post_office(clock) as post, wired(tmp_path, post, clock) as scene:
        scene.person("Staff").start()
        for name in ("Emma", "Tom"):
            scene.give_account(name, confirmed=False)
            scene.person(name).start()
        await scene.settle()
        yield scene


async def refused(scene: Wired, reply: bytes) -> None:
    """Emma and Tom are owed a letter; the server takes none."""
    scene.smtp.on(b"250 2.1.5", lambda _: reply, always=True)
    for name in ("Emma", "Tom"):
        scene.person(name).tap("Resend")
    await until(lambda: value(scene, "SELECT count(*) FROM outbox WHERE cause = 'limit'") > 0)


def came(scene: Wired) -> list[int]:
    return [len(scene.post.letters(each.email)) for each in (EMMA, TOM)]


async def test_the_letters_wait_for_the_hour_and_then_all_go(scene: Wired) -> None:
    await refused(scene, HOURLY)
    assert came(scene) == [0, 0]
    scene.smtp.heal()
    await scene.later(timedelta(minutes=61))
    await scene.settle()
    assert came(scene) == [1, 1]
    assert value(scene, "SELECT count(*) FROM bounces") == 0
    assert "come back" not in said(scene)


async def test_staff_hear_the_servers_words_and_once_however_often_it_is_tried(
    scene: Wired,
) -> None:
    await refused(scene, DAILY)
    await until(lambda: "Daily user sending limit exceeded" in scene.person("Staff").last.text)
    await scene.later(timedelta(hours=2))
    await until(lambda: value(scene, "SELECT max(due_at) FROM outbox") > stamp(scene.clock()))
    assert value(scene, "SELECT count(*) FROM outbox WHERE effect LIKE '%alert-mail-limit%'") == 1
    assert came(scene) == [0, 0]
