"""What is no table is named with what to do; nothing beside a table keeps it from being read."""

import gzip
import io
import re
import zipfile

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart

from tests.support.offenders import name_offenders
from tests.support.places import SAMPLES
from tests.support.staff.imports import ENTRY, csv_of, entries, workbook

TABLE = csv_of(ENTRY)
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument.spreadsheet"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def with_stream(*names: str) -> bytes:
    return OLE + b"".join(f"{name}\0\0".encode("utf-16-le").ljust(128, b"\0") for name in names)


def is_named(content: bytes, reason: str) -> None:
    assert entries(content).reasons == [reason]


def test_what_is_sent_in_a_tables_place_is_named() -> None:
    office = {"[Content_Types].xml": b"<Types/>"}
    name_offenders(
        is_named,
        [
            (packed(**{"list.csv": TABLE}), "file-archive"),
            (packed(**{"list.xlsx": workbook([*ENTRY], [*ENTRY.values()])}), "file-archive"),
            (packed(), "file-archive"),
            (gzip.compress(TABLE), "file-archive"),
            (packed(**{"Index/Document.iwa": b"", "Metadata/x.plist": b""}), "file-apple"),
            (packed(**office, **{"word/document.xml": b""}), "file-document"),
            (packed(mimetype=b"application/vnd.oasis.opendocument.text"), "file-document"),
            (b"{\\rtf1\\ansi Ada}", "file-document"),
            (with_stream("WordDocument"), "file-document"),
            (with_stream("EncryptedPackage"), "file-locked"),
            (with_stream("Workbook", "WordDocument"), "file-locked"),  # tried, and no workbook
            (b"\xff\xd8\xff\xe0 JFIF", "file-picture"),
            (b"\0\0\0\x18ftypheic", "file-picture"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "file-picture"),
            (b"\t\4\6\0\0\0\x10\0" + bytes(99), "file-old"),
            (b"ID;PWXL;N;E\r\nC;Y1;X1;K1\r\nE\r\n", "file-old"),
            (b"SQLite format 3\0" + bytes(99), "file-data"),
            (b'[{"ID number": "123456ABC"}]', "file-data"),
            (b'{"doc_id":"1x","email":"a@b.fr"}', "file-link"),
            (b"[InternetShortcut]\r\nURL=https://docs.google.com/x", "file-link"),
            (b"From: a@b.fr\r\nSubject: the list\r\n\r\nhello", "file-letter"),
            (with_stream("__properties_version1.0"), "file-letter"),
            (b"list.csv" + bytes(249) + b"ustar\0" + bytes(99), "file-archive"),
            (packed(**office, **{"xl/workbook.bin": b""}), "file-binary"),
            (packed(mimetype=OPEN_DOCUMENT, **{"encrypted-package": b"x"}), "file-locked"),
        ],
    )


def of_macros(book: bytes) -> bytes:
    """An .xls file whose every sheet is one of macros: a byte in its record (BOUNDSHEET)."""
    kinds = re.compile(rb"(\x85\0[\x08-\x40]\0.{4}.)\0", re.DOTALL)
    return kinds.sub(lambda found: found[1] + b"\1", book)


def test_a_workbook_of_macros_alone_is_named() -> None:
    is_named(of_macros((SAMPLES / "several-sheets.xls").read_bytes()), "file-macros")


def chart_beside(odd: bytes) -> bytes:
    """A workbook of a table and a sheet that is a chart, this being in its place."""
    book, stream, changed = Workbook(), io.BytesIO(), io.BytesIO()
    sheet = book.worksheets[0]
    for row in ([*ENTRY], [*ENTRY.values()]):
        sheet.append(row)
    book.create_chartsheet("Chart", 0).add_chart(BarChart())
    book.save(stream)
    with zipfile.ZipFile(stream) as given, zipfile.ZipFile(changed, "w") as archive:
        for name in given.namelist():
            keep = not name.startswith("xl/charts/")
            archive.writestr(name, given.read(name) if keep else odd)
    return changed.getvalue()


def is_read(content: bytes) -> None:
    found = entries(content)
    assert ([row.family_name for row in found.rows], found.refused) == (["Lovelace"], [])


@pytest.mark.filterwarnings("ignore:Unable to read chart")
def test_a_chart_that_no_library_knows_does_not_keep_the_table_beside_it_out() -> None:
    name_offenders(is_read, map(chart_beside, (b"<chart", b"<new/>", b"")))


def test_what_dos_writes_behind_the_last_line_is_no_row() -> None:
    ends = (b"\x1a", b"\r\n\x1a", b"\r\n" + b"\x1a" * 120, b"\r\n\x1a" + b"\0" * 120)
    name_offenders(is_read, [TABLE + end for end in ends])


def test_rows_behind_the_mark_of_dos_are_never_dropped_in_silence() -> None:
    found = entries(TABLE + b"\r\n\x1aSIR094702,0483,A,B,CAE,2026-10-24")
    assert found.reasons == ["file-not-text"]
