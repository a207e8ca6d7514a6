"""One letter from bytes to its verdict."""

import logging
from email.message import Message

from domain.mail.reading import Intent, LetterKind, Reading
from mailer.reading.headers import author
from mailer.reading.machines import automatic, bounces, classify, notifications
from mailer.reading.parts import mime
from mailer.reading.people import intents, quotes, signatures

log = logging.getLogger(__name__)


def read(raw: bytes, sent: str = "") -> Reading:
    """The verdict on one letter; `sent` is the text we sent, whose lines are not the writer's.

    Never raises, and takes time linear in the first megabyte. What cannot be read at all is
    `MALFORMED` and wants a person's eye.
    """
    try:
        return _read(mime.parse(raw), raw, sent)
    except Exception:
        # The mail libraries raise anything on hostile bytes.
        log.exception("a letter cannot be read")
        return Reading(LetterKind.MALFORMED)


def visible_text(raw: bytes) -> str:
    """What a person sees on opening a letter; of a letter we sent, what `read` takes as `sent`."""
    try:
        return mime.readable(mime.parse(raw))
    except Exception:  # noqa: BLE001 - as above
        return ""


def holds_pdf(raw: bytes) -> bool:
    """Whether a PDF is enclosed, as far as a letter is given; by type, or by the name it bears."""
    try:
        found = mime.parts(mime.parse(raw))
        return any(_is_pdf(part) for part in found)
    except Exception:  # noqa: BLE001 - as above
        return False


def _is_pdf(part: Message) -> bool:
    named = str(part.get_filename() or "").lower().endswith(".pdf")
    return named or part.get_content_type() in {"application/pdf", "application/x-pdf"}


def _read(message: Message, raw: bytes, sent: str) -> Reading:
    text = mime.readable(message)
    notified = notifications.reading(text)
    if notified is not None:
        return notified
    kind = classify.kind(message, text)
    if kind is LetterKind.BOUNCE:
        return bounces.reading(message, text, raw)
    if kind is LetterKind.ARF:
        return Reading(kind, bounces.complainants(message))
    if kind is not LetterKind.HUMAN:
        return Reading(kind)
    if not message.keys() and (not text.strip() or b"\0" in raw):
        return Reading(LetterKind.MALFORMED)
    words, below = signatures.split(quotes.new_text(text, sent), author(message).name)
    subject, written_by = (mime.header(message, name) for name in ("subject", "from"))
    wanted = intents.intent(words, subject, below, written_by)
    if wanted in intents.CONFIRMING and automatic.may_have_written(message, words, below):
        wanted = Intent.QUESTION
    return Reading(kind, reply=words, intent=wanted)
