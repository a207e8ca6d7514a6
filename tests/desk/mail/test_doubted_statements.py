"""A statement that was perhaps delivered: its copy is looked for, and only then it goes twice."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood
from tests.support.clock import Clock
from tests.support.mail.mail_scene import AGAIN, LEEDS, content, shared, shares, value
from tests.support.mail.watched import until
from tests.support.servers.real_office import Servers
from tests.support.servers.wired import Wired, post_office, wired

pytestmark = pytest.mark.long


@pytest.fixture
async def scene(servers: Servers | None, tmp_path: Path) -> AsyncIterator[Wired]:
    clock = Clock()
    async with post_office(clock, servers) as post, wired(tmp_path, post, clock) as scene:
        yield scene


@pytest.mark.real
async def test_a_statement_whose_answer_was_lost_is_not_sent_again(scene: Wired) -> None:
    scene.smtp.on(b"queued as", scene.smtp.cut)
    await shared(scene)
    await scene.later(AGAIN)
    await scene.settle()
    assert len(content(scene, LEEDS)) == 1
    assert value(scene, "SELECT state FROM shares") == "sent"


@pytest.mark.real
async def test_nor_where_the_copy_came_before_the_answer_was_lost(scene: Wired) -> None:
    async def lose(_: bytes) -> None:
        await until(lambda: bool(value(scene, "SELECT sum(copied) FROM outbox")))
        scene.smtp.cut()

    scene.smtp.on(b"queued as", lose)
    await shared(scene)
    await scene.later(AGAIN)
    await scene.settle()
    assert len(content(scene, LEEDS)) == 1
    assert value(scene, "SELECT state FROM shares") == "sent"


async def in_doubt_while_nobody_can_look(scene: Wired) -> None:
    """The answer to a statement was lost, and the mailbox is out of reach since."""
    await scene.settle()
    scene.smtp.on(b"queued as", scene.smtp.cut)
    scene.imap.on(b"* OK", scene.imap.cut, always=True)
    scene.imap.cut()
    await shares(scene)
    await until(lambda: bool(value(scene, "SELECT max(doubted_at) FROM outbox")))
    await scene.later(AGAIN)
    await until(lambda: "while looking" in value(scene, "SELECT max(words) FROM outbox"))


async def test_nor_while_nobody_can_look_for_its_copy(scene: Wired) -> None:
    await in_doubt_while_nobody_can_look(scene)
    scene.imap.heal()
    await scene.later(timedelta(minutes=2))
    await scene.settle()
    assert len(content(scene, LEEDS)) == 1
    assert value(scene, "SELECT state FROM shares") == "sent"


async def test_after_four_hours_that_nobody_could_look_it_goes_again(scene: Wired) -> None:
    await in_doubt_while_nobody_can_look(scene)
    await scene.later(timedelta(hours=4))
    await until(lambda: len(content(scene, LEEDS)) == 2)
    scene.imap.heal()
    await scene.settle()
    first, second = content(scene, LEEDS)
    assert first == second


async def test_a_report_that_overtakes_the_answer_is_not_forgotten(scene: Wired) -> None:
    async def wait(answer: bytes) -> bytes:
        await until(lambda: value(scene, "SELECT state FROM shares") == "failed")
        return answer

    scene.post.put_in_mood(LEEDS, Mood.BOUNCES)
    scene.smtp.on(b"queued as", wait)
    await shared(scene)
    assert value(scene, "SELECT state FROM shares") == "failed"


async def test_a_statement_that_was_not_taken_goes_once_its_copy_is_missed(scene: Wired) -> None:
    stuck = asyncio.Event()
    scene.smtp.on(b"\r\n.\r\n", lambda _: stuck.set())
    await shares(scene)
    await stuck.wait()
    await scene.later(timedelta(seconds=10))
    await scene.settle()
    assert content(scene, LEEDS) == []
    await scene.later(timedelta(minutes=2))
    await scene.settle()
    assert len(content(scene, LEEDS)) == 1
