"""A chat as the person sees it: plain values for tests and for a page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape

from bot.sandbox.telegram.state.files import StoredFile
from bot.sandbox.telegram.state.world import Message
from bot.sandbox.telegram.text import Json, Marked, units

_TAGS = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "expandable_blockquote": "blockquote",
}
_SAFE_LINKS = ("http://", "https://", "tg://", "mailto:", "tel:")


@dataclass(frozen=True, kw_only=True)
class Button:
    """An inline button: what it says, and what a press sends, opens or copies. `web_app` opens in
    the client.
    """

    label: str
    data: str = ""
    url: str = ""
    copies: str = ""
    web_app: str = ""
    style: str = ""


@dataclass(frozen=True)
class ShownFile:
    """A document or a photo; a photo has no name."""

    name: str
    mime: str
    content: bytes
    file_id: str

    def __repr__(self) -> str:
        """Names the file and its size only."""
        return f"ShownFile({self.name!r}, {self.mime!r}, {len(self.content)} bytes)"


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A message on the screen; `html` is safe to put into a page.

    `deleted` messages are in a chat's history only: the person sees them no more.
    """

    id: int
    chat_id: int
    sender: str
    from_bot: bool
    text: str
    html: str
    rows: tuple[tuple[Button, ...], ...]
    file: ShownFile | None
    sent_at: datetime
    edited: bool
    deleted: bool

    @property
    def buttons(self) -> tuple[Button, ...]:
        """All buttons, row after row."""
        return tuple(button for row in self.rows for button in row)

    def button(self, label: str) -> Button:
        """The first button whose label contains `label`; raises LookupError."""
        for button in self.buttons:
            if label in button.label:
                return button
        raise LookupError(f"no button {label!r} among {[each.label for each in self.buttons]}")


def shown(message: Message) -> Shown:
    """The message as it stands now."""
    content = message.content
    return Shown(
        id=message.id,
        chat_id=message.chat.id,
        sender=message.sender["first_name"],
        from_bot=message.sender["is_bot"],
        text=content.text.text,
        html=to_html(content.text),
        rows=tuple(tuple(map(_button, row)) for row in content.rows),
        file=_file(content.file) if content.file else None,
        sent_at=datetime.fromtimestamp(message.sent_at, UTC),
        edited=message.edited_at is not None,
        deleted=message.deleted_at is not None,
    )


def to_html(marked: Marked) -> str:
    """Entities as tags again, everything else escaped; line breaks stay as they are."""
    text = marked.text
    if not marked.entities:
        return escape(text)
    raw = text.encode("utf-16-le", "surrogatepass")
    pieces: list[str] = []
    at = 0
    for offset, tag in _tags_in_order(marked.entities, units(text)):
        pieces += (escape(_decoded(raw[2 * at : 2 * offset])), tag)
        at = offset
    return "".join((*pieces, escape(_decoded(raw[2 * at :]))))


def _decoded(raw: bytes) -> str:
    return raw.decode("utf-16-le", "replace")


def _tags_in_order(entities: Iterable[Json], size: int) -> list[tuple[int, str]]:
    """Start and end tags by offset, well nested; an entity that crosses another is left out."""
    tags: list[tuple[int, str]] = []
    open_until: list[tuple[int, str]] = []
    for each in sorted(entities, key=lambda each: (each["offset"], -each["length"])):
        start, end = each["offset"], min(each["offset"] + each["length"], size)
        while open_until and open_until[-1][0] <= start:
            tags.append(open_until.pop())
        first, last = _pair(each)
        if first and (not open_until or end <= open_until[-1][0]):
            tags.append((start, first))
            open_until.append((end, last))
    return tags + open_until[::-1]


def _pair(each: Json) -> tuple[str, str]:
    """The tags of one entity; none for those that only colour a word in the clients."""
    kind, url = each["type"], str(each.get("url", ""))
    if kind == "text_link" and url.lower().startswith(_SAFE_LINKS):
        return f'<a href="{escape(url)}" rel="noopener noreferrer" target="_blank">', "</a>"
    if kind == "spoiler":
        return '<span class="spoiler">', "</span>"
    tag = _TAGS.get(kind)
    return (f"<{tag}>", f"</{tag}>") if tag else ("", "")


def _button(given: Json) -> Button:
    return Button(
        label=given["text"],
        data=given.get("callback_data", ""),
        url=given.get("url", ""),
        copies=(given.get("copy_text") or {}).get("text", ""),
        web_app=(given.get("web_app") or {}).get("url", ""),
        style=given.get("style", ""),
    )


def _file(file: StoredFile) -> ShownFile:
    name = "" if file.folder == "photos" else file.name
    return ShownFile(name, file.mime, file.content, file.file_id)
