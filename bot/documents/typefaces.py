"""The faces that travel with the desk, and what can be written with them."""

import unicodedata
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
CONFIGURATION = FOLDER / "fonts.conf"
_UNSEEN = frozenset({"Cc", "Cf"})
NAMES = ("desksans", "desksanssemi", "deskserifsemi", "deskserifdisplaysemi")  # as PDFs spell them


def missing(text: str) -> list[str]:
    """The characters that would print as empty boxes, as they are and by number.

    Accents count with their letters. Unicode's names of them are English, and lost.
    """
    unknown = {each for each in composed(text) if ord(each) not in _covered() and each != "\n"}
    return [f"{each} (U+{ord(each):04X})" for each in sorted(unknown)]


def composed(text: str) -> str:
    """Accents joined to their letters, as the faces draw them best.

    Signs that nobody sees are left out, such as a direction mark from a spreadsheet.
    """
    seen = "".join(
        each for each in text if each == "\n" or unicodedata.category(each) not in _UNSEEN
    )
    return unicodedata.normalize("NFC", seen)


@cache
def _covered() -> frozenset[int]:
    lines = (FOLDER / "covered.txt").read_text(encoding="ascii").split()
    return frozenset(int(line, 16) for line in lines)
