"""Everybody's mail in the sandbox: the desk's real servers, and mailboxes for all other people."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Self

from bot.sandbox.mail.bounces import bounce
from bot.sandbox.mail.delivered import Delivered, mailbox_of
from bot.sandbox.mail.imap_server import HOST, ImapServer
from bot.sandbox.mail.mail_program import answer
from bot.sandbox.mail.smtp_server import Mood, SmtpServer, Taken

__all__ = ["Delivered", "Mood", "PostOffice"]

FOLDERS = ("Junk", "Processed", "Quarantine")


def _now() -> datetime:
    return datetime.now(UTC)


class PostOffice:
    """A whole mail world on loopback, without root, up in a fraction of a second.

    The desk sends by SMTP to `host`:`smtp_port` and reads by IMAP from `host`:`imap_port`, with
    `user` and `password` for both; `desk+anything@` comes to its INBOX. Letters for all others
    are kept here, to be looked at and answered. `journal` holds everything that was ever
    delivered to anybody, in order.
    """

    def __init__(
        self,
        desk: str = "desk@centre.test",
        *,
        login: tuple[str, str] = ("desk", "sandbox"),
        authserv_id: str = "mx.centre.test",
        tls: ssl.SSLContext | None = None,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        """With `tls` both servers insist on STARTTLS; they offer none otherwise."""
        self.host = HOST
        self.desk = desk
        self.user, self.password = login
        self.journal: list[Delivered] = []
        self._authserv_id = authserv_id
        self._clock = clock
        self._news = asyncio.Condition()
        self.smtp = SmtpServer(login, self._take, tls)
        self.imap = ImapServer(login, FOLDERS, tls)

    async def __aenter__(self) -> Self:
        """Both servers answer."""
        await self.imap.create()
        await self.imap.start()
        await self.smtp.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        """Both servers are gone; what was delivered can still be looked at."""
        await self.smtp.stop()
        await self.imap.stop()

    @property
    def smtp_port(self) -> int:
        """Where the desk sends."""
        return self.smtp.port

    @property
    def imap_port(self) -> int:
        """Where the desk reads."""
        return self.imap.port

    def put_in_mood(self, address: str, mood: Mood | None, times: float = float("inf")) -> None:
        """What letters from the desk to exactly this address meet, that many times."""
        self.smtp.put_in_mood(address, mood, times)

    def letters(self, address: str) -> list[Delivered]:
        """What has come to an address or its tagged forms, oldest first; the desk's too."""
        mailbox = mailbox_of(address)
        return [delivered for delivered in self.journal if delivered.mailbox == mailbox]

    async def wait_for(
        self,
        address: str,
        predicate: Callable[[Delivered], bool] = lambda _: True,
        within: float = 5.0,
    ) -> Delivered:
        """The first letter there that fits, come or to come; TimeoutError after `within` s."""
        mailbox = mailbox_of(address)
        async with asyncio.timeout(within):
            async for delivered in self.changes():
                if delivered.mailbox == mailbox and predicate(delivered):
                    return delivered
        raise AssertionError("the journal has no end")

    async def changes(self, after: int = 0) -> AsyncIterator[Delivered]:
        """Every delivery with a number above `after`, and then, as they come, all others."""
        while True:
            async with self._news:
                while len(self.journal) <= after:
                    await self._news.wait()
            yield self.journal[after]
            after += 1

    async def reply(
        self, delivered: Delivered, text: str, *, sender: str | None = None
    ) -> Delivered:
        """What its mail program sends when somebody answers a letter; `sender` may be another."""
        author = sender or delivered.mailbox
        raw = answer(delivered, text, sender=author, when=self._clock())
        return await self.deliver(raw, to=delivered.answer_to, envelope_from=author)

    async def deliver(
        self,
        raw: bytes,
        *,
        to: str,
        envelope_from: str = "",
        folder: str = "INBOX",
        dmarc: str = "pass",
    ) -> Delivered:
        """A letter from outside, put into the mailbox of `to` as a mail system does.

        `dmarc` is the verdict in the Authentication-Results of the desk's letters: pass, fail,
        none; "" leaves the header out.
        """
        arriving = Delivered(0, to, envelope_from, raw)
        if arriving.mailbox == mailbox_of(self.desk):
            whole = self._trace(arriving) + self._verdict(arriving, dmarc) + raw
            await self.imap.append(whole, folder)
        else:
            whole = self._trace(arriving) + raw
        return await self._note(replace(arriving, raw=whole))

    async def _take(self, taken: Taken) -> None:
        """From the desk's SMTP connection to wherever the letter goes."""
        if taken.mood is Mood.BOUNCES:
            await self._return(taken)
            return
        await self.deliver(taken.raw, to=taken.recipient, envelope_from=taken.envelope_from)

    async def _return(self, taken: Taken) -> None:
        """At once: a report may overtake the 250, and the desk has to bear that."""
        report = bounce(
            taken.raw,
            sender=taken.envelope_from,
            recipient=taken.recipient,
            queue_id=taken.queue_id,
            date=format_datetime(self._clock()),
        )
        await self.deliver(report, to=taken.envelope_from, dmarc="none")

    async def _note(self, delivered: Delivered) -> Delivered:
        numbered = replace(delivered, number=len(self.journal) + 1)
        self.journal.append(numbered)
        async with self._news:
            self._news.notify_all()
        return numbered

    def _verdict(self, arriving: Delivered, dmarc: str) -> bytes:
        if not dmarc:
            return b""
        domain = arriving.sender.rpartition("@")[2]
        return (
            f"Authentication-Results: {self._authserv_id};\r\n"
            f" spf={dmarc} smtp.mailfrom={arriving.envelope_from or 'none'};\r\n"
            f" dmarc={dmarc} header.from={domain}\r\n"
        ).encode()

    def _trace(self, arriving: Delivered) -> bytes:
        return (
            f"Return-Path: <{arriving.envelope_from}>\r\n"
            f"Delivered-To: {arriving.recipient}\r\n"
            f"Received: from sandbox.test ([{self.host}]) by mx.sandbox.test with ESMTP\r\n"
            f" for <{arriving.recipient}>; {format_datetime(self._clock())}\r\n"
        ).encode()
