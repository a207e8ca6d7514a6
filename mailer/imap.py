"""Letters in: watches the desk's mailbox and hands every letter over, each at least once.

    connect -> moves asked for -> scan junk -> scan INBOX -> wait for a hint -+
                    ^                                                         |
                    +---------------------------------------------------------+

IDLE is only a hint: a scan by UID after every wake and every timeout is what finds letters. A
letter is kept first, then the place moves on, so that a crash in between only shows it again.
"""

import asyncio
import logging
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from typing import NoReturn, ParamSpec, TypeVar

from mailer.arrivals import Arrived, Place, Ref, Register
from mailer.imap_session import (
    INBOX,
    TROUBLE,
    ImapSettings,
    LoginRefusedError,
    Session,
    UnreadableError,
)
from mailer.worker import Worker

__all__ = ["Arrived", "ImapSettings", "Mailbox", "MailboxState", "Place", "Ref", "Register"]

log = logging.getLogger(__name__)

_P = ParamSpec("_P")
_T = TypeVar("_T")

_LYING_AT_ONCE = 500
_ATTEMPTS = 3
_FIRST_PAUSE = 1.0


class MailboxState(StrEnum):
    """What staff should know of the mailbox."""

    CONNECTING = "connecting"
    WATCHING = "watching"
    UNREACHABLE = "unreachable"
    LOGIN_REFUSED = "login-refused"
    STOPPED = "stopped"


class _TroubleError(Exception):
    """The connection is of no more use; told apart from the register's errors."""


class _Remote:
    """The session, as the event loop sees it."""

    def __init__(self, settings: ImapSettings) -> None:
        self._settings = settings
        self._worker = Worker(f"imap {settings.account}")
        self._session: Session | None = None

    async def open(self) -> Session:
        self._session = await self.do(Session, self._settings)
        return self._session

    async def do(self, call: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> _T:
        try:
            return await self._worker.run(call, *args, **kwargs)
        except TROUBLE as error:
            raise _TroubleError(f"{type(error).__name__}: {error}"[:200]) from error

    def end(self) -> None:
        """At once, whatever the thread is doing."""
        if self._session is not None:
            self._session.interrupt()
        self._worker.stop(last=self._session.close if self._session else None)


class Mailbox:
    """One mailbox, one connection, one thread for it."""

    def __init__(
        self,
        settings: ImapSettings,
        register: Register,
        on_state: Callable[[MailboxState], None] = lambda _: None,
    ) -> None:
        """`on_state` hears of every change, in the event loop."""
        self.state = MailboxState.STOPPED
        self._settings = settings
        self._register = register
        self._on_state = on_state
        self._folders = (settings.junk, INBOX) if settings.junk else (INBOX,)
        self._moves: dict[Ref, str] = {}
        self._failures: Counter[Ref] = Counter()
        self._bell = asyncio.Event()

    async def run(self) -> None:
        """Watches until cancelled. Only an error of the register comes out of here."""
        self._enter(MailboxState.CONNECTING)
        delays = _delays(self._settings)
        try:
            while True:
                trouble = await self._watch_until_trouble()
                if self.state is MailboxState.WATCHING:
                    delays = _delays(self._settings)
                self._enter(trouble)
                await asyncio.sleep(next(delays))
        finally:
            self._enter(MailboxState.STOPPED)

    def move(self, ref: Ref, folder: str) -> None:
        """Asks that a letter be moved, soon; should that fail, a later scan asks `settled`."""
        self._moves[ref] = folder
        self._bell.set()

    @property
    def moves_waiting(self) -> int:
        """How many moves have been asked for and not begun."""
        return len(self._moves)

    def _enter(self, state: MailboxState) -> None:
        if state is not self.state:
            self.state = state
            self._on_state(state)

    async def _watch_until_trouble(self) -> MailboxState:
        """One connection's whole life, on a thread of its own; the kind of its end."""
        remote = _Remote(self._settings)
        try:
            await self._watch(remote, await remote.open())
        except LoginRefusedError:
            log.error("The mail server refuses the login to mailbox %s.", self._settings.account)
            return MailboxState.LOGIN_REFUSED
        except _TroubleError as trouble:
            log.warning("Mailbox %s is out of reach: %s", self._settings.account, trouble)
            return MailboxState.UNREACHABLE
        finally:
            remote.end()

    async def _watch(self, remote: _Remote, session: Session) -> NoReturn:
        """The first pauses after any news are short: some servers never announce what comes in
        between a scan and IDLE (pymap does not), and letters rarely come alone.
        """
        longest = self._settings.watch if session.can_idle else self._settings.poll
        first = min(_FIRST_PAUSE, longest)
        full, pause = True, first
        while True:
            await self._carry_out_moves(remote, session)
            for folder in self._folders:
                await self._scan(remote, session, folder, full=full)
            self._enter(MailboxState.WATCHING)
            heard = await self._rest(remote, session, pause)
            full = not heard and pause >= longest
            pause = first if heard else min(2 * pause, longest)

    async def _scan(self, remote: _Remote, session: Session, folder: str, *, full: bool) -> None:
        """Keeps what is new; a full scan also looks at what should not lie here any more."""
        account = self._settings.account
        place = await self._register.place(account, folder) or Place(0, 0)
        after = 0 if full else place.uid
        listing = await remote.do(session.look, folder, after, place.uid_validity)
        where = partial(Ref, account, folder, listing.uid_validity)
        last = place.uid if place.uid_validity == listing.uid_validity else 0
        for batch in listing.batches(last):
            await self._keep(remote, session, [where(uid) for uid in batch])
        if full:
            await self._tidy([where(uid) for uid in listing.sizes if uid <= last])

    async def _keep(self, remote: _Remote, session: Session, refs: Sequence[Ref]) -> None:
        raws = await self._fetch(remote, session, refs)
        await self._register.keep([Arrived(ref, raws[ref]) for ref in refs if ref in raws])
        end = refs[-1]
        await self._register.passed(end.account, end.folder, Place(end.uid_validity, end.uid))

    async def _fetch(
        self, remote: _Remote, session: Session, refs: Sequence[Ref]
    ) -> dict[Ref, bytes]:
        """In bulk; singly where one letter spoils the bulk."""
        try:
            raws = await remote.do(session.fetch, [ref.uid for ref in refs])
        except UnreadableError:
            if len(refs) == 1:
                self._give_up_in_time(refs[0])
                return {}
            single = [await self._fetch(remote, session, [ref]) for ref in refs]
            return {ref: raw for found in single for ref, raw in found.items()}
        return {ref: raws[ref.uid] for ref in refs if ref.uid in raws}

    def _give_up_in_time(self, ref: Ref) -> None:
        """A letter that the server cannot give out must not stop all that come after it."""
        self._failures[ref] += 1
        if self._failures[ref] < _ATTEMPTS:
            raise _TroubleError("the server does not give out a letter")
        log.error("Letter %s cannot be read from the server; a person has to look.", ref)

    async def _tidy(self, lying: Sequence[Ref]) -> None:
        recent = lying[-_LYING_AT_ONCE:]
        if recent:
            for ref, target in (await self._register.settled(recent)).items():
                self.move(ref, target)

    async def _carry_out_moves(self, remote: _Remote, session: Session) -> None:
        asked, self._moves = self._moves, {}
        groups: dict[tuple[str, int, str], list[int]] = defaultdict(list)
        for ref, target in asked.items():
            groups[ref.folder, ref.uid_validity, target].append(ref.uid)
        for (folder, uid_validity, target), uids in groups.items():
            await remote.do(session.move, uids, (folder, uid_validity), target)

    async def _rest(self, remote: _Remote, session: Session, seconds: float) -> bool:
        """Whether there was a hint: something announced, or a move asked for."""
        heard = await remote.do(session.begin_idle) or await self._hint(session.fileno(), seconds)
        await remote.do(session.end_idle)
        return heard

    async def _hint(self, connection: int, seconds: float) -> bool:
        """The loop watches the socket itself: while nothing happens, no thread is blocked."""
        loop = asyncio.get_running_loop()
        loop.add_reader(connection, self._bell.set)
        try:
            async with asyncio.timeout(seconds):
                await self._bell.wait()
        except TimeoutError:
            return False
        finally:
            loop.remove_reader(connection)
            self._bell.clear()
        return True


def _delays(settings: ImapSettings) -> Iterator[float]:
    """Seconds between attempts: doubling, with jitter, so that desks do not come back in step."""
    longest = settings.first_delay
    while True:
        yield random.uniform(longest / 2, longest)
        longest = min(longest * 2, settings.longest_delay)
