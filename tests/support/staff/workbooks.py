"""Workbooks of several sheets, as Excel and LibreOffice save them."""

import io
import zipfile
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from openpyxl import Workbook

Tables = Mapping[str, Sequence[Sequence[Any]]]
_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "style", "table", "text")
)
_STYLES = "".join(
    f'<style:style style:name="{name}" style:family="table">'
    f'<style:table-properties table:display="{shown}"/></style:style>'
    for name, shown in (("shown", "true"), ("hidden", "false"))
)


def excel(tables: Tables, hidden: Collection[str] = ()) -> bytes:
    """An .xlsx file of several sheets."""
    book, stream = Workbook(), io.BytesIO()
    book.remove(book.worksheets[0])
    for name, rows in tables.items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name in hidden else "visible"
        for row in rows:
            sheet.append(list(row))
    book.save(stream)
    return stream.getvalue()


def open_document(tables: Tables, hidden: Collection[str] = ()) -> bytes:
    """An .ods file of several sheets, each with the million empty rows that LibreOffice writes."""
    body = "".join(
        f'<table:table table:name="{name}" '
        f'table:style-name="{"hidden" if name in hidden else "shown"}">{"".join(_rows(rows))}'
        '<table:table-row table:number-rows-repeated="1048500">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>'
        for name, rows in tables.items()
    )
    return document_of(body)


def document_of(body: str) -> bytes:
    """An .ods file with these tables."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        archive.writestr(zipfile.ZipInfo("mimetype"), kind)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:automatic-styles>{_STYLES}"
            f"</office:automatic-styles><office:body><office:spreadsheet>{body}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return stream.getvalue()


def _rows(rows: Iterable[Sequence[Any]]) -> Iterable[str]:
    for row in rows:
        cells = "".join(
            f'<table:table-cell office:value-type="string"><text:p>{escape(str(cell))}</text:p>'
            "</table:table-cell>"
            for cell in row
        )
        yield f"<table:table-row>{cells}</table:table-row>"
