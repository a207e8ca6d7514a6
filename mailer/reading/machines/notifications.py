"""What Amazon SES tells in JSON instead of a letter: bounces, complaints, deliveries (via SNS)."""

import json
import re
from typing import Any

from domain.mail.reading import LetterKind, Reading
from mailer.reading.machines.failures import Failure, reasons

_SPLIT = re.compile(r"!\n |\n")  # mail systems break lines of more than 990 signs


def reading(text: str) -> Reading | None:
    """The verdict on a notification; None for everything that is no such JSON."""
    notice = _notified(_SPLIT.sub("", text.strip()))
    kind = notice.get("notificationType") or notice.get("eventType")
    if kind == "Bounce":
        return _bounce(notice["bounce"])
    if kind == "Complaint":
        complained = notice["complaint"]["complainedRecipients"]
        return Reading(LetterKind.ARF, tuple(str(one["emailAddress"]) for one in complained))
    return Reading(LetterKind.DELIVERED) if kind == "Delivery" else None


def _notified(text: str) -> dict[str, Any]:
    """The object the text begins with; a footer may follow it."""
    if not text.startswith("{"):
        return {}
    try:
        notice, _ = json.JSONDecoder(strict=False).raw_decode(text)
    except ValueError:
        return {}
    wrapped = notice.get("Message")
    return _notified(wrapped) if isinstance(wrapped, str) else notice


def _bounce(bounce: dict[str, Any]) -> Reading:
    failures = [_failure(one) for one in bounce["bouncedRecipients"]]
    said = reasons(failures)
    hard = any(failure.hard() for failure in said)
    return Reading(
        LetterKind.BOUNCE,
        tuple(failure.recipient for failure in failures),
        permanent=bounce.get("bounceType") == "Permanent",
        hard=hard,
        ours=not hard and any(failure.blames_us for failure in said),
    )


def _failure(one: dict[str, str]) -> Failure:
    words = one.get("diagnosticCode", "")
    return Failure(str(one["emailAddress"]).lower(), "failed", one.get("status", ""), words)
