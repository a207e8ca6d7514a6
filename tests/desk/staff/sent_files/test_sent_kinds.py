"""What officers send is told by its columns, or asked about; what is no table leaves the chat."""

import io
import zipfile

import pytest

from bot.sandbox.telegram import Person
from tests.support.staff.imports import csv_of
from tests.support.staff.officers import (
    RESULT,
    does,
    files_in,
    kept,
    results,
    screen,
    sends,
)
from tests.support.staff.workbooks import excel
from tests.support.world import World


async def test_a_picture_and_a_paper_leave_the_chat_of_an_officer(
    world: World, helene: Person
) -> None:
    helene.send_photo(b"a list")
    await world.settle()
    assert "not a picture" in helene.last.text
    told = await sends(world, helene, b"%PDF", name="results.pdf")
    assert "I read tables: .csv, .xlsx, .xls or .ods" in told
    assert not files_in(helene)


async def test_what_is_no_table_is_named_in_the_chat_as_on_the_command_line(
    world: World, helene: Person
) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("list.csv", csv_of(RESULT))
    named = {
        "list.zip": (packed.getvalue(), "Open it, and send the table that is in it"),
        "link.url": (b"[InternetShortcut]\r\nURL=https://x.example", "download the table"),
        "mail.eml": (b"From: a@b.fr\r\nSubject: list\r\n\r\nhello", "attached to it"),
    }
    for name, (content, advice) in named.items():
        assert advice in await sends(world, helene, content, name=name), name
    assert not files_in(helene)
    assert kept(world) == [0, 0]


@pytest.mark.long
async def test_names_that_read_several_ways_are_shown_and_chosen_among(
    world: World, helene: Person
) -> None:
    row = {"Name": "Erdős Pál iskola", "Type": "education", "Email": "a@iskola.hu"}
    told = await sends(world, helene, csv_of(row, encoding="cp1250"), name="organismes.csv")
    assert "can be read in several ways" in told
    await does(world, helene, "[Erdős Pál iskola]", "[Import]")
    sql = "SELECT name FROM organisations WHERE email = 'a@iskola.hu'"
    assert world.db.execute(sql).fetchone()[0] == "Erdős Pál iskola"


async def test_what_a_column_is_is_asked_once_though_nothing_was_new(
    world: World, helene: Person
) -> None:
    await sends(world, helene, csv_of(RESULT))
    await does(world, helene, "[Import]")
    titled = {{"ID Number": "Cand. Ref."}.get(name, name): cell for name, cell in RESULT.items()}
    assert "I do not know the column" in await sends(world, helene, csv_of(titled))
    assert "already been imported" in await does(world, helene, "[ID number]")
    before = len(helene.chat)
    await sends(world, helene, csv_of(titled | {"Overall Score": "175"}))
    assert not any("I do not know the column" in each.text for each in helene.chat[before:])
    await does(world, helene, "[Import]")
    assert results(world) == 2


async def test_a_list_of_entries_without_secret_numbers_is_known_as_one(
    world: World, helene: Person
) -> None:
    file = (
        b"ID Number,First Name,Family Name,Exam,Exam Date\nSIR094701,Ada,Lovelace,CAE,2026-10-24\n"
    )
    assert "This is a list of entries." in await sends(world, helene, file)
    assert kept(world) == [0, 0]


async def test_a_workbook_whose_every_sheet_is_of_entries_is_known_as_one_without_a_question(
    world: World, helene: Person
) -> None:
    titles = ["ID Number", "Secret Number", "First Name", "Family Name", "Exam", "Exam Date"]
    ada = ["SIR094701", "0427", "Ada", "Lovelace", "B2 First", "2026-10-24"]
    file = excel({"October": [titles, ada], "November": [titles, ada]})
    assert "This is a list of entries." in await sends(world, helene, file, name="two.xlsx")
    assert kept(world) == [0, 0]


async def test_no_rows_come_back_to_correct_while_a_column_is_asked_about(
    world: World, helene: Person
) -> None:
    titled = {{"Result": "Grade obtenu"}.get(name, name): cell for name, cell in RESULT.items()}
    assert "I do not know the column" in await sends(world, helene, csv_of(titled))
    assert not files_in(helene)


async def test_a_workbook_that_could_be_two_things_is_asked_about(
    world: World, helene: Person
) -> None:
    sheets = {"R": [list(RESULT), list(RESULT.values())], "O": [["Name", "Type"], ["ESSEC", "x"]]}
    told = await sends(world, helene, excel(sheets), name="both.xlsx")
    assert "do not tell what it holds" in told
    await does(world, helene, "[A list of results]", "[Import]")
    assert results(world) == 1


@pytest.mark.long
async def test_a_file_whose_every_title_is_unknown_is_asked_about_step_by_step(
    world: World, helene: Person
) -> None:
    titles = ("Prüfling", "Prüfung", "Ergebnis", "Punkte", "Stufe")
    meant = ("ID number", "Exam", "Result", "Overall score", "CEFR level")
    told = await sends(world, helene, csv_of(dict(zip(titles, RESULT.values(), strict=True))))
    for title, label in zip(titles, meant, strict=True):
        assert f"I do not know the column “{title}”" in told
        labels = [each.label for each in helene.last.buttons]
        helene.press(helene.last, helene.last.buttons[labels.index(label)])
        await world.settle()
        told = screen(helene)
    await does(world, helene, "[Import]")
    assert results(world) == 1
    told = await sends(world, helene, csv_of(dict(zip(titles, RESULT.values(), strict=True))))
    assert "already been imported" in told
