"""A letter that was dealt with goes to its folder, whenever that is known, and no other letter."""

from dataclasses import replace

import pytest

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.scan import LYING_AT_ONCE
from mailer.inbound.watch import Mailbox
from tests.support.mail.watched import Memory, in_folder, letter, settings, until, watching


@pytest.mark.real
async def test_a_letter_is_moved_on_request(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: bool(memory.letters))
        mailbox.move(next(iter(memory.letters)), "Processed")
        await in_folder(office, "Processed", 1)
        assert await office.imap.letters("INBOX") == []


@pytest.mark.real
async def test_a_missing_folder_is_made(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: bool(memory.letters))
        mailbox.move(next(iter(memory.letters)), "Traités à la main")
        await until(lambda: not mailbox.moves_waiting)
        await in_folder(office, "Traités à la main", 1)


@pytest.mark.real
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


@pytest.mark.real
async def test_a_letter_dealt_with_before_a_restart_is_moved_after_it(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: bool(memory.letters))
    memory.folders = dict.fromkeys(memory.letters, "Processed")
    async with watching(Mailbox(settings(office), memory)):
        await in_folder(office, "Processed", 1)


@pytest.mark.real
async def test_a_letter_dealt_with_is_moved_by_a_later_scan(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(replace(settings(office), watch=0.05), memory)):
        await until(lambda: bool(memory.letters))
        memory.folders = dict.fromkeys(memory.letters, "Processed")
        await in_folder(office, "Processed", 1)


async def test_of_many_letters_dealt_with_all_are_moved(office: PostOffice, memory: Memory) -> None:
    for number in range(LYING_AT_ONCE + 1):
        await office.imap.append(letter(str(number)))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: len(memory.letters) == LYING_AT_ONCE + 1)
    memory.folders = dict.fromkeys(memory.letters, "Processed")
    async with watching(Mailbox(settings(office), memory)):
        await in_folder(office, "INBOX", 0)


@pytest.mark.real
async def test_a_move_under_old_numbers_moves_nothing(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: bool(memory.letters))
        stale = replace(next(iter(memory.letters)), uid_validity=1)
        mailbox.move(stale, "Processed")
        await office.imap.append(letter("after the move"))
        await until(lambda: len(memory.letters) == 2)
        assert len(await office.imap.letters("INBOX")) == 2
