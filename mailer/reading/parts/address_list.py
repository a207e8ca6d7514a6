"""Whom a header names: From, Reply-To and their like (RFC 5322 §3.4), as real mail writes them.

    Marie Dupont <marie@lycee.example>          an address in angle brackets, under a name
    marie@lycee.example (Marie, de chez elle)   a bare one, and a comment that names her

Both, with commas between. A list that could be read in two ways names nobody, not even those of
its addresses that are plain: the reader of the forger's choice would see another one. So names
nobody what has an angle bracket where no address stands, even quoted (CVE-2023-27043), a group, a
route, a quoted local part, or a comment in an address's midst. An address is always a piece of the
text, as it stands there. `email.utils` lost: its answer depends on the Python it comes with.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from mailer.reading.parts import mime
from mailer.reading.parts.addresses import is_address

_LONGEST = 4_000  # signs, half of what a header is clipped to: nobody hides behind the end
_TOKEN = re.compile(
    r"(?P<blank>\s+)|(?P<comma>,)|(?P<angled><[^<>]*>)|(?P<comment>\()"
    r"|(?P<quoted>\"(?:[^\"\\]|\\.)*\")|(?P<word>[^\s\"(),:;<>\[\\\]]+)",
    re.DOTALL,
)
_PARENTHESIS = re.compile(r"\\.|[()]", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)

Token = tuple[str, str]  # its kind, and what it says


class _Unreadable(ValueError):
    """The list can be read in two ways, or in none."""


@dataclass(frozen=True)
class NamedAddress:
    """One address as it is written, and the name it is written under, decoded; often "".

    `beside`: what its comments say where it has another name.
    """

    address: str
    name: str = ""
    beside: str = ""


def address_list(text: str) -> tuple[NamedAddress, ...]:
    """Everybody that a header's undecoded text names, or nobody if that is not plain; no error."""
    if len(text) > _LONGEST:
        return ()
    try:
        tokens = list(_tokens(text))
        parted = groupby(tokens, lambda token: token[0] == "comma")
        named = tuple(_named(list(member)) for comma, member in parted if not comma)
    except _Unreadable:
        return ()
    angled = sum(kind == "angled" for kind, _ in tokens)
    return named if text.count("<") == text.count(">") == angled else ()


def _tokens(text: str) -> Iterator[Token]:
    """What stands between blanks, one after the other."""
    at = 0
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None:
            raise _Unreadable
        kind, at = found.lastgroup or "", found.end()
        if kind == "comment":
            at = _end_of_comment(text, found.start())
        if kind != "blank":
            yield kind, text[found.start() : at]


def _end_of_comment(text: str, start: int) -> int:
    """Behind the parenthesis that closes the one at `start`; those inside it close first."""
    open_ones = 0
    for found in _PARENTHESIS.finditer(text, start):
        open_ones += {"(": 1, ")": -1}.get(found[0], 0)
        if not open_ones:
            return found.end()
    raise _Unreadable


def _named(member: list[Token]) -> NamedAddress:
    """An address alone, or one in angle brackets behind its name; comments stand around both."""
    comments = [said[1:-1] for kind, said in member if kind == "comment"]
    *names, (kind, last) = [token for token in member if token[0] != "comment"] or [("", "")]
    address = last[1:-1].strip() if kind == "angled" else last
    if not is_address(address) or not _is_name(names, before=kind):
        raise _Unreadable
    written = [said[1:-1] if kind == "quoted" else said for kind, said in names]
    beside = _spelled(comments) if written else ""
    return NamedAddress(address, _spelled(written or comments), beside)


def _is_name(tokens: list[Token], *, before: str) -> bool:
    """Whether these may stand before the last token: before an angled one, any words."""
    if before != "angled":
        return not tokens
    return all(kind == "quoted" or (kind == "word" and "@" not in said) for kind, said in tokens)


def _spelled(pieces: list[str]) -> str:
    return mime.decoded(" ".join(_ESCAPED.sub(r"\1", piece) for piece in pieces))
