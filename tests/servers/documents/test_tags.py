"""What a screen reader finds in a Statement of WeasyPrint's, read back with pikepdf."""

import asyncio
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pikepdf import Dictionary, Pdf, parse_content_stream

from bot.documents.press import StatementPress
from bot.documents.statement import StatementData
from tests.support.staff.statements import EVERYBODY, LEO, LINA, MAI, TEXTS

DRAWS = frozenset(
    {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh"}
)


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Everybody's Statement, by name, printed once."""
    base = tmp_path_factory.mktemp("press")
    return asyncio.run(printed(base))


async def printed(base: Path) -> dict[str, bytes]:
    async with StatementPress(TEXTS, "weasyprint", workers=1, base=base) as press:
        return {each.candidate: await press.statement(each) for each in EVERYBODY}


def opened(papers: dict[str, bytes], data: StatementData) -> Pdf:
    return Pdf.open(BytesIO(papers[data.candidate]))


def elements(node: Any) -> Iterator[Any]:
    if isinstance(node, Dictionary) and "/S" in node:
        yield node
    kids: Any = node.get("/K", []) if isinstance(node, Dictionary) else []
    for each in [kids] if isinstance(kids, Dictionary) else list(kids):
        if isinstance(each, Dictionary):
            yield from elements(each)


def tagged(document: Pdf, *kinds: str) -> list[Any]:
    root = document.Root.StructTreeRoot
    return [each for each in elements(root) if str(each.S)[1:] in kinds]


@pytest.mark.parametrize("data", EVERYBODY, ids=lambda data: data.exam + data.language)
def test_every_statement_is_tagged_and_says_so(
    papers: dict[str, bytes], data: StatementData
) -> None:
    document = opened(papers, data)
    assert str(document.docinfo.CreationDate) == f"D:{data.issued_on:%Y%m%d}000000Z"
    with document.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert data.candidate in metadata["dc:title"]
    assert document.Root.MarkInfo.Marked
    assert str(document.Root.Lang) == data.language
    assert document.Root.ViewerPreferences.DisplayDocTitle


@pytest.mark.parametrize("data", EVERYBODY, ids=lambda data: data.exam + data.language)
def test_whatever_is_drawn_is_read_or_known_as_decoration(
    papers: dict[str, bytes], data: StatementData
) -> None:
    document = opened(papers, data)
    [page] = document.pages
    depth, unread = 0, []
    for each in parse_content_stream(page):
        does = str(each.operator)
        depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(does, 0)
        if does in DRAWS and not depth:
            unread.append(each)
    assert not unread
    assert all(str(figure.get("/Alt", "")).strip() for figure in tagged(document, "Figure"))
    fonts = page.resources.Font.values()
    assert all("/ToUnicode" in font for font in fonts)


@pytest.mark.parametrize("data", [MAI, LEO, LINA], ids=lambda data: data.exam)
def test_headings_stand_in_order_and_every_header_says_of_what(
    papers: dict[str, bytes], data: StatementData
) -> None:
    document = opened(papers, data)
    headings = [str(each.S) for each in tagged(document, "H1", "H2", "H3", "H4")]
    assert headings == ["/H1", "/H2"]
    scopes = [str(each.A.Scope) for each in tagged(document, "TH")]
    assert set(scopes) <= {"/Row", "/Column"}
    assert "/Row" in scopes
    assert len(tagged(document, "TH")) >= 5


def test_a_picture_says_every_score_that_it_draws(papers: dict[str, bytes]) -> None:
    of_scores, of_shields = opened(papers, MAI), opened(papers, LEO)
    scores = " ".join(str(each.Alt) for each in tagged(of_scores, "Figure"))
    assert all(f" {score}" in scores for _, score in MAI.skills)
    shields = " ".join(str(each.Alt) for each in tagged(of_shields, "Figure"))
    assert all(part in shields for part in ("orale 5", "écrites 4"))


def test_a_decoration_is_in_no_table_that_leads_to_an_element(papers: dict[str, bytes]) -> None:
    document = opened(papers, MAI)
    leads: list[Any] = list(list(document.Root.StructTreeRoot.ParentTree.Nums)[1])
    drawn = {
        int(each.operands[1].MCID)
        for each in parse_content_stream(document.pages[0])
        if str(each.operator) == "BDC"
    }
    assert {number for number, each in enumerate(leads) if each is not None} == drawn
