"""A whole import of results, end to end, against `csv.reader` alone on the same file.

Goal: at least 0.15 of `csv.reader`, in at most 64 MB more than an idle desk, whatever the size.
"""

import asyncio
import csv
import resource
import tempfile
import time
from collections import deque
from pathlib import Path
from statistics import median

from bot.config import Centre, Secret, Settings, Store
from bot.core import Core, opened
from bot.imports import Order, Report, import_file
from bot.keys import Keys

from .files import SAMPLES

ROWS = 50_000
TURNS = 3


def numbered(sample: Path, path: Path) -> Path:
    """A sample's rows over and over, each with an ID number of its own."""
    header, *lines = sample.read_text("utf-8").splitlines()
    with path.open("w", encoding="utf-8") as grown:
        grown.write(f"{header}\n")
        for number in range(ROWS):
            line = lines[number % len(lines)]
            old = next(cell for cell in line.split(",") if len(cell) == 9 and cell.isalnum())
            letters = "".join(chr(65 + number // 26**place % 26) for place in range(3))
            grown.write(line.replace(old, f"{number:06}{letters}") + "\n")
    return path


def alone(path: Path) -> float:
    """The seconds that nothing but the csv module's own work takes."""
    start = time.perf_counter()
    with path.open(newline="", encoding="utf-8") as text:
        deque(csv.reader(text), maxlen=0)
    return time.perf_counter() - start


async def imported(core: Core, kind: str, path: Path) -> tuple[float, Report]:
    """The seconds an import takes from the first byte to the last row let in."""
    start = time.perf_counter()
    report = await import_file(core, Order(kind, path, "benchmark"))
    return time.perf_counter() - start, report


async def measure(folder: Path) -> list[tuple[float, float, float]]:
    """Turn by turn: csv.reader alone, a first import of results, and the same file again."""
    entries = numbered(SAMPLES / "entries.csv", folder / "entries.csv")
    results = numbered(SAMPLES / "results.csv", folder / "results.csv")
    turns = []
    for number in range(TURNS):
        store = Store(folder / f"{number}.sqlite3", Secret(Keys.generate()))
        settings = Settings(Centre("Centre", "FR001", "Lyon", "desk@lyon.test"), store=store)
        async with opened(settings) as core:
            await imported(core, "entries", entries)
            first, report = await imported(core, "results", results)
            again, same = await imported(core, "results", results)
        assert (report.new, same.unchanged) == (ROWS, ROWS), report.refused[:3]
        turns.append((alone(results), first, again))
    return turns


def main() -> None:
    """Prints rates, ratios turn by turn, and the greatest memory used."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder:
        turns = asyncio.run(measure(Path(folder)))
    after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    limit, first, again = (median(column) for column in zip(*turns, strict=True))
    print(f"  csv.reader alone {ROWS / limit:9,.0f} rows/s")
    for name, seconds, place in (("first import", first, 1), ("same again", again, 2)):
        ratio = median(turn[0] / turn[place] for turn in turns)
        print(f"  {name:16} {ROWS / seconds:9,.0f} rows/s, {ratio:.2f} of csv.reader")
    print(f"  memory {after / 1024:.0f} MB at most, {(after - before) / 1024:.0f} MB for importing")


if __name__ == "__main__":
    main()
