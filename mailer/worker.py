"""One thread of one's own for a mail library that blocks."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Worker:
    """Runs one call after the other in a daemon thread.

    A ThreadPoolExecutor lost: the interpreter waits for its threads at exit, and a name look-up
    or the answer after an SMTP final dot may take minutes.
    """

    def __init__(self, name: str) -> None:
        """The thread starts at once and is called `name` in stack dumps."""
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._serve, name=name, daemon=True)
        self._thread.start()

    async def run(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        """What `call` returns or raises. Cancelling stops the waiting, not the call."""
        done: Future[_T] = Future()
        self._jobs.put(partial(_settle, done, partial(call, *args, **kwargs)))
        return await asyncio.wrap_future(done)

    def stop(self, last: Callable[[], None] | None = None) -> None:
        """Ends the thread after the calls handed over, and `last`; does not wait for it."""
        if last is not None:
            self._jobs.put(last)
        self._jobs.put(None)

    @property
    def alive(self) -> bool:
        """Whether the thread still runs."""
        return self._thread.is_alive()

    def _serve(self) -> None:
        for job in iter(self._jobs.get, None):
            job()


def _settle(done: Future[_T], call: Callable[[], _T]) -> None:
    if not done.set_running_or_notify_cancel():
        return
    try:
        done.set_result(call())
    except BaseException as error:  # noqa: BLE001 - raised again where the result is awaited
        done.set_exception(error)
