"""Statements a second: engines kept alive against one tuned pdfkit call each, in the same run.

Run `python -m tests.benchmarks.documents [pairs]`; a pair is as many seconds as the machine takes.
"""

import asyncio
import resource
import statistics
import sys
import time
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

import psutil  # type: ignore[import-untyped]

from bot.documents.press import StatementPress
from bot.documents.statement import Issuer, StatementData
from bot.texts.texts import Texts
from domain.exams.exams import EXAMS, Grade
from domain.exams.meaning import Meaning

TEXTS = Texts(ZoneInfo("Europe/Paris"))
MAI = StatementData(
    issuer=Issuer(
        name="Centre de langues Lumière", number="FR057", address="14 quai des Brumes, 69002 Lyon"
    ),
    candidate="Nguyễn Thị Hồng Mai",
    place="Lyon",
    meaning=Meaning(EXAMS[2], Grade.B, 174),  # B2 First
    session="novembre 2026",
    result="Note B",
    skills=tuple(
        (skill, 174) for skill in ("Reading", "Use of English", "Writing", "Listening", "Speaking")
    ),
    released_on=date(2026, 12, 1),
    issued_on=date(2026, 12, 1),
    reference="26BFR0570042",
    language="fr",
)
A_ROUND = 24  # documents; enough that starting up hardly counts


@dataclass(frozen=True)
class Round:
    """Whole statements (sentences, layout, printing, finish): how many, at what price."""

    per_second: float
    processor_ms: float  # for one, all processes together

    def __str__(self) -> str:
        return f"{self.per_second:5.1f}/s at {self.processor_ms:5.1f} ms of processor time"


def worked() -> float:
    """Seconds of processor time so far: the desk's, its ended and its living processes'."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    living = [child.cpu_times() for child in psutil.Process().children(recursive=True)]
    spent = ended.ru_utime + ended.ru_stime + sum(each.user + each.system for each in living)
    return time.process_time() + float(spent)


async def measure(press: StatementPress) -> Round:
    """One round."""
    started, before = time.perf_counter(), worked()
    async with asyncio.TaskGroup() as group:
        for number in range(A_ROUND):
            group.create_task(press.statement(replace(MAI, reference=f"26BFR057{number:04}")))
    took = time.perf_counter() - started
    return Round(A_ROUND / took, (worked() - before) / A_ROUND * 1000)


async def compare(pairs: int) -> list[tuple[Round, Round]]:
    """Both kinds of press in turn, so that the machine's noise hits both."""
    async with StatementPress(TEXTS, "pool") as pool, StatementPress(TEXTS, "pdfkit") as pdfkit:
        await pool.statement(MAI)
        return [(await measure(pool), await measure(pdfkit)) for _ in range(pairs)]


def main(pairs: int = 3) -> float:
    """Prints the rates, and gives the median ratio of statements a second.

    The ratio of processor time is the steadier one on a machine with neighbours.
    """
    rounds = asyncio.run(compare(pairs))
    for kept, called in rounds:
        print(f"pool {kept}; tuned pdfkit {called}")
    rate = statistics.median(kept.per_second / called.per_second for kept, called in rounds)
    work = statistics.median(called.processor_ms / kept.processor_ms for kept, called in rounds)
    print(f"statements: the pool prints {rate:.2f} times as many as tuned pdfkit calls")
    print(f"            with {work:.2f} times less work for each")
    return rate


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
