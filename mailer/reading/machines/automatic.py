"""Letters that programs write by themselves: absences, receipts of tickets, lists, newsletters.

Headers tell most of them. Where there are none, the subject does, or the text itself says that
nobody wrote it; an absence alone does not, for people are absent too and write to us about it.
"""

import re
from email.message import Message

from domain.mail.reading import LetterKind
from mailer.outbound.compose import LOOP_HEADER
from mailer.reading.parts import mime
from mailer.reading.parts.addresses import addresses
from mailer.reading.people import intents, subjects
from mailer.reading.people.quoting import quotes
from mailer.reading.words.phrases import fold, phrases

# RFC 3834 asks for Auto-Submitted; these are what programs use instead.
_ANSWERING = (
    "x-autoreply",
    "x-autorespond",
    "x-autoresponder",
    "x-ms-exchange-generated-message-source",
    "x-apple-action",
    "x-autoreply-from",
    "x-mail-autoreply",
    "x-vacation",
    LOOP_HEADER.lower(),
)
_LISTS = ("list-id", "list-post", "x-mailing-list", "x-beenthere", "mailing-list", "x-mlserver")
_RULE = "x-ms-exchange-inbox-rules-loop"
_FORWARDERS = ("x-forwarded-for", "x-forwarded-to", "resent-from")
_PASSED_ON = re.compile(r"\s*(?:fwd?|tr|wg|i|rv|enc|vb|vl|pd)\s*:", re.IGNORECASE)
_OURS = re.compile(r"(?:\sre)?\s?:", re.IGNORECASE)  # "Absence: …", "Vacation Re: …"
_SENTENCE = re.compile(r"(?<=[.!?])\s|(?<![^\n]{60})\n")  # a longer line goes on below
_CITED = re.compile(r'(?<=\w[ \xa0])[«“"][^«»“”"\n]{1,200}[»”"]')
_ASKED = re.compile(r"(?<![^.!?,:;\n–—-])(?:(?<! )-|[^.!?,:;\n–—-]){0,300}\?")
_LONGEST_OPENING = 2_000
_AUTO = "auto"  # in a subject of those that only programs write; "on leave" people write as well
_AWAY = ("absent", "returning", "unattended")


def kind(message: Message, text: str) -> LetterKind:
    """List, automatic answer, or human where nothing tells of a program."""
    if "x-apple-unsubscribe" in message:
        return LetterKind.HUMAN  # her mail program wrote it, marked as automatic, at her press
    precedence = mime.header(message, "precedence").lower()
    mailing = precedence == "bulk" and "list-unsubscribe" in message
    listed = precedence == "list" or any(name in message for name in _LISTS)
    if listed or mailing or _is_newsletter(message):
        return LetterKind.LIST
    if precedence in {"bulk", "junk", "auto_reply", "auto-reply"} or returns_nowhere(message):
        return LetterKind.AUTOREPLY
    if is_marked(message) or _answers_invitation(message) or _declares_itself(message, text):
        return LetterKind.AUTOREPLY
    return LetterKind.HUMAN


def may_have_written(message: Message, words: str, below: str) -> bool:
    """Whether a program may have written for who is away; by its "OK" nobody confirms.

    `below` is the signature, in which people tell on which days they are away.
    """
    said = phrases("over").without(fold(words))
    if phrases("unattended").within(said) or _wants_no_receipts(message):
        return True
    whole = f"{words}\n{below}"
    return phrases("automatic").within(fold(whole)) or any(map(_refuses, _SENTENCE.split(whole)))


def is_marked(message: Message) -> bool:
    """Whether a header says that a program wrote this."""
    submitted = mime.header(message, "auto-submitted").lower()
    if submitted and not submitted.startswith("no"):
        return True
    if any(name in message for name in _ANSWERING):
        return True
    return _wants_no_answers(message) or _names_its_author(message)


def returns_nowhere(message: Message) -> bool:
    """An empty Return-Path: what comes back must not come back again (RFC 5321 §4.5.5).

    One that a forwarder put there is the forwarder's and says nothing of the author.
    """
    if any(name in message for name in _FORWARDERS) or _is_redirected(message):
        return False
    paths = (path.strip("<> ").lower() for path in mime.headers(message, "return-path"))
    return any(path in {"", "mailer-daemon"} for path in paths)


def is_passed_on(message: Message) -> bool:
    """Whether this answers a letter or forwards one, so that its subject and quote are another's.

    The oldest programs forget to name the letter they answer; people's never do.
    """
    return _answers(message) or _PASSED_ON.match(_subject(message)) is not None


def _answers(message: Message) -> bool:
    return "in-reply-to" in message or "references" in message


def _wants_no_answers(message: Message) -> bool:
    """Exchange asks for none (DR, RN, NRN, OOF, AutoReply) on letters of people, one by one.

    Only programs refuse all at once. The header alone lost: help desks that took it for a
    machine's had to give that up.
    """
    return "all" in _refused(message)


def _wants_no_receipts(message: Message) -> bool:
    """Neither when read (RN) nor unread (NRN): for people Exchange hardly ever asks that."""
    return not {"rn", "nrn"}.isdisjoint(_refused(message))


def _refused(message: Message) -> list[str]:
    return mime.header(message, "x-auto-response-suppress").lower().replace(",", " ").split()


def _names_its_author(message: Message) -> bool:
    """A rule in the author's own mailbox answered; one in another's only sent the letter on."""
    return bool(mime.header(message, _RULE)) and not _is_redirected(message)


def _is_redirected(message: Message) -> bool:
    ruled = addresses(mime.header(message, _RULE))
    return bool(ruled) and set(ruled).isdisjoint(addresses(mime.header(message, "from")))


def _is_newsletter(message: Message) -> bool:
    """One-click unsubscribing (RFC 8058) is for mailings; people answer through such tools too."""
    return "list-unsubscribe-post" in message and not _answers(message)


def _answers_invitation(message: Message) -> bool:
    """A calendar accepts or declines by itself (RFC 5546); an invitation is a person's."""
    calendars = (one for one in mime.parts(message) if one.get_content_type() == "text/calendar")
    methods = (str(one.get_param("method", "")).lower() for one in calendars)
    return any(method in {"reply", "counter"} for method in methods)


def _declares_itself(message: Message, text: str) -> bool:
    """By a subject that only programs write, or in so many words above what is quoted."""
    subject = _own_subject(message)
    away = phrases("away").within(fold(subject))
    written = quotes.new_text(text)[:_LONGEST_OPENING]
    if intents.denies(written):
        return False  # programs deny nothing; people suppose that ours wrote to them
    if away and _AUTO in fold(subject):
        return not _is_persons(written)
    if _says_so(written):
        return True
    opening, *answered = _OURS.split(subject, 1)
    opens = phrases("away_opens").whole(fold(opening))
    if away or (opens and answered):
        return not _is_persons(written, "".join(answered))
    said = fold(written)
    if is_passed_on(message) or "?" in text or phrases("matters").within(said):
        return False
    absent = phrases("absent").within(said)
    return opens or (absent and phrases("returning").within(said))


def _is_persons(written: str, title: str = "") -> bool:
    """Whether somebody asks for themselves, or speaks of an exam: and asks, or is not away.

    `title` is what their subject is about, behind its first word.
    """
    asked = _ASKED.findall(written)
    away = any(phrases(name).within(fold(written)) for name in _AWAY)
    concerned = phrases("matters").within(fold(f"{written}\n{title}"))
    return any(map(_asks_for_oneself, asked)) or (concerned and (bool(asked) or not away))


def _asks_for_oneself(question: str) -> bool:
    return any(phrases(name).within(fold(question)) for name in ("personal", "matters"))


def _says_so(written: str) -> bool:
    """Whether a program says what it is; who asks, cites or tells what a letter says is none.

    Programs say "I" as people do, about whom they answer for.
    """
    sentences = _SENTENCE.split(_ASKED.sub(" ", _CITED.sub(" ", written)))
    folded = map(fold, sentences)
    said = " ".join(map(phrases("mentioned").before, folded))
    automatic = phrases("automatic").within(said) or any(map(_is_titled, sentences))
    return automatic or (any(map(_wants_no_answer, sentences)) and not _is_persons(written))


def _wants_no_answer(sentence: str) -> bool:
    """ "Do not reply to this"; who goes on to say how else to reach them is a person."""
    said = phrases("mentioned").before(fold(sentence))
    return _refuses(said) and not phrases("elsewhere").within(said)


def _refuses(sentence: str) -> bool:
    """ "Do not reply"; who says when speaks of the reader's time, as people do."""
    said = fold(sentence)
    timed = any(phrases(name).within(said) for name in ("conditions", "hours"))
    return phrases("unanswered").within(said) and not timed


def _is_titled(sentence: str) -> bool:
    """ "Automatic reply: …", as in a subject; below "Thank you for your message:" people speak."""
    title, _, rest = sentence.partition(":")
    named = "auto" in title.lower() and phrases("away").whole(fold(title))
    return named and rest.strip() != ""


def _own_subject(message: Message) -> str:
    """The subject; empty where it is that of the letter answered or forwarded."""
    subject = _subject(message)
    answered = _answers(message) and subjects.parsed(subject).answers
    return "" if answered or _PASSED_ON.match(subject) else subject


def _subject(message: Message) -> str:
    """Without the tags of the mail systems on the way."""
    return subjects.untagged(mime.header(message, "subject"))
