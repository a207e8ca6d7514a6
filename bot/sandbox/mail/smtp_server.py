"""The mail server the desk sends through in the sandbox, with the moods of real ones."""

import asyncio
import logging
import math
import secrets
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from weakref import WeakSet

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

HOST = "127.0.0.1"

# aiosmtpd writes every address into the log, and warns of what it does itself at every login.
logging.getLogger("mail.log").setLevel(logging.ERROR)


class Mood(StrEnum):
    """What happens to letters for an address that a test or a demo wants trouble with."""

    DEAD = "dead"  # no such mailbox
    FULL = "full"
    GREYLISTED = "greylisted"
    BUSY = "busy"  # 421, and the server hangs up
    BLOCKED = "blocked"  # policy, before the letter
    SPAM = "spam"  # policy, after the letter
    HANGS = "hangs"  # takes the letter and never answers
    CUTS = "cuts"  # takes the letter and hangs up without an answer
    BOUNCES = "bounces"  # takes the letter and sends it back later


_REFUSALS = {
    Mood.DEAD: "550 5.1.1 <{}>: Recipient address rejected: User unknown",
    Mood.FULL: "552 5.2.2 <{}>: user is over quota",
    Mood.GREYLISTED: "451 4.7.1 <{}>: Greylisted, please try again in 300 seconds",
    Mood.BUSY: "421 4.7.0 Too many connections, closing",
    Mood.BLOCKED: "554 5.7.1 <{}>: Relay access denied",
}


@dataclass(frozen=True, kw_only=True)
class Taken:
    """A letter the server has taken over for one recipient."""

    queue_id: str
    envelope_from: str
    recipient: str
    raw: bytes
    mood: Mood | None


class SmtpServer:
    """A real SMTP server on loopback: login, moods per address, and no letter kept back."""

    def __init__(
        self,
        login: tuple[str, str],
        take: Callable[[Taken], Awaitable[None]],
        tls: ssl.SSLContext | None = None,
    ) -> None:
        """`take` gets every accepted letter before the client gets its 250.

        `connections` counts those ever made.
        """
        self.port = 0
        self.connections = 0
        self._moods: dict[str, tuple[Mood, float]] = {}
        self._login = login
        self._take = take
        self._tls = tls
        self._server: asyncio.Server | None = None
        self._conversations: WeakSet[SMTP] = WeakSet()

    async def start(self) -> None:
        """Listens, after the first time on the same port again."""
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._converse, HOST, self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Nobody listens any more, and what was open is cut."""
        if self._server is not None:
            self._server.close()
        self.cut()

    def cut(self) -> None:
        """Every open connection is lost, as when a cable is pulled."""
        for conversation in self._conversations:
            _abort(conversation)

    def put_in_mood(self, address: str, mood: Mood | None, times: float = math.inf) -> None:
        """From now on, letters for exactly this address meet the mood that many times."""
        self._moods.pop(address.lower(), None)
        if mood is not None:
            self._moods[address.lower()] = (mood, times)

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's names
        self, _server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Only the desk may send."""
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = "" if address == "<>" else address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """The address's mood, where it shows before the letter."""
        refusal = _REFUSALS.get(self._mood(address) or Mood.SPAM)
        if refusal is None:
            envelope.rcpt_tos.append(address)
            return "250 2.1.5 Ok"
        self._spend(address)
        if refusal.startswith("421") and server.transport is not None:
            asyncio.get_running_loop().call_soon(server.transport.close)
        return refusal.format(address)

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Taken for every recipient; then the first one's mood, where it shows after."""
        queue_id = secrets.token_hex(5).upper()
        mood = self._spend(envelope.rcpt_tos[0])
        if mood is Mood.SPAM:
            return "554 5.7.1 Message rejected as spam"
        for recipient in envelope.rcpt_tos:
            raw = bytes(envelope.original_content or b"")
            sender = str(envelope.mail_from)
            await self._take(
                Taken(
                    queue_id=queue_id, envelope_from=sender, recipient=recipient, raw=raw, mood=mood
                )
            )
        await self._lose_answer(server, mood)
        return f"250 2.0.0 Ok: queued as {queue_id}"

    async def _lose_answer(self, server: SMTP, mood: Mood | None) -> None:
        if mood is Mood.CUTS:
            _abort(server)
        if mood in {Mood.CUTS, Mood.HANGS}:
            await asyncio.Event().wait()  # until the lost connection cancels this conversation

    def _mood(self, address: str) -> Mood | None:
        return self._moods.get(address.lower(), (None, 0))[0]

    def _spend(self, address: str) -> Mood | None:
        """The mood that applies now, one time less to come."""
        mood, times = self._moods.pop(address.lower(), (None, 0))
        if mood is not None and times > 1:
            self._moods[address.lower()] = (mood, times - 1)
        return mood

    def _converse(self) -> SMTP:
        conversation = SMTP(
            self,
            hostname="mx.sandbox.test",
            tls_context=self._tls,
            require_starttls=self._tls is not None,
            auth_require_tls=self._tls is not None,
            authenticator=self._authenticate,
            loop=asyncio.get_running_loop(),
        )
        self._conversations.add(conversation)
        self.connections += 1
        return conversation

    def _authenticate(self, *asked: Any) -> AuthResult:
        credentials = asked[-1]
        user, password = self._login
        right = LoginPassword(user.encode(), password.encode())
        return AuthResult(success=credentials == right, handled=False)


def _abort(conversation: SMTP) -> None:
    if isinstance(conversation.transport, asyncio.WriteTransport):
        conversation.transport.abort()
