"""Every letter that comes in is handed over once, and only our own server gets the password."""

import asyncio
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.listing import PIECE
from mailer.inbound.watch import ImapSettings, Mailbox, MailboxState
from tests.support.mail.watched import Memory, letter, settings, until, watching
from tests.support.servers.certificates import server_context


@pytest.mark.real
async def test_letters_that_waited_are_handed_over(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])


async def test_the_bytes_are_the_servers(office: PostOffice, memory: Memory) -> None:
    odd = b"Subject: \xff\xfe\r\nX: " + b"x" * 9000 + b"\r\n\r\n\x00 OUI\n)\r\n\xe9"
    await office.imap.append(odd)
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: list(memory.letters.values()) == [odd])


@pytest.mark.real
async def test_a_new_letter_is_handed_over_at_once(office: PostOffice, memory: Memory) -> None:
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await asyncio.sleep(0.1)
        began = time.monotonic()
        await office.imap.append(letter("OUI"))
        await until(lambda: bool(memory.letters))
        assert time.monotonic() - began < 1


@pytest.mark.real
async def test_letters_in_quick_succession_all_come_through(
    office: PostOffice, memory: Memory
) -> None:
    async with watching(Mailbox(settings(office), memory)):
        for number in range(60):
            await office.imap.append(letter(f"OUI {number}"))
            await asyncio.sleep(0.002 * (number % 7))
        await until(lambda: len(memory.letters) == 60)


@pytest.mark.real
async def test_a_reply_in_junk_counts_as_well(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"), "Junk")
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])
    assert next(iter(memory.letters)).folder == "Junk"


@pytest.mark.real
async def test_a_missing_junk_folder_does_no_harm(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(replace(settings(office), junk="Spam"), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])


async def test_many_letters_come_in_few_batches(office: PostOffice, memory: Memory) -> None:
    for number in range(450):
        await office.imap.append(letter(str(number)))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: len(memory.letters) == 450)
    assert memory.batches == [200, 200, 50]


@pytest.mark.real
async def test_large_letters_do_not_come_all_at_once(office: PostOffice, memory: Memory) -> None:
    for _ in range(9):
        await office.imap.append(letter("x" * PIECE))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: len(memory.letters) == 9)
    assert memory.batches == [2, 2, 2, 2, 1]


@pytest.mark.real
@pytest.mark.parametrize("over", [-1, 0, 1])
async def test_a_huge_letter_comes_whole_piece_by_piece(
    office: PostOffice, memory: Memory, over: int
) -> None:
    raw = letter("OUI").ljust(3 * PIECE + over, b"x")
    await office.imap.append(raw)
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: bool(memory.letters))
    [(ref, first)] = memory.letters.items()
    pieces = [first, *memory.rests[ref].values()]
    assert [len(piece) for piece in pieces[:-1]] == [PIECE] * (len(pieces) - 1)
    assert b"".join(pieces) == raw


@pytest.mark.real
async def test_nothing_is_handed_over_again_after_a_restart(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    for _ in range(2):
        async with watching(Mailbox(settings(office), memory)) as mailbox:
            await until(lambda: mailbox.state is MailboxState.WATCHING)
    assert memory.batches == [1]


async def test_new_numbers_on_the_server_mean_a_new_look_at_everything(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: len(memory.letters) == 1)
        await office.imap.renumber()
        await until(lambda: len(memory.letters) == 2)
    assert memory.bodies() == [b"OUI", b"OUI"]
    assert len({ref.uid_validity for ref in memory.letters}) == 2


@pytest.mark.real
async def test_a_refused_login_is_told_once(office: PostOffice, memory: Memory) -> None:
    told: list[MailboxState] = []
    wrong = replace(settings(office), password="guess", longest_delay=0.02)
    async with watching(Mailbox(wrong, memory, told.append)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.LOGIN_REFUSED)
        await asyncio.sleep(0.1)
    assert told == [MailboxState.CONNECTING, MailboxState.LOGIN_REFUSED, MailboxState.STOPPED]


def test_the_settings_do_not_show_the_password() -> None:
    assert "secret" not in repr(ImapSettings(account="desk", host="h", password="secret"))


async def test_cancelling_ends_the_thread_at_once(office: PostOffice, memory: Memory) -> None:
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await asyncio.sleep(0.1)
    assert mailbox.state is MailboxState.STOPPED
    await until(lambda: not _imap_threads(), within=0.5)


async def test_starttls_with_a_known_authority_works(memory: Memory, tmp_path: Path) -> None:
    context, trusted = server_context(tmp_path)
    async with PostOffice(tls=context) as office:
        await office.imap.append(letter("OUI"))
        secure = replace(settings(office), security="starttls", ca_file=trusted)
        async with watching(Mailbox(secure, memory)) as mailbox:
            await until(lambda: memory.bodies() == [b"OUI"])
            await until(lambda: mailbox.state is MailboxState.WATCHING)
            await office.imap.append(letter("NON"))
            await until(lambda: memory.bodies() == [b"OUI", b"NON"])


@pytest.mark.parametrize(
    ("security", "state"),
    [("starttls", MailboxState.MISCONFIGURED), ("tls", MailboxState.UNREACHABLE)],
)
async def test_an_unknown_authority_gets_no_password(
    memory: Memory, tmp_path: Path, security: str, state: MailboxState
) -> None:
    context, _ = server_context(tmp_path)
    async with PostOffice(tls=context) as office:
        await office.imap.append(letter("OUI"))
        strict = replace(settings(office), security=security)  # type: ignore[arg-type]
        async with watching(Mailbox(strict, memory)) as mailbox:
            await until(lambda: mailbox.state is state)
    assert memory.letters == {}


async def test_starttls_is_not_done_without(office: PostOffice, memory: Memory) -> None:
    strict = replace(settings(office), security="starttls")
    async with watching(Mailbox(strict, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.MISCONFIGURED)
    assert memory.letters == {}


def _imap_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "imap desk"]
