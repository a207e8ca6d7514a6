"""Connections that are cut, mute or half an answer, and letters not kept: none is lost by it."""

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace

import pytest
from watched import Memory, letter, settings, until, watching

from bot.sandbox.post_office import PostOffice
from mailer.imap import ImapSettings, Mailbox, MailboxState
from mailer.imap_session import PIECE


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


def refuse(line: bytes) -> bytes:
    return line.split()[0] + b" NO [SERVERBUG] message is corrupt\r\n"


def hang_up(_: bytes) -> bytes:
    return b"* BYE internal error"


@pytest.mark.parametrize("poisoned", [refuse, hang_up])
async def test_a_letter_that_is_never_given_out_does_not_stop_the_others(
    office: PostOffice, memory: Memory, poisoned: Callable[[bytes], bytes]
) -> None:
    for text in ("one", "poison", "three"):
        await office.imap.append(letter(text))

    def answer(line: bytes) -> bytes | None:
        return poisoned(line) if _asks(line) and b"102" in line else None

    async with between(office, answer) as where, watching(Mailbox(where, memory)):
        await until(lambda: len(memory.letters) == 2)
    assert memory.bodies() == [b"one", b"three"]
    assert [ref.uid for ref in memory.unreadable] == [102]


@pytest.mark.parametrize("poisoned", [refuse, hang_up])
async def test_a_rest_that_is_never_given_out_does_not_hide_what_stands_before_it(
    office: PostOffice, memory: Memory, poisoned: Callable[[bytes], bytes]
) -> None:
    await office.imap.append(letter("OUI").ljust(2 * PIECE, b"x"))
    await office.imap.append(letter("NON"))

    def answer(line: bytes) -> bytes | None:
        return poisoned(line) if b"[]<%d." % PIECE in line else None

    async with between(office, answer) as where, watching(Mailbox(where, memory)):
        await until(lambda: len(memory.letters) == 2)
    assert [len(raw) for raw in memory.letters.values()] == [PIECE, len(letter("NON"))]
    assert memory.unreadable == []


async def test_a_rest_that_broke_one_connection_is_had_from_the_next(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI").ljust(3 * PIECE - 1, b"x"))
    cuts = iter([True])

    def hang_up_once(line: bytes) -> bytes | None:
        later = b"[]<%d." % (2 * PIECE) in line
        return b"* BYE see you" if later and next(cuts, False) else None

    async with between(office, hang_up_once) as where, watching(Mailbox(where, memory)):
        await until(lambda: bool(memory.letters))
    [rest] = memory.rests.values()
    assert [len(piece) for piece in rest.values()] == [PIECE, PIECE - 1]


async def test_a_rest_comes_whole_however_often_the_line_is_cut(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI").ljust(9 * PIECE - 1, b"x"))
    asked: Counter[bytes] = Counter()

    def hang_up_once_each(line: bytes) -> bytes | None:
        _, later, piece = line.partition(b"BODY.PEEK[]<")
        asked[piece] += bool(later)
        return b"* BYE" if later and not piece.startswith(b"0.") and asked[piece] == 1 else None

    async with between(office, hang_up_once_each) as where, watching(Mailbox(where, memory)):
        await until(lambda: bool(memory.letters), within=30)
    [rest] = memory.rests.values()
    assert sum(map(len, rest.values())) == 8 * PIECE - 1


async def test_a_rest_that_was_refused_once_is_had_from_the_next_connection(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI").ljust(2 * PIECE - 1, b"x"))
    refusals = iter([True])

    def refuse_once(line: bytes) -> bytes | None:
        later = b"[]<%d." % PIECE in line
        return refuse(line) if later and next(refusals, False) else None

    async with between(office, refuse_once) as where, watching(Mailbox(where, memory)):
        await until(lambda: bool(memory.letters))
    [rest] = memory.rests.values()
    assert [len(piece) for piece in rest.values()] == [PIECE - 1]


async def test_a_server_that_always_gives_the_beginning_is_not_asked_for_ever(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI").ljust(PIECE, b"x"))

    def first(line: bytes) -> bytes | None:
        tag = line.split()[0]
        again = b"* 1 FETCH (UID 101 BODY[] {3}\r\nxxx)\r\n%b OK done\r\n" % tag
        return again if b"[]<%d." % PIECE in line else None

    async with between(office, first) as where, watching(Mailbox(where, memory)):
        await until(lambda: bool(memory.letters))
    assert memory.rests == {}


async def test_a_letter_that_broke_one_connection_is_had_from_the_next(
    office: PostOffice, memory: Memory
) -> None:
    for text in ("one", "two"):
        await office.imap.append(letter(text))
    cuts = iter([True])

    def hang_up_once(line: bytes) -> bytes | None:
        return b"* BYE see you" if _asks(line) and next(cuts, False) else None

    async with between(office, hang_up_once) as where, watching(Mailbox(where, memory)):
        await until(lambda: memory.bodies() == [b"one", b"two"])
    assert memory.unreadable == []


async def test_a_letter_without_a_byte_is_kept_like_any_other(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("gone"))

    def empty(line: bytes) -> bytes | None:
        if not _asks(line):
            return None
        return b'* 1 FETCH (UID 101 BODY[]<0> "")\r\n' + line.split()[0] + b" OK done\r\n"

    async with between(office, empty) as where, watching(Mailbox(where, memory)):
        await until(lambda: list(memory.letters.values()) == [b""])


async def test_a_password_changed_meanwhile_stops_the_desk_until_it_is_right_again(
    office: PostOffice, memory: Memory
) -> None:
    rights = [True]

    def refuse(line: bytes) -> bytes | None:
        refused = b"LOGIN " in line and not rights[0]
        return line.split()[0] + b" NO [AUTHENTICATIONFAILED] expired\r\n" if refused else None

    async with between(office, refuse) as where, watching(Mailbox(where, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        rights[0] = False
        office.imap.cut()
        await until(lambda: mailbox.state is MailboxState.LOGIN_REFUSED)
        await office.imap.append(letter("OUI"))
        rights[0] = True
        await until(lambda: memory.bodies() == [b"OUI"])


async def test_a_refused_password_is_not_said_again_at_once(
    office: PostOffice, memory: Memory
) -> None:
    said: list[bytes] = []

    def refuse(line: bytes) -> bytes | None:
        if b"LOGIN " not in line:
            return None
        said.append(line)
        return line.split()[0] + b" NO [AUTHENTICATIONFAILED] wrong\r\n"

    async with (
        between(office, refuse) as where,
        watching(Mailbox(replace(where, refused_delay=30), memory)),
    ):
        await until(lambda: bool(said))
        await asyncio.sleep(0.2)
    assert len(said) == 1


@pytest.mark.parametrize("code", [b"UNAVAILABLE", b"INUSE", b"LIMIT"])
async def test_a_login_that_cannot_be_taken_now_is_no_refusal(
    office: PostOffice, memory: Memory, code: bytes
) -> None:
    def busy(line: bytes) -> bytes | None:
        return line.split()[0] + b" NO [%b] later\r\n" % code if b"LOGIN " in line else None

    async with between(office, busy) as where, watching(Mailbox(where, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.UNREACHABLE)


async def test_a_move_the_server_does_not_understand_keeps_the_connection(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    told: list[MailboxState] = []

    def confused(line: bytes) -> bytes | None:
        return line.split()[0] + b" BAD what?\r\n" if b" MOVE " in line else None

    async with (
        between(office, confused) as where,
        watching(Mailbox(where, memory, told.append)) as mailbox,
    ):
        await until(lambda: bool(memory.letters))
        mailbox.move(next(iter(memory.letters)), "Processed")
        await until(lambda: not mailbox.moves_waiting)
        await office.imap.append(letter("NON"))
        await until(lambda: memory.bodies() == [b"OUI", b"NON"])
    assert MailboxState.UNREACHABLE not in told


async def test_no_line_of_the_log_quotes_the_server_or_names_the_mailbox(
    office: PostOffice, memory: Memory, caplog: pytest.LogCaptureFixture
) -> None:
    def nonsense(line: bytes) -> bytes | None:
        return b"Dear desk, it is me, amelie@example.org\r\n" if b"SELECT" in line else None

    async with between(office, nonsense) as where, watching(Mailbox(where, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.UNREACHABLE)
    told = " ".join(
        str(vars(record)) for record in caplog.records if record.name.startswith("mailer")
    )
    assert "out of reach" in told
    assert "amelie" not in told


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
