"""What lies behind the first megabyte of a letter comes in pieces, whatever the line does."""

from collections import Counter
from collections.abc import Callable

import pytest

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.listing import PIECE
from mailer.inbound.watch import Mailbox
from tests.support.mail.watched import Memory, letter, until, watching
from tests.support.servers.tampered import between, hang_up, refuse


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


@pytest.mark.long
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
