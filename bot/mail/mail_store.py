"""The desk's memory of its mailbox: how far it was read, and every letter, raw and sealed."""

import asyncio
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.decisions.facts import SharedFacts
from bot.store.engine.store import Store, Tx
from bot.store.mail import mailbox
from bot.store.mail.mailbox import NewLetter
from bot.store.outbox import parcels
from mailer.inbound.ports import Arrived, Place, Ref
from mailer.reading import Authentication, envelope

SEAL = "letters"
LONGEST_REACH = timedelta(days=30)
GRACE = timedelta(hours=1)  # the mail server's clock may be behind ours


@dataclass(frozen=True, kw_only=True)
class MailStore:
    """The desk's memory of its mailbox (`mailer.inbound.ports.LetterStore`)."""

    store: Store
    shared: SharedFacts
    folders: Mapping[str, str]
    clock: Callable[[], datetime]
    arrived: asyncio.Event
    authserv_id: str = ""

    async def place(self, account: str, folder: str) -> Place | None:
        """How far a folder has been read."""
        return await self.store.read(lambda tx: mailbox.load_place(tx, account, folder))

    async def keep_piece(self, ref: Ref, number: int, piece: bytes) -> None:
        """Keep what lies behind the first piece, in a commit of its own."""
        now, sealed = self.clock(), await asyncio.to_thread(self.shared.keys.seal, piece, SEAL)
        await self.store.write(lambda tx: mailbox.keep_piece(tx, ref, number, sealed, now=now))

    async def keep(self, letters: Sequence[Arrived]) -> None:
        """Keep a batch, sealed, in one commit."""
        now = self.clock()
        sealed = await asyncio.to_thread(lambda: [self._sealed(each) for each in letters])

        def work(tx: Tx) -> None:
            for each in sealed:
                mailbox.keep_letter(tx, each, now)

        await self.store.write(work)
        self.arrived.set()

    def _sealed(self, letter: Arrived) -> NewLetter:
        ref, raw, in_junk = letter.ref, letter.raw, letter.in_junk
        if raw is None:
            return NewLetter(ref, str(ref), None, in_junk)
        digest, sealed = _digest(raw, self.authserv_id), self.shared.keys.seal(raw, SEAL)
        return NewLetter(ref, digest, sealed, in_junk)

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


def _digest(raw: bytes, authserv_id: str) -> str:
    """By which the same letter is known again: who wrote it and its Message-ID, or all of it.

    What our mail server disowns is another letter: a forgery must not take the place of a reply.
    """
    head = envelope(raw, authserv_id)
    if not head.message_id or not head.sender:
        return hashlib.sha256(raw).hexdigest()
    disowned = head.authentication is Authentication.FAIL
    return hashlib.sha256(f"{head.sender}\n{head.message_id}\n{disowned}".encode()).hexdigest()
