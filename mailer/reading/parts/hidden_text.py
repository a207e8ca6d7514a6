"""What an HTML page says, and what it hides: in comments, styles, tags that were none.

Programs put much there, and people nothing; but a tag or comment that was never meant as one may
have swallowed somebody's words.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import KW_ONLY, dataclass, replace

from mailer.reading.parts import attributes, markup
from mailer.reading.words.phrases import fold, phrases

_DEEPEST = 3  # comments in comments
_CONDITION = re.compile(r"<?!?\[(?:if|endif)\b[^\[\]<>]{0,200}\]>?", re.IGNORECASE)
_DECLARATION = re.compile(r"<(?:!doctype|\?xml|!\[(?:if|endif))", re.IGNORECASE)
_SWALLOWED = re.compile(r"<[a-zA-Z/]")
_ELEMENTS = frozenset([
    "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "base",
    "basefont", "bdi", "bdo", "big", "blockquote", "body", "br", "button", "caption", "center",
    "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "dir", "div", "dl",
    "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i",
    "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map",
    "mark", "marquee", "menu", "meta", "meter", "nav", "nobr", "noframes", "noscript", "object",
    "ol", "optgroup", "option", "p", "param", "picture", "pre", "progress", "q", "rp", "rt",
    "ruby", "s", "samp", "script", "section", "select", "small", "source", "span", "strike",
    "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template",
    "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video",
    "wbr", "xml", "xmp", "g", "path", "rect", "circle", "defs", "use", "line",
])  # fmt: skip


@dataclass(frozen=True)
class PageText:
    """A page's words; see `EveryText`."""

    said: tuple[str, ...]
    asides: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    whole: bool = True
    _: KW_ONLY
    labels: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


def page(written: str, depth: int = 0) -> PageText:
    """All that stands in an HTML source."""
    seen, unseen = markup.parted(written)
    shown, hidden = markup.displayed(seen)
    tags = list(markup.tags(seen))
    styles = [style for tag, _ in tags if (style := attributes.of_style(tag))]
    texts = (*_no_tags(seen), *(one for style in styles for one in attributes.strings(style)))
    inner = [_unseen(name, content, depth) for name, content in unseen]
    plain = not any(map(attributes.hides, (tag for tag, _ in tags)))
    return PageText(
        (
            markup.flowing(shown),
            *texts,
            *(each for one in inner for each in one.said),
        ),
        (
            *dict.fromkeys(aside for tag, _ in tags for aside in attributes.asides(tag)),
            *(each for one in inner for each in one.asides),
        ),
        tuple(each for one in inner for each in one.titles),
        plain and all(one.whole for one in inner),
        labels=(
            *(label for tag, name in tags for label in attributes.labels(tag, name)),
            *dict.fromkeys(said for tag, _ in tags for said in attributes.overheard(tag)),
            *(each for one in inner for each in one.labels),
        ),
        hidden=(*map(markup.flowing, hidden), *(each for one in inner for each in one.hidden)),
    )


def _unseen(name: str, content: str, depth: int) -> PageText:
    """One that holds tags has swallowed a part of the page: another's end closed it."""
    plain = not _SWALLOWED.search(content)
    if name == "style" and plain:
        rules, comments = _taken_out(content, "/*", "*/")
        said = (_no_rules(rules), *attributes.strings(rules))
        spoken = [one for one in rules.split("}") if attributes.is_said_in_style(one)]
        whole = not attributes.changes(rules)
        return PageText(said, whole=whole, labels=(*comments, *spoken))
    if name == "title" and plain:
        return PageText((), titles=(html.unescape(content),))
    if depth == _DEEPEST:
        return PageText((), whole=False)
    if phrases("comments").whole(fold(content)):
        return PageText(())
    words, office = _taken_out(_CONDITION.sub(" ", content), "<xml", "</xml>")
    plain_office = [each for each in office if not _SWALLOWED.search(each)]
    inner = page("\n".join([words, *plain_office]), depth + 1)
    asides = (*inner.asides, *map(markup.flowing, office))
    return replace(inner, asides=asides)


def _taken_out(source: str, opening: str, closing: str) -> tuple[str, list[str]]:
    """The source without what stands between these, and what stood there; as far as it closes."""
    kept, taken, position = [], [], 0
    while (start := source.find(opening, position)) >= 0:
        end = source.find(closing, start)
        if end < 0:
            break
        kept.append(source[position:start])
        taken.append(source[start + len(opening) : end])
        position = end + len(closing)
    return " ".join([*kept, source[position:]]), taken


def _no_rules(style: str) -> str:
    """What stands in a style sheet beside its rules."""
    pieces = style.replace("<!--", " ").replace("-->", " ").split("}")
    outside = (piece for piece in pieces if "{" not in piece)
    said = (each for piece in outside for each in piece.split(";") if each.strip()[:1] != "@")
    return "\n".join(said)


def _no_tags(source: str) -> Iterator[str]:
    """The words of tags that no page has, and those that stand in one: "<non merci>", "<p NON>"."""
    for tag, name in markup.tags(source):
        namespaced = tag[len(name) + 1 : len(name) + 2] == ":" or tag[1:2] == "/"
        if name in _ELEMENTS and not namespaced:
            yield html.unescape(markup.bare_words(tag, name))
        elif not namespaced and not _DECLARATION.match(tag):
            yield html.unescape(tag.strip("<>!?/"))
