"""What somebody may have written into the headers that programs fill.

    Date: Tue, 1 Dec 2026 10:00:00 +0100 (CET)         a date, and the name of a zone
    References: <a@b> <c@d>                            ids, and blanks between them
    X-Spam-Status: No, score=-0.8                      a check's, with a switch at its head
    X-Note: Sophie habite Lyon                         nobody knows whose: words in a row are heard

What a grammar leaves no room for is somebody's. What servers add on the way is not looked at, for
nobody who writes a letter reaches it: lines of theirs from Received to ARC-Seal, and whatever
stands above the lowest Received, since each puts its own on top. Of the headers that mail systems
and checks are known by, only speech is heard; of all others any words.
"""

import re
from collections.abc import Iterator
from email.message import Message

from mailer.reading.parts import mime
from mailer.reading.parts.addresses import without_addresses
from mailer.reading.parts.overheard import is_prose, objects, speaks, words
from mailer.reading.people.below import proper
from mailer.reading.people.dates import is_date_word
from mailer.reading.people.intents import refuses, speaks_by_signs
from mailer.reading.people.speech import is_spoken
from mailer.reading.words.phrases import fold, phrases

_ELSEWHERE = frozenset(  # read by other rules: names, subjects, descriptions
    {"from", "to", "cc", "bcc", "reply-to", "sender", "organization", "errors-to", "subject"}
    | {"resent-from", "resent-sender", "resent-to", "resent-cc", "resent-bcc", "thread-topic"}
    | {"disposition-notification-to", "return-receipt-to", "mail-followup-to", "mail-reply-to"}
    | {"comments", "keywords", "summary", "content-description", "content-id", "x-face", "face"}
)
_ON_THE_WAY = re.compile(
    r"(?:x-)?(?:rec(?:ei|ie)ved|return-path|delivered-to|arc-.*|.*dkim.*|.*domainkey.*|.*-signature"
    r"|(?:\w+-)*authentication-(?:results|warning)(?:-original)?|(?:received-)?spf(?:-result)?"
    r"|x-.*(?:spam|ham|junk).*-(?:report|details|info|preview|data))"
)
_DATED = frozenset({"date", "resent-date", "delivery-date", "expires", "expiry-date", "reply-by"})
_NUMBERED = frozenset({"message-id", "in-reply-to", "references", "resent-message-id"})
_OF_PARTS = frozenset({"mime-version", "content-transfer-encoding"})
_LISTED = frozenset({"content-type", "content-disposition"})  # parameters behind a value
_OWN = _DATED | _NUMBERED | _OF_PARTS | _LISTED
_LANGUAGES = re.compile(  # "no" is one, and "NON" none
    r"\s*(?:(?:[a-z]{2,3}|[A-Z]{2})(?:-\w{2,8})*(?:;q=[\d.]+)?\s*(?:,\s*|$))+"
)
_NORWEGIAN = re.compile(r"\bno\b", re.IGNORECASE)
_SWITCHES = re.compile(r"\s*(?:true|false|yes)\s*", re.IGNORECASE)
_ID = re.compile(r"<[^<>\s]*>|\S*@\S*|\S*\d\S*")
_INSIDE = re.compile(r"<([^<>\s@]{1,200})@")
_BETWEEN = re.compile(r"[\W_]+")
_COMMENT = re.compile(r"\(([^()]{0,500})\)?")
_SWITCH = re.compile(r"\s*(?:no|none|false)\b(?=\s*(?:$|[,;(-]))", re.IGNORECASE)
_TIMED = re.compile(r"\d:\d\d")
_DATES = re.compile(r"(?:creation|modification|read)-date")


def remarks(part: Message, *, typed: frozenset[str] = frozenset()) -> Iterator[str]:
    """What stands in a part's headers and is not a program's; `typed` are read already."""
    written = [(name.lower(), str(value)) for name, value in part.items()]
    hops = [at for at, (name, _) in enumerate(written) if name == "received"]
    for at, (name, value) in enumerate(written):
        on_the_way = _ON_THE_WAY.fullmatch(name) or (hops and at < hops[-1] and name not in _OWN)
        if name not in typed | _ELSEWHERE and not on_the_way:
            yield from _remarks(name, mime.decoded(value))


def of_parameter(name: str, value: str) -> Iterator[str]:
    """The words of a parameter that programs write, if they are somebody's."""
    said = _undated(value) if _DATES.fullmatch(name) else is_prose(value)
    if said or objects(value):
        yield value


def _remarks(name: str, value: str) -> Iterator[str]:
    if name in _DATED | _NUMBERED | _OF_PARTS:
        yield from _strays(name, value)
    elif name in _LISTED:
        yield from _COMMENT.findall(value.partition('"')[0])
        yield from filter(_is_said, (value.partition(";")[0],))
    elif _SWITCHES.fullmatch(value) or ("language" in name and _is_language(value)):
        return
    else:
        typed = _SWITCH.sub("", value) if _is_known(name) else value
        dated = _undated(typed) if _TIMED.search(typed) else typed
        said = speaks(dated) if _is_known(name) else is_prose(dated)
        yield value if objects(typed) or said else ""


def _strays(name: str, value: str) -> Iterator[str]:
    """What a grammar leaves no room for."""
    outside = _ID.sub(" ", without_addresses(value)) if name in _NUMBERED else value
    yield from filter(speaks_by_signs, (outside,))
    yield from (one for one in _INSIDE.findall(value) if refuses(_BETWEEN.sub(" ", one)))
    if name in _OF_PARTS:  # "base64 (by MailGate)": programs comment on what they did
        outside = _COMMENT.sub(lambda one: one[0] if _is_said(one[0]) else " ", outside)
        left = fold(" ".join(words(outside, joined=True)))
    else:
        left = fold(_undated(outside))
    yield phrases("stamps").without(left)


def _is_said(value: str) -> bool:
    return objects(value) or is_prose(value)


def _is_language(value: str) -> bool:
    return _LANGUAGES.fullmatch(value) is not None and not objects(_NORWEGIAN.sub("", value))


def _is_known(name: str) -> bool:
    """Whether a mail system or a check is known by a word of this name."""
    return phrases("systems").within(fold(name))


def _undated(value: str) -> str:
    """What no date holds: neither a number nor a day, a month, a zone, "Romance Standard Time"."""
    found = words(value, joined=True)
    left = [word for word in found if not all(map(_is_of_date, fold(word).split()))]
    zone = phrases("clocks").without(fold(" ".join(left))).split()
    placed = phrases("clocks").within(fold(value)) and proper(value).issuperset(zone)
    return "" if placed and not any(map(is_spoken, zone)) else " ".join(left)


def _is_of_date(word: str) -> bool:
    return is_date_word(word) or phrases("zones").whole(word)
