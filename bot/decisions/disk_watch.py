"""Watches the disk of the store: alerts staff in time, and holds the intake before it is full.

What was taken in is still decided and delivered. What is not, waits where it is: updates at
Telegram, for a day, and letters in the mailbox; it comes in by itself when there is room again.
"""

import asyncio
import logging
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NoReturn

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.store import alarms
from bot.store.engine.store import Tx
from bot.web.health import Pulse
from domain.intake.disk import NEWS, Disk, DiskLimits, judged
from domain.machine.effects import Alert, line

log = logging.getLogger(__name__)

EVERY = 5.0  # seconds; in so long a flood takes a third of the default limit
MB = 1_000_000
NAMES = {Disk.LOW: "disk low", Disk.FULL: "disk full"}

FreeSpace = Callable[[Path], int]


def free_bytes(folder: Path) -> int:
    """How much a desk may still write there."""
    return shutil.disk_usage(folder).free


class DiskWatch:
    """Use `opened`."""

    def __init__(self, core: Core, pulse: Pulse, free: FreeSpace, reported: Disk) -> None:
        """`reported`: what staff know."""
        store = core.settings.store
        self._limits = DiskLimits(alarm=store.alarm_free_mb * MB, least=store.least_free_mb * MB)
        self._core = core
        self._pulse = pulse
        self._free = free
        self._state = self._reported = reported
        self._room = asyncio.Event()

    @classmethod
    async def opened(cls, core: Core, pulse: Pulse, free: FreeSpace = free_bytes) -> "DiskWatch":
        """With a first look, before anything is taken in."""
        known = await core.store.read(alarms.load_raised)
        reported = next((each for each in (Disk.FULL, Disk.LOW) if NAMES[each] in known), Disk.WELL)
        watch = cls(core, pulse, free, reported)
        await watch.look()
        return watch

    async def run(self) -> NoReturn:
        """Look again and again, for ever."""
        while True:
            await asyncio.sleep(EVERY)
            await self.look()

    async def look(self) -> None:
        """See how much room there is, let in or hold, and tell staff what is new."""
        try:
            free = await asyncio.to_thread(self._free, self._core.settings.store.path.parent)
        except OSError as error:
            log.warning("the disk cannot be looked at", extra={"error": type(error).__name__})
            self._room.set()
            return
        self._state = judged(free, self._limits, self._state)
        self._pulse.disk_is(self._state, free)
        if self._state is Disk.FULL:
            self._room.clear()
        else:
            self._room.set()
        if self._state is not self._reported:
            log.warning("the disk", extra={"state": self._state, "free": free})
            await self._core.store.write(partial(self._report, free))
            self._reported = self._state
            self._core.notify([])

    @property
    def has_room(self) -> bool:
        """Whether anything may be taken in now."""
        return self._room.is_set()

    async def wait_for_room(self) -> None:
        """Wait until something may be taken in."""
        await self._room.wait()

    def _report(self, free: int, tx: Tx) -> None:
        now = self._core.clock()
        for name in NAMES.values():
            alarms.clear_alarm(tx, name)
        if self._state in NAMES:
            alarms.raise_alarm(tx, NAMES[self._state], now)
        figures = {"free": free // MB, "least": self._limits.least // MB}
        alert = Alert((line(NEWS[self._reported, self._state], **figures),))
        key = f"disk {self._state} {now.isoformat()}"
        self._core.writer.put(tx, key, ParcelOrigin(0, 0, now), [alert])
