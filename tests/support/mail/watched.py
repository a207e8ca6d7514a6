"""A mailbox under watch: the register that remembers, and how tests wait for what comes of it."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.watch import Arrived, ImapSettings, Mailbox, Place, Ref

PATIENCE = 30.0  # seconds; a busy machine is no failure, and what has come is not waited for


class Memory:
    """A register that remembers, and can be told to fail."""

    def __init__(self) -> None:
        self.letters: dict[Ref, bytes] = {}
        self.rests: dict[Ref, dict[int, bytes]] = {}
        self.unreadable: list[Ref] = []
        self.wanted = 200_000_000
        self.scans = 0
        self.reaches = timedelta(days=30)
        self.places: dict[tuple[str, str], Place] = {}
        self.folders: dict[Ref, str] = {}
        self.batches: list[int] = []
        self.fault: Exception | None = None

    async def place(self, account: str, folder: str) -> Place | None:
        return self.places.get((account, folder))

    async def worth_keeping(self, first: bytes, size: int, *, pdf: bool = False) -> int:
        self.scans += int(pdf)
        return self.wanted

    async def keep_piece(self, ref: Ref, number: int, piece: bytes) -> None:
        self.rests.setdefault(ref, {})[number] = piece

    async def keep(self, letters: Sequence[Arrived]) -> None:
        if self.fault:
            raise self.fault
        self.batches.append(len(letters))
        self.unreadable += [letter.ref for letter in letters if letter.raw is None]
        self.letters |= {letter.ref: letter.raw for letter in letters if letter.raw is not None}

    async def passed(self, account: str, folder: str, place: Place) -> None:
        self.places[account, folder] = place

    async def reach(self) -> timedelta:
        return self.reaches

    async def settled(self, refs: Sequence[Ref]) -> Mapping[Ref, str]:
        return {ref: self.folders[ref] for ref in refs if ref in self.folders}

    def bodies(self) -> list[bytes]:
        return [raw.rpartition(b"\r\n\r\n")[2].strip() for raw in self.letters.values()]


def letter(text: str) -> bytes:
    return f"From: amelie@example.org\r\nSubject: Re\r\n\r\n{text}\r\n".encode()


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
        refused_delay=0.02,
    )


@asynccontextmanager
async def watching(mailbox: Mailbox) -> AsyncIterator[Mailbox]:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(mailbox.run())
        yield mailbox
        task.cancel()


async def until(condition: Callable[[], bool], within: float = PATIENCE) -> None:
    end = time.monotonic() + within
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        await asyncio.sleep(0.01)


async def in_folder(office: PostOffice, folder: str, count: int) -> None:
    end = time.monotonic() + PATIENCE
    while len(await office.imap.letters(folder)) != count:
        assert time.monotonic() < end, "waited in vain"
        await asyncio.sleep(0.01)
