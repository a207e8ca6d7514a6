"""Our own account's limit is used up: all letters wait as long as the server says, none is lost."""

import asyncio
import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.outbox.queues import SMTP
from bot.sandbox.mail.bounces import bounce
from bot.store.engine.times import stamp
from bot.store.outbox.halts import Halt, keep_halt
from tests.support.clock import Clock
from tests.support.mail.letterbox import EMMA
from tests.support.mail.mail_scene import said, value
from tests.support.mail.watched import until
from tests.support.people import CANDIDATES, Candidate
from tests.support.servers.wired import Wired, post_office, wired

HOURLY = b"550 Domain centre.fr has exceeded the max emails per hour (9/9) allowed.\r\n"
DAILY = b"550 5.4.5 Daily user sending limit exceeded.\r\n"
TOM = CANDIDATES["Tom"]
OWED = "SELECT count(*) FROM outbox WHERE class = 'code' AND state <> 'sending'"
COME_BACK = ("550 5.4.5 Daily user sending quota exceeded", "421 4.7.0 Outgoing rate limit reached")


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
    await until(lambda: value(scene, OWED) == 2)  # none under way, which a kill leaves in doubt


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


async def test_who_confirms_an_address_gets_the_letter_though_it_waits_longer_than_its_code(
    scene: Wired,
) -> None:
    await refused(scene, DAILY)
    scene.smtp.heal()
    await scene.later(timedelta(hours=25))
    await until(lambda: came(scene) == [1, 1])
    await scene.post.reply(scene.post.letters(EMMA.email)[0], "OUI")
    confirmed = "SELECT count(*) FROM accounts WHERE confirmed_at IS NOT NULL"
    await until(lambda: value(scene, confirmed) == 1)


async def test_staff_hear_the_servers_words_and_once_however_often_it_is_tried(
    scene: Wired,
) -> None:
    await refused(scene, DAILY)
    await until(lambda: "Daily user sending limit exceeded" in scene.person("Staff").last.text)
    await scene.later(timedelta(hours=2))
    await until(lambda: value(scene, "SELECT max(due_at) FROM outbox") > stamp(scene.clock()))
    assert value(scene, "SELECT count(*) FROM outbox WHERE effect LIKE '%alert-mail-limit%'") == 1
    assert came(scene) == [0, 0]


def said_to_staff(scene: Wired, words: str) -> bool:
    return any(words in each.text for each in scene.person("Staff").chat)


async def came_back(scene: Wired, who: Candidate, words: str) -> None:
    """A letter of ours that the server took comes back with these words."""
    scene.person(who.first_name).tap("Resend")
    await until(lambda: bool(scene.post.letters(who.email)))
    letter = scene.post.letters(who.email)[-1]
    report = bounce(
        letter.raw, sender=letter.envelope_from, recipient=who.email, queue_id=who.first_name,
        date="Mon, 30 Nov 2026 10:00:00 +0100",
    )  # fmt: skip
    report = re.sub(rb"550 5\.1\.1[^\r\n]*", words.encode(), report).replace(b"5.1.1", b"5.0.0")
    await scene.post.deliver(report, to=letter.envelope_from, dmarc="none")
    await scene.settle()


@pytest.mark.parametrize("words", COME_BACK)
async def test_a_letter_that_comes_back_over_our_limit_halts_the_others(
    scene: Wired, words: str
) -> None:
    await came_back(scene, EMMA, words)
    await until(lambda: said_to_staff(scene, words.split(maxsplit=2)[2]))
    scene.person("Tom").tap("Resend")
    await until(lambda: "sent" in scene.person("Tom").last.text)
    await asyncio.sleep(0.1)
    assert came(scene) == [1, 0]


async def test_what_came_back_over_our_limit_halts_mail_after_a_restart_too(scene: Wired) -> None:
    await came_back(scene, EMMA, COME_BACK[0])
    await until(lambda: value(scene, "SELECT count(*) FROM halts") == 1)
    await scene.stop()
    await scene.start()
    scene.person("Tom").tap("Resend")
    await until(lambda: "sent" in scene.person("Tom").last.text)
    await asyncio.sleep(0.1)
    assert came(scene) == [1, 0]
    await scene.later(timedelta(minutes=61))
    await scene.settle()
    assert came(scene) == [1, 1]
    await until(lambda: value(scene, "SELECT count(*) FROM halts") == 0)


async def test_killed_right_after_it_was_decided_the_desk_tells_staff_and_waits(
    scene: Wired,
) -> None:
    await scene.stop()
    halt = Halt(SMTP.name, scene.clock() + timedelta(hours=1), "5.4.5 quota exceeded")
    scene.write(lambda tx: keep_halt(tx, halt))
    await scene.start()
    await until(lambda: said_to_staff(scene, "5.4.5 quota exceeded"))
    scene.person("Tom").tap("Resend")
    await until(lambda: "sent" in scene.person("Tom").last.text)
    await asyncio.sleep(0.1)
    assert came(scene) == [0, 0]
