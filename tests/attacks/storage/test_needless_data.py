"""Birth dates that nothing asked for were kept, and whatever a file says might have been."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core import Core
from bot.staff.housekeeping import forget_old
from bot.staff.importing.imports import ImportOrder, import_file
from domain.conversations.desk import question
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.steps.registration import AwaitingSecretAndMore, Form
from tests.support.pure.acts import decide, typed
from tests.support.pure.facts import FakeFacts
from tests.support.staff.office import NOW, desk_with_people, rows

HEAD = "ID Number,Secret Number,First Name,Family Name,Exam,Exam Date,Date of Birth,Title,Gender"
ROW = "XYZ123456,0427,Ada,Byron,B2 First,2026-10-10,1999-12-10,Comtesse,Nonbinaire"
FORM = Form(id_number="XYZ123456")
BORN = "SELECT birth_date FROM entries WHERE id_number = 'XYZ123456'"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


@pytest.fixture
def without(desk: Core) -> Core:
    """The same desk once no setting asks for birth dates."""
    rules = replace(desk.settings.rules, ask_birth_dates=False)
    return replace(desk, settings=replace(desk.settings, rules=rules))


async def bring(desk: Core, folder: Path) -> tuple[int, int]:
    file = folder / "entries.csv"
    file.write_text(f"{HEAD}\n{ROW}\n", "utf-8")
    report = await import_file(desk, ImportOrder("entries", file, "a"))
    assert {each.column for each in report.warned} >= {"Title", "Gender"}
    return report.new, report.changed


async def test_title_and_gender_are_named_as_not_used_and_kept_nowhere(
    desk: Core, tmp_path: Path
) -> None:
    await bring(desk, tmp_path)
    with closing(sqlite3.connect(desk.settings.store.path)) as raw:
        kept = "\n".join(raw.iterdump())
    assert "Byron" in kept
    assert "Comtesse" not in kept
    assert "Nonbinaire" not in kept


async def test_a_birth_date_is_kept_only_where_it_is_asked_for(
    desk: Core, without: Core, tmp_path: Path
) -> None:
    await bring(without, tmp_path)
    assert await rows(desk, BORN) == [("",)]
    assert await bring(desk, tmp_path) == (0, 1)
    assert await rows(desk, BORN) == [("1999-12-10",)]


async def test_what_a_document_says_is_kept_though_nobody_is_asked_for_it(
    desk: Core, without: Core, tmp_path: Path
) -> None:
    documents = replace(desk.settings.documents, birth_date=True)
    wanting = replace(without, settings=replace(without.settings, documents=documents))
    await bring(wanting, tmp_path)
    await forget_old(wanting, NOW)
    assert await rows(desk, BORN) == [("1999-12-10",)]


async def test_what_ages_are_read_from_is_kept_where_the_centre_says_so(
    desk: Core, without: Core, tmp_path: Path
) -> None:
    ages = replace(desk.settings.ages, keep_birth_dates=True)
    wanting = replace(without, settings=replace(without.settings, ages=ages))
    await bring(wanting, tmp_path)
    await forget_old(wanting, NOW)
    assert await rows(desk, BORN) == [("1999-12-10",)]


async def test_those_that_are_there_go_with_what_they_could_be_guessed_from(
    desk: Core, without: Core, tmp_path: Path
) -> None:
    await bring(desk, tmp_path)
    digest = await rows(desk, "SELECT digest FROM entries WHERE id_number = 'XYZ123456'")
    await forget_old(desk, NOW)
    assert await rows(desk, BORN) == [("1999-12-10",)]
    await forget_old(without, NOW)
    assert await rows(desk, "SELECT * FROM entries WHERE birth_date <> ''") == []
    assert digest != await rows(desk, "SELECT digest FROM entries WHERE id_number = 'XYZ123456'")
    assert await bring(without, tmp_path) == (0, 1)
    assert await bring(without, tmp_path) == (0, 0)


@pytest.mark.parametrize(
    ("asks", "phrase"),
    [(True, Phrase.ASK_SECRET_AND_MORE), (False, Phrase.ASK_SECRET_AND_EMAIL)],
)
def test_only_what_is_kept_is_asked_for(asks: bool, phrase: Phrase) -> None:
    known = FakeFacts(rules=Rules(ask_birth_dates=asks))
    asked = question(AwaitingSecretAndMore(FORM), known)
    assert phrase in [each.phrase for each in asked.lines]


def test_a_birth_date_that_is_not_asked_for_is_no_try() -> None:
    decision = decide(
        AwaitingSecretAndMore(FORM),
        typed("0427 10/12/1999"),
        FakeFacts(rules=Rules(ask_birth_dates=False)),
    )
    assert decision.changes == ()
    assert [each.phrase for each in decision.saying][-1] == Phrase.SECRET_AND_EMAIL_MALFORMED
