"""The faces that travel with the desk, and what can be written with them."""

import unicodedata
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
CONFIGURATION = FOLDER / "fonts.conf"
NAMES = ("desksans", "desksanssemi", "deskserifsemi", "deskserifdisplaysemi")  # as PDFs spell them


def missing(text: str) -> list[str]:
    """The characters that would print as empty boxes, by name; accents count with their letters."""
    unknown = {each for each in unicodedata.normalize("NFC", text) if ord(each) not in _covered()}
    return sorted(unicodedata.name(each, f"U+{ord(each):04X}") for each in unknown)


@cache
def _covered() -> frozenset[int]:
    lines = (FOLDER / "covered.txt").read_text(encoding="ascii").split()
    return frozenset(int(line, 16) for line in lines)
