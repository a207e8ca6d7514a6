"""HTML to the plain text a reader sees, in one pass: quotes become `>` lines.

The standard library's HTMLParser lost: in Python 3.11 it is quadratic on hostile input.
"""

import html
import re

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>?|<[!?][^<>]*>?")
_UNSEEN = tuple(
    (re.compile(opening, re.IGNORECASE), re.compile(closing, re.IGNORECASE))
    for opening, closing in (
        ("<!--", "-->"),
        (r"<style\b", r"</style[^>]*>"),
        (r"<script\b", r"</script[^>]*>"),
        (r"<title\b", r"</title[^>]*>"),
    )
)
_HIDDEN = re.compile(r"\bstyle\s{0,3}=[^>]{0,200}?\bdisplay\s{0,3}:\s{0,3}none\b", re.IGNORECASE)
_UNMARKED = re.compile(r"\bborder\s{0,3}:\s{0,3}(?:none|0)\b", re.IGNORECASE)
_EMPTY = frozenset({"br", "hr", "img", "input", "meta", "link", "col"})
_BLOCKS = frozenset(
    {
        "p",
        "div",
        "tr",
        "table",
        "ul",
        "ol",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "pre",
        "hr",
        "center",
    }
)
_DEEPEST_QUOTE = 10


def plain(source: str) -> str:
    """The visible text: blocks on lines of their own, list items with a dash, quotes with `>`."""
    for opening, closing in _UNSEEN:
        source = _without(source, opening, closing)
    source = _shown(source)
    lines, depth, end = [""], 0, 0
    quoting: list[bool] = []  # of each blockquote that is open
    for tag in _TAG.finditer(source):
        lines[-1] += _flowing(source[end : tag.start()])
        end = tag.end()
        name = f"{tag[1] or ''}{tag[2] or ''}".lower()
        if name == "blockquote":
            quoting.append(_quotes(tag[0]))
            depth += quoting[-1]
        elif name == "/blockquote" and quoting:
            depth -= quoting.pop()
        lines += _breaks(name, lines[-1], min(depth, _DEEPEST_QUOTE))
    lines[-1] += _flowing(source[end:])
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip()


def _without(source: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> str:
    """Drops what a browser does not show; what is opened and never closed runs to the end."""
    kept, position = [], 0
    while start := opening.search(source, position):
        kept.append(source[position : start.start()])
        stop = closing.search(source, start.end())
        position = stop.end() if stop else len(source)
    return "".join(kept) + source[position:]


def _shown(source: str) -> str:
    """Without what its own style hides, such as the preview line of our own letters.

    What is hidden and never closed is shown: a reply must not become empty by a slip.
    """
    kept, start, hidden, depth = [], 0, "", 0
    for tag in _TAG.finditer(source):
        name = (tag[2] or "").lower()
        if depth and name == hidden:
            depth += -1 if tag[1] else 1
            start = start if depth else tag.end()
        elif not depth and _opens(tag, name) and _HIDDEN.search(tag[0]):
            kept.append(source[start : tag.start()])
            start, hidden, depth = tag.start(), name, 1
    return "".join(kept) + source[start:]


def _opens(tag: re.Match[str], name: str) -> bool:
    return bool(name) and not tag[1] and name not in _EMPTY


def _quotes(blockquote: str) -> bool:
    """What has no border at all is a paragraph that its writer indented, and no quote."""
    return "border-left" in blockquote.lower() or not _UNMARKED.search(blockquote)


def _flowing(piece: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(piece).replace("\xa0", " "))


def _breaks(name: str, line: str, depth: int) -> list[str]:
    """The lines a tag begins: one for a block that follows text, always one for a line break."""
    margin = "> " * depth
    if name == "li":
        return [f"{margin}- "]
    name = name.removeprefix("/")
    if name in {"br", "blockquote"}:
        return [margin]
    if name in _BLOCKS and line.strip("> "):
        return [margin, margin] if name == "p" else [margin]
    return []
