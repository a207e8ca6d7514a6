"""Keeps the homes that somebody looked at lately up to date: an edit where something has changed.

Every few seconds what an open home shows is looked up; nothing is written where it is the same. An
hour after the last look its lists give way to the numbers, since they name people.
"""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.core import Core
from bot.outbox.writer import ParcelOrigin, parcel
from bot.staff.home.keeper import look_at
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.home import homes
from bot.store.home.homes import HomeMessage
from bot.store.outbox import parcels
from bot.store.staff import roles
from domain.machine.effects import ShowHome
from domain.machine.records import Rules
from domain.machine.staffing.roles import Right

EVERY = timedelta(seconds=5)  # no home is edited by itself more often


async def watch(core: Core) -> None:
    """For ever."""
    await close_of_others(core)
    while True:
        await refresh(core)
        await asyncio.sleep(EVERY.total_seconds())


async def refresh(core: Core) -> None:
    """Have every home edited that says what is not so any more."""
    now = core.clock()
    changed = await core.store.read(lambda tx: _changed(tx, now, core.desk.rules))
    over = await core.store.read(lambda tx: homes.load_closing(tx, now))
    if changed or over:
        await core.store.write(lambda tx: _order(tx, changed, over, now))
        core.notify([])


def _changed(tx: Tx, now: datetime, rules: Rules) -> list[HomeMessage]:
    open_ones = (each for each in homes.load_open(tx, now) if _rests(each, now))
    looks = (look_at(tx, each, now, rules) for each in open_ones)
    return [each.kept for each in looks if each and each.changed]


def _rests(kept: HomeMessage, now: datetime) -> bool:
    """Whether it was not edited a moment ago, nor is about to be sent."""
    return kept.message is not None and not now - EVERY < kept.edited_at <= now


def _order(
    tx: Tx, changed: Iterable[HomeMessage], over: Iterable[HomeMessage], now: datetime
) -> None:
    for each in over:
        homes.show_everything(tx, each.chat)
        _put(tx, each, "over", now)
    for each in changed:
        _put(tx, each, "changed", now)


def _put(tx: Tx, kept: HomeMessage, why: str, now: datetime) -> None:
    """One parcel for what it says now, however often it is looked at before that goes."""
    key = f"home:{kept.chat}:{kept.home.generation}:{stamp(kept.edited_at)}:{why}"
    parcels.put_parcels(tx, [parcel(key, ShowHome(), ParcelOrigin(kept.chat, 0, now))], now)


async def close_of_others(core: Core) -> None:
    """Close the homes of those who are of staff no more."""
    now = core.clock()

    def work(tx: Tx) -> None:
        for kept in homes.load_all(tx):
            if not roles.load_rights(tx, core.desk.staff, kept.chat, now).may(Right.LOOK):
                _put(tx, kept, "others", now)

    await core.store.write(work)
    core.notify([])
