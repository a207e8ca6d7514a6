"""What a mail server's reply means for the letter: the one table from replies to outcomes.

    reply                                   the letter              cause
    4xx before the recipient is named       waits, all letters too  BUSY
    5xx to our login, 530                   waits, all letters too  LOGIN
    5xx to our greeting or sender           waits, all letters too  CONFIGURATION
    any that says our own limit is used up  waits, all letters too  LIMIT
    421, 451                                waits, its domain too   THROTTLED
    4xx; greylisting after 5 minutes        tries again             TEMPORARY
    4.2.2, 5.2.2, 552 for the recipient     tries again             MAILBOX_FULL
    5xx that finds fault with our side      ends, a person looks    SENDER
    550/551/553 that says why (5.1.1, ...)  ends                    DEAD_ADDRESS
    any other 5xx                           ends, a person looks    POLICY

What is said before the recipient is named cannot be about the recipient. A bare 550 says nothing
about the address: policies use it too, so a person looks at it. A limit of ours may be told with
any reply but the greeting: what the words speak about decides (`mailer/server_words.py`).
"""

import re
from enum import Enum, auto

from domain.machine.outbound import Cause, DeliveryError, TryLater, Undeliverable
from mailer.server_words import blames_us, fit_for_staff, limit_wait

GREYLISTED_SECONDS = 300.0

DEAD_CODES = frozenset({"5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4"})
"""RFC 3463 and the IANA registry: no such mailbox, no such host, bad syntax, moved with no new
address, null MX, mailbox disabled for good, no route to the host."""

_TOO_LARGE = {"2.3", "3.4"}  # RFC 3463, behind the class
_ENHANCED = re.compile(r"\s*([245]\.\d{1,3}\.\d{1,3})\b")
_QUEUED = re.compile(r"\b(?:queued as |id[=: ]\s*)<?([!-;=?-~]+)", re.IGNORECASE)


class Stage(Enum):
    """How far a conversation with the server had come."""

    OPENING = auto()
    LOGIN = auto()
    SENDER = auto()
    RECIPIENT = auto()
    CONTENT = auto()


_BEFORE_RECIPIENT = {Stage.OPENING, Stage.LOGIN, Stage.SENDER}


def refusal(stage: Stage, code: int, text: str) -> DeliveryError:
    """The outcome of a reply that is not the one hoped for."""
    words = f"{code} {fit_for_staff(text)}"
    if not 400 <= code < 600:
        return TryLater(Cause.BROKEN_OFF, words)
    wait = limit_wait(text) if stage is not Stage.OPENING else None
    if wait is not None and not _large(code, text):
        return TryLater(Cause.LIMIT, words, after=wait)
    about_us = stage in _BEFORE_RECIPIENT and not _large(code, text)
    if code < 500:
        return TryLater(Cause.BUSY, words) if about_us else _for_now(code, text, words)
    if about_us:
        login = stage is Stage.LOGIN or code == 530
        return TryLater(Cause.LOGIN if login else Cause.CONFIGURATION, words)
    return _for_good(stage, code, text)


def queue_id(text: str) -> str:
    """The name under which the server keeps the letter, or all it said where it names none."""
    named = _QUEUED.search(text)
    return named[1].rstrip(".,;)>") if named else fit_for_staff(text)


def _for_now(code: int, text: str, words: str) -> TryLater:
    if _status(text) == "4.2.2":
        return TryLater(Cause.MAILBOX_FULL, words)
    if code != 421 and (_status(text) == "4.7.1" or "greylist" in text.lower()):
        return TryLater(Cause.TEMPORARY, words, after=GREYLISTED_SECONDS)
    return TryLater(Cause.THROTTLED if code in {421, 451} else Cause.TEMPORARY, words)


def _for_good(stage: Stage, code: int, text: str) -> DeliveryError:
    words = f"{code} {fit_for_staff(text)}"
    status = _status(text)
    if status == "5.2.2" or (code == 552 and not status and stage is Stage.RECIPIENT):
        return TryLater(Cause.MAILBOX_FULL, words)
    if blames_us(f"{code} {text}", dead=status in DEAD_CODES):
        return Undeliverable(Cause.SENDER, words)
    if stage is Stage.RECIPIENT and code in {550, 551, 553} and status in DEAD_CODES:
        return Undeliverable(Cause.DEAD_ADDRESS, words)
    return Undeliverable(Cause.POLICY, words)


def _large(code: int, text: str) -> bool:
    """Whether the letter itself is refused for its size, as `SIZE=` allows in answer to MAIL."""
    return code == 552 or _status(text)[2:] in _TOO_LARGE


def _status(text: str) -> str:
    found = _ENHANCED.match(text)
    return found[1] if found else ""
