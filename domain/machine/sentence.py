"""What a sentence's name is; the names themselves stand in lists, `Phrase` and those beside it."""

from enum import StrEnum


class Sentence(StrEnum):
    """A sentence; its value is its key in the catalogues. An enumeration of them derives from it.

    One enumeration for all lost: it outgrew what one reads, and everybody wrote into it at once.
    """

    @staticmethod
    def _generate_next_value_(name: str, *_: object) -> str:
        return name.lower().replace("_", "-")
