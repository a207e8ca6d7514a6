"""Connections that are cut, mute or half an answer, and letters not kept: none is lost by it."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import pytest
from watched import Memory, letter, settings, until, watching

from bot.sandbox.post_office import PostOffice
from mailer.imap import ImapSettings, Mailbox, MailboxState


async def test_a_letter_not_kept_is_handed_over_again(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    memory.fault = RuntimeError("disk full")
    with pytest.RaisesGroup(pytest.RaisesExc(RuntimeError, match="disk full")):
        async with watching(Mailbox(settings(office), memory)):
            await asyncio.sleep(3)
    memory.fault = None
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])


async def test_a_cut_connection_loses_nothing(office: PostOffice, memory: Memory) -> None:
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        office.imap.cut()
        await office.imap.append(letter("OUI"))
        await until(lambda: memory.bodies() == [b"OUI"])


async def test_a_restarted_server_is_found_again(office: PostOffice, memory: Memory) -> None:
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await office.imap.stop()
        await until(lambda: mailbox.state is MailboxState.UNREACHABLE)
        await office.imap.append(letter("OUI"))
        await office.imap.start()
        await until(lambda: memory.bodies() == [b"OUI"])


async def test_cancelling_does_not_wait_for_a_mute_server(memory: Memory) -> None:
    async with mute_server() as mute, watching(Mailbox(mute, memory)):
        await asyncio.sleep(0.1)
        began = time.monotonic()
    assert time.monotonic() - began < 0.5


async def test_a_mute_server_is_given_up(memory: Memory) -> None:
    async with mute_server(patience=0.1) as mute, watching(Mailbox(mute, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.UNREACHABLE)


async def test_a_letter_the_server_cannot_give_out_does_not_stop_the_others(
    office: PostOffice, memory: Memory
) -> None:
    for text in ("one", "poison", "three"):
        await office.imap.append(letter(text))
    async with between(office, _refuse_second) as where, watching(Mailbox(where, memory)):
        await until(lambda: len(memory.letters) == 2)
    assert memory.bodies() == [b"one", b"three"]


async def test_half_a_letter_is_not_kept(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("x" * 100_000))
    cuts = iter([True, False, False])

    def cut_once(line: bytes) -> bytes | None:
        return b"* 1 FETCH (UID 101 BODY[] {5000}\r\nFrom:" if _asks(line) and next(cuts) else None

    async with between(office, cut_once) as where, watching(Mailbox(where, memory)):
        await until(lambda: bool(memory.letters))
    assert [len(body) for body in memory.bodies()] == [100_000]


async def test_a_connection_that_fell_silent_is_replaced(
    office: PostOffice, memory: Memory
) -> None:
    silences = iter([True])

    def fall_silent(line: bytes) -> bytes | None:
        return b"" if b"IDLE" in line and next(silences, False) else None

    async with between(office, fall_silent) as where, watching(Mailbox(where, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await office.imap.append(letter("OUI"))
        await until(lambda: memory.bodies() == [b"OUI"])


def _asks(line: bytes) -> bool:
    return b"BODY.PEEK[]" in line


def _refuse_second(line: bytes) -> bytes | None:
    if _asks(line) and b"102" in line:
        return line.split()[0] + b" NO [SERVERBUG] message is corrupt\r\n"
    return None


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
    yield ImapSettings("desk", "127.0.0.1", port, "none", timeout=patience)
    silent.set()
    server.close()
