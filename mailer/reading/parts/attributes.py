"""What a page says in its attributes and styles, where programs write and people may.

Some attributes are shown: the text of a picture, a title, what a style puts before a paragraph.
Others hold prose, two words in a row, and are read like those. The rest is code; but who wrote
`data-note="NON"`? So a lone word counts as well, if it is one that people speak with. What names
things and languages is not looked at: a class may be "non".
"""

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

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
_TECHNICAL = frozenset(
    {"viewport", "generator", "progid", "originator", "format-detection", "color-scheme"}
    | {"supported-color-schemes", "content-type", "x-ua-compatible", "content-style-type"}
    | {"x-apple-disable-message-reformatting", "robots", "theme-color", "charset"}
)
_CODED = frozenset(  # "no" is a language, and a switch
    {"lang", "xml:lang", "hreflang", "translate", "scrolling", "frameborder"}
)
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
    """The lone words that a tag holds where nobody sees them, if somebody could have said them."""
    for key, *said in _ATTRIBUTE.findall(tag):
        name, value = key.lower(), html.unescape("".join(said))
        coded = name in _SHOWN or name in _CODE or name in _CODED or value in _VALUES
        if not coded and _WORD.fullmatch(value.strip(" .!?")):
            yield value


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
