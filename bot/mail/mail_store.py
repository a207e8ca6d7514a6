"""The desk's memory of its mailbox: how far it was read, and every letter, raw and sealed."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.decisions.facts import SharedFacts
from bot.mail.reply_matching import token_of
from bot.store.engine.store import Store, Tx
from bot.store.mail import mailbox, strangers
from bot.store.mail.mailbox import NewLetter
from bot.store.outbox import parcels
from domain.intake.letters import LetterSigns, is_kept, worth_keeping
from mailer.inbound.ports import Arrived, Place, Ref
from mailer.reading import Authentication, Envelope, envelope, holds_pdf

SEAL = "letters"
LONGEST_REACH = timedelta(days=30)
GRACE = timedelta(hours=1)  # the mail server's clock may be behind ours


async def at_once() -> None:
    """There is room."""


@dataclass(frozen=True, kw_only=True)
class MailStore:
    """The desk's memory of its mailbox (`mailer.inbound.ports.LetterStore`).

    Of letters that name none of ours it keeps `strangers_per_day` bytes; what comes beyond that is
    decided like the rest, and then let go. `wait_for_room` ends when there is room for more.
    """

    store: Store
    shared: SharedFacts
    folders: Mapping[str, str]
    clock: Callable[[], datetime]
    arrived: asyncio.Event
    authserv_id: str = ""
    strangers_per_day: int = 100_000_000
    wait_for_room: Callable[[], Awaitable[None]] = at_once

    async def place(self, account: str, folder: str) -> Place | None:
        """How far a folder has been read."""
        return await self.store.read(lambda tx: mailbox.load_place(tx, account, folder))

    async def worth_keeping(self, first: bytes, size: int, *, pdf: bool = False) -> int:
        """All of a letter that names one of ours; of a stranger's a scan, or what is read of it."""
        spent = await self.store.read(lambda tx: strangers.load_today(tx, self.clock()))
        ours, begun = await asyncio.to_thread(lambda: (self._is_ours(first), holds_pdf(first)))
        signs = LetterSigns(ours=ours, pdf=pdf or begun, size=size)
        return worth_keeping(signs, self.strangers_per_day - spent.kept)

    async def keep_piece(self, ref: Ref, number: int, piece: bytes) -> None:
        """Keep what lies behind the first piece, in a commit of its own."""
        await self.wait_for_room()
        now, sealed = self.clock(), await asyncio.to_thread(self.shared.keys.seal, piece, SEAL)
        await self.store.write(lambda tx: mailbox.keep_piece(tx, ref, number, sealed, now=now))

    async def keep(self, letters: Sequence[Arrived]) -> None:
        """Keep a batch, sealed, in one commit."""
        await self.wait_for_room()
        now = self.clock()
        sealed = await asyncio.to_thread(lambda: [self._sealed(each) for each in letters])

        def work(tx: Tx) -> None:
            for each in sealed:
                self._keep(tx, each, now)

        await self.store.write(work)
        self.arrived.set()

    def _keep(self, tx: Tx, letter: NewLetter, now: datetime) -> None:
        if not letter.stranger or letter.sealed is None:
            mailbox.keep_letter(tx, letter, now)
            return
        tx.hold("strangers")
        spent = strangers.load_today(tx, now).kept
        cost = len(letter.sealed) + strangers.measure_rest(tx, letter.ref)
        passing = not is_kept(spent, cost, self.strangers_per_day)
        if mailbox.keep_letter(tx, letter, now, passing=passing):
            strangers.count(tx, now, kept=0 if passing else cost, passed=int(passing))

    def _sealed(self, letter: Arrived) -> NewLetter:
        if letter.raw is None:
            return NewLetter(letter.ref, str(letter.ref), None, in_junk=letter.in_junk)
        head = envelope(letter.raw, self.authserv_id)
        return NewLetter(
            letter.ref,
            _digest(head, letter.raw),
            self.shared.keys.seal(letter.raw, SEAL),
            in_junk=letter.in_junk,
            size=letter.size,
            stranger=token_of(head, self.shared.keys) is None,
        )

    def _is_ours(self, raw: bytes) -> bool:
        """Whether a letter names one of ours, by a token that nobody else can make."""
        return token_of(envelope(raw, self.authserv_id), self.shared.keys) is not None

    async def passed(self, account: str, folder: str, place: Place) -> None:
        """Everything up to `place` is kept."""
        await self.store.write(lambda tx: mailbox.move_place(tx, account, folder, place))

    async def reach(self) -> timedelta:
        """As long as the desk has been there, and no longer than letters are kept.

        Nobody answers a letter before it was written, and what lay in the mailbox before is
        people's. It counts from the oldest parcel: a mailbox may open days after the desk.
        """
        began = await self.store.read(parcels.load_earliest)
        return min(self.clock() - began, LONGEST_REACH) + GRACE if began else GRACE

    async def settled(self, refs: Sequence[Ref]) -> Mapping[Ref, str]:
        """The folder of each letter that is decided and still lies where it came in."""
        states = await self.store.read(lambda tx: mailbox.load_states(tx, refs))
        return {ref: self.folders[state] for ref, state in states.items() if state in self.folders}


def _digest(head: Envelope, raw: bytes) -> str:
    """By which the same letter is known again: who wrote it and its Message-ID, or all of it.

    What our mail server disowns is another letter: a forgery must not take the place of a reply.
    """
    if not head.message_id or not head.sender:
        return hashlib.sha256(raw).hexdigest()
    disowned = head.authentication is Authentication.FAIL
    return hashlib.sha256(f"{head.sender}\n{head.message_id}\n{disowned}".encode()).hexdigest()
