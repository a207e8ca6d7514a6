"""The Statement of Results, from values to a PDF that poppler reads back."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from bot.documents.filling import StatementFiller
from bot.documents.layout import StatementLayout
from bot.documents.press import StatementPress
from bot.documents.printing import NotPrinted
from bot.documents.scale import Chart
from bot.documents.statement import StatementData
from bot.documents.typefaces import FOLDER, missing
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, result_of
from tests.support.pure.world import said
from tests.support.staff.statements import (
    AYSE,
    CLEMENCE,
    EVERYBODY,
    LEO,
    LUMIERE,
    MAI,
    OTKIR,
    TEXTS,
    meant,
    read,
)


@pytest.fixture
async def press(tmp_path: Path) -> AsyncIterator[StatementPress]:
    async with StatementPress(TEXTS, workers=1, base=tmp_path) as running:
        yield running


def page(data: StatementData) -> str:
    return StatementLayout(TEXTS).html(data)


def test_a_name_is_never_markup() -> None:
    assert "<b>Mai</b>" not in page(replace(MAI, candidate="<b>Mai</b>"))


def test_a_french_statement_says_the_first_of_a_month() -> None:
    assert "Établi le 1er\u00a0décembre 2026" in page(MAI)


def test_only_a_later_version_says_that_it_replaces_the_earlier_ones() -> None:
    assert "qui remplace" in page(replace(MAI, version=2))
    assert "qui remplace" not in page(MAI)


def test_a_statement_says_that_it_is_neither_cambridge_s_nor_the_certificate() -> None:
    assert "neither Cambridge’s Statement of Results nor the certificate" in page(OTKIR)


def test_the_centre_s_own_paragraphs_replace_the_desk_s() -> None:
    own = page(replace(OTKIR, issuer=replace(LUMIERE, notes=("Extract, for information.",))))
    assert "Extract, for information." in own
    assert "neither Cambridge’s" not in own


def test_no_certificate_no_row_for_it() -> None:
    assert "Certificat<" in page(MAI)
    assert "Certificat<" not in page(CLEMENCE)


def test_a_score_no_exam_can_give_is_refused() -> None:
    with pytest.raises(ValueError, match="from 102 to 170, not 179"):
        replace(AYSE, meaning=meant("B1 Preliminary", 179))


def test_a_statement_s_repr_tells_no_result() -> None:
    assert repr(MAI) == "StatementData('26BFR0570042', version 1, 'fr')"


def test_a_file_name_is_plain_ascii() -> None:
    strange = replace(MAI, reference="../26 É\r\n42")
    assert strange.file_name == "statement-of-results-26-42.pdf"
    assert replace(MAI, reference="").file_name == "statement-of-results.pdf"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_file_is_called_in_the_language_of_the_statement(language: str) -> None:
    settings, wording, _ = said()
    filled = StatementFiller(settings, wording.texts).filled(
        EMMA.entry, result_of(CANDIDATES["Emma"], "B"), language
    )
    assert filled
    called = {"en": "statement-of-results-", "fr": "releve-de-resultats-"}[language]
    assert filled.file_name == f"{called}{filled.reference}.pdf"


@pytest.mark.parametrize(
    ("scale", "levels"),
    [
        ((82, 150), ["", "A1", "A2", "B1"]),
        ((102, 170), ["A1", "A2", "B1", "B2"]),
        ((122, 190), ["A2", "B1", "B2", "C1"]),
        ((142, 210), ["B1", "B2", "C1", "C2"]),
        ((162, 230), ["B2", "C1", "C2"]),
    ],
)
def test_a_chart_shows_the_levels_an_exam_can_reach(
    scale: tuple[int, int], levels: list[str]
) -> None:
    bands = Chart(scale, (("Overall", scale[0]),)).bands
    assert [band.level for band in bands] == levels
    assert (bands[0].left, bands[-1].right) == (Chart.left, Chart.right)


@pytest.mark.parametrize("face", sorted(FOLDER.glob("*.ttf")), ids=lambda path: path.stem)
def test_every_face_has_the_characters_we_promise(face: Path) -> None:
    drawn = {chr(point) for point in TTFont(face).getBestCmap()}
    promised = (FOLDER / "covered.txt").read_text().split()
    assert {chr(int(point, 16)) for point in promised} <= drawn


def test_letters_and_accents_typed_apart_are_not_missing() -> None:
    assert missing("Hồng ə Żółć oʻ ў Ένα") == []
    assert missing("გ") == ["გ (U+10D2)"]


@pytest.mark.parametrize("data", EVERYBODY, ids=lambda data: data.exam)
async def test_a_statement_is_one_a4_page(press: StatementPress, data: StatementData) -> None:
    about = read("pdfinfo", await press.statement(data))
    assert "Pages:           1" in about
    assert "(A4)" in about


async def test_words_can_be_copied_in_reading_order(press: StatementPress) -> None:
    words = read("pdftotext", await press.statement(MAI), "-raw").split("\n")
    wanted = ["Relevé de résultats", "Nom Nguyễn Thị Hồng Mai", "Note B", "174 B2"]
    assert [line for line in words if line in wanted] == wanted
    assert "Expression orale 188" in words


async def test_a_childs_statement_says_shields_and_no_score(press: StatementPress) -> None:
    words = read("pdftotext", await press.statement(LEO), "-layout")
    assert [line.split()[-1] for line in words.splitlines() if "orale" in line] == ["5", "4"]
    assert "peut viser l’examen A2 Flyers" in words
    assert not [word for word in ("Score global", "CECRL", "Échelle", "échelle") if word in words]


async def test_every_letter_comes_from_our_own_faces(press: StatementPress) -> None:
    faces = read("pdffonts", await press.statement(AYSE)).splitlines()[2:]
    assert faces
    assert all("Desk" in face and " yes " in face for face in faces)


async def test_a_viewer_is_told_title_and_date(press: StatementPress) -> None:
    about = read("pdfinfo", await press.statement(OTKIR), "-isodates")
    assert "Title:           Statement of Results – B2 First – Oʻtkir Toʻraxonov" in about
    assert "CreationDate:    2026-12-01T00:00:00Z" in about


async def test_a_name_our_faces_cannot_write_is_refused_by_its_letters(
    press: StatementPress,
) -> None:
    with pytest.raises(NotPrinted, match=r"U\+10D2"):
        await press.statement(replace(MAI, candidate="გიორგი"))
