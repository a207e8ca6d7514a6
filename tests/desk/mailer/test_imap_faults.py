"""Connections that are cut, mute or half an answer, and letters not kept: none is lost by it."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.watch import Mailbox, MailboxState
from tests.support.mail.watched import Memory, letter, settings, until, watching
from tests.support.servers.tampered import asks, between, hang_up, mute_server, refuse


@pytest.mark.real
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


@pytest.mark.parametrize("poisoned", [refuse, hang_up])
async def test_a_letter_that_is_never_given_out_does_not_stop_the_others(
    office: PostOffice, memory: Memory, poisoned: Callable[[bytes], bytes]
) -> None:
    for text in ("one", "poison", "three"):
        await office.imap.append(letter(text))

    def answer(line: bytes) -> bytes | None:
        return poisoned(line) if asks(line) and b"102" in line else None

    async with between(office, answer) as where, watching(Mailbox(where, memory)):
        await until(lambda: len(memory.letters) == 2)
    assert memory.bodies() == [b"one", b"three"]
    assert [ref.uid for ref in memory.unreadable] == [102]


async def test_a_letter_that_broke_one_connection_is_had_from_the_next(
    office: PostOffice, memory: Memory
) -> None:
    for text in ("one", "two"):
        await office.imap.append(letter(text))
    cuts = iter([True])

    def hang_up_once(line: bytes) -> bytes | None:
        return b"* BYE see you" if asks(line) and next(cuts, False) else None

    async with between(office, hang_up_once) as where, watching(Mailbox(where, memory)):
        await until(lambda: memory.bodies() == [b"one", b"two"])
    assert memory.unreadable == []


async def test_a_letter_without_a_byte_is_kept_like_any_other(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("gone"))

    def empty(line: bytes) -> bytes | None:
        if not asks(line):
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


@pytest.mark.real
async def test_half_a_letter_is_not_kept(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("x" * 100_000))
    cuts = iter([True, False, False])

    def cut_once(line: bytes) -> bytes | None:
        return b"* 1 FETCH (UID 101 BODY[] {5000}\r\nFrom:" if asks(line) and next(cuts) else None

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
