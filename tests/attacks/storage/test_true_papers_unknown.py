"""Once its candidate was erased, nobody could say any more that a Statement was true."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.keys import Keys
from bot.staff.erasure import erase_people
from bot.staff.order_values import unseen
from bot.store.exams.issued import KnownPaper, find_paper
from domain.exams.issued import IssuedPaper
from tests.support.people import CANDIDATES, give_result
from tests.support.staff.office import NOW, desk_with_people, rows

MARIE = CANDIDATES["Marie"]
DAY = timedelta(days=1)
PAPER = IssuedPaper(
    reference="26BFR1810001", candidate="Marie Durand", exam=MARIE.exam, overall=174
)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def result(desk: Core, outcome: str, opens: timedelta = -DAY) -> int:
    number = await desk.store.write(lambda tx: give_result(tx, MARIE, outcome, NOW + opens))
    score = {"overall": PAPER.overall, "id": number}
    sql = "UPDATE results SET overall = :overall WHERE id = :id AND overall IS NOT NULL"
    await desk.store.write(lambda tx: tx.execute(sql, score))
    return number


async def erase(desk: Core) -> None:
    await erase_people(desk, {"id_numbers": [MARIE.id_number], "by": "Ada"}, unseen)


async def known(desk: Core, paper: IssuedPaper = PAPER) -> KnownPaper | None:
    return await desk.store.read(
        lambda tx: find_paper(tx, paper, desk.keys.of_statement, desk.clock())
    )


async def test_a_true_paper_is_known_before_and_after(desk: Core) -> None:
    await result(desk, "B")
    before = await known(desk)
    await erase(desk)
    assert await known(desk) == before == KnownPaper(NOW - DAY, corrected=False)


@pytest.mark.parametrize(
    "change",
    [{"overall": 171}, {"candidate": "Marie Dupont"}, {"reference": "26BFR1810002"},
     {"exam": "C1 Advanced"}],
)  # fmt: skip
async def test_a_changed_paper_is_not(desk: Core, change: dict[str, object]) -> None:
    await result(desk, "B")
    forged = replace(PAPER, **change)  # type: ignore[arg-type]
    assert await known(desk, forged) is None
    await erase(desk)
    assert await known(desk, forged) is None


async def test_a_paper_that_was_corrected_says_so(desk: Core) -> None:
    await result(desk, "B")
    await result(desk, "X")
    before = await known(desk)
    await erase(desk)
    assert await known(desk) == before == KnownPaper(NOW - DAY, corrected=True)


async def test_what_was_not_released_was_not_issued(desk: Core) -> None:
    await result(desk, "B", opens=DAY)
    assert await known(desk) is None
    await erase(desk)
    assert await rows(desk, "SELECT * FROM issued") == []


async def test_what_stays_can_be_guessed_by_nobody_without_the_key(desk: Core) -> None:
    await result(desk, "B")
    await erase(desk)
    [(digest, *_)] = await rows(desk, "SELECT * FROM issued")
    assert digest == desk.keys.of_statement(PAPER.words)
    assert digest != Keys.read(Keys.generate()).of_statement(PAPER.words)
