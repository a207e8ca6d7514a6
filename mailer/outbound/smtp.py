"""Letters out: bytes to one recipient, over a few connections that are kept open."""

import asyncio
from dataclasses import dataclass

from domain.machine.outbound import DeliveryError, Receipt
from mailer.outbound.addresses import wire_address
from mailer.outbound.connection import SmtpConnection, SmtpEnvelope, SmtpSettings
from mailer.worker import Worker

__all__ = ["Sender", "SmtpSettings"]


@dataclass(frozen=True)
class _Line:
    """A connection and the thread that blocks on it."""

    connection: SmtpConnection
    worker: Worker

    def cut(self) -> None:
        self.connection.interrupt()
        self.worker.stop()


class Sender:
    """Sends letters, at most `settings.connections` at the same time.

    Threads with smtplib lost nothing against an asyncio client but a dependency: 32 of them keep
    32 connections busy, and the waiting is the server's.
    """

    def __init__(self, settings: SmtpSettings) -> None:
        """Opens nothing yet."""
        self._settings = settings
        self._free = asyncio.Semaphore(settings.connections)
        self._idle: list[_Line] = []

    async def send(
        self, raw: bytes, *, envelope_from: str, to: str, envid: str = "", copy_to: str = ""
    ) -> Receipt:
        """The receipt with the server's queue id.

        Raises TryLater (not delivered, the same bytes may go again), Doubtful (lost after the
        final dot), Undeliverable; ValueError for what cannot be said in SMTP. When cancelled, the
        exchange is broken off wherever it is: the caller holds that for doubtful.
        """
        _check_line_ends(raw)
        envelope = SmtpEnvelope(
            sender=wire_address(envelope_from) if envelope_from else "",
            recipient=wire_address(to),
            raw=raw,
            envid=envid,
            copy_to=wire_address(copy_to) if copy_to else "",
        )
        async with self._free:
            return await self._exchange(envelope)

    async def close(self) -> None:
        """Says good-bye on the idle connections; nothing may be under way any more."""
        while self._idle:
            line = self._idle.pop()
            await line.worker.run(line.connection.close)
            line.worker.stop()

    async def _exchange(self, envelope: SmtpEnvelope) -> Receipt:
        line = self._idle.pop() if self._idle else self._new_line()
        try:
            receipt = await line.worker.run(line.connection.send, envelope)
        except DeliveryError:
            self._idle.append(line)
            raise
        except BaseException:  # cancelled, or a bug: nobody knows what state the line is in
            line.cut()
            raise
        self._idle.append(line)
        return receipt

    def _new_line(self) -> _Line:
        return _Line(SmtpConnection(self._settings), Worker("smtp"))


def _check_line_ends(raw: bytes) -> None:
    """A bare LF or CR could end the letter early on a lenient server (SMTP smuggling)."""
    ends = raw.count(b"\r\n")
    if raw.count(b"\n") != ends or raw.count(b"\r") != ends or not raw.endswith(b"\r\n"):
        raise ValueError("a letter needs CRLF at the end of every line")
