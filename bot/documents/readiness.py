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

TESTED = "0.12.6"
MM_PER_POINT = 25.4 / 72
INSTALL = {
    "pool": "apt-get install --no-install-recommends wkhtmltopdf (Debian 12, Ubuntu 24.04), "
    'or choose the engine "weasyprint"',
    "weasyprint": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, "
    "and pip install weasyprint",
}


def shortcomings(name: EngineName = "auto") -> list[str]:
    """What is wrong with printing here, each with what to do; nothing where all is well.

    Prints a test page and measures it: takes about a second, so call it beside the event loop.
    """
    install = INSTALL["weasyprint" if chosen(name) == "weasyprint" else "pool"]
    try:
        with private_folder() as folder:
            page = _test_page(name, folder)
    except NotPrinted as trouble:
        return [f"No statement can be printed: {trouble}. Do: {install}."]
    with Pdf.open(BytesIO(page)) as pdf:
        return [*_about_version(chosen(name)), *_about_size(pdf), *_about_faces(pdf)]


def _test_page(name: EngineName, folder: Path) -> bytes:
    printer = engine(name, folder)
    try:
        return printer.render((TEMPLATES / "test-page.html").read_text(encoding="utf-8"))
    finally:
        printer.close()


def _about_version(name: EngineName) -> Iterator[str]:
    if name == "weasyprint":
        return
    command = [shutil.which("wkhtmltopdf") or "wkhtmltopdf", "--version"]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout  # noqa: S603
    found = re.sub(r"^\D*", "", said.strip())
    if found != TESTED:
        yield (
            f"wkhtmltopdf {found} is not the one the desk is tested with ({TESTED}, Debian 12). "
            'Look at a printed sample, or choose the engine "weasyprint".'
        )


def _about_size(page: Pdf) -> Iterator[str]:
    left, _, right, _ = (float(edge) for edge in page.pages[0].Annots[0].Rect)
    measured = (right - left) * MM_PER_POINT
    if abs(measured - 100) > 1:
        yield (
            f"A bar of 100 mm is printed {measured:.1f} mm long: this wkhtmltopdf scales pages in "
            'another way than Debian 12\'s. Install that one, or choose the engine "weasyprint".'
        )


def _about_faces(page: Pdf) -> Iterator[str]:
    fonts = page.pages[0].Resources.Font.values()
    found = " ".join(str(font.BaseFont).replace("-", "").lower() for font in fonts)
    if lost := [name for name in NAMES if name not in found]:
        yield (
            f"These faces were not found: {', '.join(lost)}. Install the desk anew: its folder "
            "bot/documents/fonts is not whole, or cannot be read."
        )
