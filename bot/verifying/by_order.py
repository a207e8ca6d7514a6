"""Papers that a command prints: written down by whoever holds the store.

No code goes over the socket: the desk makes the paper, and the command reads its row.
"""

from functools import partial

from bot.commands.opening import perform
from bot.config import Settings
from bot.core import Core
from bot.store.exams import papers
from bot.store.exams.papers import Paper, Printing
from bot.verifying.handing_out import file_digest
from domain.machine.outbound import Cause, Undeliverable


class OrderedPapers:
    """For a program that reads the store beside the desk."""

    def __init__(self, settings: Settings, core: Core) -> None:
        """`core` is open to read from."""
        self._settings, self._core = settings, core

    async def paper(self, wanted: Printing) -> Paper:
        """Ordered where there is none yet."""
        load = partial(papers.load, keys=self._core.keys, wanted=wanted)
        if known := await self._core.store.read(load):
            return known
        of = {"result": wanted.result, "language": wanted.language}
        await perform(self._settings, "paper", of)
        if made := await self._core.store.read(load):
            return made
        raise Undeliverable(Cause.GONE, f"result {wanted.result} is not released")

    async def note_file(self, paper: Paper, content: bytes) -> None:
        """Committed when this returns."""
        digest = file_digest(self._core.keys, content)
        await perform(self._settings, "paper-file", {"paper": paper.id, "digest": digest})
