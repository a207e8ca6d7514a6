"""A desk without its edges, at a fixed time, and the people of the tests in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.config import CentreSection, Secret, Settings
from bot.config import StoreSection as StoreSettings
from bot.core import Core, opened
from bot.store.engine.store import Tx
from tests.support import people
from tests.support.stores.new_store import lay

KEY = "5e" * 32
NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)  # a Monday, 10:00 in Lyon


def settings(folder: Path) -> Settings:
    """The settings of a desk that keeps its file in `folder`."""
    store = StoreSettings(path=folder / "desk.sqlite3", key=Secret(KEY))
    return Settings(
        centre=CentreSection(
            name="Centre Lumière", number="FR181", city="Lyon", email="desk@centre.fr"
        ),
        store=store,
    )


@asynccontextmanager
async def desk_with_people(folder: Path, now: datetime = NOW) -> AsyncIterator[Core]:
    """The four candidates are entered; Marie, Emma and Tom are registered, in chats 1, 3 and 4."""
    plain = settings(folder)
    lay(plain.store.path)
    async with opened(plain, lambda: now) as core:
        await core.store.write(lambda tx: people.seed(tx, core.keys))
        for name in ("Marie", "Emma", "Tom"):
            await core.store.write(lambda tx, name=name: register(tx, name))  # type: ignore[misc]
        yield core


def register(tx: Tx, name: str, chat: int = 0) -> None:
    """An account with a proven address, signed in in the candidate's own chat or another."""
    who = people.CANDIDATES[name]
    people.give_account(tx, who, people.scene_of(tx, chat or who.entry, NOW))


async def rows(core: Core, sql: str) -> list[tuple[object, ...]]:
    """What a query finds."""
    return await core.store.read(lambda tx: [tuple(row) for row in tx.execute(sql)])
