"""What is so in one language whatever is said in it: its calendar, and how it is set in print.

It stands in the folder's `language.toml`. Translators type ordinary spaces and straight
apostrophes; what they mean in print is set here, once, so that no file holds characters one
cannot see. Checking them in the files lost: nobody notices a missing narrow space in a review.
"""

import re
import tomllib
from dataclasses import KW_ONLY, dataclass
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locales"
_APOSTROPHE = re.compile(r"(?<=\w)'")


class LanguageError(ValueError):
    """A `language.toml` that is not sound."""


@dataclass(frozen=True)
class Printed:
    """What stands in print where a pattern is typed."""

    typed: re.Pattern[str]
    set: str


@dataclass(frozen=True)
class Language:
    """One language by its code. `never` is what no printed sentence of it holds, "" where unsaid.

    `locale` is Babel's name for its calendar and lists. `unsaid` are words that no sentence has;
    those of `belittling` stand in none that speaks of what `of_results` names. A number does not
    part from the words that are `counted`.
    """

    code: str
    locale: str
    _: KW_ONLY
    never: str = ""
    counted: str = ""
    unsaid: tuple[str, ...] = ()
    of_results: str = ""
    belittling: str = ""
    printed: tuple[Printed, ...] = ()

    def typeset(self, text: str) -> str:
        """Sets apostrophes, and the spaces that must not break, as a printer would."""
        text = _APOSTROPHE.sub("’", text)
        for each in self.printed:
            text = each.typed.sub(each.set, text)
        if self.counted:
            text = re.sub(rf"\b(\d+) (?=(?:{self.counted})\b)", "\\1\u00a0", text)
        return text

    def typeset_after_value(self, text: str) -> str:
        """The same of what follows a value, which may be the number of what it begins with."""
        if self.counted:
            text = re.sub(rf"^ (?=(?:{self.counted})\b)", "\u00a0", text)
        return self.typeset(text)


def read_language(folder: Path) -> Language:
    """What the folder, whose name is the language's code, says; little where it says nothing."""
    file = folder / "language.toml"
    if not file.exists():
        return Language(folder.name, folder.name)
    try:
        read = tomllib.loads(file.read_text(encoding="utf-8"))
        rules = (Printed(re.compile(one["typed"]), one["set"]) for one in read.pop("printed", ()))
        unsaid = tuple(read.pop("unsaid", ()))
        return Language(folder.name, unsaid=unsaid, printed=tuple(rules), **read)
    except (tomllib.TOMLDecodeError, re.error, TypeError, KeyError) as error:
        raise LanguageError(f"{file}: {error}") from None


@cache
def language_of(code: str) -> Language:
    """What is so in a language of the desk."""
    return read_language(LOCALES / code)
