"""Gives a printed PDF its title, language and date, and makes equal statements equal files.

What a screen reader hears are WeasyPrint's tags, with two things put right, for which PDF/UA asks
(ISO 14289-1, 7.5 and 7.3). Documents of wkhtmltopdf have no tags at all.

    TH                      says which cells it is of: those of its row, or of its column
    Figure without words    is decoration: nothing that is to be read, so an artifact
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pikepdf import (
    Array,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    ObjectStreamMode,
    Operator,
    Page,
    Pdf,
    String,
    parse_content_stream,
    unparse_content_stream,
)

from bot.documents.statement import StatementData


def finished(pdf: bytes, data: StatementData, title: str) -> bytes:
    """The same page; viewers show `title` instead of the file's name.

    The date is the statement's own, at midnight UTC, not the clock's: printed twice, the bytes are
    the same, whichever process printed them.
    """
    created = String(f"D:{data.issued_on:%Y%m%d}000000Z")
    with Pdf.open(BytesIO(pdf)) as document:
        document.Root.Lang = String(data.language)
        document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        document.Root.PageMode = Name.UseNone
        if (tags := document.Root.get("/StructTreeRoot")) is not None:
            _straighten(document, tags)
            with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
                metadata["dc:title"] = title
        document.trailer.Info = document.make_indirect(
            Dictionary(
                Title=String(title),
                Author=String(data.issuer.name),
                Creator=String("Results Desk"),
                CreationDate=created,
                ModDate=created,
            )
        )
        whole = BytesIO()
        document.save(whole, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return whole.getvalue()


def _straighten(document: Pdf, root: Object) -> None:
    decoration: set[int] = set()
    for element in list(_elements(root)):
        if element.get("/S") == Name.TR:
            _scope(element)
        for figure in [each for each in _kids(element) if _is_decoration(each)]:
            decoration.update(_numbers(figure))
            element.K = Array([each for each in _listed(element) if not _same(each, figure)])
    if decoration:
        _forget(root, decoration)
        _leave_unread(document.pages[0], decoration)


def _elements(node: Object) -> Iterator[Object]:
    yield node
    for each in _kids(node):
        yield from _elements(each)


def _listed(node: Object) -> list[Any]:
    kids = node.get("/K", Array())
    return list(kids) if isinstance(kids, Array) else [kids]


def _kids(node: Object) -> list[Any]:
    return [each for each in _listed(node) if isinstance(each, Dictionary) and "/S" in each]


def _is_decoration(element: Object) -> bool:
    return element.get("/S") == Name.Figure and "/Alt" not in element


def _same(one: Object, other: Object) -> bool:
    return isinstance(one, Dictionary) and one.objgen == other.objgen != (0, 0)


def _numbers(element: Object) -> Iterator[int]:
    """The pieces of the page that an element marks."""
    yield from (int(each) for each in _listed(element) if isinstance(each, int))


def _scope(row: Object) -> None:
    cells = _kids(row)
    of_row = any(each.S == Name.TD for each in cells)
    for each in cells:
        if each.S == Name.TH:
            each.A = Dictionary(O=Name.Table, Scope=Name.Row if of_row else Name.Column)


def _forget(root: Object, numbers: set[int]) -> None:
    """Takes pieces of the page out of the table that leads from each to its element."""
    pages = list(root.ParentTree.Nums)[1::2]
    for number in numbers:
        pages[0][number] = None


def _leave_unread(page: Page, numbers: set[int]) -> None:
    page.Contents.write(unparse_content_stream(list(_instructions(page, numbers))))


def _instructions(page: Page, numbers: set[int]) -> Iterator[ContentStreamInstruction]:
    for each in parse_content_stream(page):
        marked = str(each.operator) == "BDC" and int(each.operands[1].MCID) in numbers
        artifact = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
        yield artifact if marked else each  # type: ignore[misc]
