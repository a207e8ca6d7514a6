"""How a command reaches the store: it looks by itself, and writes through whoever holds it."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from types import MappingProxyType

from bot.commands.speaking import language_here
from bot.config import Settings
from bot.config.unreadable import why_of
from bot.core import Core, assembled, opened
from bot.staff.audit.givers import giver_here
from bot.staff.command_socket import NoDesk, ask
from bot.staff.housekeeping import recover
from bot.staff.order_values import Answer, Arguments, Progress, refused, unseen
from bot.staff.orders import carry_out
from bot.store.engine.faults import WrongKeyError, fault_of
from bot.store.engine.lock import StoreBusy
from bot.store.engine.migrations import lacking
from bot.store.engine.private_files import write_private
from bot.store.engine.soundness import require_rows, require_store
from bot.store.engine.store import Store
from bot.store.key_checks import doubt

STORE = ("store.key",)
"""What the settings must hold for a command of this kind."""

NONE: Mapping[str, str] = MappingProxyType({})

STARTING = (0.2, 0.4, 0.8, 1.6)  # seconds: a desk that opens holds the lock before it listens


@asynccontextmanager
async def looking(settings: Settings) -> AsyncIterator[Core]:
    """The store to read from, whether or not a desk runs.

    Raises `OrderRefused` where there is none, and `WrongKeyError`.
    """
    path = settings.store.path
    _require_up_to_date(path)
    store = await Store.open(path, readers=1, writes=False)
    try:
        core = assembled(settings, store)
        if trouble := await store.read(lambda tx: doubt(tx, core.keys)):
            raise WrongKeyError(trouble.line)
        yield core
    finally:
        await store.close()


@asynccontextmanager
async def looking_at(
    settings: Settings, what: str, whom: str = "", *, values: Mapping[str, str] = NONE
) -> AsyncIterator[Core]:
    """As `looking`, for a command `what` that shows somebody: that is written down first.

    `values` say more of it, and name nobody.
    """
    _require_up_to_date(settings.store.path)
    await perform(settings, "look", {"what": what, "whom": whom, "values": {**values}})
    async with looking(settings) as core:
        yield core


def _require_up_to_date(path: Path) -> None:
    require_store(path)
    if not path.exists():
        raise refused("refused-no-store", path=str(path))
    if steps := lacking(path):
        raise refused("refused-old-store", path=str(path), steps=", ".join(steps))
    require_rows(path)


async def perform(
    settings: Settings, name: str, arguments: Arguments, progress: Progress = unseen
) -> Answer:
    """Have an order carried out by the running desk, or do it where none runs.

    Raises `OrderRefused`, and `StoreBusy` where another program holds the store without orders.
    """
    arguments = {**arguments, "spoken": language_here()}
    for wait in STARTING:
        with suppress(NoDesk):
            return await ask(settings.control.socket, name, arguments, progress)
        with suppress(StoreBusy):
            return await _alone(settings, name, arguments, progress)
        await asyncio.sleep(wait)
    return await _alone(settings, name, arguments, progress)


async def _alone(settings: Settings, name: str, arguments: Arguments, progress: Progress) -> Answer:
    async with opened(settings) as core:
        await recover(core)
        return await carry_out(core, name, {**arguments, "by": giver_here()}, progress)


def write_privately(path: Path, content: bytes) -> None:
    """A file for its owner's eyes alone: it is somebody's. Raises `OrderRefused` or a fault."""
    try:
        write_private(path, content)
    except OSError as error:
        if fault_of(error):
            raise
        raise refused("refused-unwritten", path=str(path), why=why_of(error)) from None
