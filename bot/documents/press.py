"""Prints statements beside the event loop: as many at once as the machine has cores."""

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from hashlib import sha256
from pathlib import Path
from queue import SimpleQueue
from typing import Self

from bot.documents.engines import EngineName, chosen, engine
from bot.documents.finish import finished
from bot.documents.folder import private_folder
from bot.documents.layout import StatementLayout
from bot.documents.printing import Engine, Unprintable
from bot.documents.statement import StatementData
from bot.documents.typefaces import missing
from bot.texts.texts import Texts


class StatementPress:
    """An async context: its engines start with the first documents and end with it.

    Threads only wait for the engines' processes; more of them than cores gains nothing.
    """

    def __init__(
        self,
        texts: Texts,
        name: EngineName = "auto",
        workers: int | None = None,
        base: Path | None = None,
    ) -> None:
        """`base` is where the private folder is made; `workers` is one per core by default."""
        self._layout = StatementLayout(texts)
        self._name, self._base = name, base
        self.workers = workers or os.cpu_count() or 1
        self._idle: SimpleQueue[Engine] = SimpleQueue()
        self._open = ExitStack()

    async def __aenter__(self) -> Self:
        """Makes the private folder; raises `NotPrinted` where the engine is not installed."""
        with ExitStack() as opening:
            folder = opening.enter_context(private_folder(self._base))
            for number in range(self.workers):
                each = engine(self._name, folder, number)
                opening.callback(each.close)
                self._idle.put(each)
            self._threads = ThreadPoolExecutor(self.workers, "press")
            opening.callback(self._threads.shutdown, cancel_futures=True)
            self._open = opening.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Waits for the documents under way, then ends the engines and removes the folder."""
        await asyncio.to_thread(self._open.close)

    async def digest(self, data: StatementData) -> str:
        """Names what would be sent: the same only for the same page by the same engine, in a file
        of the same name.

        Beside the engines' threads, so that a file which needs no printing waits for none of them.
        """
        return await asyncio.to_thread(self._digest, data)

    def _digest(self, data: StatementData) -> str:
        head = f"{chosen(self._name)}\n{data.file_name}\n{self._layout.title(data)}"
        page = f"{head}\n{self._layout.html(data)}"
        return sha256(page.encode()).hexdigest()

    async def statement(self, data: StatementData) -> bytes:
        """The PDF of a statement, the same bytes whenever it is printed by the same engine.

        Raises `NotPrinted`, as `Unprintable` where a name has letters that our faces lack: better
        no document than one with empty boxes for a name.
        """
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._print, data)

    def _print(self, data: StatementData) -> bytes:
        if lacking := missing(data.words):
            letters = ", ".join(lacking[:5])
            raise Unprintable(f"no face of the desk has: {letters}", "letters", letters=letters)
        html = self._layout.html(data)
        free = self._idle.get()
        try:
            pdf = free.render(html)
        finally:
            self._idle.put(free)
        return finished(pdf, data, self._layout.title(data))
