"""What `results-desk check` tells of who is staff, as it looks it up in the store."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from bot.config import Settings
from bot.core import now
from bot.staff.found import Finding, well, wrong
from bot.store.engine.migrations import lacking
from bot.store.engine.store import Store, StoreError, Tx
from bot.store.people import chats
from bot.store.staff import roles
from domain.machine.staffing.records import person_named
from domain.machine.staffing.roles import Right

T = TypeVar("T")


async def looked_up(path: Path, work: Callable[[Tx], T]) -> T:
    """What a look at a store finds, which is closed again."""
    store = await Store.open(path, readers=1, writes=False)
    try:
        return await store.read(work)
    finally:
        await store.close()


def staff_found(settings: Settings) -> Iterator[Finding]:
    """Whether anybody approves; where nobody ever did, officers release as they did of old."""
    path, staff = settings.store.path, settings.staff.configured
    if unnamed := sorted((staff.officers | staff.approvers) - staff.names.keys()):
        yield wrong("staff", "staff-unnamed", needed=False, ids=", ".join(map(str, unnamed)))

    def look(tx: Tx) -> tuple[bool, bool, datetime | None, int]:
        able = roles.load_able(tx, staff, Right.APPOINT, now())
        last = roles.load_last_approver(tx, staff, now())
        reached = [each for each in able if staff.in_chats and chats.is_open(tx, each.person)]
        ends = last.ends_at if last else None
        return roles.was_approved(tx, staff), bool(able), ends, len(reached)

    with suppress(StoreError, sqlite3.Error):
        there, named = path.is_file() and not lacking(path), bool(staff.approvers)
        unknown = (named, named, None, 0)
        approved, able, ends, reached = asyncio.run(looked_up(path, look)) if there else unknown
        reached += _by_mail_alone(settings)
        can = str(reached)
        if able and ends:
            at = f"{ends.astimezone(settings.centre.timezone):%Y-%m-%d %H:%M}"
            yield wrong("staff", "staff-last-ends", needed=False, at=at)
        elif able and settings.staff.approvals > 1 and reached < 2:
            yield wrong("staff", "staff-too-few", needed=False, reached=can)
        elif able:
            yield well("staff", "staff")
        elif _by_mail_alone(settings):
            yield wrong("staff", "staff-by-mail", needed=False)
        elif approved:
            yield wrong("staff", "staff-none-left", needed=False)
        elif staff.officers:
            yield wrong("staff", "staff-none", needed=False)


def _by_mail_alone(settings: Settings) -> int:
    """How many approve by letter and have no chat; nobody where the desk sends no mail."""
    found = settings.staff.configured.by_mail if settings.mail.smtp.host else ()
    return sum(not person_named(each.by) for each in found)
