"""Who wrote a letter: a person, or which kind of machine.

Reports that say what they are come first, then bounces, because many mail systems also mark
those as automatic answers; then lists, challenges and automatic answers. What no rule names is
human: taking a person for a machine would leave somebody without an answer.
"""

import re
from email.message import Message

from domain.correspondence import LetterKind
from mailer.compose import LOOP_HEADER
from mailer.reading import mime, notices
from mailer.reading.addresses import first_address
from mailer.reading.phrases import fold, phrases

_REPORTS = {
    "feedback-report": LetterKind.ARF,
    "disposition-notification": LetterKind.MDN,
    "delivery-status": LetterKind.BOUNCE,
}
_PARTS = {f"message/{name}": kind for name, kind in _REPORTS.items()}
# RFC 3834 asks for Auto-Submitted; the others are what systems use instead.
_ANSWERING = (
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-auto-response-suppress",
    "x-ms-exchange-inbox-rules-loop",
    "x-ms-exchange-generated-message-source",
    "x-apple-action",
    "x-autoreply-from",
    "x-mail-autoreply",
    "x-vacation",
    LOOP_HEADER.lower(),
)
_REPORT = re.compile(r"^(?:reporting-mta|final-recipient): ?\S", re.IGNORECASE | re.MULTILINE)
_CODE = re.compile(
    r"(?<![\w.])[45]\d\d[ -](?:[45]\.\d|[A-Za-z<#])|(?<![\d.])5\.\d\.\d{1,3}(?![\d.])"
)
_PASSED_ON = re.compile(r"(?:fwd?|tr|wg|i)\s*:", re.IGNORECASE)
_LINK = "://"
_LISTS = ("list-id", "list-post", "x-mailing-list", "x-beenthere", "mailing-list", "x-mlserver")


def kind(message: Message, text: str) -> LetterKind:
    """The kind as headers, parts and the readable text tell it; bounces may still be delays."""
    found = _reported(message)
    if found is LetterKind.MDN and "rejected" in mime.header(message, "auto-submitted"):
        return LetterKind.BOUNCE  # a mailbox's own filter refuses that way (RFC 5429)
    if found is not None:
        return found
    if is_bounce(message, text):
        return LetterKind.BOUNCE
    if _is_challenge(message, text):
        return LetterKind.CHALLENGE
    return _automatic(message, text)


def _reported(message: Message) -> LetterKind | None:
    """What the MIME types say; the type of the whole letter is forgotten by some, its part not."""
    for part in mime.parts(message):
        declared = str(part.get_param("report-type", "")).lower()
        if part.get_content_type() == "multipart/report":
            return _REPORTS.get(declared, LetterKind.BOUNCE)
        if part.get_content_type() in _PARTS:
            return _PARTS[part.get_content_type()]
    complained = phrases("machines", "complaint").within(fold(mime.header(message, "subject")))
    return LetterKind.ARF if complained and mime.enclosed(message) else None


def is_bounce(message: Message, text: str) -> bool:
    """Whether a mail system writes that it could not deliver.

    A daemon's name or an empty return path proves a machine, not a failure; a subject like
    "Undeliverable" is something people forward. Two signs that do not depend on each other do.
    """
    subject = fold(mime.header(message, "subject"))
    if message.get("x-failed-recipients") or (_REPORT.search(text) and not _passed_on(message)):
        return True
    if phrases("machines", "away").within(subject):
        return False
    returned = phrases("machines", "returned").within(subject)
    failing = phrases("machines", "failing").within(fold(text[:6_000]))
    if _from_daemon(message):
        return returned or failing or mime.enclosed(message) is not None
    told = failing and (_wants_no_answer(message) or _names_failure(message, text))
    return returned + _returns_nowhere(message) + told >= 2


def _from_daemon(message: Message) -> bool:
    sender = mime.header(message, "from")
    name, _, _ = first_address(sender).partition("@")
    shown = re.sub(r"<[^<>]*>|\S+@\S+", " ", sender)
    daemons = phrases("machines", "daemons")
    # "post_master" is one word to those who write it so.
    local = daemons.within(fold(name)) or daemons.whole(fold(name).replace(" ", ""))
    return local or daemons.within(fold(shown)) or daemons.whole(fold(sender))


def _returns_nowhere(message: Message) -> bool:
    """An empty Return-Path: what comes back must not come back again (RFC 5321 §4.5.5)."""
    paths = (path.strip("<> ").lower() for path in mime.headers(message, "return-path"))
    return any(path in {"", "mailer-daemon"} for path in paths)


def _wants_no_answer(message: Message) -> bool:
    name, _, _ = first_address(mime.header(message, "from")).partition("@")
    return fold(name) in {"no reply", "noreply", "do not reply", "donotreply", "ne pas repondre"}


def _names_failure(message: Message, text: str) -> bool:
    """A server's reply code, an address or the letter itself, in what answers and forwards none."""
    if _passed_on(message):
        return False
    if mime.enclosed(message) is not None:
        return True
    return bool(_CODE.search(text[:6_000]) or notices.failures(text, notices.context(message)))


def _passed_on(message: Message) -> bool:
    subject = mime.header(message, "subject")
    answers = "in-reply-to" in message or "references" in message
    return answers or _PASSED_ON.match(subject) is not None


def _is_challenge(message: Message, text: str) -> bool:
    """A known service; or a subject and a text that both ask, where nobody answers us."""
    subject = fold(mime.header(message, "subject"))
    sender = fold(mime.header(message, "from"))
    if phrases("machines", "challengers").within(f"{sender} {subject}"):
        return True
    asked = phrases("machines", "challenge")
    both = asked.within(subject) and asked.within(fold(text[:3_000]))
    return both and (_is_automatic(message) or (not _passed_on(message) and _LINK in text))


def _automatic(message: Message, text: str) -> LetterKind:
    precedence = mime.header(message, "precedence").lower()
    if precedence == "list" or any(name in message for name in _LISTS):
        return LetterKind.LIST
    if precedence in {"bulk", "junk", "auto_reply", "auto-reply"} or _returns_nowhere(message):
        return LetterKind.AUTOREPLY
    if _is_automatic(message):
        return LetterKind.AUTOREPLY
    return LetterKind.AUTOREPLY if _is_away(message, text) else LetterKind.HUMAN


def _is_away(message: Message, text: str) -> bool:
    """A subject that only machines write; or a text that does, in what answers no letter.

    A person's answer names ours in References, which the oldest responders forget, and somebody
    who will be absent on the day of the exam asks what to do.
    """
    subject = mime.header(message, "subject")
    if phrases("machines", "away").within(fold(subject)):
        return True
    if phrases("machines", "away_opens").whole(fold(subject.partition(":")[0])):
        return True
    said = fold(text[:1_000])
    away = phrases("machines", "absent").within(said) and phrases("machines", "returning").within(
        said
    )
    return away and "?" not in text and not _passed_on(message)


def _is_automatic(message: Message) -> bool:
    submitted = mime.header(message, "auto-submitted").lower()
    if submitted and not submitted.startswith("no"):
        return True
    return any(name in message for name in _ANSWERING)
