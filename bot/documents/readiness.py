"""Looks, before the first candidate does, whether this machine prints statements as it should."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from pikepdf import Pdf

from bot.documents.engines import EngineName, chosen, engine
from bot.documents.folder import private_folder
from bot.documents.layout import TEMPLATES
from bot.documents.printing import NotPrinted
from bot.documents.typefaces import NAMES
from domain.machine.sentence import Line

TESTED = "0.12.6"
MM_PER_POINT = 25.4 / 72


def shortcomings(name: EngineName = "auto") -> list[Line]:
    """What is wrong with printing here, each with what to do; nothing where all is well.

    Prints a test page and measures it: takes about a second, so call it beside the event loop.
    """
    try:
        with private_folder() as folder:
            page = _test_page(name, folder)
    except NotPrinted as trouble:
        meant = "weasyprint" if chosen(name) == "weasyprint" else "pool"
        return [Line("found-pdf-none", {"why": trouble.why, "engine": meant})]
    with Pdf.open(BytesIO(page)) as pdf:
        return [*_about_version(chosen(name)), *_about_size(pdf), *_about_faces(pdf)]


def _test_page(name: EngineName, folder: Path) -> bytes:
    printer = engine(name, folder)
    try:
        return printer.render((TEMPLATES / "test-page.html").read_text(encoding="utf-8"))
    finally:
        printer.close()


def _about_version(name: EngineName) -> Iterator[Line]:
    if name == "weasyprint":
        return
    command = [shutil.which("wkhtmltopdf") or "wkhtmltopdf", "--version"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603
    found = re.sub(r"^\D*", "", said.strip())
    if found != TESTED:
        yield Line("found-pdf-version", {"found": found, "tested": TESTED})


def _about_size(page: Pdf) -> Iterator[Line]:
    left, _, right, _ = (float(edge) for edge in page.pages[0].Annots[0].Rect)
    measured = (right - left) * MM_PER_POINT
    if abs(measured - 100) > 1:
        yield Line("found-pdf-size", {"long": f"{measured:.1f}"})


def _about_faces(page: Pdf) -> Iterator[Line]:
    fonts = page.pages[0].Resources.Font.values()
    found = " ".join(str(font.BaseFont).replace("-", "").lower() for font in fonts)
    if lost := [name for name in NAMES if name not in found]:
        yield Line("found-pdf-faces", {"faces": ", ".join(lost)})
