"""Letters in: kept raw, read in a thread, decided in one transaction, then moved.

    IMAP -> keep (one commit) -> read -> correspond -> commit -> move to Processed or Quarantine

The table decides; the move is cosmetic. A letter that fails three times by a bug of ours goes to
quarantine and staff are told, and the others go on.
"""

import asyncio
import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.config import Settings
from bot.facts import Desk, Known, Prepared
from bot.keys import Token
from bot.letters import LetterWriter
from bot.owing import Origin, Owing
from bot.performers import shares
from bot.sent_texts import SentTexts
from bot.store import mailbox, outbox, outcomes, people
from bot.store.changes import Scene, apply
from bot.store.chats import Chat
from bot.store.engine import Store, StoreError, Tx
from bot.store.inbox import Kept
from bot.store.mailbox import KeptLetter
from bot.stored import EFFECTS
from domain.confirmation import CONFIRM
from domain.effects import Alert, Write, line
from domain.events import Received, Written
from domain.letters import Verdict, correspond, written
from domain.phrases import Phrase
from mailer.arrivals import Arrived, Place, Ref
from mailer.imap import Mailbox
from mailer.reading import Authentication, Envelope, asks, envelope, read

log = logging.getLogger(__name__)

SEAL = "letters"
BUG_TRIES = 3
AT_ONCE = 50
LONGEST_REACH = timedelta(days=30)
GRACE = timedelta(hours=1)

_Reading: TypeAlias = tuple[Envelope, Received] | Exception | None


@dataclass(frozen=True)
class Register:
    """The desk's memory of its mailbox (`mailer.arrivals.Register`)."""

    store: Store
    shared: Desk
    folders: Mapping[str, str]
    clock: Callable[[], datetime]
    arrived: asyncio.Event

    async def place(self, account: str, folder: str) -> Place | None:
        """How far a folder has been read."""
        return await self.store.read(lambda tx: mailbox.place(tx, account, folder))

    async def keep(self, letters: Sequence[Arrived]) -> None:
        """Keep a batch, sealed, in one commit."""
        now = self.clock()
        sealed = await asyncio.to_thread(lambda: [self._sealed(each) for each in letters])

        def work(tx: Tx) -> None:
            for ref, digest, box in sealed:
                mailbox.keep(tx, ref, digest, box, now)

        await self.store.write(work)
        self.arrived.set()

    def _sealed(self, letter: Arrived) -> tuple[Ref, str, bytes | None]:
        if letter.raw is None:
            return letter.ref, str(letter.ref), None
        return letter.ref, _digest(letter.raw), self.shared.keys.seal(letter.raw, SEAL)

    async def passed(self, account: str, folder: str, place: Place) -> None:
        """Everything up to `place` is kept."""
        await self.store.write(lambda tx: mailbox.passed(tx, account, folder, place))

    async def reach(self) -> timedelta:
        """As long as the desk has been there, and no longer than letters are kept.

        Nobody answers a letter before it was written, and what lay in the mailbox before is
        people's. It counts from the oldest parcel: a mailbox may open days after the desk.
        """
        began = await self.store.read(outbox.oldest)
        return min(self.clock() - began, LONGEST_REACH) + GRACE if began else GRACE

    async def settled(self, refs: Sequence[Ref]) -> Mapping[Ref, str]:
        """The folder of each letter that is decided and still lies where it came in."""
        states = await self.store.read(lambda tx: mailbox.states(tx, refs))
        return {ref: self.folders[state] for ref, state in states.items() if state in self.folders}


class Correspondence:
    """Reads and decides what the register keeps."""

    def __init__(
        self,
        register: Register,
        settings: Settings,
        owing: Owing,
        tell: Callable[[list[Kept]], None],
    ) -> None:
        """`tell` is given the events that letters raise."""
        self._register = register
        self._store = register.store
        self._shared = register.shared
        self._settings = settings
        self._owing = owing
        self._tell = tell
        self._sent = SentTexts(LetterWriter(self._shared.texts, settings.centre), self._shared)
        self.mailbox: Mailbox | None = None

    async def run(self) -> None:
        """Decide what waits, for ever."""
        while True:
            self._register.arrived.clear()
            letters = await self._store.read(lambda tx: mailbox.waiting(tx, AT_ONCE))
            await self._decide_all(letters)
            if not letters:
                await self._register.arrived.wait()

    async def _decide_all(self, letters: Sequence[KeptLetter]) -> None:
        """Each is read while those before it are decided, in their order and in few commits."""
        async with asyncio.TaskGroup() as group:
            for letter in letters:
                reading = await asyncio.to_thread(self._try_to_read, letter)
                group.create_task(self._decide(letter, reading))

    async def _decide(self, letter: KeptLetter, reading: _Reading) -> None:
        try:
            told, state = await self._decided(letter, reading)
        except StoreError:
            raise
        except Exception:
            log.exception("a letter failed by a bug", extra={"letter": letter.id})
            if not await self._store.write(lambda tx: self._failed(tx, letter, BUG_TRIES)):
                await asyncio.sleep(0.2)
                return
            told, state = [], "quarantine"
        self._tell(told)
        if self.mailbox:
            self.mailbox.move(letter.ref, self._register.folders[state])

    async def _decided(self, letter: KeptLetter, reading: _Reading) -> tuple[list[Kept], str]:
        """What it tells to chats, and its state; what the server never gave out is set aside."""
        if isinstance(reading, Exception):
            raise reading
        if reading is None:
            await self._store.write(lambda tx: self._failed(tx, letter, 1))
            return [], "quarantine"
        return await self._store.write(lambda tx: self._correspond(tx, letter, *reading))

    def _try_to_read(self, letter: KeptLetter) -> _Reading:
        """Runs in a thread: parsing is slow. An error is for who decides to count."""
        try:
            return (
                self._read(self._shared.keys.open(letter.sealed, SEAL)) if letter.sealed else None
            )
        except Exception as error:  # noqa: BLE001 - raised again where it is counted
            return error

    def _read(self, raw: bytes) -> tuple[Envelope, Received]:
        """The letter and what of it needs no database.

        A letter from our own address has no author: it is a loop, or a forgery.
        """
        head = envelope(raw, self._settings.mail.authserv_id)
        token = self._token(head)
        reading = read(raw, self._sent.of(token) if token else "")
        return head, Received(
            reading,
            "" if self._is_ours(head.sender) else head.sender,
            dmarc_failed=head.authentication is Authentication.FAIL,
            message_id=head.message_id,
            asks=asks(reading.reply),
        )

    def _is_ours(self, address: str) -> bool:
        """Whether an address is the desk's, with or without a token."""
        local, _, domain = address.rpartition("@")
        return f"{local.partition('+')[0]}@{domain}" == self._settings.mail.address.lower()

    def _correspond(
        self, tx: Tx, letter: KeptLetter, head: Envelope, received: Received
    ) -> tuple[list[Kept], str]:
        now = self._register.clock()
        if not mailbox.is_waiting(tx, letter.id):
            return [], "processed"
        received = self._addressed(tx, head, received)
        if received.purpose == "copy":
            return self._proven(tx, letter, received.row, now), "processed"
        nobody = Chat(0, "en", "", 0, None, None, 0, blocked=False)
        known = Known(tx, self._shared, nobody, now, Prepared())
        verdict: Verdict = correspond(received, known)
        scene = Scene(tx, 0, now, self._shared.digest)
        for change in verdict.changes:
            apply(change, scene)
        cause = f"letter {letter.id}"
        told = self._owing.owe(tx, cause, Origin(0, 0, now), verdict.effects)
        state = "quarantine" if verdict.aside else "processed"
        mailbox.settle(tx, letter.id, state, received.reading.kind)
        return told, state

    def _proven(self, tx: Tx, letter: KeptLetter, row: int, now: datetime) -> list[Kept]:
        """Our own copy of a statement: the server took the letter, though we never heard so."""
        mailbox.settle(tx, letter.id, "processed", "copy")
        mailbox.erase(tx, letter.id)
        effect = EFFECTS.loads(outbox.effect_of(tx, row) or "null")
        if not isinstance(effect, Write) or not outbox.proven(tx, row, now):
            return []
        return shares.settle(tx, self._owing, row, effect, now)

    def _addressed(self, tx: Tx, head: Envelope, received: Received) -> Received:
        token = self._token(head)
        if token is None:
            return received
        failed = received.reading.recipients
        own_copy = bool(failed) and all(map(self._is_ours, failed))
        about = None if own_copy else _written(tx, token)
        return replace(received, purpose=token.purpose, row=token.row, about=about)

    def _token(self, head: Envelope) -> Token | None:
        """The token it came to, or that the letter it answers or returns went out under."""
        back = head.returned
        said = [*_tags(head.recipients), *_ids(head.references), back.envelope_id]
        tokens = map(
            self._shared.keys.read_token, [*said, *_tags((back.sender,)), *_ids((back.message_id,))]
        )
        return next(filter(None, tokens), None)

    def _failed(self, tx: Tx, letter: KeptLetter, limit: int) -> bool:
        aside = mailbox.failed(tx, letter.id, limit)
        if aside:
            alert = Alert((line(Phrase.ALERT_SET_ASIDE, item=f"letter {letter.id}"),))
            origin = Origin(0, 0, self._register.clock())
            self._owing.owe(tx, f"aside letter {letter.id}", origin, [alert])
        return aside


def _digest(raw: bytes) -> str:
    """By which the same letter is known again: who wrote it and its Message-ID, or all of it."""
    head = envelope(raw)
    if head.message_id and head.sender:
        return hashlib.sha256(f"{head.sender}\n{head.message_id}".encode()).hexdigest()
    return hashlib.sha256(raw).hexdigest()


def _tags(addresses: Sequence[str]) -> list[str]:
    locals_ = (address.partition("@")[0] for address in addresses)
    return [local.partition("+")[2] for local in locals_ if "+" in local]


def _ids(message_ids: Sequence[str]) -> list[str]:
    return [each.partition("@")[0] for each in message_ids]


def _written(tx: Tx, token: Token) -> Written | None:
    """The letter of ours that a token names: by its outbox row, its proof or its share."""
    match token:
        case (("bounce" | "reply"), row):
            effect = outbox.effect_of(tx, row)
            sent = EFFECTS.loads(effect) if effect else None
            return written(sent) if isinstance(sent, Write) else None
        case (("confirm" | "recover") as purpose, row):
            code = people.mail_code(tx, row)
            awaited = purpose == CONFIRM
            return Written(code.email, code.account, awaited=awaited) if code else None
        case "share", row:
            share = outcomes.share(tx, row)
            return Written("", share.account, share.id) if share else None
    return None
