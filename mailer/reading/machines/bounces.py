"""A bounce's verdict: who failed, whether for good, and whether the address is dead.

The report's own fields come first, then X-Failed-Recipients, then the prose, then flufl.bounce,
which knows some twenty systems by their wording but raises on odd letters, and last the address
the returned letter was for.
"""

import logging
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from flufl.bounce import all_failures

from domain.mail.reading import LetterKind, Reading, SendingLimit
from mailer.reading.machines import notices, reports
from mailer.reading.machines.failures import Failure, reasons
from mailer.reading.parts import mime
from mailer.reading.parts.addresses import addresses
from mailer.reading.parts.charsets import decode
from mailer.server_words import fit_for_staff, limit_wait, untagged

# It logs each of its detectors, and with a traceback those that an odd letter breaks.
logging.getLogger("flufl.bounce").setLevel(logging.CRITICAL)

_COMPLAINT = "message/feedback-report"
_COMPLAINING = ("original-rcpt-to", "removal-recipient")
_LONGEST_NOTICE = 4_000
_LONGEST_KNOWN = 60_000  # bytes
_MOST_KNOWN = 2_000  # lines
# "deliverable" is what a server answers that was only asked to verify an address.
_SUCCESSES = frozenset({"delivered", "relayed", "expanded", "deliverable"})


def reading(message: Message, text: str, raw: bytes) -> Reading:
    """The verdict; a report that only tells of waiting or of success says so by its kind."""
    ours = frozenset(map(untagged, notices.context(message).ours))
    found = [replace(each, ours=ours) for each in failures(message, text, raw)]
    failed = [failure for failure in found if failure.action not in _SUCCESSES]
    if found and not failed:
        return Reading(LetterKind.DELIVERED)
    final = [failure for failure in failed if failure.action != "delayed"]
    limit = _limit(failed)
    if not final and (failed or notices.is_delay(text)):
        return Reading(LetterKind.DELAY, _names(failed), permanent=False, hard=False, limit=limit)
    said = reasons(final)
    hard = any(failure.hard() for failure in said)
    return Reading(
        LetterKind.BOUNCE,
        _names(final),
        permanent=all(failure.permanent() for failure in said),
        hard=hard,
        ours=not hard and any(failure.blames_us for failure in said),
        limit=None if hard else limit,
    )


def _limit(failed: list[Failure]) -> SendingLimit | None:
    """Our own account's that is used up, for the longest time that is said."""
    waits = ((limit_wait(each.words), each.words) for each in reasons(failed))
    limits = [SendingLimit(wait, fit_for_staff(words)) for wait, words in waits if wait is not None]
    return max(limits, key=lambda each: each.seconds, default=None)


def failures(message: Message, text: str, raw: bytes) -> tuple[Failure, ...]:
    """What the best witness tells; words of the prose fill in where a report gives none."""
    whole = text if text.strip() else decode(raw[: mime.LONGEST_LETTER])
    reported = reports.failures(reports.status_text(message)) or reports.failures(whole)
    context = notices.context(message)
    in_prose = notices.failures(whole, context)
    if reported:
        return tuple(_with_prose(one, in_prose) for one in reported)
    headed = addresses(mime.header(message, "x-failed-recipients"))
    if headed:
        return tuple(_of(one, in_prose, whole) for one in headed)
    if in_prose:
        return in_prose
    known = _known(raw) or sorted(context.intended - context.ours)[:1] or [""]
    return tuple(_of(one, (), whole) for one in known)


def complainants(message: Message) -> tuple[str, ...]:
    """Whom a complaint (RFC 5965) is about: as it says itself, else whom the letter was for."""
    reports = (part for part in mime.parts(message) if part.get_content_type() == _COMPLAINT)
    fields = (fields for part in reports for fields in mime.children(part))
    values = (value for one in fields for name in _COMPLAINING for value in mime.headers(one, name))
    named = [address for value in values for address in addresses(value)]
    return tuple(dict.fromkeys(named)) or tuple(sorted(notices.context(message).intended))[:1]


def _with_prose(failure: Failure, in_prose: tuple[Failure, ...]) -> Failure:
    """With what the prose says of it, which is the reason where the report's fields give none."""
    words = next((other.words for other in in_prose if other.recipient == failure.recipient), "")
    return replace(failure, words=failure.words or words, prose=words)


def _of(one: str, in_prose: tuple[Failure, ...], text: str) -> Failure:
    """The failure of this address: as in the prose, else with the whole notice for its reason."""
    action = "delayed" if notices.is_delay(text) else "failed"
    unnamed = Failure(one, action, "", text[:_LONGEST_NOTICE])
    return next((failure for failure in in_prose if failure.recipient == one), unnamed)


def _known(raw: bytes) -> list[str]:
    """What flufl.bounce finds; it sees the beginning only, for its time is not bounded."""
    with suppress(Exception):  # it raises on letters without From, on raw 8-bit headers and more
        beginning = raw[:_LONGEST_KNOWN].split(b"\n")[:_MOST_KNOWN]
        temporary, permanent = all_failures(message_from_bytes(b"\n".join(beginning)))
        return sorted(addresses(b" ".join(temporary | permanent).decode("ascii", "replace")))
    return []


def _names(failed: list[Failure]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(failure.recipient for failure in failed if failure.recipient))
