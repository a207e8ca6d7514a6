"""A mailbox that had a life before the desk: its old letters stay people's own."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imap_tools import MailBoxUnencrypted

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.listing import Listing, read_listing
from mailer.inbound.watch import Mailbox, MailboxState, Place
from tests.support.mail.watched import Memory, letter, settings, until, watching
from tests.support.offenders import each_of

NOW = timedelta(0)


@pytest.mark.real
async def test_letters_from_before_the_desk_are_passed_over(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("about 2019"))
    memory.reaches = timedelta(seconds=-5)
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await office.imap.append(letter("OUI"))
        await until(lambda: memory.bodies() == [b"OUI"])
    assert len(await office.imap.letters("INBOX")) == 2


@pytest.mark.real
async def test_what_comes_to_a_folder_once_met_is_read_however_old(
    office: PostOffice, memory: Memory
) -> None:
    memory.reaches = timedelta(seconds=-5)
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])


@pytest.mark.real
async def test_an_old_letter_behind_new_ones_is_passed_over_as_well(
    office: PostOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    await append_old(office, letter("about 2019"))
    async with watching(Mailbox(replace(settings(office), watch=0.05), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
        await office.imap.append(letter("NON"))
        await until(lambda: len(memory.letters) == 2)
    assert memory.bodies() == [b"OUI", b"NON"]


async def test_new_numbers_bring_no_old_letters_back(office: PostOffice, memory: Memory) -> None:
    await office.imap.append(letter("about 2019"))
    memory.reaches = timedelta(seconds=-5)
    memory.places["desk", "INBOX"] = Place(7, 1000)
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.WATCHING)
    assert memory.letters == {}
    assert memory.places["desk", "INBOX"].uid_validity != 7


@each_of(
    [
        "00-Jan-0000 00:00:00 +0000",
        "01-Jan-0000 00:00:00 +0000",
        "12-Dez-2026 10:00:00 +0100",
        "01-Jan-1601 00:00:00 +0000",
        "40-Nov-2026 10:00:00 +0000",
        "01-Jan-1970 00:00:00 +0000",
        "99-Dec-9999 99:99:99 +9999",
        "",
    ]
)
def test_a_letter_of_a_day_that_is_none_is_new_and_stops_nothing(day: str) -> None:
    odd = f'1 (UID 101 RFC822.SIZE 60 INTERNALDATE "{day}")'.encode()
    old = b'2 (UID 102 RFC822.SIZE 60 INTERNALDATE "01-Jun-2019 10:00:00 +0000")'
    listing = read_listing(1, [odd, old])
    assert listing.sizes == {101: 60, 102: 60}
    assert listing.newer_than(timedelta(days=30)).sizes == {101: 60}


@given(st.binary())
def test_no_answer_is_too_odd_to_be_listed(part: bytes) -> None:
    assert read_listing(1, [part, b"1 (UID 7 RFC822.SIZE 9)"]).sizes[7] == 9


def test_a_letter_without_a_date_is_new() -> None:
    assert Listing(1, {5: 10}).newer_than(NOW).sizes == {5: 10}


def test_ten_thousand_letters_are_batched_without_counting_them_over() -> None:
    batches = list(Listing(1, dict.fromkeys(range(1, 10_001), 1)).batches(0))
    assert [len(batch) for batch in batches] == [200] * 50


async def append_old(office: PostOffice, raw: bytes) -> None:
    """A letter of 2019, as a person moves it from an archive."""

    def work() -> None:
        with MailBoxUnencrypted(office.host, office.imap_port) as box:
            box.login(office.user, office.password, initial_folder=None)
            box.append(raw, dt=datetime(2019, 6, 1, tzinfo=UTC))

    await asyncio.to_thread(work)
