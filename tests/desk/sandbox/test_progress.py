"""What the demo's store says of the story: only what happened."""

import sqlite3
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.keys import Keys
from bot.sandbox.page.progress import StoredProgress
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.engine.transactions import commit_together
from bot.store.importing import imports
from bot.store.mail import result_pages
from bot.store.mail.result_pages import NewPage
from domain.machine.changes import ConfirmAddress, OpenShare
from tests.support import people
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES, Candidate
from tests.support.stores.new_store import lay
from tests.support.world import KEY

MARIE = CANDIDATES["Marie"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "desk.sqlite3"


@pytest.fixture
def progress(path: Path) -> StoredProgress:
    return StoredProgress(path, MARIE.id_number, lambda: MORNING, [CANDIDATES["Lucas"].id_number])


async def test_before_there_is_a_store_nothing_has_happened(progress: StoredProgress) -> None:
    assert await progress() == frozenset()


async def test_a_store_that_is_only_being_made_tells_nothing(
    path: Path, progress: StoredProgress
) -> None:
    sqlite3.connect(path).close()
    assert await progress() == frozenset()


async def test_each_step_is_told_once_it_has_happened(path: Path, progress: StoredProgress) -> None:
    lay(path)
    db = sqlite3.connect(path, isolation_level=None)
    db.row_factory = sqlite3.Row

    async def after(*works: Callable[[Tx], object]) -> set[str]:
        for each in works:
            commit_together(db, [each])[0].unwrap()
        return {*await progress()}

    assert await after(lambda tx: people.seed(tx, Keys.read(KEY))) == set()
    registered = await after(lambda tx: people.give_account(tx, MARIE, scene(tx), confirmed=False))
    assert registered == {"register"}
    confirmed = await after(lambda tx: apply_change(ConfirmAddress(MARIE.account), scene(tx)))
    assert confirmed == {"register", "confirm"}
    staged = await after(lambda tx: imports.begin_import(tx, "results", "staff", MORNING))
    assert staged == confirmed
    accepted = await after(lambda tx: tx.execute("UPDATE imports SET state = 'accepted'"))
    assert accepted == confirmed | {"import"}
    tomorrow = MORNING + timedelta(days=1)
    assert await after(lambda tx: people.give_result(tx, MARIE, "A", tomorrow)) == accepted
    released = await after(lambda tx: people.give_result(tx, MARIE, "A", MORNING))
    assert released == accepted | {"release"}
    assert await after(lambda tx: shared(tx, MARIE, "queued")) == released
    sent = await after(lambda tx: tx.execute("UPDATE shares SET state = 'sent'"))
    assert sent == released | {"send"}
    lucas = CANDIDATES["Lucas"]
    by_mail = await after(lambda tx: people.give_account(tx, lucas, scene(tx)))
    assert by_mail == sent | {"mail-account"}
    gone = await after(lambda tx: shared(tx, lucas, "sent"))
    assert gone == by_mail | {"mail-share"}
    assert await after(lambda tx: opened_page(tx, lucas)) == gone | {"mail-page"}


def opened_page(tx: Tx, whose: Candidate) -> None:
    """Their page was answered."""
    page = NewPage(77, whose.account, result=1, email=whose.email)
    result_pages.issue(tx, page, MORNING)
    tx.execute("UPDATE result_pages SET opened_at = issued_at WHERE id = 77")


def shared(tx: Tx, whose: Candidate, state: str) -> None:
    """Their result on its way to a college."""
    result = people.give_result(tx, whose, "A", MORNING)
    change = OpenShare(
        share=whose.entry,
        account=whose.account,
        result=result,
        organisation=0,
        name="College",
        email="admissions@college.ac.uk",
    )
    apply_change(change, scene(tx))
    tx.execute("UPDATE shares SET state = :state WHERE id = :id",
               {"state": state, "id": whose.entry})  # fmt: skip


def scene(tx: Tx) -> ChangeContext:
    return people.scene_of(tx, 11, MORNING)
