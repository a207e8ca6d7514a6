"""The centre's own pictures on documents, PNG or SVG: small ones that draw and do nothing else.

An SVG may run scripts and fetch files; one that could is refused, not cleaned. Cambridge's name and
logo are Cambridge's: what bears them in its name or words is refused, for this is the centre's own
paper.
"""

import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

from PIL import Image, UnidentifiedImageError

from domain.machine.sentence import Line

MOST_BYTES = 200_000
MOST_POINTS = 2_000  # pixels of a side: 600 dpi over 8 cm
PICTURE = Line("expected-picture", {"kb": str(MOST_BYTES // 1000), "points": str(MOST_POINTS)})
PLAIN = Line("expected-picture-plain")
OWN = Line("expected-picture-own")
_THEIRS = re.compile("cambridge", re.IGNORECASE)
_DRAWS = frozenset(
    {"svg", "g", "defs", "title", "desc", "metadata", "style", "path", "rect", "circle", "ellipse",
     "line", "polyline", "polygon", "text", "tspan", "use", "symbol", "clipPath", "mask",
     "linearGradient", "radialGradient", "stop"}
)  # fmt: skip
_LEADS_AWAY = re.compile(r"(?:url\s*+\(\s*+['\"]?+(?!#)|@import|javascript:|expression\s*\()", re.I)
_ROOM = re.compile(r"\s*([0-9.]+)\s*(?:px|pt|mm|cm)?\s*")


@dataclass(frozen=True)
class Picture:
    """A picture that was looked at: its sides, in its own measure, and itself as a `data:` URL."""

    width: float
    height: float
    url: str

    def within(self, width: int, height: int) -> tuple[int, int]:
        """Its sides in whole px, as large as they can be in so much room."""
        scale = min(width / self.width, height / self.height)
        return max(1, round(self.width * scale)), max(1, round(self.height * scale))


class PictureRefusedError(ValueError):
    """Why a file is no picture for a document: `expected` is what should be in its place."""

    def __init__(self, expected: Line) -> None:
        super().__init__(expected.phrase)
        self.expected = expected


@cache
def picture(path: Path) -> Picture:
    """A picture from its file, read once; raises `PictureRefusedError`."""
    try:
        content = path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    except OSError:
        raise PictureRefusedError(PICTURE) from None
    if _THEIRS.search(path.name) or _THEIRS.search(content.decode("latin-1")):
        raise PictureRefusedError(OWN)
    is_png = content.startswith(b"\x89PNG")
    width, height = _png(content) if is_png else _svg(content)
    kind = "png" if is_png else "svg+xml"
    return Picture(width, height, f"data:image/{kind};base64,{b64encode(content).decode()}")


def flaw(path: Path | None) -> Line | None:
    """What was expected in the place of a file that is no picture; for a setting."""
    try:
        if path:
            picture(path)
    except PictureRefusedError as refused:
        return refused.expected
    return None


def _png(content: bytes) -> tuple[int, int]:
    try:
        with Image.open(BytesIO(content), formats=("PNG",)) as found:
            if max(found.size) > MOST_POINTS:
                raise PictureRefusedError(PICTURE)
            size = found.size
            found.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError):
        raise PictureRefusedError(PICTURE) from None
    return size


def _svg(content: bytes) -> tuple[float, float]:
    """The sides; entities and foreign parts are refused before anything is parsed or drawn."""
    if b"<!ENTITY" in content or b"<!DOCTYPE" in content:
        raise PictureRefusedError(PLAIN)
    try:
        root = ET.fromstring(content)  # noqa: S314 (no entities, and small)
    except (ET.ParseError, ValueError):
        raise PictureRefusedError(PICTURE) from None
    if not all(map(_only_draws, root.iter())):
        raise PictureRefusedError(PLAIN)
    return _sides(root)


def _only_draws(element: ET.Element) -> bool:
    named = str(element.tag).rpartition("}")[2]
    if "}" in str(element.tag) and "svg" not in str(element.tag).rpartition("}")[0]:
        return True  # what a drawing program notes for itself: nobody draws it
    inside = [element.text or "", *element.attrib.values()]
    links = [
        value
        for name, value in element.attrib.items()
        if name.rpartition("}")[2] in {"href", "src"}
    ]
    acts = any(name.rpartition("}")[2].lower().startswith("on") for name in element.attrib)
    leads = any(map(_LEADS_AWAY.search, inside)) or not all(map(_is_inside, links))
    return named in _DRAWS and not acts and not leads


def _is_inside(link: str) -> bool:
    return link.startswith("#")


def _sides(root: ET.Element) -> tuple[float, float]:
    if not str(root.tag).endswith("svg"):
        raise PictureRefusedError(PICTURE)
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    given = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [_ROOM.fullmatch(each) for each in given]
    sides = [float(each[1]) for each in found if each]
    if len(sides) != 2 or min(sides) <= 0:
        raise PictureRefusedError(PICTURE)
    return sides[0], sides[1]
