"""Letters in: kept raw, read in a thread, decided in one transaction, then moved.

    IMAP -> keep (one commit) -> read -> correspond -> commit -> move to Processed or Quarantine

The table decides; the move is cosmetic. A letter that fails three times by a bug of ours goes to
quarantine and staff are alerted, and the others go on.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import NamedTuple, TypeAlias

from bot.core import Core
from bot.decisions.facts import Prepared, StoredFacts
from bot.keys import SealBrokenError, Token
from bot.mail import reply_matching
from bot.mail.check_letters import CheckLetters
from bot.mail.limit_reported import LimitReported
from bot.mail.mail_store import SEAL, MailStore
from bot.mail.read_letter import ReadLetter
from bot.mail.reply_matching import FormerMailbox
from bot.mail.sent_texts import SentTexts, SentWords
from bot.outbox.performers import shares
from bot.outbox.writer import ParcelOrigin
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.codecs import EFFECTS
from bot.store.engine.store import StoreError, Tx
from bot.store.inbox import InboxItem
from bot.store.mail import mailbox
from bot.store.mail.mailbox import KeptLetter
from bot.store.outbox import parcels
from bot.store.people import accounts, closings
from bot.store.people.chats import Chat
from bot.texts.letters import LetterWriter
from bot.texts.public_words import secret_words
from domain.conversations.asking import by_mail
from domain.machine.effects import Write
from domain.machine.events import Received
from domain.mail.alerts import unread
from domain.mail.inviting.letters import INVITE
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading, SendingLimit
from domain.mail.verdict import Verdict
from domain.text.languages import FALLBACK
from domain.text.secrets.disclosed_secrets import holds_secret
from mailer.inbound.ports import Ref
from mailer.reading import (
    Authentication,
    asks,
    beside_numbers,
    blanked,
    envelope,
    is_all_agreed,
    is_without_telegram,
    read,
    tongue,
)

log = logging.getLogger(__name__)

BUG_TRIES = 3
AT_ONCE = 50


_Reading: TypeAlias = ReadLetter | Exception | None


class _Outcome(NamedTuple):
    """The events a letter raised, its state, and what it said of our account's limit."""

    raised: list[InboxItem]
    state: str
    limit: SendingLimit | None = None


class Correspondence:
    """Reads and decides what the mail store keeps."""

    def __init__(
        self,
        mail_store: MailStore,
        core: Core,
        move: Callable[[Ref, str], None],
        limit: LimitReported | None = None,
    ) -> None:
        """`move` asks that a letter be moved to a folder; `limit` hears of our account's."""
        self._mail_store = mail_store
        self._store = mail_store.store
        self._shared = mail_store.shared
        self._settings = core.settings
        self._writer = core.writer
        self._notify = core.notify
        self._move = move
        self._limit = limit
        self._checks = CheckLetters(core)
        self._sent = SentTexts(
            LetterWriter(self._shared.texts, self._settings.centre),
            self._shared,
            self._store,
            sender=self._settings.mail.name,
        )

    async def run(self) -> None:
        """Decide what waits, for ever."""
        while True:
            self._mail_store.arrived.clear()
            letters = await self._store.read(lambda tx: mailbox.load_waiting(tx, AT_ONCE))
            await self._decide_all(letters)
            if not letters:
                await self._mail_store.arrived.wait()

    async def _decide_all(self, letters: Sequence[KeptLetter]) -> None:
        """Each is read while those before it are decided, in their order and in few commits."""
        async with asyncio.TaskGroup() as group:
            for letter in letters:
                reading = await self._try_to_read(letter)
                group.create_task(self._decide(letter, reading))

    async def _decide(self, letter: KeptLetter, reading: _Reading) -> None:
        try:
            raised, state, limit = await self._decided(letter, reading)
        except StoreError:
            raise
        except Exception:
            log.exception("a letter failed by a bug", extra={"letter": letter.id})
            if not await self._fail(letter, BUG_TRIES):
                await asyncio.sleep(0.2)
                return
            raised, state, limit = _Outcome([], "quarantine")
        self._notify(raised)
        if limit and self._limit:
            await self._limit.heard(limit)
        if state in self._mail_store.folders:
            self._move(letter.ref, self._mail_store.folders[state])

    async def _decided(self, letter: KeptLetter, reading: _Reading) -> _Outcome:
        """The events it raises, and its state; what the server never gave out is set aside."""
        if isinstance(reading, Exception):
            raise reading
        if reading is None:
            await self._fail(letter, 1)
            return _Outcome([], "quarantine")

        def work(tx: Tx) -> _Outcome:
            decided = self._correspond(tx, letter, reading)
            if reading.blank:
                mailbox.replace_letter(tx, letter.id, reading.blank)
            if decided.limit and self._limit:
                self._limit.keep(tx, decided.limit)
            return decided

        return await self._store.write(work)

    async def _try_to_read(self, letter: KeptLetter) -> _Reading:
        """What of a letter needs no transaction. An error is for who decides to count."""
        if letter.sealed is None:
            return None
        try:
            return await self._read(self._shared.keys.open(letter.sealed, SEAL), letter.id)
        except StoreError:
            raise
        except Exception as error:  # noqa: BLE001 - raised again where it is counted
            return error

    async def _read(self, raw: bytes, letter: int) -> ReadLetter:
        """In threads: parsing is slow. A letter from our own address has no author: it is a loop,
        or a forgery.
        """
        head = await asyncio.to_thread(envelope, raw, self._settings.mail.authserv_id)
        token = reply_matching.token_of(head, self._shared.keys)
        sent = await self._sent.of(token) if token else SentWords()
        reading = await asyncio.to_thread(read, raw, sent.text, sent.subjects, sent.about)
        said = f"{head.subject}\n{reading.reply}"
        alone = token is not None and token.purpose == INVITE
        secret = await asyncio.to_thread(holds_secret, said, secret_words(), alone=alone)
        blank = await asyncio.to_thread(self._blanked, raw) if secret else b""
        received = Received(
            reading,
            "" if self._is_ours(head.sender) else head.sender,
            dmarc_failed=head.authentication is Authentication.FAIL,
            vouched=head.authentication is Authentication.PASS,
            message_id=head.message_id,
            asks=asks(reading.reply),
            beside=await asyncio.to_thread(
                _beside, raw, reading, f"{head.sender} {sent.about}", sent
            ),
            without_telegram=is_without_telegram(said),
            secret=secret,
            language=self._spoken(reading.reply, head.subject),
        )
        whole = partial(self._whole, letter)
        check = None if token else await self._checks.asked(raw, head, whole)
        return ReadLetter(head, received, blank, check)

    async def _whole(self, letter: int) -> bytes:
        """All that is kept of a letter."""
        pieces = await self._store.read(lambda tx: mailbox.load_pieces(tx, letter))
        return b"".join([self._shared.keys.open(each, SEAL) for each in pieces])

    def _spoken(self, *texts: str) -> str:
        """The language of the first of the texts that tells, if it is one of ours."""
        spoken = next(filter(None, map(tongue, texts)), "")
        return spoken if spoken in self._shared.texts.languages else ""

    def _blanked(self, raw: bytes) -> bytes:
        return self._shared.keys.seal(blanked(raw), SEAL)

    def _is_ours(self, address: str) -> bool:
        """Whether an address is the desk's, with or without a token."""
        local, _, domain = address.rpartition("@")
        return f"{local.partition('+')[0]}@{domain}" == self._settings.mail.address.lower()

    def _correspond(self, tx: Tx, letter: KeptLetter, read: ReadLetter) -> _Outcome:
        now, head = self._mail_store.clock(), read.head
        if not mailbox.is_waiting(tx, letter.id):
            return _Outcome([], "processed")
        keys = self._shared.keys
        token = reply_matching.token_of(head, keys)
        if self._is_ours(head.sender) and (row := reply_matching.copied_row(tx, head, token, keys)):
            return _Outcome(self._proven(tx, letter, row, now), "processed")
        received = self._addressed(tx, token, read.received)
        received = replace(received, in_junk=letter.in_junk, number=letter.id)
        known = StoredFacts(tx, self._shared, _reader(tx, received.sender), now, Prepared())
        verdict = self._verdict(tx, read, received, known)
        context = ChangeContext(tx, 0, now, self._shared.digest, seal=self._shared.seal_address)
        for change in verdict.changes:
            apply_change(change, context)
        cause = f"letter {letter.id}"
        raised = self._writer.put(tx, cause, ParcelOrigin(0, 0, now), verdict.effects)
        kind = LetterKind.JUNK if verdict.left else received.reading.kind
        state = "quarantine" if verdict.aside else "junk" if verdict.left else "processed"
        mailbox.settle_letter(tx, letter.id, state, kind)
        return _Outcome(raised, state, verdict.limit)

    def _verdict(self, tx: Tx, read: ReadLetter, received: Received, known: StoredFacts) -> Verdict:
        if read.check:
            return self._checks.decide(tx, read.check, received, known)
        return by_mail.noted(received, decide_letter(received, known), known)

    def _proven(self, tx: Tx, letter: KeptLetter, row: int, now: datetime) -> list[InboxItem]:
        """Our own copy of a statement: the server took the letter, though we never heard so."""
        mailbox.settle_letter(tx, letter.id, "processed", "copy")
        mailbox.erase_letter(tx, letter.id)
        effect = EFFECTS.loads(parcels.load_effect(tx, row) or "null")
        if not isinstance(effect, Write) or not parcels.mark_proven(tx, row, now):
            return []
        return shares.settle(tx, self._writer, row, effect, now=now)

    def _addressed(self, tx: Tx, token: Token | None, received: Received) -> Received:
        if token is None:
            return received
        failed = received.reading.recipients
        own_copy = bool(failed) and all(map(self._is_ours, failed))
        about = None if own_copy else reply_matching.about(tx, token, partial(self._former, tx))
        return replace(received, purpose=token.purpose, row=token.row, about=about)

    def _former(self, tx: Tx, account: int) -> FormerMailbox | None:
        left = closings.load_of_account(tx, account, self._mail_store.clock())
        address = self._shared.open_address(left.sealed_email) if left else ""
        return FormerMailbox(left.entry, address) if left else None

    async def _fail(self, letter: KeptLetter, limit: int) -> bool:
        """One more failure; whether the letter is set aside by it."""
        sender = ""
        with suppress(SealBrokenError):
            raw = self._shared.keys.open(letter.sealed, SEAL) if letter.sealed else b""
            sender = (await asyncio.to_thread(envelope, raw)).sender
        return await self._store.write(lambda tx: self._failed(tx, letter, limit, sender))

    def _failed(self, tx: Tx, letter: KeptLetter, limit: int, sender: str) -> bool:
        aside = mailbox.count_failure(tx, letter.id, limit)
        if aside:
            known = accounts.load_confirmed(tx, sender) if sender else ()
            alert = unread(letter.id, sender, known)
            origin = ParcelOrigin(0, 0, self._mail_store.clock())
            self._writer.put(tx, f"aside letter {letter.id}", origin, [alert])
        return aside


def _beside(raw: bytes, reading: Reading, sender: str, sent: SentWords) -> Intent:
    """What an answer wants beside the numbers; a yes only where all of the letter agrees."""
    wanted = beside_numbers(reading.reply, f"{sender} {sent.about}")
    agreed = wanted in {Intent.CONFIRM, Intent.NOTHING}
    if agreed and sent.text and not is_all_agreed(raw, sent.text, sent.subjects, sent.about):
        return Intent.QUESTION
    return wanted


def _reader(tx: Tx, address: str) -> Chat:
    """In the place of a chat, the language that is written to an address."""
    known = accounts.load_confirmed(tx, address) if address else ()
    return Chat(id=0, language=known[0].language if known else FALLBACK)
