"""How a file is to be read, as whoever imports it has said."""

from dataclasses import dataclass

NO_COLUMN = "-"
"""What a header is that is not to be used."""


@dataclass(frozen=True, kw_only=True)
class UnknownColumn:
    """A header that nobody knows: the first texts below it, and what they could be."""

    title: str
    samples: tuple[str, ...]
    could_be: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class PossibleReading:
    """An encoding in which a file could be meant, and how some of its cells then read."""

    encoding: str
    samples: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ReadingWish:
    """Of a workbook the sheet, of a text the encoding; "" leaves it to the file.

    `columns` says of headers that are not known which column each is, by its standard header, or
    `NO_COLUMN`. `titles` are those of them that somebody typed for this very file: each has to be
    in it. `digest` names the reading that was approved: it is then read so, or not at all.
    `own_secrets`: entries may come without secret numbers. `kind`: of which the file is, where its
    columns do not tell. `language` is the centre's by its English name. `skips`: refused rows are
    left out, and the others taken. `changes` names what was shown to be new and changed: that goes
    in, or nothing.
    """

    sheet: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    titles: tuple[str, ...] = ()
    digest: str = ""
    own_secrets: bool = False
    kind: str = ""
    encoding: str = ""
    language: str = ""
    skips: bool = False
    changes: str = ""


NO_WISH = ReadingWish()
