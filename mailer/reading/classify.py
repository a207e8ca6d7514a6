"""Who wrote a letter: a person, or which kind of machine.

Reports that say what they are come first, then bounces, because many mail systems also mark
those as automatic answers; then lists, challenges and automatic answers. What no rule names is
human: taking a person for a machine would leave somebody without an answer.
"""

import re
from email.message import Message

from domain.correspondence import LetterKind
from mailer.reading import automatic, mime, notices
from mailer.reading.addresses import first_address
from mailer.reading.phrases import fold, phrases

_REPORTS = {
    "feedback-report": LetterKind.ARF,
    "disposition-notification": LetterKind.MDN,
    "delivery-status": LetterKind.BOUNCE,
}
_PARTS = {f"message/{name}": kind for name, kind in _REPORTS.items()}
_REPORT = re.compile(r"^(?:reporting-mta|final-recipient): ?\S", re.IGNORECASE | re.MULTILINE)
_CODE = re.compile(
    r"(?<![\w.])[45]\d\d[ -](?:[45]\.\d|[A-Za-z<#])|(?<![\d.])5\.\d\.\d{1,3}(?![\d.])"
)
_LINK = "://"


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
    return automatic.kind(message, text)


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
    if message.get("x-failed-recipients") or (
        _REPORT.search(text) and not automatic.is_passed_on(message)
    ):
        return True
    if phrases("machines", "away").within(subject):
        return False
    returned = phrases("machines", "returned").within(subject)
    failing = phrases("machines", "failing").within(fold(text[:6_000]))
    if _from_daemon(message):
        return returned or failing or mime.enclosed(message) is not None
    told = failing and (_wants_no_answer(message) or _names_failure(message, text))
    return returned + automatic.returns_nowhere(message) + told >= 2


def _from_daemon(message: Message) -> bool:
    sender = mime.header(message, "from")
    name, _, _ = first_address(sender).partition("@")
    shown = re.sub(r"<[^<>]*>|\S+@\S+", " ", sender)
    daemons = phrases("machines", "daemons")
    # "post_master" is one word to those who write it so.
    local = daemons.within(fold(name)) or daemons.whole(fold(name).replace(" ", ""))
    return local or daemons.within(fold(shown)) or daemons.whole(fold(sender))


def _wants_no_answer(message: Message) -> bool:
    name, _, _ = first_address(mime.header(message, "from")).partition("@")
    return fold(name) in {"no reply", "noreply", "do not reply", "donotreply", "ne pas repondre"}


def _names_failure(message: Message, text: str) -> bool:
    """A server's reply code, an address or the letter itself, in what answers and forwards none."""
    if automatic.is_passed_on(message):
        return False
    if mime.enclosed(message) is not None:
        return True
    return bool(_CODE.search(text[:6_000]) or notices.failures(text, notices.context(message)))


def _is_challenge(message: Message, text: str) -> bool:
    """A known service; or a subject and a text that both ask, where nobody answers us."""
    subject = fold(mime.header(message, "subject"))
    sender = fold(mime.header(message, "from"))
    if phrases("machines", "challengers").within(f"{sender} {subject}"):
        return True
    asked = phrases("machines", "challenge")
    both = asked.within(subject) and asked.within(fold(text[:3_000]))
    return both and (
        automatic.is_marked(message) or (not automatic.is_passed_on(message) and _LINK in text)
    )
