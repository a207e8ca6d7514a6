"""`make gallery`: every kind of Statement by every engine, as pictures beside each other.

    python -m tests.gallery [folder]

Needs poppler-utils. Open `index.html` in the folder, `gallery` where none is named.
"""

import asyncio
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path

from bot.documents.engines import EngineName
from bot.documents.press import StatementPress
from tests.gallery.variants import Variant, variants
from tests.support.staff.statements import TEXTS

DOTS = "72"  # an inch: a page as wide as a column of text
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Statements</title>
<style>body{font:14px sans-serif;background:#eee}figure{display:inline-block;margin:8px}
img{display:block;width:420px;background:#fff}</style>"""


def engines() -> tuple[EngineName, ...]:
    """Those that this machine has."""
    return ("weasyprint", "pool") if shutil.which("wkhtmltopdf") else ("weasyprint",)


async def drawn(folder: Path, name: EngineName) -> list[Path]:
    """A picture of each variant by one engine."""
    async with StatementPress(TEXTS, name) as press:
        return await asyncio.gather(*(_picture(press, folder / name, each) for each in variants()))


async def _picture(press: StatementPress, folder: Path, variant: Variant) -> Path:
    pdf = await press.statement(variant.data)
    picture = folder / variant.name
    command = ["pdftoppm", "-png", "-singlefile", "-r", DOTS, "-", str(picture)]
    await asyncio.to_thread(subprocess.run, command, input=pdf, check=True)
    return picture.with_name(f"{variant.name}.png")


def main(folder: Path) -> None:
    """Draw them all anew, and one page that shows them."""
    figures = []
    for name in engines():
        shutil.rmtree(folder / name, ignore_errors=True)
        (folder / name).mkdir(parents=True)
        for picture in asyncio.run(drawn(folder, name)):
            path = escape(str(picture.relative_to(folder)))
            figures.append(f"<figure><figcaption>{path}</figcaption><img src='{path}'></figure>")
    index = folder / "index.html"
    index.write_text("\n".join((PAGE, *figures)), "utf-8")
    print(f"{len(figures)} Statements: {index}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "gallery"))
