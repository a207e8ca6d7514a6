"""A child's result from the file to the letter: shields everywhere, and a score nowhere."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.exams.issued import find_paper
from domain.exams.issued import IssuedPaper
from tests.support.people import CANDIDATES
from tests.support.staff.bringing import bring_results, said, sit
from tests.support.staff.statements import read
from tests.support.world import World, opened

EXAM = "A1 Movers"
MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
HEAD = ("ID Number", "Reference Number", "Exam", "Listening Shields",
        "Reading and Writing Shields", "Speaking Shields")  # fmt: skip
ROWS = (
    (MARIE.id_number, "26BFR1810001", EXAM, "5", "4", "4"),
    (EMMA.id_number, "26BFR1810003", EXAM, "1", "2", "1"),
)
SCORES = ("score", "Score", "CEFR", "CECRL", "LinkedIn", "/5", "11", "13", "4 sur 15")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Two children sit A1 Movers, and their results have come in a file."""
    async with opened(tmp_path) as world:
        sit(world, EXAM)
        await bring_results(world, tmp_path, HEAD, ROWS)
        yield world


async def test_staff_see_before_the_release_that_these_are_shields(world: World) -> None:
    seen = await world.order("release-preview", exam=EXAM, session="2026-10")
    assert any("shields" in each and "2" in each for each in seen["lines"])


async def test_the_chat_says_shields_what_they_mean_and_no_score(world: World) -> None:
    await world.release(EXAM)
    await world.does("Marie", "/results")
    told = said(world, "Marie")
    assert "Compréhension orale : 5 boucliers sur 5" in told
    assert "Marie peut viser l'examen A2 Flyers" in told
    await world.does("Emma", "/results")
    told = said(world, "Emma")
    assert "Listening: 1 shield of 5" in told
    assert "Well done, Emma!" in told
    assert "may be ready" not in told
    assert not [each for each in SCORES if each in told]


async def test_the_statement_says_the_same_and_is_known_again(world: World) -> None:
    await world.release(EXAM)
    await world.does("Emma", "/statement")
    *_, newest = [each.file for each in world.person("Emma").chat if each.file]
    words = read("pdftotext", newest.content, "-raw")
    for each in ("Emma Clarke", EXAM, "Shields in each part", "every child"):
        assert each.casefold() in words.casefold()
    assert not [each for each in ("Overall score\n", "CEFR", "Scale") if each in words]
    assert known(world, (1, 2, 1))
    assert not known(world, (5, 5, 5))


def known(world: World, shields: tuple[int, ...]) -> bool:
    """Whether a paper with Emma's name and these shields was issued."""
    paper = IssuedPaper(
        reference="26BFR1810003",
        candidate="Emma Clarke",
        exam=EXAM,
        overall=0,
        shields=shields,
    )
    now, digest = world.clock(), world.keys.of_statement
    return world.write(lambda tx: find_paper(tx, paper, digest, now)) is not None
