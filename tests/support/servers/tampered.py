"""A real mail server, and somebody in between who answers some lines himself, or nobody at all."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.watch import ImapSettings
from tests.support.mail.watched import settings


def refuse(line: bytes) -> bytes:
    return line.split()[0] + b" NO [SERVERBUG] message is corrupt\r\n"


def hang_up(_: bytes) -> bytes:
    return b"* BYE internal error"


def asks(line: bytes) -> bool:
    return b"BODY.PEEK[]" in line


@asynccontextmanager
async def between(
    office: PostOffice, answer: Callable[[bytes], bytes | None]
) -> AsyncIterator[ImapSettings]:
    """Passes lines on to the real server, except those that `answer` wants to answer itself:
    an incomplete answer is the last thing said on that connection, b"" is silence.
    """

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        upstream, server = await asyncio.open_connection(office.host, office.imap_port)
        back = group.create_task(_pour(upstream, writer))
        while line := await reader.readline():
            own = answer(line)
            if own is None:
                server.write(line)
            elif own:
                writer.write(own)
            if own and not own.endswith(b"\r\n"):
                break
        back.cancel()
        server.close()
        writer.close()

    async with asyncio.TaskGroup() as group:
        listening = await asyncio.start_server(serve, "127.0.0.1", 0)
        port = listening.sockets[0].getsockname()[1]
        yield replace(settings(office), port=port, timeout=0.3)
        listening.close()


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)


@asynccontextmanager
async def mute_server(patience: float = 30) -> AsyncIterator[ImapSettings]:
    """Takes connections and never says a word."""
    silent = asyncio.Event()

    async def wait(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await silent.wait()
        writer.close()

    server = await asyncio.start_server(wait, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    yield ImapSettings(
        account="desk", host="127.0.0.1", port=port, security="none", timeout=patience
    )
    silent.set()
    server.close()
