"""What every engine shares: a page in, a PDF out within half a minute, in a private folder."""

import os
from pathlib import Path
from typing import Protocol

from bot.documents.typefaces import CONFIGURATION
from domain.machine.sentence import Line

LIMIT = 30.0  # seconds for one document; the slowest engine needs two at its start, but it is niced
MOST_MEMORY = 2 << 30  # bytes of address space, of which WebKit reserves 1.4 GB unused
GENTLY = ("nice", "-n", "10", "prlimit", f"--as={MOST_MEMORY}", "--core=0")
"""Ahead of an engine: printing never takes the processor from the chat, nor all the memory."""


class NotPrinted(Exception):
    """A document that was not printed; it holds nothing of the page.

    Its words are for the log, which has one language; `why` says the same to people, in theirs.
    """

    def __init__(self, words: str, reason: str, **values: str) -> None:
        """`reason` names the sentence `unprinted-…`, and `values` are what stands in it."""
        super().__init__(words)
        self.why = Line(f"unprinted-{reason}", values)


class Unprintable(NotPrinted):
    """A document that no engine can print, however often it is tried; the others are well."""


class Engine(Protocol):
    """Prints one document at a time; a thread of its own calls it."""

    def render(self, html: str) -> bytes:
        """The page as PDF; raises `NotPrinted`."""

    def close(self) -> None:
        """Ends what the engine started."""


def surroundings(folder: Path) -> dict[str, str]:
    """The whole environment of an engine: our fonts, no display, and nothing of the desk's own.

    96 px of CSS come out as an inch only with QT_FONT_DPI=77 (Debian's WebKit shrinks by 1.25 and
    the offscreen platform has 100 dpi); the readiness check measures it.
    """
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "LC_ALL": "C.UTF-8",
        "QT_QPA_PLATFORM": "offscreen",
        "QT_FONT_DPI": "77",
        "QT_HASH_SEED": "0",  # the same page gives the same bytes:
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": "0",  # fontTools, which cuts fonts where HarfBuzz cannot, dates them
        "FONTCONFIG_FILE": str(CONFIGURATION),
        "XDG_CACHE_HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "TMPDIR": str(folder),
    }


def refuse_if_troubled(said: bytes) -> None:
    """Raises `NotPrinted` where an engine blocked or missed something: its page is not whole."""
    for line in said.decode(errors="replace").splitlines():
        if any(word in line for word in ("Warning: Blocked", "Error", "ERROR")):
            asked = line.strip()[:200]
            words = f"the page asked for something it must not have: {asked}"
            raise NotPrinted(words, "asking", said=asked)


def slow(limit: float) -> NotPrinted:
    """What took longer than `limit` seconds."""
    return NotPrinted(f"not printed within {limit:g} seconds", "slow", seconds=f"{limit:g}")


def checked(pdf: bytes) -> bytes:
    """The same bytes, if they are a whole PDF; raises `NotPrinted`."""
    if not (pdf.startswith(b"%PDF-") and pdf.rstrip().endswith(b"%%EOF")):
        raise NotPrinted("the engine wrote no whole PDF", "torn")
    return pdf
