"""The names of days and months that letters are read by are those of the CLDR.

They are taken from each language's own file: what Babel merges depends on what it merged before.
"""

import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.localedata import resolve_locale_filename

from mailer.reading.people.dates import NAMES
from tests.support.recorded import Recorded

# Those of the mail programs that people use here; all 300 of the CLDR are more than are read.
LANGUAGES = (
    "ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ka kk ko lt lv ms nb nl no pl"
    " pt ro ru sk sl sr sv sw ta th tr uk ur vi zh cy eu fil gl is sq af mk bs hy az am km"
    " ga mn te zu so zh_Hant mt br oc lb fo gd fur sc fy hsb dsb be eo co"
)
WIDTHS = ("wide", "abbreviated")
JOINED = {"he": "ב{}", "fi": "{}k"}
"""As a language writes a month beside its day."""


def names(language: str) -> Iterator[set[str]]:
    """Of its days, its months and the halves of its days."""
    own = pickle.loads(Path(resolve_locale_filename(language)).read_bytes())  # noqa: S301 (Babel's)
    for calendar in ("days", "months"):
        told = (_told(widths) for widths in own.get(calendar, {}).values())
        yield {name for widths in told for width in widths for name in width.values()}
    halves = _told(own.get("day_periods", {}).get("format", {}))
    yield {width[half] for width in halves for half in ("am", "pm") if half in width}


def _told(widths: Any) -> list[dict[Any, str]]:
    """Those that the language says itself; of another's there is but a pointer."""
    told = [widths.get(width) for width in WIDTHS] if isinstance(widths, dict) else []
    return [each for each in told if isinstance(each, dict)]


def line(language: str) -> str:
    joined = JOINED.get(language, "{}")
    kinds = (said | {joined.format(one) for one in said} for said in names(language))
    return f"{language}: {' | '.join('; '.join(sorted(kind)) for kind in kinds)}"


def test_they_are_written_down_as_the_cldr_has_them(recorded: Recorded) -> None:
    recorded.compare("\n".join(map(line, sorted(LANGUAGES.split()))) + "\n", NAMES)
