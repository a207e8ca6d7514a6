"""Every kind of Statement by both engines, read back from its PDF."""

import asyncio
import re
from pathlib import Path

import pytest

from bot.documents.engines import EngineName
from bot.documents.press import StatementPress
from domain.exams.meaning import Meaning
from tests.gallery.variants import variants
from tests.support.staff.statements import KEPT, TEXTS, read

pytestmark = pytest.mark.long

RULE = 893 * 0.75  # pt from the top: the line above the foot, as the stylesheet has it in px
WORD = re.compile(r'yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</word>')
VARIANTS = variants()


@pytest.fixture(scope="module", params=KEPT)
def papers(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """All of them by one engine, by name."""
    base = tmp_path_factory.mktemp("press")
    return asyncio.run(printed(request.param, base))


async def printed(name: EngineName, base: Path) -> dict[str, bytes]:
    async with StatementPress(TEXTS, name, base=base) as press:
        found = await asyncio.gather(*(press.statement(each.data) for each in VARIANTS))
    return dict(zip((each.name for each in VARIANTS), found, strict=True))


def test_every_kind_is_one_page_in_our_own_faces(papers: dict[str, bytes]) -> None:
    for name, pdf in papers.items():
        assert "Pages:           1" in read("pdfinfo", pdf), name
        faces = read("pdffonts", pdf).splitlines()[2:]
        assert faces, name
        assert all("Desk" in face and " yes " in face for face in faces), name


def test_every_kind_says_whose_it_is_and_what_came_out(papers: dict[str, bytes]) -> None:
    for each in VARIANTS:
        words = _joined(read("pdftotext", papers[each.name], "-raw"))
        data = each.data
        said = [data.candidate, data.exam, data.reference, data.check.code if data.check else ""]
        if isinstance(data.meaning, Meaning):
            said += [str(data.meaning.overall), *(str(score) for _, score in data.skills)]
        assert [word for word in said if _joined(word) not in words] == [], each.name


def _joined(text: str) -> str:
    """Without what tells where a line was broken."""
    return "".join(text.split())


def test_nothing_stands_on_the_line_above_the_foot(papers: dict[str, bytes]) -> None:
    for name, pdf in papers.items():
        words = WORD.findall(read("pdftotext", pdf, "-bbox"))
        assert len(words) > 50, name
        across = [word for top, end, word in words if float(top) < RULE < float(end) + 2]
        assert across == [], name
