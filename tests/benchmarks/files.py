"""How fast files are checked, beside `csv.reader` alone on the same file in the same run.

Goal: 100,000 rows checked for two seconds of CPU, before objects are made of the rows. A share of
`csv.reader` was the goal once (0.35): it depends on how long the cells are that nobody looks at.
"""

import csv
import random
import string
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Any

from bot.files import EntryRow, ResultRow, read
from tests.benchmarks import goal
from tests.support.places import SAMPLES

CLEAN = SAMPLES / "clean"
ROWS = 100_000
TURNS = 3
SECONDS = 2


def grown(sample: Path, rows: int) -> Iterator[str]:
    """A sample's rows over and over, with ID numbers, addresses and names that differ."""
    header, *lines = sample.read_text("utf-8").splitlines()
    yield header
    draw = random.Random(1)
    for number in range(rows):
        line = lines[number % len(lines)]
        old = next(cell for cell in line.split(",") if len(cell) == 9 and cell.isalnum())
        letters = "".join(draw.choices(string.ascii_uppercase, k=3))
        new = line.replace(old, f"{number % 1_000_000:06}{letters}")
        yield new.replace("@", f"{letters.lower()}{number}@")


def alone(path: Path) -> None:
    """What every reader has to do: nothing but the csv module's own work."""
    with path.open(newline="", encoding="utf-8") as text:
        deque(csv.reader(text), maxlen=0)


def checked(path: Path, make: Any) -> None:
    """Every check, the rows left as columns."""
    with path.open("rb") as stream:
        deque(read(stream, make), maxlen=0)


def made(path: Path, make: Any) -> None:
    """Every check, and an object of every row."""
    with path.open("rb") as stream:
        deque((batch.rows for batch in read(stream, make)), maxlen=0)


def seconds(work: Callable[[], None]) -> float:
    """The CPU one run takes: what the machine's other work costs, it costs the clock alone."""
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(name: str, make: Any, folder: Path) -> None:
    """Prints one line: rows for a second of CPU, and the ratio turn by turn."""
    path = folder / f"{name}.csv"
    lines = list(grown(CLEAN / f"{name}.csv", ROWS))
    if name == "results":
        lines = [",".join(cell for place, cell in enumerate(line.split(",")) if place != 1)
                 for line in lines]  # fmt: skip
    path.write_text("\n".join(lines), "utf-8")
    turns = [
        [seconds(lambda: alone(path)), seconds(lambda: checked(path, make)),
         seconds(lambda: made(path, make))]
        for _ in range(TURNS)
    ]  # fmt: skip
    limit, check, rows = (median(column) for column in zip(*turns, strict=True))
    ratios = [median(turn[0] / turn[which] for turn in turns) for which in (1, 2)]
    print(
        f"{name:8} csv.reader {ROWS / limit:9,.0f} rows/s, checked {ROWS / check:9,.0f} "
        f"({ratios[0]:.2f}; {check:.1f} s{goal(f'{SECONDS} s', met=check <= SECONDS)}), "
        f"with objects {ROWS / rows:9,.0f} ({ratios[1]:.2f})"
    )


def main() -> None:
    """Prints the rates and the ratios, for entries and for results."""
    with tempfile.TemporaryDirectory() as folder:
        compare("entries", EntryRow, Path(folder))
        compare("results", ResultRow, Path(folder))


if __name__ == "__main__":
    main()
