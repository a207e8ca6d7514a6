"""Strangers' letters were kept whole for weeks, 150 MB each, however many came."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.ports import Arrived, Ref
from mailer.inbound.watch import Mailbox
from tests.support.mail.letterbox import Letterbox, letterbox, raw_letter, tagged
from tests.support.mail.watched import Memory, letter, settings, until, watching
from tests.support.staff.commanded import command, running_desk
from tests.support.world import DESK

MB = 1_000_000
STRANGER = "nobody@example.org"
PDF = ("Content-Type", "application/octet-stream; name=Scan.PDF")
KEPT = "SELECT total(length(sealed)) FROM letters"
ROWS = "SELECT group_concat(state || ' ' || kind) FROM letters"


@pytest.fixture
async def box(tmp_path: Path) -> AsyncIterator[Letterbox]:
    async with letterbox(tmp_path) as box:
        yield box


async def take(box: Letterbox, budget: int, *raws: bytes) -> None:
    """Letters come in, in one batch, where strangers have that budget."""
    register = replace(box.register, strangers_per_day=budget)
    refs = [Ref(DESK, "INBOX", 1, 9000 + number) for number in range(len(raws))]
    letters = [Arrived(ref, raw) for ref, raw in zip(refs, raws, strict=True)]
    await register.keep(letters)
    await box.decided()


def long_letter(to: str = DESK) -> bytes:
    return raw_letter(to, "HELP\r\n" + "x" * (MB // 2), STRANGER)


async def test_beyond_the_budget_a_letter_is_answered_and_not_kept(box: Letterbox) -> None:
    await take(box, MB, *[long_letter() for _ in range(5)])
    assert MB / 3 < await box.value(KEPT) < MB
    assert (await box.value(ROWS)).count("human") == 5
    assert await box.value("SELECT passed FROM strangers_letters") == 4


async def test_a_reply_to_a_letter_of_ours_is_kept_whatever_strangers_wrote(box: Letterbox) -> None:
    ours = box.token("confirm", await box.ask())
    await take(box, 1, long_letter(), long_letter(ours), long_letter(tagged("c9f0forged")))
    assert await box.value("SELECT count(*) FROM letters WHERE sealed IS NOT NULL") == 1


async def test_the_next_day_has_a_budget_of_its_own(box: Letterbox) -> None:
    await take(box, MB, long_letter(), long_letter())
    before = await box.value(KEPT)
    box.clock.at = box.clock.at.replace(day=1, month=12)
    await box.register.keep([Arrived(Ref(DESK, "INBOX", 2, 1), long_letter())])
    await box.decided()
    assert await box.value(KEPT) > before


@pytest.mark.parametrize(
    ("to", "more", "size", "kept"),
    [
        (DESK, [], 9 * MB, 1),
        (DESK, [PDF], 9 * MB, 14),
        (DESK, [PDF], 90 * MB, 1),
        (tagged("c9f0forged"), [], 9 * MB, 1),
        ("ours", [], 90 * MB, 200),
    ],
)
async def test_of_a_long_letter_so_many_pieces_are_asked_for(
    box: Letterbox, to: str, more: list[tuple[str, str]], size: int, kept: int
) -> None:
    to = box.token("confirm", await box.ask()) if to == "ours" else to
    first = raw_letter(to, "Bonjour", STRANGER, more)
    assert await box.register.worth_keeping(first, size) == kept * MB


async def test_no_more_pieces_are_fetched_than_are_wanted(
    office: PostOffice, memory: Memory
) -> None:
    memory.wanted = 3 * MB
    await office.imap.append(letter("OUI").ljust(6 * MB, b"x"))
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: bool(memory.letters))
    assert [sorted(rest) for rest in memory.rests.values()] == [[1, 2]]


@pytest.mark.parametrize(
    ("kind", "scans"), [("pdf", 1), ("octet-stream; name=Scan.PDF", 1), ("octet-stream", 0)]
)
async def test_a_pdf_is_seen_behind_the_first_megabyte(
    office: PostOffice, memory: Memory, kind: str, scans: int
) -> None:
    """Of a photo and a scan in one letter, the photo came first, and the scan was not kept."""
    part = f"--x\r\nContent-Type: application/{kind}\r\n\r\n%PDF\r\n--x--\r\n"
    photo = f"--x\r\nContent-Type: image/jpeg\r\n\r\n{'x' * 70}\r\n".encode()
    head = b"From: a@example.org\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
    lines = (b"y" * 70 + b"\r\n") * 20_000
    await office.imap.append(head + photo + lines + part.encode())
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: bool(memory.letters))
    assert memory.scans == scans


async def test_staff_are_told_where_the_rest_of_a_letter_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running_desk(tmp_path) as world:
        raw = raw_letter(DESK, "Bonjour", STRANGER)
        await world.post.deliver(raw.ljust(2 * MB, b"x"), to=DESK)
        await world.settle()
        await command(world, "letter", "save", "1", "-o", str(tmp_path / "1.eml"))
    assert "bytes and answers none of ours: all of it is in the mailbox" in capsys.readouterr().out
    assert (tmp_path / "1.eml").stat().st_size == MB


async def test_staff_are_told_of_a_letter_that_was_not_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running_desk(tmp_path) as world:
        mail = replace(world.settings.mail, strangers_mb_per_day=1)
        world.settings = replace(world.settings, mail=mail)
        for _ in range(2):
            await world.post.deliver(raw_letter(DESK, "x" * (MB * 2 // 3), STRANGER), to=DESK)
        await world.settle()
        await command(world, "letter", "save", "2", "-o", str(tmp_path / "2.eml"))
    assert "it was read and not kept" in capsys.readouterr().err
