"""What the demo's store says of its story: no press and no file sent counts before it does."""

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

from bot.store.engine.migrations import lacking
from bot.store.engine.store import Store
from bot.store.people.progress import load_mail_progress, load_progress


class StoredProgress:
    """Looks at the store while the desk runs; before there is one, nothing has happened."""

    def __init__(
        self,
        path: Path,
        id_number: str,
        clock: Callable[[], datetime],
        by_mail: Iterable[str] = (),
    ) -> None:
        """`id_number` is that of the candidate who plays, `by_mail` those of who lives by mail."""
        self._path, self._id_number, self._clock = path, id_number, clock
        self._by_mail = tuple(by_mail)
        self._one = asyncio.Lock()

    async def __call__(self) -> frozenset[str]:
        """The steps that have happened."""
        if not self._path.exists() or lacking(self._path):
            return frozenset()
        async with self._one:
            return await self._looked()

    async def _looked(self) -> frozenset[str]:
        store = await Store.open(self._path, readers=1, writes=False)
        try:
            now = self._clock()
            return await store.read(
                lambda tx: (
                    load_progress(tx, self._id_number, now)
                    | load_mail_progress(tx, self._by_mail, now)
                )
            )
        finally:
            await store.close()
