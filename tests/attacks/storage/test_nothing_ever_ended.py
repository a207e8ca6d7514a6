"""Whom nobody erased stayed for ever: entries, results, shares, chats, tries, letters."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import closing
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.config.keeping import kept
from bot.core import Core
from bot.staff import erasure
from bot.staff.housekeeping import forget_old
from bot.staff.importing.imports import ImportOrder, import_file
from bot.store import inbox
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.importing import imports
from bot.store.people import chats
from domain.machine.changes import (
    Change,
    CountWrongPassword,
    CountWrongSecret,
    NoteBounce,
    OpenShare,
)
from tests.support.people import CANDIDATES, give_result, scene_of
from tests.support.staff.office import NOW, desk_with_people, register, rows

MARIE, LUCAS = CANDIDATES["Marie"], CANDIDATES["Lucas"]
LYON = "admissions@univ-lyon2.fr"
DAY = timedelta(days=1)
WINDOW_ENDS = datetime.fromisoformat("2026-12-19T09:00+00:00")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


def share(tx: Tx, core: Core, state: str) -> None:
    result = give_result(tx, MARIE, "B", NOW)
    opened = OpenShare(
        share=500, account=MARIE.account, result=result, organisation=1,
        name="Université Lyon 2", email=LYON, website="",
    )  # fmt: skip
    apply_change(opened, scene_of(tx, 1, NOW, core.desk.digest))
    tx.execute("UPDATE shares SET state = :state", {"state": state})


def days_of(desk: Core, kind: str) -> timedelta:
    """How long a kind of data stays, as near as a day."""
    return NOW - kept(desk.settings)[kind].before(NOW)


def count(tx: Tx, tried: Iterable[Change], at: datetime) -> None:
    for each in tried:
        apply_change(each, scene_of(tx, 1, at))


async def names(desk: Core, table: str) -> int:
    [(found,)] = await rows(desk, f"SELECT count(*) FROM {table}")  # noqa: S608 - a constant
    return int(str(found))


async def test_candidates_go_with_all_that_hangs_on_them(desk: Core) -> None:
    await desk.store.write(lambda tx: share(tx, desk, "sent"))
    over = WINDOW_ENDS + days_of(desk, "candidates")
    await forget_old(desk, over - 2 * DAY)
    assert await names(desk, "entries") == len(CANDIDATES)
    await forget_old(desk, over + 2 * DAY)
    for table in ("entries", "results", "accounts", "sign_ins", "shares", "kept_shares"):
        assert await names(desk, table) == 0, table


async def test_a_late_result_keeps_its_candidate(desk: Core) -> None:
    over = WINDOW_ENDS + days_of(desk, "candidates") + DAY
    await desk.store.write(lambda tx: give_result(tx, MARIE, "B", over - 9 * DAY))
    await forget_old(desk, over)
    assert await rows(desk, "SELECT id_number FROM entries") == [(MARIE.id_number,)]


async def test_nobody_is_forgotten_while_an_import_may_bring_them_back(desk: Core) -> None:
    await desk.store.write(lambda tx: imports.begin_import(tx, "entries", "a", NOW))
    await forget_old(desk, WINDOW_ENDS + 9999 * DAY)
    assert await names(desk, "entries") == len(CANDIDATES)


async def test_a_file_brings_nobody_whose_time_is_over(desk: Core, tmp_path: Path) -> None:
    await erasure.erase_people(desk, {"id_numbers": [LUCAS.id_number], "by": "Ada"}, lambda _: None)
    file = tmp_path / "old.csv"
    head = "ID Number,Secret Number,First Name,Family Name,Exam,Exam Date"
    file.write_text(f"{head}\n{LUCAS.id_number},0427,Lucas,Martin,B2 First,2019-03-09\n")
    report = await import_file(desk, ImportOrder("entries", file, "a"))
    assert [each.expected.phrase for each in report.refused] == ["import-entry-too-old"]


@pytest.mark.parametrize(("state", "left"), [("sent", 0), ("failed", 0), ("queued", 1)])
async def test_a_share_goes_once_no_result_is_corrected(desk: Core, state: str, left: int) -> None:
    await desk.store.write(lambda tx: share(tx, desk, state))
    await forget_old(desk, NOW + days_of(desk, "shares") - DAY)
    assert await names(desk, "shares") == 1
    await forget_old(desk, NOW + days_of(desk, "shares") + DAY)
    assert await names(desk, "shares") == left


async def test_that_a_letter_came_back_is_forgotten(desk: Core) -> None:
    bounce = NoteBounce(MARIE.account, MARIE.email, hard=True)
    await desk.store.write(lambda tx: apply_change(bounce, scene_of(tx, 1, NOW)))
    await forget_old(desk, NOW + days_of(desk, "bounces") + DAY)
    assert await names(desk, "bounces") == 0


async def test_who_wrote_once_is_forgotten_and_who_has_an_account_is_not(desk: Core) -> None:
    await desk.store.write(lambda tx: chats.open_chat(tx, 88, "fr", '{"step":"?"}', NOW))
    await forget_old(desk, NOW + days_of(desk, "chats") + DAY)
    assert await rows(desk, "SELECT id FROM chats ORDER BY id") == [(1,), (3,), (4,)]


async def test_buttons_of_a_forgotten_chat_mean_nothing_to_the_new_one(desk: Core) -> None:
    opened = partial(chats.open_chat, chat=88, language="fr", step='{"step":"?"}')
    before = await desk.store.write(lambda tx: opened(tx, now=NOW))
    later = NOW + days_of(desk, "chats") + DAY
    await forget_old(desk, later)
    after = await desk.store.write(lambda tx: opened(tx, now=later))
    assert after.version > before.version + 100_000


async def test_wrong_tries_end_long_after_the_last_one(desk: Core) -> None:
    tried = (
        CountWrongSecret("123456ABC", None),
        CountWrongPassword("123456ABC", None, by_stranger=True),
    )
    for at in (NOW, NOW + 99 * DAY):
        await desk.store.write(partial(count, tried=tried, at=at))
    tables = ("secret_tries", "password_tries", "password_tries_of_strangers")
    await forget_old(desk, NOW + days_of(desk, "tries") + 50 * DAY)
    assert [await names(desk, each) for each in tables] == [1, 1, 1]
    await forget_old(desk, NOW + days_of(desk, "tries") + 101 * DAY)
    assert [await names(desk, each) for each in tables] == [0, 0, 0]


async def test_that_a_letter_was_read_ends_after_its_bytes(desk: Core) -> None:
    letter = """INSERT INTO letters (mailbox, folder, uid_validity, uid, digest, sealed, kept_at,
      state) VALUES ('desk', 'INBOX', 1, 1, 'd', x'00', :at, 'processed')"""
    at = int(NOW.timestamp()) * 1_000_000
    await desk.store.write(lambda tx: tx.execute(letter, {"at": at}))
    await forget_old(desk, NOW + days_of(desk, "letters") + DAY)
    assert await rows(desk, "SELECT sealed FROM letters") == [(None,)]
    await forget_old(desk, NOW + days_of(desk, "seen") + DAY)
    assert await names(desk, "letters") == 0


async def test_a_backup_does_not_hold_up_everybody_while_the_log_is_emptied(desk: Core) -> None:
    """With the usual patience each try stopped every transaction for five seconds."""
    with closing(sqlite3.connect(desk.settings.store.path)) as backup:
        backup.execute("BEGIN")
        backup.execute("SELECT * FROM entries").fetchall()
        await desk.store.write(lambda tx: register(tx, "Lucas"))
        async with asyncio.timeout(2):
            assert not await desk.store.empty_log()
            assert await desk.store.write(patience) == 5_000


def patience(tx: Tx) -> int:
    return int(tx.execute("PRAGMA busy_timeout")[0][0])


async def test_what_a_bug_kept_from_being_decided_goes_as_junk_does(desk: Core) -> None:
    put = partial(inbox.keep_items, source="telegram", items=[("1", b"a password")], now=NOW)
    [kept_aside] = await desk.store.write(put)
    await desk.store.write(lambda tx: inbox.count_failure(tx, kept_aside.id, 1))
    await forget_old(desk, NOW + days_of(desk, "junk") - DAY)
    assert await names(desk, "inbox") == 1
    await forget_old(desk, NOW + days_of(desk, "junk") + DAY)
    assert await names(desk, "inbox") == 0
