"""What `results-desk check` tells of ages: of how many candidates none is known."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import suppress

from bot.commands.look.checked_staff import looked_up
from bot.config import Settings
from bot.config.keeping import keeps_birth_dates
from bot.staff.found import Finding, well, wrong
from bot.store.engine.migrations import lacking
from bot.store.engine.store import StoreError
from bot.store.people import entries


def ages_found(settings: Settings) -> Iterator[Finding]:
    """How many entries lack a birth date, where birth dates are kept and somebody is entered."""
    path = settings.store.path
    if not keeps_birth_dates(settings) or not path.is_file():
        return
    with suppress(StoreError, sqlite3.Error):
        if lacking(path):
            return
        lacks, all_of_them = asyncio.run(looked_up(path, entries.count_unborn))
        if lacks:
            yield wrong("ages", "ages-unknown", needed=False, lacks=lacks, entries=all_of_them)
        elif all_of_them:
            yield well("ages", "ages")
