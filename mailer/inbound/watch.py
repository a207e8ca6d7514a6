"""Letters in: watches the desk's mailbox and hands every letter over, each at least once.

    connect -> moves asked for -> scan junk -> scan the inbox -> wait for a hint -+
                    ^                                                             |
                    +-------------------------------------------------------------+

IDLE is only a hint: a scan by UID after every wake and every timeout is what finds letters.
"""

import asyncio
import logging
import random
from collections import defaultdict
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NoReturn

from mailer.inbound.connection import ImapSettings, LoginRefusedError
from mailer.inbound.ports import Arrived, LetterStore, Place, Ref
from mailer.inbound.remote import Remote, TroubleError
from mailer.inbound.scan import Scanner
from mailer.inbound.session import FolderRefusedError, Session

__all__ = ["Arrived", "ImapSettings", "LetterStore", "Mailbox", "MailboxState", "Place", "Ref"]

log = logging.getLogger(__name__)

_FIRST_PAUSE = 1.0
_STEADY = 60.0  # seconds after which a connection was a good one, however it ends


class MailboxState(StrEnum):
    """What staff should know of the mailbox."""

    CONNECTING = "connecting"
    WATCHING = "watching"
    UNREACHABLE = "unreachable"
    MISCONFIGURED = "misconfigured"
    LOGIN_REFUSED = "login-refused"
    STOPPED = "stopped"


def unwatched(state: MailboxState) -> None:
    """Nobody wants to hear of a mailbox's state."""


def unheeded(found: bool) -> None:
    """Nobody wants to hear whether there is a folder for spam."""


class Mailbox:
    """One mailbox, one connection, one thread for it."""

    def __init__(
        self,
        settings: ImapSettings,
        register: LetterStore,
        on_state: Callable[[MailboxState], None] = unwatched,
        *,
        on_junk: Callable[[bool], None] = unheeded,
    ) -> None:
        """`on_state` hears of every change, in the event loop, and `on_junk` whether spam is read,
        or need not be.
        """
        self.state = MailboxState.STOPPED
        self._settings = settings
        self._scanner = Scanner(settings.account, register, self.move)
        self._on_state = on_state
        self._on_junk = on_junk
        self._refused: set[str] = set()
        self._inbox = settings.inbox
        self._moves: dict[Ref, str] = {}
        self._bell = asyncio.Event()

    async def run(self) -> None:
        """Watches until cancelled. Only an error of the register comes out of here."""
        self._enter(MailboxState.CONNECTING)
        clock = asyncio.get_running_loop().time
        delays: dict[MailboxState, Iterator[float]] = {}
        try:
            while True:
                began = clock()
                trouble = await self._watch_until_trouble()
                if clock() - began > _STEADY:
                    delays.clear()
                self._enter(trouble)
                own = delays.setdefault(trouble, _delays(self._settings, trouble))
                await asyncio.sleep(next(own))
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
        remote = Remote(self._settings)
        try:
            await self._watch(remote, await remote.open())
        except LoginRefusedError:
            log.error("The mail server refuses the login to the mailbox")
            return MailboxState.LOGIN_REFUSED
        except TroubleError as trouble:
            log.warning("The mailbox is out of reach", extra={"reason": str(trouble)})
            return MailboxState.MISCONFIGURED if trouble.lasting else MailboxState.UNREACHABLE
        finally:
            remote.end()

    async def _watch(self, remote: Remote, session: Session) -> NoReturn:
        """The first pauses after any news are short: some servers never announce what comes in
        between a scan and IDLE (pymap does not), and letters rarely come alone.
        """
        clock, every = asyncio.get_running_loop().time, self._settings.watch
        longest = every if session.can_idle else self._settings.poll
        pause, heard, looked = 0.0, True, float("-inf")
        self._refused.clear()
        while True:
            await self._carry_out_moves(remote, session)
            full = clock() - looked >= every
            if full:
                looked, folders = clock(), await self._folders(remote, session)
            for folder in folders[-1:] if heard and not full else folders:
                await self._scan(remote, session, folder, full=full)
            self._enter(MailboxState.WATCHING)
            pause = min(_FIRST_PAUSE if heard else 2 * pause, longest)
            heard = await self._rest(remote, session, pause)

    async def _scan(self, remote: Remote, session: Session, folder: str, *, full: bool) -> None:
        """A folder for spam that the server does not open must not keep us from the inbox."""
        try:
            await self._scanner.scan(remote, session, folder, full=full)
        except FolderRefusedError as error:
            if folder == self._inbox:
                raise TroubleError("the inbox does not open", lasting=True) from error
            log.warning("The server does not open the folder for spam")
            self._refused.add(folder)
            self._on_junk(False)

    async def _folders(self, remote: Remote, session: Session) -> list[str]:
        """Those to look through; the inbox last, as IDLE tells of the folder opened last."""
        there, mail = await remote.do(session.survey), self._settings
        junk, inbox = there.junk(mail.junk, mail.own), there.find(mail.inbox)
        if inbox is None:
            raise TroubleError("the inbox is not there", lasting=True)
        self._inbox = inbox
        self._refused.intersection_update(there.marks)
        junk = None if junk in {inbox, *self._refused} else junk
        self._scanner.junk_is(junk)
        self._on_junk(junk is not None or not mail.junk)
        return [junk, inbox] if junk else [inbox]

    async def _carry_out_moves(self, remote: Remote, session: Session) -> None:
        asked, self._moves = self._moves, {}
        groups: dict[tuple[str, int, str], list[int]] = defaultdict(list)
        for ref, target in asked.items():
            groups[ref.folder, ref.uid_validity, target].append(ref.uid)
        for (folder, uid_validity, target), uids in groups.items():
            moved = await remote.do(session.move, uids, (folder, uid_validity), target)
            if session.can_move and not moved:
                log.warning("Letters could not be moved", extra={"letters": len(uids)})

    async def _rest(self, remote: Remote, session: Session, seconds: float) -> bool:
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


def _delays(settings: ImapSettings, trouble: MailboxState) -> Iterator[float]:
    """Seconds between attempts: doubling, with jitter, so that desks do not come back in step."""
    refused = trouble is MailboxState.LOGIN_REFUSED
    longest = settings.refused_delay if refused else settings.first_delay
    while True:
        yield random.uniform(longest / 2, longest)
        longest = min(longest * 2, settings.longest_delay)
