"""Reads a file in a process of its own, so that neither a large nor a hostile one stops the desk.

The process is spawned, runs at low priority, and dies with this one. Of our environment, which may
hold the master key and the token, it gets `PLACES`.
"""

import asyncio
import json
import os
import pickle
import struct
import sys
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from bot.files.rows import Batch, PickedRows, Row
from domain.machine.reading_wish import NO_WISH, ReadingWish

PLACES = ("PATH", "PYTHONPATH")
"""What the process is told of ours: where programs and packages are."""

_ROOT = Path(__file__).parents[2]
_LENGTH = struct.Struct(">I")


class ReaderDiedError(Exception):
    """The reading process ended before the file did: what was read so far is not all of it."""


async def read_in_child(
    path: Path, make: type[Row], wish: ReadingWish = NO_WISH
) -> AsyncGenerator[Batch[Row], None]:
    """What `bot.files.read` yields, read elsewhere; a batch waits until it is asked for.

    Raises `ReaderDiedError`. Leave it early only under `contextlib.aclosing`, which ends the
    child at once.
    """
    async with aclosing(_batches(make.__name__, path, wish)) as batches:
        async for batch in batches:
            yield batch


async def look_in_child(
    path: Path, makes: Sequence[type[Any]], wish: ReadingWish
) -> list[Batch[Any]]:
    """What the header of a file says of each of several kinds. Raises `ReaderDiedError`."""
    kinds = ",".join(each.__name__ for each in makes)
    async with aclosing(_batches(kinds, path, wish)) as batches:
        return [batch async for batch in batches]


async def pick_in_child(
    path: Path, make: type[Any], wish: ReadingWish, numbers: Sequence[int]
) -> list[PickedRows]:
    """The header and some rows as they stand; some 10,000 at most. Raises `ReaderDiedError`."""
    picked = _batches(make.__name__, path, wish, ",".join(map(str, numbers)))
    async with aclosing(picked) as slices:
        return [each async for each in slices]


async def _batches(
    kinds: str, path: Path, wish: ReadingWish, *more: str
) -> AsyncGenerator[Any, None]:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot.files", kinds,
        os.path.abspath(path),  # noqa: ASYNC240, PTH100 (asks nothing of the disk)
        json.dumps(asdict(wish)), *more,
        cwd=_ROOT, env=_surroundings(),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
        start_new_session=True,  # Ctrl-C is the parent's to handle
    )  # fmt: skip
    assert process.stdout is not None  # noqa: S101 (asked for above)
    try:
        while frame := await _frame(process.stdout):
            # Pickles of a process that is this program itself, over a pipe nobody else holds;
            # JSON lost, since values would have to be built from it on the event loop.
            yield pickle.loads(frame)  # noqa: S301
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()  # wait() alone waits for ever where reading is paused


def _surroundings() -> dict[str, str]:
    """The whole environment; texts are UTF-8 whatever the machine speaks."""
    return {"LC_ALL": "C.UTF-8"} | {each: os.environ[each] for each in PLACES if each in os.environ}


async def _frame(pipe: asyncio.StreamReader) -> bytes:
    try:
        (length,) = _LENGTH.unpack(await pipe.readexactly(_LENGTH.size))
        return await pipe.readexactly(length)
    except asyncio.IncompleteReadError as error:
        raise ReaderDiedError from error
