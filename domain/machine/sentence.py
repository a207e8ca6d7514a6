"""What a sentence's name is; the names themselves stand in lists, `Phrase` and those beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Sentence(StrEnum):
    """A sentence; its value is its key in the catalogues. An enumeration of them derives from it.

    One enumeration for all lost: it outgrew what one reads, and everybody wrote into it at once.
    """

    @staticmethod
    def _generate_next_value_(name: str, *_: object) -> str:
        return name.lower().replace("_", "-")


@dataclass(frozen=True)
class Line:
    """A phrase and its values. An int is a plural count; a Line is said in the same language."""

    phrase: str
    params: Mapping[str, "str | int | date | datetime | Line"] = field(default_factory=dict)

    @property
    def outline(self) -> str:
        """What a log shows of it, which has no catalogue: its name, and the values."""
        return ": ".join((self.phrase, ", ".join(map(str, self.params.values()))))
