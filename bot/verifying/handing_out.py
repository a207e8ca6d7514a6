"""Every Statement that leaves is a row first: whose, in which language, for whom, and which file.

    the paper    with its code, committed before the code stands on anything
    the file     by a digest of its bytes, committed before they leave

A paper that is printed again keeps its code. So what Telegram holds is still what would be printed,
and nobody has two codes for one thing.
"""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from hashlib import sha256
from typing import Protocol

from bot.core import Core
from bot.keys import Keys
from bot.staff.order_values import Answer, Arguments, Progress
from bot.store.engine.store import Store, Tx
from bot.store.exams import papers, results
from bot.store.exams.papers import OWN, Paper, Printing
from bot.store.people import entries
from domain.machine.records import Entry


class PaperBook(Protocol):
    """Where papers are written down, whoever holds the store."""

    async def paper(self, wanted: Printing) -> Paper:
        """The one of a printing, made where there was none."""

    async def note_file(self, paper: Paper, content: bytes) -> None:
        """A file of it is about to leave."""


class StoredPapers:
    """In the store that this program holds."""

    def __init__(self, store: Store, keys: Keys, clock: Callable[[], datetime]) -> None:
        """`keys` seal the codes and stand for them."""
        self._store, self._keys, self._clock = store, keys, clock

    async def paper(self, wanted: Printing) -> Paper:
        """Looked up first: most have been printed before, or are about to be sent again."""
        known = await self._store.read(partial(papers.load, keys=self._keys, wanted=wanted))
        if known:
            return known
        make = partial(papers.make, keys=self._keys, wanted=wanted, now=self._clock())
        return await self._store.write(make)

    async def note_file(self, paper: Paper, content: bytes) -> None:
        """Committed when this returns."""
        digest = file_digest(self._keys, content)
        note = partial(papers.note_file, paper=paper.id, digest=digest, now=self._clock())
        await self._store.write(note)


def file_digest(keys: Keys, content: bytes) -> str:
    """What stands for these bytes."""
    return keys.of_file(sha256(content).hexdigest())[0]


async def make_paper(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """The order of a command that is about to print: the paper of a released result.

    What it says of its candidate stands in the store, and not in the order.
    """
    result, language = int(arguments["result"]), str(arguments["language"])
    await core.store.write(lambda tx: _make(tx, core, result, language))
    return {}


def _make(tx: Tx, core: Core, result: int, language: str) -> None:
    now, entry = core.clock(), entries.load_of_result(tx, result)
    if entry and results.load_released(tx, result, now):
        papers.make(tx, core.keys, printing(entry, result, language), now)


def printing(entry: Entry, result: int, language: str, share: int = OWN) -> Printing:
    """What is to be printed of an entry's result."""
    return Printing(
        result=result,
        language=language,
        candidate=entry.full_name,
        session=entry.session,
        share=share,
    )


async def note_paper_file(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """The order of a command that is about to write a file of a paper."""
    paper, digest = int(arguments["paper"]), str(arguments["digest"])
    now = core.clock()
    await core.store.write(partial(papers.note_file, paper=paper, digest=digest, now=now))
    return {}
