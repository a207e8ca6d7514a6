"""A disk that filled up ended the desk in the middle of its work, and staff heard of it last."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import parse
from bot.core import Core, opened
from bot.decisions.disk_watch import MB, DiskWatch
from bot.mail.mail_store import MailStore
from bot.web.health import SILENCE, Pulse
from mailer.inbound.ports import Arrived, Ref
from tests.support.clock import Clock
from tests.support.mail.letterbox import letterbox, raw_letter
from tests.support.people import OFFICER
from tests.support.staff.commanded import command, running_desk
from tests.support.world import DESK, World, secluded_settings

PLENTY, LITTLE, NONE = 5000 * MB, 300 * MB, 50 * MB


class Disk:
    """A disk with so many bytes free."""

    def __init__(self, free: int) -> None:
        self.free = free

    def __call__(self, _: Path) -> int:
        return self.free


@pytest.fixture
async def core(tmp_path: Path) -> AsyncIterator[Core]:
    async with opened(parse(secluded_settings(tmp_path), folder=tmp_path), Clock()) as core:
        yield core


def pulse(core: Core) -> Pulse:
    return Pulse(core.clock, polls=True)


async def alerts(core: Core) -> list[str]:
    sql = "SELECT effect FROM outbox WHERE chat = :chat ORDER BY id"
    rows = await core.store.read(lambda tx: tx.execute(sql, {"chat": OFFICER}))
    return [row["effect"].split('"alert-')[1].split('"')[0] for row in rows]


async def test_staff_hear_of_it_before_the_desk_holds_and_once(core: Core) -> None:
    disk = Disk(PLENTY)
    watch = await DiskWatch.opened(core, pulse(core), disk)
    for free, has_room in ((LITTLE, True), (LITTLE, True), (NONE, False), (NONE, False)):
        disk.free = free
        await watch.look()
        assert watch.has_room is has_room
    assert await alerts(core) == ["disk-low", "disk-full"]


async def test_it_goes_on_by_itself_when_there_is_room(core: Core) -> None:
    disk = Disk(NONE)
    watch = await DiskWatch.opened(core, pulse(core), disk)
    async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
        waiting = tasks.create_task(watch.wait_for_room())
        await asyncio.sleep(0.01)
        assert not waiting.done()
        disk.free = PLENTY
        await watch.look()
    assert await alerts(core) == ["disk-full", "disk-well"]


async def test_a_restart_repeats_no_alert_and_leaves_out_no_end(core: Core) -> None:
    for free in (LITTLE, LITTLE, PLENTY, PLENTY):
        await DiskWatch.opened(core, pulse(core), Disk(free))
    assert await alerts(core) == ["disk-low", "disk-well"]


async def test_a_disk_that_cannot_be_looked_at_holds_nothing(core: Core) -> None:
    def broken(folder: Path) -> int:
        raise PermissionError(folder)

    assert (await DiskWatch.opened(core, pulse(core), broken)).has_room


async def test_a_letter_waits_in_the_mailbox_for_room(tmp_path: Path) -> None:
    async with letterbox(tmp_path) as box:
        disk = Disk(NONE)
        watch = await DiskWatch.opened(box.core, pulse(box.core), disk)
        register: MailStore = replace(box.register, wait_for_room=watch.wait_for_room)
        letters = [Arrived(Ref(DESK, "INBOX", 1, 1), raw_letter(DESK, "HELP"))]
        async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
            tasks.create_task(register.keep(letters))
            await asyncio.sleep(0.05)
            assert await box.value("SELECT count(*) FROM letters") == 0
            disk.free = PLENTY
            await watch.look()
        assert await box.value("SELECT count(*) FROM letters") == 1


async def test_a_pause_is_no_illness_that_a_restart_would_cure(core: Core) -> None:
    beat, clock = pulse(core), core.clock
    assert isinstance(clock, Clock)
    watch = await DiskWatch.opened(core, beat, Disk(NONE))
    clock.at += 2 * SILENCE
    await watch.look()
    assert clock() - beat.heard_at < SILENCE


@pytest.fixture
async def whole(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as scene:
        yield scene


async def test_what_came_during_a_pause_is_answered_after_it(whole: World) -> None:
    whole.free = NONE
    marie = whole.person("Marie")
    await whole.start()
    marie.start()
    await asyncio.sleep(0.3)
    assert not whole.db.execute("SELECT * FROM inbox").fetchall()
    whole.free = PLENTY
    await whole.stop()
    await whole.settle()
    assert marie.chat[-1].rows


@pytest.mark.parametrize(
    ("alarm", "least", "said"),
    [
        ("1", "0", "MB left"),
        ("999999999", "1", "below 1 MB the desk takes nothing in"),
        ("999999999", "999999999", "until then the desk takes nothing in"),
    ],
)
async def test_check_tells_how_much_room_there_is(
    whole: World,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    alarm: str,
    least: str,
    said: str,
) -> None:
    monkeypatch.setenv("RESULTS_DESK_STORE__ALARM_FREE_MB", alarm)
    monkeypatch.setenv("RESULTS_DESK_STORE__LEAST_FREE_MB", least)
    await command(whole, "check", "--offline")
    assert said in capsys.readouterr().out.replace("\u00a0", " ")
