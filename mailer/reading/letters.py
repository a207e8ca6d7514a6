"""One letter from bytes to its verdict."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message
from itertools import islice

from domain.mail.reading import Intent, LetterKind, Reading
from mailer.reading.headers import author
from mailer.reading.machines import automatic, bounces, classify, notifications
from mailer.reading.parts import mime
from mailer.reading.parts.every_text import every_text
from mailer.reading.people import commands, intents, signatures
from mailer.reading.people.gate import Answered, left_over
from mailer.reading.people.quoting import quotes
from mailer.reading.people.quoting.correspondents import between
from mailer.reading.people.subjects import parsed
from mailer.reading.words.remembering import forgetting

log = logging.getLogger(__name__)

LONGEST_SCAN = 14_000_000  # bytes of a letter; 10 MB of a file, as mail writes it
_MOST_PDFS = 10
_DESK = ("to", "cc", "delivered-to", "x-original-to", "envelope-to")
_SIGNING = {"pkcs7-signature", "x-pkcs7-signature", "pgp-signature", "pgp-keys", "ics", "ms-tnef"}


@forgetting
def read(raw: bytes, sent: str = "", subjects: str = "", about: str = "") -> Reading:
    """The verdict on one letter; `sent` is the text we sent, whose words are not the writer's.

    `subjects` it may have gone out under, a line each: where they are known, other words in one
    are the writer's. `about` names whose matter it is.

    Never raises, and takes time linear in the first megabyte. What cannot be read at all is
    `MALFORMED` and wants a person's eye.
    """
    try:
        message = mime.parse(raw)
        return _read(message, raw, _answered(message, sent, subjects, about))
    except Exception:
        # The mail libraries raise anything on hostile bytes.
        log.exception("a letter cannot be read")
        return Reading(LetterKind.MALFORMED)


@forgetting
def is_all_agreed(raw: bytes, sent: str, subjects: str, about: str = "") -> bool:
    """Whether a yes beside an ID number is all that a whole letter says, wherever something stands.

    `about`: names that may stand there. Never raises; what cannot be read agrees to nothing.
    """
    try:
        message = mime.parse(raw)
        answered = _answered(message, sent, subjects, about)
        author = f"{answered.author} {about}"
        numbered = replace(answered, author=author, numbered=True)
        return not left_over(every_text(message), mime.header(message, "subject"), numbered)
    except Exception:
        log.exception("a letter cannot be read")
        return False


@forgetting
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


def pdfs(raw: bytes, *, whole: bool = False) -> tuple[bytes, ...]:
    """The PDFs that came with a letter, also within one that was forwarded as a file; of one whose
    end was not looked at, as far as it goes. `whole`: a scan is looked at to its end.
    """
    try:
        return tuple(islice(_pdfs(mime.parse(raw, _most(whole=whole))), _MOST_PDFS))
    except Exception:  # noqa: BLE001 - as above
        return ()


def _most(*, whole: bool) -> int:
    return LONGEST_SCAN if whole else mime.LONGEST_LETTER


def is_cut_off(raw: bytes, *, whole: bool = False) -> bool:
    """Whether there may be more of a letter than this, or its end is not looked at: it comes in
    pieces, and the last of them is full.
    """
    return len(raw) % mime.LONGEST_LETTER == 0 or len(raw) >= _most(whole=whole)


def _pdfs(message: Message) -> Iterator[bytes]:
    for part in mime.parts(message):
        if _is_pdf(part) and not part.is_multipart():
            content = part.get_payload(decode=True)
            yield content if isinstance(content, bytes) else b""
    inside = mime.enclosed(message)
    if inside is not None:
        yield from _pdfs(inside)


def _is_pdf(part: Message) -> bool:
    named = str(part.get_filename() or "").lower().endswith(".pdf")
    return named or part.get_content_type() in {"application/pdf", "application/x-pdf"}


def _read(message: Message, raw: bytes, answered: Answered) -> Reading:
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
    new = quotes.new_text(text, answered.sent, answered.known)
    words, below = signatures.split(new, answered.name)
    subject = mime.header(message, "subject")
    wanted = intents.intent(words, subject, below, answered.author)
    if wanted in intents.CONFIRMING and automatic.may_have_written(message, words, below):
        wanted = Intent.QUESTION
    if wanted in intents.CONFIRMING and (left := left_over(every_text(message), subject, answered)):
        return Reading(kind, reply=words or left, intent=Intent.QUESTION, elsewhere=not words)
    return Reading(
        kind,
        reply=words,
        intent=wanted,
        enclosed=_holds_file(message),
        argument=commands.argument(words or subject, wanted),
    )


def _holds_file(message: Message) -> bool:
    """A photo, a scan, a spoken message; not the logo in a signature, nor what signs a letter."""
    return any(
        part.get_content_maintype() == "audio"
        or (
            part.get_content_disposition() == "attachment"
            and part.get_content_maintype() in {"image", "video", "application"}
            and part.get_content_subtype() not in _SIGNING
            and "content-id" not in part
        )
        for part in mime.parts(message)
    )


def _answered(message: Message, sent: str, subjects: str, about: str) -> Answered:
    """Who answers the letter at hand, and whom it was between."""
    to = [value for name in _DESK for value in mime.headers(message, name)]
    written, name = mime.header(message, "from"), author(message).name
    known = between(written, name, to, sent, about=about)
    topics = subjects or parsed(mime.header(message, "subject")).topic
    return Answered(
        sent=sent,
        subjects=subjects,
        author=written,
        name=name,
        known=replace(known, subjects=topics),
        about=about,
    )
