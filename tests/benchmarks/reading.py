"""How well letters are read, on a folder of samples with the verdicts they should get.

The folder holds the letters and `labels.jsonl`, one object a line: `file`, `kind`, `recipients`,
`permanent`, `hard` and `reply`, null where unknown. Goals: bounces found 97 %, failed recipients
92 %, permanent or temporary 92 %, new text exact 80 %; no machine taken for a person among
bounces and automatic answers, no person taken for a machine, no exception.
"""

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from domain.mail.reading import Reading
from mailer.reading import read

BOUNCES = {"bounce", "delay"}  # either tells that a letter has not arrived


@dataclass
class Measure:
    """One share of right readings beside what it should be, in per cent."""

    name: str
    goal: float | None
    outcomes: list[bool] = field(default_factory=list)

    def line(self) -> str:
        """The figures on one line."""
        right, total = sum(self.outcomes), len(self.outcomes)
        share = 100 * right / total if total else float("nan")
        goal = "" if self.goal is None else f"  goal {self.goal:5.1f} %"
        missed = "  MISSED" if self.goal is not None and share < self.goal else ""
        return f"{self.name:36}{right:5} of{total:5} = {share:5.1f} %{goal}{missed}"


GOALS = {
    "bounces found": 97.0,
    "failed recipients exact": 92.0,
    "permanent or temporary right": 92.0,
    "bounces and answers kept from people": 100.0,
    "people kept from machines": 100.0,
    "new text exact": 80.0,
    "dead addresses told from living ones": None,
    "living addresses kept": None,
}


def outcomes(label: dict[str, Any], reading: Reading) -> Iterator[tuple[str, bool]]:
    """What this label lets us say about this reading, each under the name of its measure."""
    kind = label["kind"]
    if kind in BOUNCES:
        yield "bounces found", reading.kind in BOUNCES
        yield from _failed(label, reading)
    if kind in BOUNCES | {"autoreply"}:
        yield "bounces and answers kept from people", reading.kind != "human"
    if kind == "human":
        yield "people kept from machines", reading.kind == "human"
        if label["reply"] is not None:
            yield "new text exact", _lines(reading.reply) == _lines(label["reply"])


def _failed(label: dict[str, Any], reading: Reading) -> Iterator[tuple[str, bool]]:
    if label["recipients"]:
        exact = set(reading.recipients) == set(label["recipients"])
        yield "failed recipients exact", exact
    if label["permanent"] is not None:
        yield "permanent or temporary right", reading.permanent == label["permanent"]
    if label["hard"] is not None:
        yield "dead addresses told from living ones", bool(reading.hard) == label["hard"]
    if label["hard"] is False:
        yield "living addresses kept", not reading.hard


def _lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]


def main(folder: Path) -> None:
    """Reads every letter of the folder and prints each measure beside its goal."""
    labels = [
        json.loads(line) for line in (folder / "labels.jsonl").read_text("utf-8").splitlines()
    ]
    measures = {name: Measure(name, goal) for name, goal in GOALS.items()}
    slowest = 0.0
    for label in labels:
        raw = (folder / label["file"]).read_bytes()
        started = time.perf_counter()
        reading = read(raw)
        slowest = max(slowest, time.perf_counter() - started)
        for name, right in outcomes(label, reading):
            measures[name].outcomes.append(right)
    for measure in measures.values():
        print(measure.line())
    print(f"{len(labels)} letters, no exception, the slowest in {slowest * 1000:.0f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
