"""Letters out: rendered once, sealed, sent as the same bytes however often it takes.

A letter may have waited for its turn: whether it is owed is asked once more before it goes.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot.core import Core
from bot.decisions.facts import SharedFacts as Shared
from bot.outbox.gate.still_owed import NO_MORE, why_unowed
from bot.outbox.performers import shares
from bot.outbox.performers.broadcasts import addressed
from bot.outbox.performers.letter_links import page_address, page_for, proposing, unsubscribing
from bot.outbox.performers.sealed_letters import SEAL, opened
from bot.outbox.performers.settling import After, Delivered, nothing
from bot.outbox.performers.statement_trouble import StatementTrouble
from bot.outbox.performers.statements import Statement, Statements
from bot.outbox.writer import ParcelOrigin
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.inviting import invitations
from bot.store.mail import bounces, result_pages
from bot.store.mail.result_pages import NewPage
from bot.store.outbox import parcels
from bot.store.outbox.parcels import Parcel
from bot.store.people import accounts, mail_codes, sign_ins
from bot.texts.letter_values import chat_door, letter_values
from bot.texts.letters import LetterWriter, Rendered
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, Effect, Tell, Write, line
from domain.machine.outbound import AT_HOME, Cause, Document, Letter, TryLater, Undeliverable
from domain.machine.records import Account
from domain.mail.bounces import came_back, describe_sent, stopped
from mailer.outbound.compose import DeskAddress, compose
from mailer.outbound.sign import DkimKey, sign
from mailer.outbound.smtp import Sender

# What the other side says of a letter; the rest is about us, or about a letter whose time is over.
RETURNING = {Cause.DEAD_ADDRESS, Cause.MAILBOX_FULL, Cause.POLICY, Cause.TEMPORARY, Cause.THROTTLED}
UNPROVEN = timedelta(hours=4)  # that a statement waits for somebody who can look for its copy
LOOK_AGAIN = 300.0  # seconds; each look is a login, and many refused ones may bar the desk

Look = Callable[[str], Awaitable[bool]]


async def nowhere(_: str) -> bool:
    """For a desk without a mailbox."""
    return False


@dataclass(frozen=True, kw_only=True)
class Post:
    """The desk's address and how its letters are made; `url` leads to the public pages.

    `notes` are what the centre tells organisations of a statement, by language. `look` finds
    whether a letter lies in our own mailbox, by its Message-ID, or raises `TryLater`; `chat` gives
    the address of the Telegram chat, "" while it is not known.
    """

    desk: DeskAddress
    letters: LetterWriter
    shared: Shared
    dkim: DkimKey | None = None
    copies: bool = True
    url: str = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    look: Look = nowhere
    chat: Callable[[], str] = str

    def tagged(self, token: str) -> str:
        """The desk's own address with a token: what is sent there comes back to us."""
        local, _, domain = self.desk.address.partition("@")
        return f"{local}+{token}@{domain}"


class MailPerformer:
    """Performs `Write`."""

    def __init__(self, core: Core, post: Post, sender: Sender, statements: Statements) -> None:
        """`sender` speaks SMTP, `statements` prints what is attached."""
        self._store = core.store
        self._writer = core.writer
        self._clock = core.clock
        self._post = post
        self._sender = sender
        self._statements = statements
        self._trouble = StatementTrouble(core)
        self._language = core.settings.centre.language

    async def perform(self, parcel: Parcel, effect: Effect) -> Delivered:
        """Send one letter; one whose copy has come meanwhile has been sent."""
        if not isinstance(effect, Write):
            raise TypeError(type(effect).__name__)
        if not parcel.copied:
            await self._look_once_more(parcel, effect)
        if parcel.copied or await self._has_arrived(parcel, effect):
            return Delivered(after=self._settles(parcel, effect), answered=False)
        raw = await self._bytes(parcel, effect)
        returning = self._post.shared.keys.token("bounce", parcel.id)
        receipt = await self._sender.send(
            raw,
            envelope_from=self._post.tagged(returning),
            to=effect.to,
            envid=returning,
            copy_to=self._copy_to(parcel, effect),
        )
        return Delivered(receipt, self._settles(parcel, effect))

    async def _look_once_more(self, parcel: Parcel, effect: Write) -> None:
        """Raises where it is not owed any more: `TryLater` where in doubt, since the outbox knows
        what becomes of that when it begins it anew.
        """
        now = self._clock()
        if why := await self._store.read(lambda tx: why_unowed(tx, effect, parcel.chat, now)):
            kind = Undeliverable if parcel.doubted_at is None else TryLater
            raise kind(why, NO_MORE, tried=False)

    async def _has_arrived(self, parcel: Parcel, effect: Write) -> bool:
        """Whether a statement whose answer was lost was taken: its copy lies in our mailbox.

        Where nobody can look it waits, but not for ever: late is worse than twice.
        """
        doubted = parcel.doubted_at
        if doubted is None or not self._copy_to(parcel, effect):
            return False
        try:
            return await self._post.look(self._message_id(parcel, effect))
        except TryLater as error:
            if self._clock() > doubted + UNPROVEN:
                return False
            words = f"perhaps delivered: {error.words}"
            raise TryLater(Cause.BROKEN_OFF, words, LOOK_AGAIN, tried=False) from error

    def _message_id(self, parcel: Parcel, effect: Write) -> str:
        """By which it is known again; of no other letter, since a server may drop what it knows."""
        token = self._token(parcel, effect) + (f".{parcel.id}" if effect.row else "")
        if effect.share:
            token = self._post.shared.keys.token("reply", parcel.id)
        return f"{token}@{self._post.desk.address.partition('@')[2]}"

    def _token(self, parcel: Parcel, effect: Write) -> str:
        return self._post.shared.keys.token(effect.purpose or "reply", effect.row or parcel.id)

    def _copy_to(self, parcel: Parcel, effect: Write) -> str:
        """A second recipient of ours: its copy proves a delivery whose answer was lost."""
        if not effect.share or not self._post.copies:
            return ""
        return self._post.tagged(self._post.shared.keys.token("copy", parcel.id))

    async def _bytes(self, parcel: Parcel, effect: Write) -> bytes:
        """The letter as rendered the first time, committed before it is first sent."""
        if known := opened(self._post.shared.keys, parcel):
            return known
        raw, page = await self._rendered(parcel, effect)
        sealed = self._post.shared.keys.seal(raw, SEAL)

        def work(tx: Tx) -> None:
            parcels.keep_sealed(tx, parcel.id, sealed)
            shares.begin(tx, parcel.id, effect)
            result_pages.issue(tx, page, self._clock())

        await self._store.write(work)
        return raw

    async def _rendered(self, parcel: Parcel, effect: Write) -> tuple[bytes, NewPage | None]:
        """The bytes, and the link to a page that stands in them."""
        effect, account, page = await self._store.read(lambda tx: self._worded(tx, parcel, effect))
        language = effect.language or (account.language if account else self._language)
        statement = await self._statements.for_letter(effect, language)
        given = {"note": self._post.notes.get(language, "")}
        given |= {"page": page_address(page, self._post.url, self._post.shared.keys)}
        values = given | self._values(parcel, effect, account, statement)
        documents = (statement.document, *statement.beside) if statement else ()

        def made() -> bytes:
            said = self._post.letters.write(effect.letter, language, values)
            letter = self._letter(parcel, effect, said, documents)
            raw = compose(letter, self._post.desk)
            return sign(raw, self._post.dkim) if self._post.dkim else raw

        return await asyncio.to_thread(made), page  # a signature alone takes 10 ms

    def _worded(
        self, tx: Tx, parcel: Parcel, effect: Write
    ) -> tuple[Write, Account | None, NewPage | None]:
        now, rules = self._clock(), self._post.shared.rules
        account = accounts.load(tx, effect.account)
        page = page_for(tx, parcel.id, effect, account, rules=rules, now=now)
        return proposing(tx, addressed(tx, effect, now, rules), rules, now), account, page

    def _letter(
        self, parcel: Parcel, effect: Write, said: Rendered, documents: tuple[Document, ...]
    ) -> Letter:
        post, keys = self._post, self._post.shared.keys
        return Letter(
            to=effect.to,
            subject=said.subject,
            text=said.text,
            html=said.html,
            language=said.language,
            message_id=self._message_id(parcel, effect),
            date=parcel.made_at,
            reply_to=post.tagged(self._token(parcel, effect)),
            envelope_from=post.tagged(keys.token("bounce", parcel.id)),
            list_unsubscribe=unsubscribing(effect, post.url, keys, post.tagged),
            in_reply_to=effect.in_reply_to,
            documents=documents,
        )

    def _values(
        self, parcel: Parcel, effect: Write, account: Account | None, statement: Statement | None
    ) -> dict[str, object]:
        """What any letter may say, and what only a statement tells."""
        values = letter_values(effect, account, parcel.made_at, self._post.shared)
        if statement:
            values |= {**statement.told, "exam": statement.exam, "share": str(effect.share)}
        return values | {"chat": chat_door(self._post.chat(), effect, account, self._post.shared)}

    def given_up(self, parcel: Parcel, effect: Effect, error: Undeliverable) -> After:
        """A share failed, or a letter to a candidate came back; staff hear of what is no address's
        fault, once a day.
        """
        if not isinstance(effect, Write):
            return nothing

        def after(tx: Tx) -> list[InboxItem]:
            if error.cause in AT_HOME and effect.result:
                return self._unprinted(tx, parcel, effect, error)
            if error.cause is Cause.POLICY:
                self._warn(tx)
            if error.cause is Cause.SENDER:
                self._blame_us(tx)
            if error.cause is Cause.SENDER and not effect.share:
                return self._raise(tx, parcel, stopped(describe_sent(effect), _chats(tx, effect)))
            hard = error.cause is Cause.DEAD_ADDRESS
            if error.cause in RETURNING and not effect.share:
                invitations.note_returned(tx, effect, self._clock(), hard=hard)
                return self._returned(tx, parcel, effect, hard=hard)
            if error.cause in RETURNING:
                shares.note_bounce(tx, effect, self._clock(), hard=hard)
            return self._settles(parcel, effect, error.cause)(tx)

        return after

    def _unprinted(
        self, tx: Tx, parcel: Parcel, effect: Write, error: Undeliverable
    ) -> list[InboxItem]:
        """A share says itself why it failed; whoever asked for their own hears it in the chat."""
        if effect.share:
            self._trouble.alert(tx, effect.result, error)
            return self._settles(parcel, effect, error.cause)(tx)
        chats = sign_ins.load_chats(tx, effect.account)
        return self._trouble.reported(parcel.id, effect.result, chats, error, letter=effect)(tx)

    def _warn(self, tx: Tx) -> None:
        now, alert = self._clock(), Alert((line(AlertPhrase.MAIL_TURNED_DOWN),))
        self._writer.put(tx, f"mail turned down {now.date()}", ParcelOrigin(0, 0, now), [alert])

    def _blame_us(self, tx: Tx) -> None:
        alert = Alert((line(AlertPhrase.MAIL_OURS, count=1),), gathered=AlertPhrase.MAIL_OURS)
        self._writer.put(tx, "our side", ParcelOrigin(0, 0, self._clock()), [alert])

    def _returned(self, tx: Tx, parcel: Parcel, effect: Write, *, hard: bool) -> list[InboxItem]:
        now, account = self._clock(), accounts.load(tx, effect.account)
        if account is None:
            return []
        before = bounces.count_in_week(tx, account.id, account.email, now)
        waits = mail_codes.load_new_address(tx, account.id)
        back = came_back(describe_sent(effect), account, waits, before, hard=hard)
        if back is None:
            return []
        bounces.note(tx, back.noted, now)
        chats = _chats(tx, effect) if back.notifies else ()
        return self._raise(tx, parcel, [Tell(chat, back.event) for chat in chats])

    def _raise(self, tx: Tx, parcel: Parcel, events: Iterable[Tell]) -> list[InboxItem]:
        """Raise events for chats about one letter."""
        now = self._clock()
        return [
            kept
            for each in events
            for kept in self._writer.raise_event(tx, f"dead:{parcel.id}:{each.chat}", each, now)
        ]

    def _settles(self, parcel: Parcel, effect: Write, reason: str = "") -> After:
        now = self._clock()
        return lambda tx: shares.settle(tx, self._writer, parcel.id, effect, now=now, reason=reason)


def _chats(tx: Tx, effect: Write) -> Sequence[int]:
    """The chats signed in to the account a letter is for."""
    return sign_ins.load_chats(tx, effect.account)
