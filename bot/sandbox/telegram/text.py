"""Texts as Telegram keeps them: plain words and entities measured in UTF-16 units."""

from typing import Any, NamedTuple

Json = dict[str, Any]


class Marked(NamedTuple):
    """A plain text and the Bot API's MessageEntity objects over it."""

    text: str = ""
    entities: tuple[Json, ...] = ()

    def trimmed(self) -> "Marked":
        """The same without white space around it; entities move and shrink along."""
        stripped = self.text.strip()
        if stripped == self.text:
            return self
        lead = units(self.text) - units(self.text.lstrip())
        return Marked(stripped, tuple(_clipped(self.entities, lead, units(stripped))))


def units(text: str) -> int:
    """The length of `text` as Telegram counts it: in UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def entity(kind: str, offset: int, length: int, **more: str | int | Json) -> Json:
    """A MessageEntity of the Bot API."""
    return {"type": kind, "offset": offset, "length": length, **more}


def _clipped(entities: tuple[Json, ...], lead: int, size: int) -> list[Json]:
    """What remains of `entities` when only `size` units after `lead` are kept."""
    kept = []
    for each in entities:
        start = max(each["offset"] - lead, 0)
        end = min(each["offset"] + each["length"] - lead, size)
        if end > start:
            kept.append({**each, "offset": start, "length": end - start})
    return kept
