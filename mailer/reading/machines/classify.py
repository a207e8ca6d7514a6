"""Who wrote a letter: a person, or which kind of machine.

Reports that say what they are come first, then bounces, because many mail systems also mark
those as automatic answers; then what other programs send. What no rule names is human: taking a
person for a machine would leave somebody without an answer.
"""

import re
from email.message import Message
from functools import cache

from domain.mail.reading import LetterKind
from mailer.reading.machines import automatic, notices, spam
from mailer.reading.parts import mime
from mailer.reading.parts.addresses import first_address
from mailer.reading.people.quoting import quotes
from mailer.reading.words.phrases import either, fold, phrases

_REPORTS = {
    "feedback-report": LetterKind.ARF,
    "disposition-notification": LetterKind.MDN,
    "delivery-status": LetterKind.BOUNCE,
}
_PARTS = {f"message/{name}": kind for name, kind in _REPORTS.items()}
_REPORT = re.compile(r"^(?:reporting-mta|final-recipient): ?\S", re.IGNORECASE | re.MULTILINE)
_QUOTED_REPORT = re.compile(r"^[> \t]{0,8}final-recipient: ?\S", re.IGNORECASE | re.MULTILINE)
_QUOTED_ACTION = re.compile(r"^[> \t]{0,8}action: ?\S", re.IGNORECASE | re.MULTILINE)
_QUOTED_AUTHOR = re.compile(r"^[> \t*]{0,8}\w{1,12}[* ]{0,2}:([^\n]{1,200})", re.MULTILINE)
_UNASKED = {LetterKind.AUTOREPLY, LetterKind.LIST}
_LONGEST_BLOCK = 20_000
_FEW_WORDS = 6
_CODE = re.compile(
    r"(?<![\w.])[45]\d\d[ -](?:[45]\.\d|[A-Za-z<#])|(?<![\d.])5\.\d\.\d{1,3}(?![\d.])"
)
_QUESTION = re.compile(r"[?？](?=\s|$)")  # not the one in a link
_LINK = "://"


def kind(message: Message, text: str) -> LetterKind:
    """The kind as headers, parts and the readable text tell it; bounces may still be delays."""
    if _is_challenge(message, text):
        return LetterKind.CHALLENGE
    if _is_handed_on(message, text):
        return _sent_unasked(message, text)
    found = _reported(message)
    if found is LetterKind.MDN and "rejected" in mime.header(message, "auto-submitted"):
        return LetterKind.BOUNCE  # a mailbox's own filter refuses that way (RFC 5429)
    if found is not None:
        return found
    return LetterKind.BOUNCE if is_bounce(message, text) else _sent_unasked(message, text)


def _is_handed_on(message: Message, text: str) -> bool:
    """Whether a person hands on what a machine wrote, with words of their own above it.

    Nothing in the letter's own headers may say machine: a daemon's name, a mark, an empty path,
    or that all of it is a report.
    """
    machine = automatic.is_marked(message) or automatic.returns_nowhere(message)
    if machine or message.get_content_type() == "multipart/report" or _from_daemon(message):
        return False
    words = quotes.new_text(text)
    return _converses(words) or phrases("personal").within(fold(words))


def _sent_unasked(message: Message, text: str) -> LetterKind:
    """A program's letter that answers nothing, and that a filter took for spam, is junk.

    The filter never tells a person from a machine: people's letters are flagged, too.
    """
    found = automatic.kind(message, text)
    if found in _UNASKED and spam.is_flagged(message) and not automatic.is_passed_on(message):
        return LetterKind.JUNK
    return found


def _reported(message: Message) -> LetterKind | None:
    """What the MIME types say; the type of the whole letter is forgotten by some, its part not."""
    for part in mime.parts(message):
        declared = str(part.get_param("report-type", "")).lower()
        if part.get_content_type() == "multipart/report":
            return _REPORTS.get(declared, LetterKind.BOUNCE)
        if part.get_content_type() in _PARTS:
            return _PARTS[part.get_content_type()]
    complained = phrases("complaint").within(fold(mime.header(message, "subject")))
    return LetterKind.ARF if complained and mime.enclosed(message) else None


def is_bounce(message: Message, text: str) -> bool:
    """Whether a mail system writes that it could not deliver.

    A daemon's name or an empty return path proves a machine, not a failure; a subject like
    "Undeliverable" is something people forward. Two signs that do not depend on each other do,
    but not beside a greeting or a question from whom an answer would reach.
    """
    subject = fold(mime.header(message, "subject"))
    if message.get("x-failed-recipients") or _reports(message, text):
        return True
    if phrases("away").within(subject):
        return False
    returned = phrases("returned").within(subject)
    failing = phrases("failing").within(fold(text[:6_000]))
    nowhere = automatic.returns_nowhere(message)
    signs = returned + failing + (mime.enclosed(message) is not None)
    if not nowhere and _converses(text):  # a postmaster may be a person
        return _from_daemon(message) and signs >= 2
    if _from_daemon(message):  # that speaks perhaps a language not listed
        return signs > 0 or (nowhere and _names_failure(message, text))
    explained = failing and (_wants_no_answer(message) or _names_failure(message, text))
    return returned + nowhere + explained >= 2


def _reports(message: Message, text: str) -> bool:
    """A report's own fields in the text: a machine's, unless somebody quotes them to us.

    Who hands a whole report on without a word of their own has nothing to ask; the block's own
    From tells that it was a mail system's.
    """
    if not automatic.is_passed_on(message):
        return _REPORT.search(text) is not None
    if not _QUOTED_REPORT.search(text) or not _QUOTED_ACTION.search(text):
        return False
    authors = (fold(line) for line in _QUOTED_AUTHOR.findall(text[:_LONGEST_BLOCK]))
    handed_on = any(phrases("daemons").within(author) for author in authors)
    return handed_on and len(quotes.new_text(text).split()) <= _FEW_WORDS


def _converses(text: str) -> bool:
    """Whether somebody opens with a greeting or with what is theirs, or asks.

    Of systems only those do that are known by their sender.
    """
    greets = phrases("courtesies").opens(fold(text[:200]))
    return greets or bool(_own().match(text) or _QUESTION.search(text))


@cache
def _own() -> re.Pattern[str]:
    """Neither "Mon, 23 Nov" nor "My Mail Inc."."""
    return re.compile(rf"\s*(?i:{either('own')}) [a-zà-ÿ]")


def _from_daemon(message: Message) -> bool:
    sender = mime.header(message, "from")
    name, _, _ = first_address(sender).partition("@")
    shown = re.sub(r"<[^<>]*>|\S+@\S+", " ", sender)
    daemons = phrases("daemons")
    # "post_master" is one word to those who write it so.
    local = daemons.within(fold(name)) or daemons.whole(fold(name).replace(" ", ""))
    return local or daemons.within(fold(shown)) or daemons.whole(fold(sender))


def _wants_no_answer(message: Message) -> bool:
    name, _, _ = first_address(mime.header(message, "from")).partition("@")
    return phrases("unanswering").whole(fold(name))


def _names_failure(message: Message, text: str) -> bool:
    """A server's reply code, an address or the letter itself, in what answers and forwards none."""
    if automatic.is_passed_on(message):
        return False
    if mime.enclosed(message) is not None:
        return True
    return bool(_CODE.search(text[:6_000]) or notices.failures(text, notices.context(message)))


def _is_challenge(message: Message, text: str) -> bool:
    """A text that holds our letter back until we follow a link, from whom that is to be expected.

    That is a service that does nothing else, or a subject that also asks, where nobody answers
    us. People write "please confirm the certificate" and a link as well: they hold nothing back.
    """
    said = fold(text[:3_000])
    wants_click = _LINK in text and phrases("clicks").within(said)
    if not wants_click or not phrases("held").within(said):
        return False
    sender, subject = (fold(mime.header(message, name)) for name in ("from", "subject"))
    if phrases("challengers").within(sender):
        return True
    asks = phrases("challenge").within(subject)
    return asks and (automatic.is_marked(message) or not automatic.is_passed_on(message))
