"""How a file is to be read, as whoever imports it has said."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class ReadingWish:
    """Of a workbook the sheet; "" leaves it to the file."""

    sheet: str = ""


NO_WISH = ReadingWish()
