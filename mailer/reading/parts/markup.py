"""HTML to the plain text a reader sees, in one pass: quotes become `>` lines.

What is opened and never closed hides nothing: a reply must not become empty by a slip. The
standard library's HTMLParser lost: in Python 3.11 it is quadratic on hostile input. So did the
parser of WeasyPrint: it shows what a browser would, where we also want what one would not.
"""

import html
import re
from collections.abc import Iterator

from mailer.reading.parts import attributes

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*>?|<[!?][^<>]*>?")
_UNSEEN = re.compile(r"<!--|<(style|script|title)\b[^<>]*>?", re.IGNORECASE)
_COMMENT = "!--"
_CLOSINGS = {
    _COMMENT: re.compile(r"--!?>"),
    **{
        name: re.compile(rf"</{name}\b[^<>]*>?", re.IGNORECASE)
        for name in ("style", "script", "title")
    },
}
_HIDDEN = re.compile(r"\bstyle\s{0,3}=[^>]{0,200}?\bdisplay\s{0,3}:\s{0,3}none\b", re.IGNORECASE)
_UNMARKED = re.compile(r"\bborder\s{0,3}:\s{0,3}(?:none|0)\b", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""[^\s"'<>=/]{1,60}\s{0,9}=\s{0,9}(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]{1,2000})"""
)
_END = re.compile(r"</html\s{0,9}>", re.IGNORECASE)
_EMPTY = frozenset({"br", "hr", "img", "input", "meta", "link", "col"})
_BLOCKS = frozenset(
    {"p", "div", "tr", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "hr"}
    | {"center", "body", "html", "head"}
)
_STRIKING = frozenset({"s", "/s", "del", "/del", "strike", "/strike"})
_STRUCK = "~~"  # as people type it
_SWITCHES = frozenset(
    {"/", "nowrap", "noshade", "hidden", "disabled", "checked", "compact", "selected", "readonly"}
    | {"multiple", "open", "reversed", "controls", "allowfullscreen", "download", "itemscope"}
)
_DEEPEST_QUOTE = 10


def plain(source: str) -> str:
    """The visible text: blocks on lines of their own, list items with a dash, quotes with `>`."""
    seen, _ = parted(source)
    shown, _ = displayed(seen)
    return flowing(shown)


def flowing(source: str) -> str:
    """The text between the tags, whatever their style; what stands behind `</html>` is text."""
    *pages, tail = _END.split(source)
    if not pages or _TAG.search(tail):
        return _tidy(_lines(source))
    return _tidy([*_lines(" ".join(pages)), "", *html.unescape(tail).split("\n")])


def parted(source: str) -> tuple[str, list[tuple[str, str]]]:
    """What a browser may show, and each comment, style, script and title by its tag's name."""
    seen: list[str] = []
    unseen: list[tuple[str, str]] = []
    unclosed: set[str] = set()
    position = 0
    for opening in _UNSEEN.finditer(source):
        if opening.start() < position:
            continue
        seen.append(source[position : opening.start()])
        position = opening.end()
        name = (opening[1] or _COMMENT).lower()
        start = position - 2 if name == _COMMENT else position  # "<!-->" is whole
        closing = None if name in unclosed else _CLOSINGS[name].search(source, start)
        if closing is None:
            unclosed.add(name)
        else:
            unseen.append((name, source[position : closing.start()]))
            position = closing.end()
    return "".join(seen) + source[position:], unseen


def displayed(source: str) -> tuple[str, list[str]]:
    """The source without what its own style hides, such as the preview line of our letters.

    What is hidden and never closed is shown.
    """
    kept: list[str] = []
    unseen: list[str] = []
    start, hidden, depth = 0, "", 0
    for tag in _TAG.finditer(source):
        name = (tag[2] or "").lower()
        if depth and name == hidden:
            depth += -1 if tag[1] else 1
            if not depth:
                unseen.append(source[start : tag.end()])
                start = tag.end()
        elif not depth and _opens(tag, name) and _HIDDEN.search(tag[0]):
            kept.append(source[start : tag.start()])
            start, hidden, depth = tag.start(), name, 1
    return "".join(kept) + source[start:], unseen


def _opens(tag: re.Match[str], name: str) -> bool:
    return bool(name) and not tag[1] and name not in _EMPTY


def _lines(source: str) -> list[str]:
    lines, depth, end, kept = [""], 0, 0, 0
    quoting: list[bool] = []  # of each blockquote that is open
    for tag in _TAG.finditer(source):
        _append(lines, source[end : tag.start()], kept=bool(kept))
        _append(lines, _never_closed(tag), kept=False)
        end = tag.end()
        name = f"{tag[1] or ''}{tag[2] or ''}".lower()
        if name == "blockquote":
            quoting.append(_quotes(tag[0]))
            depth += quoting[-1]
        elif name == "/blockquote" and quoting:
            depth -= quoting.pop()
        elif name in {"pre", "/pre"}:
            kept = max(0, kept + (1 if name == "pre" else -1))
        if name in _STRIKING or attributes.changes(attributes.of_style(tag[0])):
            lines[-1] += _STRUCK
        lines += _breaks(name, lines[-1], min(depth, _DEEPEST_QUOTE))
    _append(lines, source[end:], kept=bool(kept))
    return lines


def _append(lines: list[str], piece: str, *, kept: bool) -> None:
    """The piece on the last line; `kept`: its own line breaks are kept, as in a `<pre>`."""
    first, *rest = html.unescape(piece).split("\n") if kept else [html.unescape(piece)]
    margin = re.match(r"(?:> )*", lines[-1])
    lines[-1] += _spaced(first)
    lines += [f"{margin[0] if margin else ''}{_spaced(one)}" for one in rest]


def _spaced(piece: str) -> str:
    return re.sub(r"\s+", " ", piece.replace("\xa0", " "))


def _never_closed(tag: re.Match[str]) -> str:
    """What stands in a tag that has no end: somebody's words, whose `<` was no tag."""
    return "" if tag[0].endswith(">") else f" {tag[0][1 + len(tag[1] or '') + len(tag[2] or '') :]}"


def bare_words(tag: str, name: str) -> str:
    """What stands in a tag beside its name, its attributes and its switches."""
    said = _ATTRIBUTE.sub(" ", tag.lstrip("</!?").rstrip(">")[len(name) :])
    return " ".join(word for word in said.split() if word.lower() not in _SWITCHES)


def tags(source: str) -> Iterator[tuple[str, str]]:
    """Each tag, and its name in lower case."""
    return ((tag[0], (tag[2] or "").lower()) for tag in _TAG.finditer(source))


def _quotes(blockquote: str) -> bool:
    """What has no border at all is a paragraph that its writer indented, and no quote."""
    return "border-left" in blockquote.lower() or not _UNMARKED.search(blockquote)


def _tidy(lines: list[str]) -> str:
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip()


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
