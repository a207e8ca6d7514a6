"""A result of Linguaskill from the file to the paper: modules as they came, and no certificate."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.exams.issued import find_paper
from domain.exams.issued import IssuedPaper
from tests.support.people import CANDIDATES
from tests.support.staff.bringing import bring_results, said, sit
from tests.support.staff.statements import read
from tests.support.world import World, opened

EXAM = "Linguaskill Business"
MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
HEAD = ("ID Number", "Reference Number", "Test", "Average Score", "Average CEFR", "Reading Score",
        "Reading CEFR", "Reading Date", "Listening Score", "Speaking Score")  # fmt: skip
ROWS = (
    (MARIE.id_number, "26BFR1810001", "Business", "173", "B2", "166", "B2", "2026-10-24", "180+",
     "168"),
    (EMMA.id_number, "26BFR1810003", "Business", "", "", "", "", "", "", "97"),
)  # fmt: skip
NEVER = ("LinkedIn", "Pass", "Grade", "Note ")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Two candidates sit Linguaskill Business, and their results have come in a file."""
    async with opened(tmp_path) as world:
        sit(world, EXAM)
        await bring_results(world, tmp_path, HEAD, ROWS)
        yield world


async def test_staff_see_before_the_release_that_these_are_modules(world: World) -> None:
    seen = await world.order("release-preview", exam=EXAM, session="2026-10")
    assert any("scores by module" in each and "2" in each for each in seen["lines"])


async def test_the_chat_says_each_module_the_average_and_no_certificate(world: World) -> None:
    await world.release(EXAM)
    await world.does("Marie", "/results")
    told = said(world, "Marie")
    assert "Moyenne : 173, B2" in told
    assert "• Compréhension écrite : 166, B2 (le 24 octobre 2026)" in told
    assert "• Compréhension orale : 180+, C1 ou plus" in told
    assert "pas de certificat à venir" in told
    await world.does("Emma", "/results")
    told = said(world, "Emma")
    assert "• Speaking: 97, below A1" in told
    assert "Average" not in told
    assert not [each for each in NEVER if each in told]


async def test_the_statement_says_the_same_and_is_known_again(world: World) -> None:
    await world.release(EXAM)
    await world.does("Marie", "/statement")
    *_, newest = [each.file for each in world.person("Marie").chat if each.file]
    words = read("pdftotext", newest.content, "-layout").replace("\N{NO-BREAK SPACE}", " ")
    for each in ("Marie Durand", EXAM, "180+", "C1 ou plus", "173", "24 octobre 2026"):
        assert each.casefold() in words.casefold()
    assert "certificat" not in words.casefold()
    assert known(world, 173)
    assert not known(world, 174)


async def test_a_score_put_right_is_a_new_version_and_one_seen_before_is_none(
    world: World, tmp_path: Path
) -> None:
    again = await bring_results(world, tmp_path, HEAD, ROWS)
    assert (again["read"], again["unchanged"], again["changes"]) == (2, 2, [])
    better = await bring_results(world, tmp_path, HEAD, (ROWS[0], (*ROWS[1][:-1], "180+")))
    assert better["changes"] == [
        {"row": 3, "column": "Speaking Score", "found": "97", "became": "180+"}
    ]


def known(world: World, average: int) -> bool:
    """Whether a paper with Marie's name and this average was issued."""
    paper = IssuedPaper(
        reference="26BFR1810001", candidate="Marie Durand", exam=EXAM, overall=average
    )
    now, digest = world.clock(), world.keys.of_statement
    return world.write(lambda tx: find_paper(tx, paper, digest, now)) is not None
