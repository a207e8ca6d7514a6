"""Passwords are hashed with Argon2id on threads of their own, and never more than fit."""

import asyncio
import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from threading import BoundedSemaphore
from typing import TypeVar

from argon2 import PasswordHasher, Type
from argon2.exceptions import VerifyMismatchError

T = TypeVar("T")

# OWASP's least (Password Storage Cheat Sheet): about 20 ms a hash. The library's own defaults
# cost eight times that and 64 MiB each, for a chat where tries are counted anyway.
MEMORY_KIB = 19 * 1024
PASSES = 2
LANES = 1
WAITING = 200  # about four seconds of one core
KEPT = 50  # of these, for chats that have no wrong try

# No password's hash, in the same parameters: verifying against it takes as long as any other.
NOBODY = (
    f"$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}"
    "$bm9ib2R5J3Mgc2FsdCE$bm9ib2R5J3MgcGFzc3dvcmQgaGFzaCBvZiAzMiBieXQ"
)


class Busy(Exception):
    """The waiting room is full: ask the person to try again in a moment."""


class Passwords:
    """Hashes and verifies; up to one thread a core works and `waiting` more calls wait.

    Of what waits, chats that `failed` have `kept` places less, so that whoever guesses from many
    chats keeps nobody else out. A chat's own messages are decided one by one, so that it never has
    two hashes under way (`bot/decisions/inbox.py`).
    The memory in use is at most `MEMORY_KIB` a thread. `asyncio.to_thread` lost: its pool has up to
    32 threads, which is 600 MB, and an endless queue.
    """

    def __init__(self, threads: int = 0, waiting: int = WAITING, kept: int = KEPT) -> None:
        """`threads`: 0 for as many as this process has cores."""
        threads = threads or len(os.sched_getaffinity(0))
        self._hasher = PasswordHasher(PASSES, MEMORY_KIB, LANES, type=Type.ID)
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="hashing")
        self._room = BoundedSemaphore(threads + waiting)
        self._room_of_failed = BoundedSemaphore(threads + max(0, waiting - kept))

    async def hash(self, password: str) -> str:
        """The encoded hash, its salt and parameters in it. Raises `Busy`."""
        return await self._run(lambda: self._hasher.hash(password), [self._room])

    async def verify(self, stored: str | None, password: str, *, failed: bool = False) -> bool:
        """Whether `password` made `stored`; never where nothing is stored, and no sooner.

        `failed`: a chat that is no owner's has been wrong before. Raises `Busy`.
        """
        rooms = [self._room_of_failed, self._room] if failed else [self._room]
        right = await self._run(lambda: self._matches(stored or NOBODY, password), rooms)
        return right and stored is not None

    def close(self) -> None:
        """Finish what is being hashed, drop what waits."""
        self._executor.shutdown(cancel_futures=True)

    def _matches(self, stored: str, password: str) -> bool:
        try:
            return self._hasher.verify(stored, password)
        except VerifyMismatchError:
            return False

    async def _run(self, work: Callable[[], T], rooms: Sequence[BoundedSemaphore]) -> T:
        with ExitStack() as places:
            for room in rooms:
                if not room.acquire(blocking=False):
                    raise Busy("too many passwords at once")
                places.callback(room.release)
            future: Future[T] = self._executor.submit(work)
            # The places are free when the work is over, not when its caller has given up.
            leave = places.pop_all().close
            future.add_done_callback(lambda _: leave())
        return await asyncio.wrap_future(future)
