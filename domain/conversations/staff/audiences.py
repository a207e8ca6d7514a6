"""Whom a broadcast is for: the words that narrow it, and how that reads to staff."""

from dataclasses import replace

from domain.conversations.results import session_line
from domain.conversations.staff.narrowing import centre_named, delivery_named
from domain.exams.exams import Status
from domain.exams.names import exam_named, exams_meant
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.broadcasting.records import NO_RESULT, Audience, Channel
from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.text.folding import fold
from domain.text.words.typed_words import said_in_any


def narrowed(to: Audience, text: str, facts: Facts) -> Audience | None:
    """The audience as a word narrows it; None for a word that means nothing here."""
    word, sign = fold(text), text.strip().upper()
    if exam := exam_named(text):
        return replace(to, exam=exam.name)
    if delivery := delivery_named(text):
        return replace(to, delivery=delivery.value)
    if sign in set(Status):
        return replace(to, status=sign)
    if word in said_in_any("audiences", "no_result"):
        return replace(to, status=NO_RESULT)
    if language := _language_named(word, facts):
        return replace(to, language=language)
    centre = centre_named(text)
    return replace(to, centre=centre) if centre else None


def _language_named(word: str, facts: Facts) -> str:
    """The language that a word means, by its code or its name in any of ours; "" for none."""
    for each in facts.languages:
        names = {
            fold(facts.say(Line(f"broadcast-language-{each}"), spoken))
            for spoken in facts.languages
        }
        if word in {each, *names}:
            return each
    return ""


def unknown(text: str) -> Line:
    """What is said of a word that narrows nothing; of one for several exams, which these are."""
    if several := exams_meant(text):
        return line(BroadcastPhrase.BROADCAST_EXAM_UNCLEAR, exams=", ".join(several))
    return line(BroadcastPhrase.BROADCAST_NARROWED_BY_NOTHING)


def whom_lines(to: Audience) -> tuple[Line, ...]:
    """Whom a broadcast is for, and by which roads it goes."""
    if to.corrects:
        head = Line("broadcast-to-received", {"number": str(to.corrects)})
        return (head, Line(f"broadcast-in-{'place' if to.in_place else 'addition'}"))
    when = session_line(to.session)
    head = Line("broadcast-to-exam", {"exam": to.exam, "session": when})
    narrowing: dict[str, str | Line] = {
        "delivery": Line(f"broadcast-delivery-{to.delivery}"),
        "centre": to.centre,
        "status": Line("broadcast-no-result") if to.status == NO_RESULT else to.status,
        "language": Line(f"broadcast-language-{to.language}"),
    }
    said = [Line(f"broadcast-of-{name}", {name: narrowing[name]})
            for name in narrowing if getattr(to, name)]  # fmt: skip
    by = () if to.channel is Channel.BOTH else (Line(f"broadcast-by-{to.channel}"),)
    return (
        head if to.exam else Line("broadcast-to-session", {"session": when}),
        *said,
        *by,
        Line("broadcast-as-news" if to.news else "broadcast-as-service"),
    )
