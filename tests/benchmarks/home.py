"""How long an officer's home takes to build, of a session of 100,000 entries and of one of 100.

A look reads counters and a page of an index: it takes no longer of a thousand times as many.
Goal: p95 of everything, and of the rarest list, at most 10 ms.
"""

import sqlite3
import tempfile
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from bot.staff.home import figures
from bot.store.engine.store import Tx
from bot.store.exams.results import put_results
from bot.store.people.entries import NewEntry, put_entries
from domain.machine.home.records import HomeList, HomeView
from tests.benchmarks import goal
from tests.support.stores.new_store import lay

NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)
SESSION, LOOKS, SLICE = "2026-11", 200, 5_000
VIEWS = {
    "everything": HomeView(),
    "a page of all": HomeView(SESSION, HomeList.ENTRIES, 50),
    "the one without a result": HomeView(SESSION, HomeList.MISSING),
}
AIMED, LATE = ("everything", "the one without a result"), 10


def main() -> None:
    """Both sizes, each view."""
    for entries in (100, 100_000):
        with tempfile.TemporaryDirectory() as folder, closing(filled(Path(folder), entries)) as db:
            for name, view in VIEWS.items():
                times = sorted(looked(db, view) for _ in range(LOOKS))
                p50, p95 = times[LOOKS // 2], times[LOOKS * 95 // 100]
                aim = goal(f"{LATE} ms", met=p95 <= LATE) if name in AIMED else ""
                print(f"{entries:8} entries, {name:26} p50 {p50:6.2f} ms  p95 {p95:6.2f} ms{aim}")


def filled(folder: Path, entries: int) -> sqlite3.Connection:
    """A store whose entries all have a result but the last."""
    path = folder / "desk.sqlite3"
    lay(path)
    db = sqlite3.connect(path, isolation_level=None)
    db.row_factory = sqlite3.Row
    db.execute("BEGIN")
    for start in range(0, entries, SLICE):
        numbers = range(start, min(start + SLICE, entries))
        put_entries(Tx(db), [_entry(each) for each in numbers])
    ids = [row["id"] for row in db.execute("SELECT id FROM entries ORDER BY id")]
    content = ("B2 First", "RELEASED", "A", 180, "C1", "[]", "", None, "d", 0)
    put_results(Tx(db), [(each, 1, *content) for each in ids[:-1]])
    db.execute("COMMIT")
    return db


def _entry(number: int) -> NewEntry:
    fields = dict.fromkeys(NewEntry._fields, "")
    days = dict.fromkeys(("exam_date", "results_from", "results_by"), "2026-11-01")
    who = {"id_number": f"N{number}", "first_name": "Ada", "family_name": f"No. {number}"}
    return NewEntry(**{**fields, **days, **who, "session": SESSION, "exam": "B2 First"})


def looked(db: sqlite3.Connection, view: HomeView) -> float:
    """Milliseconds of this process for one look."""
    begun = time.process_time()
    db.execute("BEGIN")
    found = figures.load(Tx(db), view, NOW)
    db.execute("ROLLBACK")
    assert view.which is None or found.listed
    return 1000 * (time.process_time() - begun)


if __name__ == "__main__":
    main()
