"""Statements a second: engines kept alive against one tuned pdfkit call each, in the same run.

Run `python -m tests.benchmarks.documents [pairs]`; a pair is as many seconds as the machine takes.
"""

import asyncio
import statistics
import sys
import time
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from bot.documents.press import Press
from bot.documents.statement import Issuer, StatementData
from bot.texts import Texts

TEXTS = Texts(ZoneInfo("Europe/Paris"))
MAI = StatementData(
    issuer=Issuer("Centre de langues Lumière", "FR057", "14 quai des Brumes, 69002 Lyon"),
    candidate="Nguyễn Thị Hồng Mai",
    place="Lyon",
    exam="B2 First",
    certificate="First Certificate in English",
    session="novembre 2026",
    result="Note B",
    overall=174,
    cefr="B2",
    skills=tuple(
        (skill, 174) for skill in ("Reading", "Use of English", "Writing", "Listening", "Speaking")
    ),
    scale=(122, 190),
    released_on=date(2026, 12, 1),
    issued_on=date(2026, 12, 1),
    reference="26BFR0570042",
    language="fr",
)
A_ROUND = 24  # documents; enough that starting up hardly counts


async def rate(press: Press) -> float:
    """Whole statements a second: sentences, layout, printing and finish."""
    started = time.perf_counter()
    async with asyncio.TaskGroup() as group:
        for number in range(A_ROUND):
            group.create_task(press.statement(replace(MAI, reference=f"26BFR057{number:04}")))
    return A_ROUND / (time.perf_counter() - started)


async def compare(pairs: int) -> list[tuple[float, float]]:
    """The two rates, taken in turn so that noise of the machine hits both."""
    async with Press(TEXTS, "pool") as pool, Press(TEXTS, "pdfkit") as pdfkit:
        await pool.statement(MAI)
        return [(await rate(pool), await rate(pdfkit)) for _ in range(pairs)]


def main(pairs: int = 3) -> float:
    """Prints the rates, and gives the median of the pairs' ratios."""
    rates = asyncio.run(compare(pairs))
    for kept, called in rates:
        print(f"pool {kept:6.1f}/s   tuned pdfkit {called:6.1f}/s   ratio {kept / called:.2f}")
    ratio = statistics.median(kept / called for kept, called in rates)
    print(f"statements: the pool prints {ratio:.2f} times as many as tuned pdfkit calls")
    return ratio


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
