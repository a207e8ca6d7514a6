"""What an organisation reads: built always the same, to be filed and checked."""

import csv
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from io import StringIO
from pathlib import Path

import pytest

from bot.sandbox.mail.delivered import Delivered
from bot.sandbox.mail.smtp_server import Mood
from bot.texts.shared_results import SentAs, data_row, sent_values, shared_values
from tests.support import world
from tests.support.mail.our_letters import TEXTS, written
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA as HERS
from tests.support.pure.candidates import result_of
from tests.support.world import World

LEEDS = "results@leeds.ac.uk"
RESULT = result_of(CANDIDATES["Emma"], "B")
SEND = ("/send", "leeds", "[University of Leeds (Leeds, United Kingdom)]", "[Send it]")


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    async with world.opened(tmp_path) as scene:
        scene.give_account("Emma")
        scene.give_result("Emma", "A")
        yield scene


async def sent(scene: World) -> Delivered:
    await scene.does("Emma", *SEND)
    await scene.settle()
    return scene.post.letters(LEEDS)[-1]


async def test_the_subject_files_it_by_family_name_and_the_letter_says_what_is_in_it(
    scene: World,
) -> None:
    letter = await sent(scene)
    assert letter.subject == "Exam result: Clarke, Emma, B2 First, 26BFR1810003"
    text = " ".join(letter.text.split())
    assert text.startswith("To whom it may concern")
    for said in ("B2 First, October 2026", "Pass at Grade A, 182", "desk+verify@centre.fr"):
        assert said in text
    assert "born" not in text
    assert [each.mime for each in letter.attachments] == ["application/pdf"]


async def test_it_is_written_in_the_language_of_the_organisation(scene: World) -> None:
    scene.db.execute("UPDATE organisations SET language = 'fr'")
    letter = await sent(scene)
    assert letter.subject.startswith("Résultat : Clarke, Emma")
    assert "réussi, note A, 182" in " ".join(letter.text.split())


async def test_where_the_centre_wants_it_a_file_for_programs_comes_too(scene: World) -> None:
    wanted = replace(scene.settings.documents, data_row=True)
    scene.settings = replace(scene.settings, documents=wanted)
    letter = await sent(scene)
    pdf, row = letter.attachments
    assert (pdf.mime, row.mime) == ("application/pdf", "text/csv")
    assert row.name == pdf.name.replace(".pdf", ".csv")
    [cells] = rows_of(row.content)
    assert (cells["grade"], cells["overall"], cells["session"]) == ("A", "182", "2026-10")
    assert cells["verification_code"] in letter.text


def test_the_date_of_birth_stands_there_where_it_is_allowed() -> None:
    values = shared_values(HERS.entry, RESULT, TEXTS, "en", date(2008, 5, 1))
    values |= sent_values("AB-12345")
    said = written("institution.notice.result-shared", "en", **values)
    assert "AB-12345" in said.subject
    assert "born on 1 May 2008" in " ".join(said.text.split())


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))


@each_of([(None, ""), (date(2008, 5, 1), "2008-05-01")])
def test_a_program_gets_one_row_in_words_that_never_change(born: date | None, said: str) -> None:
    [row] = rows_of(data_row(HERS.entry, RESULT, born, SentAs("7K2M", 7, "1234-5")))
    assert row["family_name"] == "Clarke"
    assert (row["birth_date"], row["verification_code"], row["sending"]) == (said, "7K2M", "7")


def test_a_name_is_no_formula() -> None:
    odd = replace(HERS.entry, family_name="=cmd|' /C calc'!A0")
    [row] = rows_of(data_row(odd, RESULT, None, SentAs("7K2M", 7)))
    assert row["family_name"].startswith("'=")


async def test_why_it_failed_is_for_staff_and_what_to_do_for_its_candidate(scene: World) -> None:
    scene.put_in_mood(LEEDS, Mood.DEAD)
    await scene.does("Emma", *SEND)
    await scene.settle()
    await scene.does("Emma", "[Sent results]")
    [listed] = [said.text for said in scene.person("Emma").chat if "sent results" in said.text][-1:]
    assert "to be sent again, to an address that they confirm" in listed
    told = await scene.order("lookup", typed="Clarke")
    [row] = [each for each in told["lines"] if LEEDS in each]
    assert "not delivered, there is no such address; e-mail" in row
    assert "came back on" in row
