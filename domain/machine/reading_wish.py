"""How a file is to be read, as whoever imports it has said."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ReadingWish:
    """Of a workbook the sheet; "" leaves it to the file.

    `digest` names the reading that was approved: the file is then read so, or not at all.
    """

    sheet: str = ""
    digest: str = ""


NO_WISH = ReadingWish()
