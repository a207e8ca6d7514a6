"""Every letter that comes into the mailbox is handed over, whatever breaks on the way."""

import asyncio
import threading
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from certificates import server_context

from bot.sandbox.post_office import PostOffice
from mailer.imap import Arrived, ImapSettings, Mailbox, MailboxState, Place, Ref


class Memory:
    """A register that remembers, and can be told to fail."""

    def __init__(self) -> None:
        self.letters: dict[Ref, bytes] = {}
        self.places: dict[tuple[str, str], Place] = {}
        self.folders: dict[Ref, str] = {}
        self.batches: list[int] = []
        self.fault: Exception | None = None

    async def place(self, account: str, folder: str) -> Place | None:
        return self.places.get((account, folder))

    async def keep(self, letters: Sequence[Arrived]) -> None:
        if self.fault:
            raise self.fault
        self.batches.append(len(letters))
        self.letters |= {letter.ref: letter.raw for letter in letters}

    async def passed(self, account: str, folder: str, place: Place) -> None:
        self.places[account, folder] = place

    async def settled(self, refs: Sequence[Ref]) -> Mapping[Ref, str]:
        return {ref: self.folders[ref] for ref in refs if ref in self.folders}

    def bodies(self) -> list[bytes]:
        return [raw.rpartition(b"\r\n\r\n")[2].strip() for raw in self.letters.values()]


def letter(text: str) -> bytes:
    return f"From: amelie@example.org\r\nSubject: Re\r\n\r\n{text}\r\n".encode()


@pytest.fixture
async def office() -> AsyncIterator[PostOffice]:
    async with PostOffice() as office:
        yield office


@pytest.fixture
def memory() -> Memory:
    return Memory()


def settings(office: PostOffice) -> ImapSettings:
    return ImapSettings(
        account="desk",
        host=office.host,
        port=office.imap_port,
        security="none",
        user=office.user,
        password=office.password,
        timeout=2,
        first_delay=0.02,
    )


@asynccontextmanager
async def watching(mailbox: Mailbox) -> AsyncIterator[Mailbox]:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(mailbox.run())
        yield mailbox
        task.cancel()


async def until(condition: Callable[[], bool], within: float = 3) -> None:
    end = time.monotonic() + within
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        await asyncio.sleep(0.01)


async def in_folder(office: PostOffice, folder: str, count: int) -> None:
    end = time.monotonic() + 3
    while len(await office.imap.letters(folder)) != count:
        assert time.monotonic() < end, "waited in vain"
        await asyncio.sleep(0.01)


async def test_letters_that_waited_are_handed_over(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])


async def test_the_bytes_are_the_servers(office: PostOffice, memory: Memory) -> None:
    odd = b"Subject: \xff\xfe\r\nX: " + b"x" * 9000 + b"\r\n\r\n\x00 OUI\n)\r\n\xe9"
    await office.imap.append(odd)
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: list(memory.letters.values()) == [odd])


async def test_a_new_letter_is_handed_over_at_once(office: PostOffice, memory: Memory) -> None:
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await asyncio.sleep(0.1)
        began = time.monotonic()
        await office.imap.append(letter("OUI"))
        await until(lambda: bool(memory.letters))
        assert time.monotonic() - began < 1


async def test_letters_in_quick_succession_all_come_through(
    office: PostOffice, memory: Memory
) -> None:
    async with watching(Mailbox(settings(office), memory)):
        for number in range(60):
            await office.imap.append(letter(f"OUI {number}"))
            await asyncio.sleep(0.002 * (number % 7))
        await until(lambda: len(memory.letters) == 60)


async def test_a_reply_in_junk_counts_as_well(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"), "Junk")
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])
    assert next(iter(memory.letters)).folder == "Junk"


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


async def test_large_letters_do_not_come_all_at_once(office: PostOffice, memory: Memory) -> None:
    for _ in range(3):
        await office.imap.append(letter("x" * 3_000_000))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: len(memory.letters) == 3)
    assert memory.batches == [2, 1]


async def test_nothing_is_handed_over_again_after_a_restart(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    for _ in range(2):
        async with watching(Mailbox(settings(office), memory)) as mailbox:
            await until(lambda: mailbox.state is MailboxState.WATCHING)
    assert memory.batches == [1]


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


async def test_a_letter_is_moved_on_request(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: bool(memory.letters))
        mailbox.move(next(iter(memory.letters)), "Processed")
        await in_folder(office, "Processed", 1)
        assert await office.imap.letters("INBOX") == []


async def test_a_missing_folder_is_made(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: bool(memory.letters))
        mailbox.move(next(iter(memory.letters)), "Traités à la main")
        await until(lambda: not mailbox.moves_waiting)
        await in_folder(office, "Traités à la main", 1)


async def test_moving_leaves_what_people_marked_as_deleted(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("deleted by a person"), flags=("\\Deleted",))
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: len(memory.letters) == 2)
        mailbox.move(list(memory.letters)[1], "Processed")
        await in_folder(office, "Processed", 1)
        assert len(await office.imap.letters("INBOX")) == 1


async def test_a_letter_dealt_with_before_a_restart_is_moved_after_it(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: bool(memory.letters))
    memory.folders = dict.fromkeys(memory.letters, "Processed")
    async with watching(Mailbox(settings(office), memory)):
        await in_folder(office, "Processed", 1)


async def test_a_letter_dealt_with_is_moved_by_a_later_scan(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(replace(settings(office), watch=0.05), memory)):
        await until(lambda: bool(memory.letters))
        memory.folders = dict.fromkeys(memory.letters, "Processed")
        await in_folder(office, "Processed", 1)


async def test_a_move_under_old_numbers_moves_nothing(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: bool(memory.letters))
        stale = replace(next(iter(memory.letters)), uid_validity=1)
        mailbox.move(stale, "Processed")
        await until(lambda: not mailbox.moves_waiting)
        await asyncio.sleep(0.05)
        assert len(await office.imap.letters("INBOX")) == 1


async def test_a_refused_login_is_told_and_tried_again(office: PostOffice, memory: Memory) -> None:
    told: list[MailboxState] = []
    wrong = replace(settings(office), password="guess", longest_delay=0.02)
    async with watching(Mailbox(wrong, memory, told.append)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.LOGIN_REFUSED)
        await asyncio.sleep(0.1)
    assert told == [MailboxState.CONNECTING, MailboxState.LOGIN_REFUSED, MailboxState.STOPPED]


def test_the_settings_do_not_show_the_password() -> None:
    assert "secret" not in repr(ImapSettings("desk", "h", password="secret"))


async def test_cancelling_ends_the_thread_at_once(office: PostOffice, memory: Memory) -> None:
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await asyncio.sleep(0.1)
    assert mailbox.state is MailboxState.STOPPED
    await until(lambda: not _imap_threads(), within=0.5)


async def test_cancelling_does_not_wait_for_a_mute_server(memory: Memory) -> None:
    async with mute_server() as mute, watching(Mailbox(mute, memory)):
        await asyncio.sleep(0.1)
        began = time.monotonic()
    assert time.monotonic() - began < 0.5


async def test_a_mute_server_is_given_up(memory: Memory) -> None:
    async with mute_server(patience=0.1) as mute, watching(Mailbox(mute, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.UNREACHABLE)


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


@pytest.mark.parametrize("security", ["starttls", "tls"])
async def test_an_unknown_authority_gets_no_password(
    memory: Memory, tmp_path: Path, security: str
) -> None:
    context, _ = server_context(tmp_path)
    async with PostOffice(tls=context) as office:
        await office.imap.append(letter("OUI"))
        strict = replace(settings(office), security=security)  # type: ignore[arg-type]
        async with watching(Mailbox(strict, memory)) as mailbox:
            await until(lambda: mailbox.state is MailboxState.UNREACHABLE)
    assert memory.letters == {}


async def test_starttls_is_not_done_without(office: PostOffice, memory: Memory) -> None:
    strict = replace(settings(office), security="starttls")
    async with watching(Mailbox(strict, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.UNREACHABLE)
    assert memory.letters == {}


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


def _imap_threads() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "imap desk"]
