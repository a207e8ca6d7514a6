"""Staff at work in the chat: files come in and results go out, after a look and an approval."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from domain.exams.exams import EXAMS
from tests.support.people import CANDIDATES
from tests.support.staff.imports import RESULT, csv_of
from tests.support.staff.workbooks import excel
from tests.support.world import World

MARIE = CANDIDATES["Marie"]
RESULTS = csv_of(
    RESULT
    | {
        "ID Number": MARIE.id_number,
        "Reference Number": "26BFR1810001",
        "Exam": "B2 First",
        "Overall Score": "174",
        "CEFR Level": "B2",
        "Reading": "174",
        "Use of English": "174",
        "Writing": "174",
        "Listening": "174",
        "Speaking": "174",
    }
)
SECRETS = (
    b"ID Number,Secret Number,First Name,Family Name,Exam,Exam Date\n"
    b"SIR094701,0482,Ada,Lovelace,C1 Advanced,2026-10-24\n"
)


async def does(world: World, person: Person, *steps: str | bytes) -> str:
    """Types, taps a `[Label]` or sends a file, and reads what stands in the end."""
    for step in steps:
        if isinstance(step, bytes):
            person.send_document("results.csv", step)
        elif step.startswith("["):
            person.tap(step.strip("[]"))
        else:
            person.say(step)
        await world.settle()
    return "\n\n".join(each.text for each in person.chat)


async def test_a_file_of_results_comes_in_after_a_look(world: World, helene: Person) -> None:
    told = await does(world, helene, "/import", RESULTS)
    assert "One row read: 1 new, 0 changed, 0 unchanged." in told
    assert not world.db.execute("SELECT * FROM results").fetchall()
    await does(world, helene, "[Import]")
    assert len(world.db.execute("SELECT * FROM results").fetchall()) == 1


async def test_a_file_leaves_the_chat_once_it_is_read(world: World, helene: Person) -> None:
    await does(world, helene, "/import", RESULTS)
    assert not [each for each in helene.chat if each.file]


async def test_refused_rows_are_shown_and_nothing_can_be_imported(
    world: World, helene: Person
) -> None:
    told = await does(world, helene, "/import", RESULTS.replace(b"B2 First", b"B9 <b>Fist"))
    assert "row 2, Exam: B9 <b>Fist" in told
    assert "There is nothing to import here." in told


async def test_secret_numbers_are_not_taken_in_a_chat(world: World, helene: Person) -> None:
    told = await does(world, helene, "/import", SECRETS)
    assert "This is a list of entries." in told
    assert "0482" not in told
    assert not [each for each in helene.chat if each.file]


async def test_a_file_that_comes_after_a_change_of_mind_says_nothing(
    world: World, helene: Person
) -> None:
    helene.say("/import")
    helene.send_document("results.csv", RESULTS)
    helene.say("/cancel")
    await world.settle()
    assert "Import one row?" not in helene.last.text


async def test_organisations_are_told_from_results(world: World, helene: Person) -> None:
    file = b"Name,Type,City,Country,Email\nESSEC,education,Cergy,France,a@essec.fr\n"
    await does(world, helene, "/import", file, "[Import]")
    assert world.db.execute("SELECT * FROM organisations WHERE name = 'ESSEC'").fetchone()


async def test_what_is_no_file_is_asked_for_again(world: World, helene: Person) -> None:
    helene.say("/import")
    helene.send_photo(b"a picture")
    await world.settle()
    assert "Send a file as an attachment" in helene.last.text


async def test_results_are_released_after_a_preview(world: World, helene: Person) -> None:
    world.give_account("Marie")
    await does(world, helene, "/import", RESULTS, "[Import]")
    told = await does(world, helene, "/release", "[B2 First, October 2026]")
    assert "One result would be released:" in told
    told = await does(world, helene, "[Release now]", "1")
    assert "covers one result" in told
    marie = await does(world, world.person("Marie"), "/results")
    assert "174" in marie


async def test_a_release_of_tomorrow_shows_nothing_today(world: World, helene: Person) -> None:
    await does(world, helene, "/import", RESULTS, "[Import]")
    steps = ("/release", "[B2 First, October 2026]", "[Tomorrow at 8 a.m.]", "1")
    assert "from 1\u00a0December 2026 at 08:00 (Europe/Paris)" in await does(world, helene, *steps)


async def test_what_changed_since_the_preview_is_not_released(world: World, helene: Person) -> None:
    await does(world, helene, "/import", RESULTS, "[Import]")
    await does(world, helene, "/release", "[B2 First, October 2026]")
    world.db.execute("UPDATE results SET id = 99")
    assert "nothing more was released" in await does(world, helene, "[Release now]", "1")


async def test_nothing_to_release_is_told(world: World, helene: Person) -> None:
    assert "No results are waiting to be released." in await does(world, helene, "/release")


@pytest.mark.parametrize("command", ["/import", "/release"])
async def test_others_know_no_such_command(world: World, command: str) -> None:
    emma = world.person("Emma")
    emma.start()
    told = await does(world, emma, command)
    assert "I do not know that command." in told


async def test_who_is_no_officer_any_more_approves_nothing(world: World, helene: Person) -> None:
    await does(world, helene, "/import", RESULTS)
    await world.stop()
    world.settings = replace(world.settings, staff=StaffSection())
    await does(world, helene, "[Import]")
    assert not world.db.execute("SELECT * FROM results").fetchall()


async def test_officers_see_their_commands_and_candidates_do_not(
    world: World, helene: Person
) -> None:
    await world.later(timedelta(0))
    await world.settle()
    names = [dict(each.commands()) for each in (helene, world.person("Emma"))]
    assert ["import" in each for each in names] == [True, False]


def test_the_longest_cohort_fits_a_button() -> None:
    longest = max(len(each.name) for each in EXAMS)
    assert len("1234567:cohort:|2026-11") + longest <= 64  # bytes (Bot API, callback_data)


async def test_the_sheet_that_is_tapped_is_the_one_that_goes_in(
    world: World, helene: Person
) -> None:
    june = [line.split(",") for line in RESULTS.decode().splitlines()]
    other = {"174": "181", "B": "A", "B2": "C1"}
    july = [[other.get(cell, cell) for cell in row] for row in june]
    told = await does(world, helene, "/import", excel({"June": june, "July": july}), "[July]")
    assert "Which one is meant?" in told
    assert "Read from the sheet “July”." in told
    await does(world, helene, "[Import]")
    assert world.db.execute("SELECT overall FROM results").fetchone()[0] == 181


async def test_a_column_is_asked_about_once_and_remembered(world: World, helene: Person) -> None:
    file = RESULTS.replace(b"ID Number", b"Cand. Ref.")
    told = await does(world, helene, "/import", file)
    assert "I do not know the column “Cand. Ref.”" in told
    assert MARIE.id_number in told
    await does(world, helene, "[ID number]", "[Import]")
    assert len(world.db.execute("SELECT * FROM results").fetchall()) == 1
    told = await does(world, helene, "/import", file)
    assert told.count("I do not know the column") == 1


async def test_what_is_said_of_a_file_as_a_whole_names_no_row(world: World, helene: Person) -> None:
    told = await does(world, helene, "/import", b"%PDF-1.7 a picture of a table")
    assert "• This is a PDF document." in told
    assert "row 0" not in told
