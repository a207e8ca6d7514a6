"""Bounces in prose: who failed, and what was said of it.

There are as many wordings as mail systems, so nothing here knows any of them. A failed address
stands at the head of a line, or in a line that speaks of recipients; it is not the letter's
own addressee (who sent what comes back), nor a postmaster to write to, nor a Message-ID. The
reason stands around it. Where we also see whom the returned letter was for, that agrees first.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.message import Message

from mailer.reading.machines.failures import Failure
from mailer.reading.parts import mime
from mailer.reading.parts.addresses import addresses
from mailer.reading.words.phrases import fold, phrases

_HEAD = re.compile(r"[\s>*|.\-\[(\"']{0,12}<?([^\s<>@]{1,128}@[^\s<>@]{3,255})", re.I)
_SENDING = re.compile(
    r"\b(?:from|sender|envelope-from|return-path|message-id|references|in-reply-to|contact|reply-to|"
    r"mail from|postmaster|admin\w*|support|abuse|help|by|id|identities)\b[^@]{0,40}$",
    re.IGNORECASE,
)
_OFFICES = re.compile(
    r"(?:mailer-?daemon|postmaster|abuse|hostmaster|no-?reply|support|help-?desk|help|admin|webmaster)@"
)
_RETURNED = re.compile(
    r"^[\s\-_=*#>]{0,80}(?:(?:this|below|here|following|included|enclosed|attached) .{0,60}"
    r"(?:copy|original|returned|header)|.{0,30}\b(?:original|returned|unsent|undelivered) "
    r"(?:message|mail|letter)(?: (?:headers?|text|follows?|is following|attached|returned))*\W*$|"
    r".{0,20}\bmessage headers?\b)",
    re.IGNORECASE,
)
_HEADER_LINE = re.compile(r"(?:received|return-path|message-id|mime-version|x-[a-z-]+) ?:", re.I)
# Not X-Original-To: there some systems put whom the returned letter was for.
_ADDRESSED = ("from", "to", "delivered-to", "envelope-to", "cc", "resent-to")
_MOST_LINES = 400
_AROUND = 6  # lines below an address that may give the reason


@dataclass(frozen=True)
class Context:
    """What the rest of the letter tells: whom it was sent to, for whom the returned one was."""

    ours: frozenset[str]
    intended: frozenset[str]


def context(message: Message) -> Context:
    """The addresses of the letter's own headers, and those the returned letter was written to."""
    ours = {one for name in _ADDRESSED for one in _all(message, name)}
    returned = mime.enclosed(message)
    intended = _all(returned, "to") if returned is not None else []
    return Context(frozenset(ours), frozenset(intended))


def _all(message: Message, name: str) -> list[str]:
    return [one for value in mime.headers(message, name) for one in addresses(value)]


def failures(text: str, context: Context) -> tuple[Failure, ...]:
    """The failures told in `text`; none where no address in it can be a failed one."""
    lines = _above_the_original(text.split("\n")[:_MOST_LINES])
    found = _failed(lines, context)
    action = "delayed" if is_delay(text) else "failed"
    return tuple(Failure(one, action, "", _reason(lines, one, found)) for one in found)


def is_delay(text: str) -> bool:
    """Whether the text says that the sending system is still trying."""
    return phrases("waiting").within(fold(text[:4_000]))


def _above_the_original(lines: list[str]) -> list[str]:
    """The notice without the letter it returns, as long as an address stands before the cut."""
    for index, line in enumerate(lines):
        begins = _RETURNED.match(line[:200]) or _HEADER_LINE.match(line)
        if begins and any("@" in above for above in lines[:index]):
            return lines[:index]
    return lines


def _failed(lines: list[str], context: Context) -> list[str]:
    headed = _plausible((_head(line) for line in lines), context)
    named = _plausible((one for line in lines for one in _named(line)), context)
    agreed = [one for one in named if one in context.intended]
    to_themselves = list(dict.fromkeys(filter(None, map(_head, lines))))
    return headed or agreed or named or to_themselves


def _head(line: str) -> str:
    found = _HEAD.match(line)
    return next(iter(addresses(found[1])), "") if found else ""


def _named(line: str) -> Iterable[str]:
    """Addresses in the line that are not spoken of as a sender, a helper or an identifier."""
    position = 0
    for one in addresses(line):
        start = line.lower().find(one, position)
        if not _SENDING.search(line[max(start - 80, 0) : max(start, 0)]):
            yield one
        position = start + len(one)


def _plausible(candidates: Iterable[str], context: Context) -> list[str]:
    seen = dict.fromkeys(filter(None, candidates))
    others = [one for one in seen if one not in context.ours or one in context.intended]
    return [one for one in others if not _OFFICES.match(one)] or others


def _reason(lines: list[str], one: str, found: list[str]) -> str:
    """The lines from the address on to the next failed one; all of the notice for a single one."""
    if len(found) == 1:
        return "\n".join(lines)
    at = next((i for i, line in enumerate(lines) if one in line.lower()), 0)
    below = lines[at : at + _AROUND]
    rest = [other for other in found if other != one]
    stop = next((i for i, line in enumerate(below) if any(o in line.lower() for o in rest)), None)
    return "\n".join(below[:stop] if stop else below)
