"""How entries stand is kept as it changes: after any history it is what counting anew says."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams import releases, results
from bot.store.exams.releases import MadeBy
from bot.store.home import standings
from bot.store.inviting import invitations
from bot.store.mail import bounces
from bot.store.people import entries
from bot.store.people.entries import NewEntry
from domain.machine.changes import NoteBounce
from domain.machine.home.records import HomeList
from domain.machine.inviting.changes import OpenInvitation
from tests.support.clock import MORNING
from tests.support.stores.new_store import lay

ENTRIES = (1, 2, 3)
ADDRESSES = ("a@x.fr", "b@x.fr", "")
SESSIONS = ("2026-10", "2026-11")
Act = Callable[[Tx, int, int], None]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    lay(tmp_path / "desk.sqlite3")
    with closing(sqlite3.connect(tmp_path / "desk.sqlite3", isolation_level=None)) as db:
        db.row_factory = sqlite3.Row
        db.execute("PRAGMA foreign_keys = ON")
        yield db


def import_entry(tx: Tx, entry: int, odd: int) -> None:
    fields = dict.fromkeys(NewEntry._fields, "")
    given = {"id_number": f"N{entry}", "session": SESSIONS[odd % 2], "email": ADDRESSES[odd % 3]}
    days = dict.fromkeys(("exam_date", "results_from", "results_by"), "2026-11-01")
    parents = {"guardian_email": ADDRESSES[(odd + 2) % 3], "exam": "B2 First"}
    entries.put_entries(tx, [NewEntry(**{**fields, **given, **days, **parents})])


def erase_entry(tx: Tx, entry: int, odd: int) -> None:
    for table in ("bounces", "accounts", "results", "entries"):
        column = {"bounces": "account", "entries": "id"}.get(table, "entry")
        tx.execute(f"DELETE FROM {table} WHERE {column} = :id", {"id": row(tx, entry)})  # noqa: S608


def row(tx: Tx, entry: int) -> int:
    """The id of an entry, and of its account; 0 for none."""
    found = tx.one("SELECT id FROM entries WHERE id_number = :n", {"n": f"N{entry}"})
    return found["id"] if found else 0


def open_account(tx: Tx, entry: int, odd: int) -> None:
    tx.execute(
        """INSERT INTO accounts (id, entry, email, password_hash, password_version, terms_version,
             terms_at, news, language, opened_at)
           SELECT id, id, :email, '', 1, '', 0, 0, 'en', 0 FROM entries WHERE id_number = :n
           ON CONFLICT DO NOTHING""",
        {"n": f"N{entry}", "email": ADDRESSES[odd % 2]},
    )


def confirm(tx: Tx, entry: int, odd: int) -> None:
    sql = "UPDATE accounts SET confirmed_at = :at WHERE id = :id"
    tx.execute(sql, {"id": row(tx, entry), "at": stamp(MORNING) + odd})


def change_address(tx: Tx, entry: int, odd: int) -> None:
    sql = "UPDATE accounts SET email = :email, confirmed_at = NULL WHERE id = :id"
    tx.execute(sql, {"id": row(tx, entry), "email": ADDRESSES[odd % 3]})


def close_account(tx: Tx, entry: int, odd: int) -> None:
    tx.execute("DELETE FROM accounts WHERE id = :id", {"id": row(tx, entry)})


def come_back(tx: Tx, entry: int, odd: int) -> None:
    bounce = NoteBounce(account=row(tx, entry), email=ADDRESSES[odd % 2], hard=odd > 2)
    bounces.note(tx, bounce, MORNING + timedelta(seconds=1))


def forget_bounces(tx: Tx, entry: int, odd: int) -> None:
    tx.execute("DELETE FROM bounces WHERE account = :id", {"id": row(tx, entry)})


def invite(tx: Tx, entry: int, odd: int) -> None:
    number = tx.execute("SELECT coalesce(max(id), 0) FROM invitations")[0][0] + 1
    if there := row(tx, entry):
        invited = OpenInvitation(id=number, entry=there, email=ADDRESSES[odd % 2].upper())
        invitations.keep(tx, invited, MORNING)
        sql = "UPDATE invitations SET state = :state WHERE id = :id"
        tx.execute(sql, {"id": number, "state": ("returned", "refused")[odd % 2]})


def import_result(tx: Tx, entry: int, odd: int) -> None:
    if there := row(tx, entry):
        sql = "SELECT coalesce(max(version), 0) FROM results WHERE entry = :id"
        version = tx.execute(sql, {"id": there})[0][0] + 1
        content = ("B2 First", "RELEASED", "A", 180, "C1", "[]", "", None, "d", 0)
        results.put_results(tx, [(there, version, *content)])


def forget_results(tx: Tx, entry: int, odd: int) -> None:
    tx.execute("DELETE FROM results WHERE entry = :id", {"id": row(tx, entry)})


def release(tx: Tx, entry: int, odd: int) -> None:
    session = SESSIONS[odd % 2]
    if waiting := releases.load_waiting(tx, "B2 First", session):
        number = releases.begin_release(tx, ("B2 First", session), MadeBy(MORNING, "x"))
        releases.add_results(tx, number, waiting)
        if odd > 2:
            releases.open_release(tx, number, MORNING)
        elif odd > 1:
            releases.give_back_results(tx, number, 1)


ACTS: tuple[Act, ...] = (
    import_entry, erase_entry, open_account, confirm, change_address, close_account, come_back,
    forget_bounces, invite, import_result, forget_results, release,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(st.sampled_from(ACTS), st.sampled_from(ENTRIES), st.integers(0, 5)), max_size=25
    )
)
def test_what_is_kept_is_what_is_so_after_any_history(
    db: sqlite3.Connection, history: list[tuple[Act, int, int]]
) -> None:
    db.execute("BEGIN")
    try:
        play(Tx(db), history)
    finally:
        db.execute("ROLLBACK")


def play(tx: Tx, history: list[tuple[Act, int, int]]) -> None:
    for number in ENTRIES:
        import_entry(tx, number, number)
    for act, entry, odd in history:
        act(tx, entry, odd)
        assert standings.find_untrue(tx) == 0, act.__name__


EVERY_TURN = (
    (invite, 0), (import_entry, 0), (import_entry, 3), (open_account, 1), (come_back, 3),
    (forget_bounces, 0), (come_back, 5), (confirm, 5), (change_address, 0), (change_address, 1),
    (close_account, 0), (invite, 2), (import_result, 0), (release, 1), (import_result, 0),
    (release, 5), (forget_results, 0), (erase_entry, 0), (import_entry, 2),
)  # fmt: skip


def test_each_turn_in_the_life_of_an_entry_is_kept(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")
    tx = Tx(db)
    import_entry(tx, 1, 3)
    import_result(tx, 1, 0)
    for number, (act, odd) in enumerate(EVERY_TURN):
        act(tx, 1, odd)
        assert standings.find_untrue(tx) == 0, (number, act.__name__)


def test_a_list_is_as_long_as_its_number_says(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")
    tx = Tx(db)
    for entry in ENTRIES:
        import_entry(tx, entry, 1)
    open_account(tx, 1, 0)
    import_result(tx, 2, 0)
    come_back(tx, 1, 4)
    session = standings.load_session(tx, SESSIONS[1])
    listed = {
        each: standings.load_ids(tx, (session, each), MORNING, after=0, limit=10)
        for each in HomeList
    }
    assert {each: len(ids) for each, ids in listed.items()} == {
        each: session.count(each, MORNING) for each in HomeList
    }
    assert listed[HomeList.BOUNCED] == listed[HomeList.UNCONFIRMED] == [row(tx, 1)]
    assert listed[HomeList.WAITING] == [row(tx, 2)]


def test_what_somebody_wrote_past_the_desk_is_found_and_put_right(db: sqlite3.Connection) -> None:
    db.execute("BEGIN")
    tx = Tx(db)
    import_entry(tx, 1, 1)
    for spoilt in (
        "UPDATE session_counts SET entries = entries + 1",
        "DELETE FROM standings",
        "DELETE FROM session_counts",
    ):
        tx.execute(spoilt)
        assert standings.find_untrue(tx) > 0, spoilt
        standings.keep_anew(tx)
        assert standings.find_untrue(tx) == 0, spoilt
