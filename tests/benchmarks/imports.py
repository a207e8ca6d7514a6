"""Whole imports of entries, results and certificates, beside `csv.reader` alone on each file.

Goals: 100,000 rows for at most 10 seconds of the desk's CPU, in at most 64 MB more than an idle
desk, whatever the size. A share of `csv.reader` was the goal once (0.15), and could not be met:
SQLite alone, putting the same rows into their tables, reaches 0.03 of it for entries.
The rows are those of the samples, 15 columns in 136 characters and 12 in 72, with ID numbers in no
order; of certificates an ID number and a word, for each of these results that leads to one. Beside
them stands what SQLite alone takes to put the same rows into the same tables, in one transaction
and from another table: staging, checking and comparing come on top of that.
"""

import asyncio
import csv
import resource
import sqlite3
import tempfile
import time
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from statistics import median

from bot.config import CentreSection, Secret, Settings, StoreSection
from bot.core import Core, opened
from bot.keys import Keys
from bot.staff.importing.imports import ImportOrder, import_file
from bot.store.engine.migrations import migrate
from domain.exams.meaning import leads_to_certificate

from . import goal
from .files import CLEAN

ROWS = 100_000
TURNS = 3
SECONDS, MEMORY = 10, 64
SCATTER = 700_001  # without a divisor in common with a million: every number is met once
TABLES = {"entries": "entries", "results": "results", "statuses": "certificates"}
"""The kinds of files, and where the rows of each end."""
RELEASED = """INSERT INTO releases (id, exam, session, opens_at, made_at, made_by)
  SELECT min(r.id), r.exam, e.session, 1, 1, 'benchmark' FROM results r
  JOIN entries e ON e.id = r.entry GROUP BY r.exam, e.session"""
OPENED = """UPDATE results SET release = (SELECT l.id FROM releases l JOIN entries e
  ON e.session = l.session WHERE e.id = results.entry AND l.exam = results.exam)"""
OPEN = """SELECT e.id_number, r.exam, r.status, r.grade, r.overall
  FROM results r JOIN entries e ON e.id = r.entry"""

Seconds = dict[tuple[str, str], float]


def numbered(kind: str, folder: Path) -> Path:
    """A sample's rows over and over, each with an ID number of its own."""
    header, *lines = (CLEAN / f"{kind}.csv").read_text("utf-8").splitlines()
    path = folder / f"{kind}.csv"
    with path.open("w", encoding="utf-8") as grown:
        grown.write(f"{header}\n")
        for number in range(ROWS):
            line = lines[number % len(lines)]
            old = next(cell for cell in line.split(",") if len(cell) == 9 and cell.isalnum())
            grown.write(line.replace(old, f"{number * SCATTER % 1_000_000:06}ABC") + "\n")
    return path


def certified(store: Path) -> Path:
    """All results are open from now on; whoever's leads to a certificate, it has arrived."""
    path = store.with_name("statuses.csv")
    with closing(sqlite3.connect(store)) as db, path.open("w", encoding="utf-8") as file:
        db.execute(RELEASED)
        db.execute(OPENED)
        db.commit()
        file.write("ID Number,Certificate\n")
        for number, exam, status, grade, overall in db.execute(OPEN):
            if leads_to_certificate(exam, status, grade, overall):
                file.write(f"{number},arrived\n")
    return path


def counted(path: Path) -> int:
    """The rows of a file, without its header."""
    with path.open("rb") as lines:
        return sum(1 for _ in lines) - 1


def alone(path: Path) -> float:
    """The seconds that nothing but the csv module's own work takes."""
    start = time.perf_counter()
    with path.open(newline="", encoding="utf-8") as text:
        deque(csv.reader(text), maxlen=0)
    return time.perf_counter() - start


def stored(full: Path, kind: str) -> float:
    """The seconds SQLite takes to put a full desk's rows into an empty one's table."""
    empty = full.with_suffix(".empty")
    migrate(empty)
    with closing(sqlite3.connect(empty)) as db:
        db.execute("ATTACH :full AS full", {"full": str(full)})
        start = time.perf_counter()
        # With a condition: without one SQLite copies the pages as they stand.
        table = TABLES[kind]
        db.execute(f"INSERT INTO main.{table} SELECT * FROM full.{table} WHERE rowid > 0")  # noqa: S608
        db.commit()
        taken = time.perf_counter() - start
    empty.unlink()
    return taken


async def imported(core: Core, kind: str, path: Path) -> tuple[float, float]:
    """Seconds an import takes from the first byte to the last row let in, and of the desk's CPU."""
    start, spent = time.perf_counter(), time.process_time()
    report = await import_file(core, ImportOrder(kind, path, "benchmark"))
    assert (report.read, report.went_in) == (counted(path), True), report.refused[:3]
    return time.perf_counter() - start, time.process_time() - spent


async def turn(folder: Path) -> Seconds:
    """What everything takes once, on a new desk."""
    path = folder / "desk.sqlite3"
    settings = Settings(
        centre=CentreSection(name="Centre", number="FR001", city="Lyon", email="desk@lyon.test"),
        store=StoreSection(path=path, key=Secret(Keys.generate())),
    )
    taken: Seconds = {}
    async with opened(settings) as core:
        for kind in TABLES:
            file = certified(path) if kind == "statuses" else numbered(kind, folder)
            taken["rows", kind] = counted(file)
            taken["csv.reader alone", kind] = alone(file)
            for name in ("first import", "same file again"):
                taken[name, kind], taken[f"{name}, CPU", kind] = await imported(core, kind, file)
    for kind in TABLES:
        taken["into tables alone", kind] = stored(path, kind)
    return taken


def measured() -> Iterator[Seconds]:
    """Turn by turn, what everything takes."""
    for _ in range(TURNS):
        with tempfile.TemporaryDirectory() as folder:
            yield asyncio.run(turn(Path(folder)))


def main() -> None:
    """Prints rates, ratios turn by turn, and the greatest memory used, beside the goals."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    turns = list(measured())
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    for name, kind in turns[0]:
        if name == "rows":
            print(f"  {kind:8} {turns[0][name, kind]:29,.0f} rows")
            continue
        taken = median(each[name, kind] for each in turns)
        rate = turns[0]["rows", kind] / taken
        if name.endswith("CPU"):  # the desk's own, without the process that reads the file
            aim = goal(f"{SECONDS} s", met=taken <= SECONDS)
            print(f"  {kind:8} {name:20}{rate:9,.0f} rows/s of CPU, {taken:.1f} s{aim}")
            continue
        ratio = median(each["csv.reader alone", kind] / each[name, kind] for each in turns)
        print(f"  {kind:8} {name:20}{rate:9,.0f} rows/s  {ratio:.2f} of csv.reader")
    print(f"  memory {memory:.0f} MB{goal(MEMORY, met=memory <= MEMORY)}")


if __name__ == "__main__":
    main()
