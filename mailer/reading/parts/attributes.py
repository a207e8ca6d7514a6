"""What a page says in its attributes and styles, where programs write and people may.

Some attributes are shown: the text of a picture, a title, what a style puts before a paragraph.
Others hold prose, two words in a row, and are read like those. The rest is code; but who wrote
`data-note="NON"`? So a lone word counts as well, if it is one that people speak with. In what names
things, fonts and addresses only a refusal or speech does (`overheard.py`).
"""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from mailer.reading.parts.overheard import objects, speaks_in_row
from mailer.reading.people.intents import denies, speaks_by_signs

_ATTRIBUTE = re.compile(
    r"""([^\s"'<>=/]{1,60})\s{0,9}=\s{0,9}(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]{1,2000}))"""
)
_SHOWN = frozenset(
    {"alt", "title", "aria-label", "aria-description", "aria-placeholder", "placeholder", "value"}
    | {"label", "summary", "abbr", "standby", "prompt", "caption", "srcdoc", "aria-valuetext"}
)
_CODE = frozenset(
    {"style", "class", "id", "face", "rel", "headers", "sandbox", "allow", "coords", "srcset"}
    | {"sizes", "d", "points", "transform", "viewbox", "role", "itemtype", "itemprop", "for"}
    | {"aria-labelledby", "aria-describedby", "accept", "data-smartmail", "name", "font", "ping"}
)
_NAMES = frozenset({"class", "id", "name", "for", "headers"})
_FONTS = frozenset({"face", "font"})
_LINKS = frozenset(
    {"href", "src", "action", "cite", "background", "ping", "longdesc", "srcset", "poster"}
)
_TECHNICAL = frozenset(
    {"viewport", "generator", "progid", "originator", "format-detection", "color-scheme"}
    | {"supported-color-schemes", "content-type", "x-ua-compatible", "content-style-type"}
    | {"x-apple-disable-message-reformatting", "robots", "theme-color", "charset"}
)
_CODED = frozenset(  # "no" is a language, and a switch
    {"lang", "xml:lang", "hreflang", "translate", "scrolling", "frameborder"}
)
_SWITCH = re.compile(r"\b(?:no|false|none)\b", re.IGNORECASE)
_PIECES = re.compile(r"[/?&=#;:,]")
_FONT = re.compile(r"[,:;\"']")
_RULE = re.compile(r"[{};:,]")
_SHORTEST = 2  # letters; "no" is a language there
_VALUES = frozenset(  # words of HTML, and of programs' switches, that people speak with
    {"true", "false", "yes", "on", "off", "all", "get", "right", "top", "reply", "new", "old"}
)
_WORD = re.compile(r"[^\W\d_]+")
_PROSE = re.compile(r"[^\W\d_]{2,}[\s'’]+[^\W\d_]{2,}")
_FOREIGN_DATA = re.compile(r"\bdata:(?!image/(?:png|jpe?g|gif|webp|bmp|x-icon)\b)", re.IGNORECASE)
_MAILTO = re.compile(r"mailto:[^?]*\?(.*)", re.IGNORECASE | re.DOTALL)
_CHANGING = re.compile(  # what is read: struck out, turned round, taken from elsewhere
    r"line-through|bidi-override|isolate-override|\brotate[xyz3d]{0,2}\(|\bscale[xy]?\(\s*-"
    r"|:\s*[^;}\"']*\battr\(",
    re.IGNORECASE,
)
_NAMING = re.compile(  # fonts, addresses, selectors: strings that no page shows
    r"(?:@(?:charset|import|namespace)\b|(?:font|font-family|src|mso-[\w-]{1,60})\s*:)[^;{}]*"
    r"|\b(?:url|format|local)\([^()]*\)|\[[^\[\]{}]*\]",
    re.IGNORECASE,
)
_STRING = re.compile(r"\"((?:[^\"\\\n]|\\.)*)\"|'((?:[^'\\\n]|\\.)*)'", re.DOTALL)
_ESCAPED = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)", re.DOTALL)
_MOST_CODE = 0x10FFFF


def strings(style: str) -> Iterator[str]:
    """What a style puts on the page: `content: "NON"`, the sign before an item."""
    for found in _STRING.finditer(_NAMING.sub(" ", style)):
        yield _ESCAPED.sub(_sign, found[1] or found[2] or "")


def changes(style: str) -> bool:
    """Whether a style strikes words out, or shows others than stand there."""
    return _CHANGING.search(style) is not None


def labels(tag: str, name: str) -> Iterator[str]:
    """What a tag says in its attributes, each decoded."""
    held = {key.lower(): html.unescape(a or b or c) for key, a, b, c in _ATTRIBUTE.findall(tag)}
    if name == "meta":
        called = held.pop("name", "") or held.pop("http-equiv", "") or held.pop("property", "")
        technical = called.lower() in _TECHNICAL
        yield "" if technical else held.pop("content", "")
        held.pop("content", "")
    for key, value in held.items():
        shown = key in _SHOWN or key.startswith("on")
        if shown or (key not in _CODE and _PROSE.search(value)):
            yield value
        if found := _MAILTO.match(value):
            yield unquote(found[1]).replace("=", " ").replace("&", " ")


def asides(tag: str) -> Iterator[str]:
    """What a tag holds where nobody sees it, if somebody could have said it.

    A lone word is one if people speak with it, whatever else stands there if it speaks.
    """
    for key, *said in _ATTRIBUTE.findall(tag):
        name, value = key.lower(), html.unescape("".join(said))
        coded = name in _SHOWN or name in _CODE or name in _CODED or value in _VALUES
        if not coded and _WORD.fullmatch(value.strip(" .!?")):
            yield value


def overheard(tag: str) -> Iterator[str]:
    """The values, and the names, in which somebody speaks where no page shows it."""
    for key, *said in _ATTRIBUTE.findall(tag):
        name, value = key.lower(), html.unescape("".join(said))
        if objects(name.removeprefix("data-"), denies) or not name.isascii():
            yield name
        if name in _LINKS:
            yield from _said_in_link(value)
        elif name not in _SHOWN and _is_said(name, value):
            yield value


def _is_said(name: str, value: str) -> bool:
    if name == "style":
        return is_said_in_style(value)
    if name in _FONTS:
        return objects(value, denies)
    if name in _CODED:
        return objects(_SWITCH.sub(" ", value))
    if name in _NAMES:
        return objects(value, denies) or speaks_in_row(value)
    return objects(value) or speaks_in_row(value, joined=True)


def _said_in_link(value: str) -> Iterator[str]:
    """Behind the host's name, which may end in ".no"; "?" and "=" are signs of links."""
    _, scheme, rest = value.partition("://")
    path = unquote((rest.partition("/")[2] if scheme else value).replace("+", " "))
    for piece in _PIECES.split(path):
        row = speaks_in_row(piece, joined=" " in piece.strip())
        speaks = len(piece) > _SHORTEST and (objects(piece, denies) or row)
        if speaks or speaks_by_signs(piece):
            yield piece


def is_said_in_style(style: str) -> bool:
    """Whether somebody speaks between the properties of a style, or calls a font so."""
    named = (piece for found in _NAMING.findall(style) for piece in _FONT.split(found))
    left = _RULE.split(_NAMING.sub(" ", style))
    return any(objects(one, denies) for one in named) or any(
        objects(one, denies) or speaks_in_row(one) for one in left
    )


def hides(tag: str) -> bool:
    """Whether a tag brings words from an address that holds them: `src="data:text/html,…"`."""
    return _FOREIGN_DATA.search(tag) is not None


def of_style(tag: str) -> str:
    """The style of one tag; "" where it has none."""
    if "style" not in tag.lower():  # most have none, and one may be as long as a letter
        return ""
    found = _ATTRIBUTE.findall(tag)
    return ";".join(html.unescape(a or b or c) for key, a, b, c in found if key.lower() == "style")


def _sign(escaped: re.Match[str]) -> str:
    if escaped[2]:
        return escaped[2]
    code = int(escaped[1], 16)
    return chr(code) if 0 < code <= _MOST_CODE and not 0xD800 <= code < 0xE000 else "?"
