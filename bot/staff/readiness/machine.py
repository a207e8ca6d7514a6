"""Whether the machine and its servers are ready: what is slow or foreign is asked side by side."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.config import Settings
from bot.core import Core
from bot.decisions.disk_watch import MB, free_bytes
from bot.documents.printing import NotPrinted
from bot.documents.readiness import shortcomings
from bot.documents.sample import statements_a_minute
from bot.staff import checks
from bot.staff.found import Finding
from bot.staff.readiness.findings import ReadinessFinding, finding
from bot.store.engine.copies import find_copies

OLD = timedelta(days=1)
"""A backup of before then lacks too much of what candidates did."""


async def look(core: Core) -> tuple[tuple[ReadinessFinding, ...], float]:
    """What was found, and how many Statements it prints in a minute: nought where it cannot."""
    settings = core.settings
    servers, disk, backup, rate = await asyncio.gather(
        _servers(settings),
        asyncio.to_thread(_disk, settings),
        asyncio.to_thread(_backup, settings.store.path, core.clock()),
        _printing(core),
    )
    return (*servers, disk, backup), rate


async def _servers(settings: Settings) -> list[ReadinessFinding]:
    telegram, imap, smtp = await asyncio.gather(
        checks.telegram(settings.telegram),
        asyncio.to_thread(checks.imap, settings.mail.imap),
        asyncio.to_thread(checks.smtp, settings.mail.smtp),
    )
    named = {"telegram": telegram, "imap": imap, "smtp": smtp}
    hosts = {"imap": settings.mail.imap.host, "smtp": settings.mail.smtp.host}
    used = {name for name, each in named.items() if hosts.get(name, "there") or not each.well}
    return [_server(name, each) for name, each in named.items() if name in used]


def _server(name: str, found: Finding) -> ReadinessFinding:
    """Staff hear what it means; `results-desk check` says to a technician what is wrong."""
    said = finding(name, {"works": "yes" if found.well else "no"}, ready=found.well)
    return replace(said, figures={"words": found.said, "advice": found.todo or ""})


def _disk(settings: Settings) -> ReadinessFinding:
    store = settings.store
    left = free_bytes(store.path.absolute().parent) // MB
    values = {"free_mb": left, "alarm_mb": store.alarm_free_mb}
    return finding("disk", values, ready=left >= store.alarm_free_mb)


def _backup(store: Path, now: datetime) -> ReadinessFinding:
    """The newest copy of the database in its folder; of those elsewhere nobody here knows."""
    made = [each.stat().st_mtime for each in find_copies(store.absolute())]
    if not made:
        return finding("backup-none", {}, ready=False)
    newest = datetime.fromtimestamp(max(made), UTC)
    return finding("backup", {"at": newest}, ready=now - newest < OLD)


async def _printing(core: Core) -> float:
    settings = core.settings
    try:
        if await asyncio.to_thread(shortcomings, settings.documents.engine):
            return 0.0
        return await statements_a_minute(settings.centre, core.texts, settings.documents.engine)
    except NotPrinted:
        return 0.0
