"""Telegram's HTML parse mode, as strict as Telegram: tags in, text and entities out.

Measured against TDLib 1.8.69 (`parseTextEntities`), which Telegram's server uses. Unknown tags, a
bare `<`, unclosed and mismatched tags are errors; only `&lt; &gt; &amp; &quot;` and numeric
references are decoded, with or without a semicolon, and `&nbsp;` stays as written. The standard
library's HTMLParser lost: it forgives exactly what must not be forgiven.
"""

import re
from dataclasses import dataclass

from bot.sandbox.telegram.errors import RefusedError, cannot_parse
from bot.sandbox.telegram.text import Json, Marked, entity, units

_KINDS = {
    "a": "text_link",
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "u": "underline",
    "ins": "underline",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "tg-emoji": "custom_emoji",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#[xX]([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_PLAIN = re.compile(r"[^<&]+|&")
_START = re.compile(r"<([^\s>]*)")
_END = re.compile(r"</([^\s>]*)\s*(>?)")
_ATTRIBUTE = re.compile(r"\s*([^\s=>/\"']*)\s*(=?)\s*")
_QUOTED = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_TOKEN = re.compile(r"([a-zA-Z0-9.-]*)(?=[\s>]|$)")
_SPACE = re.compile(r"\s*")
_LINK = re.compile(r"(?:https?|tg|tonsite)://\S+|(?:mailto|tel):\S+|[\w-]+(?:\.[\w-]+)+\S*", re.I)
_PERSON = re.compile(r"tg://user\?id=(\d+)")


def parse_html(source: str) -> Marked:
    """The text and entities that Telegram shows for `source`; raises its 400 for bad markup."""
    if "<" not in source and "&" not in source:
        return Marked(source)
    return _Reader(source).read()


@dataclass
class _Open:
    """A tag waiting for its end tag."""

    name: str
    attributes: dict[str, str]
    offset: int  # UTF-16 units of the text before it
    start: int  # index of the first piece of text inside


class _Reader:
    """One pass over one text."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._at = 0
        self._pieces: list[str] = []
        self._units = 0
        self._open: list[_Open] = []
        self._entities: list[Json] = []

    def read(self) -> Marked:
        while self._at < len(self._source):
            if self._source.startswith("</", self._at):
                self._end_tag()
            elif self._source[self._at] == "<":
                self._start_tag()
            else:
                self._text()
        if self._open:
            raise cannot_parse(
                f'Can\'t find end tag corresponding to start tag "{self._open[-1].name}"'
            )
        outer_first = self._entities[::-1]
        outer_first.sort(key=lambda each: (each["offset"], -each["length"]))
        return Marked("".join(self._pieces), tuple(outer_first))

    def _text(self) -> None:
        found = _REFERENCE.match(self._source, self._at)
        piece = _decoded(found) if found else None
        if found is None or piece is None:
            found = _PLAIN.match(self._source, self._at)
            assert found is not None  # noqa: S101 - one of the two patterns takes any text
            piece = found[0]
        self._at = found.end()
        self._pieces.append(piece)
        self._units += units(piece)

    def _start_tag(self) -> None:
        begin = self._at
        found = _START.match(self._source, begin)
        if found is None or found.end() == len(self._source):
            raise self._wrong("Unclosed start tag", begin)
        name = found[1].lower()
        if name not in _KINDS:
            raise self._wrong(f'Unsupported start tag "{name}"', begin)
        self._at = found.end()
        attributes = self._attributes(name, begin)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise self._wrong('Tag "span" must have class "tg-spoiler"', begin)
        self._open.append(_Open(name, attributes, self._units, len(self._pieces)))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        """Reads up to and over the closing `>`."""
        attributes: dict[str, str] = {}
        while not self._over(">"):
            found = _ATTRIBUTE.match(self._source, self._at)
            if found is None or not found[1]:
                raise self._wrong(f'Empty attribute name in the tag "{tag}"', begin)
            self._at = found.end()
            if self._at == len(self._source):
                raise self._wrong(f'Unclosed start tag "{tag}"', begin)
            attributes[found[1]] = self._value(begin) if found[2] else ""
        return attributes

    def _value(self, begin: int) -> str:
        quoted = self._source[self._at] in "'\""
        found = (_QUOTED if quoted else _TOKEN).match(self._source, self._at)
        if found is None and not quoted:
            raise self._wrong("Unexpected end of name token", self._at)
        if found is None or found.end() == len(self._source):
            raise self._wrong("Unclosed start tag", begin)
        self._at = found.end()
        value = found[1] if found[1] is not None else found[2]
        return _REFERENCE.sub(lambda each: _decoded(each) or each[0], value) if quoted else value

    def _end_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise self._wrong("Unexpected end tag", begin)
        found = _END.match(self._source, begin)
        if found is None or not found[2]:
            raise self._wrong("Unclosed end tag", begin)
        name, tag = found[1].lower(), self._open.pop()
        if name and name != tag.name:
            raise self._wrong(
                "Unmatched end tag", begin, f', expected "</{tag.name}>", found "</{name}>"'
            )
        self._at = found.end()
        self._close(tag)

    def _close(self, tag: _Open) -> None:
        length = self._units - tag.offset
        if tag.name == "pre" and self._takes_language(tag.offset, length):
            return
        made = _entity_of(tag, length, "".join(self._pieces[tag.start :]))
        if made is not None:
            self._entities.append(made)

    def _takes_language(self, offset: int, length: int) -> bool:
        """`<pre><code class="language-py">` is one entity: the code inside becomes the block."""
        inner = self._entities[-1] if self._entities else {}
        if (inner.get("offset"), inner.get("length")) != (
            offset,
            length,
        ) or "language" not in inner:
            return False
        inner["type"] = "pre"
        return True

    def _over(self, sign: str) -> bool:
        """Steps over white space and then over `sign`, where it stands."""
        space = _SPACE.match(self._source, self._at)
        end = space.end() if space else self._at
        if not self._source.startswith(sign, end):
            return False
        self._at = end + len(sign)
        return True

    def _wrong(self, words: str, index: int, more: str = "") -> RefusedError:
        offset = len(self._source[:index].encode("utf-8", "surrogatepass"))
        return cannot_parse(f"{words} at byte offset {offset}{more}")


def _decoded(found: re.Match[str]) -> str | None:
    """The sign a character reference stands for; None where Telegram leaves it as written."""
    if found[3]:
        return _NAMED.get(found[3])
    code = int(found[1], 16) if found[1] else int(found[2])
    if 0xD800 <= code <= 0xDFFF:
        raise cannot_parse(
            "Text contains invalid Unicode characters after decoding HTML entities, "
            "check for unmatched surrogate code units"
        )
    return chr(code) if 0 < code < 0x10FFFF and len(found[0].rstrip(";")) < 10 else None


def _entity_of(tag: _Open, length: int, inside: str) -> Json | None:
    """The entity a closed tag makes; None for an empty one and for a link that leads nowhere."""
    kind = _KINDS[tag.name]
    if not length:
        return None
    if tag.name == "a":
        return _link(tag, length, tag.attributes.get("href") or inside)
    if tag.name == "tg-emoji":
        return _emoji(tag, length)
    if tag.name == "blockquote" and "expandable" in tag.attributes:
        kind = "expandable_blockquote"
    made = entity(kind, tag.offset, length)
    language = tag.attributes.get("class", "").removeprefix("language-")
    if tag.name == "code" and language != tag.attributes.get("class", ""):
        made["language"] = language
    return made


def _link(tag: _Open, length: int, target: str) -> Json | None:
    person = _PERSON.fullmatch(target)
    if person:
        user = {"id": int(person[1]), "is_bot": False, "first_name": ""}
        return entity("text_mention", tag.offset, length, user=user)
    if not _LINK.fullmatch(target):
        return None
    return entity("text_link", tag.offset, length, url=target)


def _emoji(tag: _Open, length: int) -> Json:
    name = tag.attributes.get("emoji-id", "")
    if not name.isdigit():
        raise cannot_parse("Invalid custom emoji identifier specified")
    return entity("custom_emoji", tag.offset, length, custom_emoji_id=name)
