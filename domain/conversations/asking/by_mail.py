"""A letter that waits for a person is a question to the centre: a row that staff take and answer.

What answers an answer, or comes while the last one from there about the same person is open, is
more of that question; of one that was done it opens it again.
"""

from collections.abc import Iterable
from dataclasses import replace

from domain.conversations.asking.asking import alert, told_at_once
from domain.conversations.asking.due import due_of
from domain.conversations.asking.kinds import kind_of
from domain.conversations.asking.naming import about_line, named_in
from domain.conversations.asking.said import kept
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.asking.changes import AddWords, OpenQuestion
from domain.machine.asking.records import CentreQuestion, QuestionKind
from domain.machine.effects import Alert, Effect, Line, Write, line
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Entry
from domain.machine.understood.phrases import UnderstoodPhrase
from domain.mail.alerts import concerned
from domain.mail.reading import LetterKind
from domain.mail.verdict import Verdict, is_proven
from domain.text.languages import FALLBACK
from domain.text.understood.distress import Heard, distress_in


def noted(letter: Received, verdict: Verdict, facts: Facts) -> Verdict:
    """The verdict with the question that it leaves to a person, and the alert naming it."""
    asks = [each for each in verdict.effects if _is_asked(each)]
    distress = _distress(letter)
    if not (asks or distress) or not letter.sender:
        return verdict
    others = tuple(each for each in verdict.effects if not _is_asked(each))
    if distress:
        others = tuple(map(_caring, others))
    about = tuple(concerned(letter, facts))
    entry = about[0] if len(about) == 1 else None
    known = _continued(letter, entry.id if entry else 0, facts)
    words = kept(letter.reading.reply, facts.secret_words)
    guessed = QuestionKind.DISTRESS if distress else kind_of(words)
    kind = guessed if distress or not known else known.kind
    due = due_of(kind, facts.rules, facts.now)
    number = known.id if known else facts.fresh()
    if known:
        due = due if known.done else min(due, known.due)
        change: AddWords | OpenQuestion = AddWords(
            number, words, due, message_id=letter.message_id, letter=letter.number
        )
    else:
        change = OpenQuestion(
            id=number,
            kind=kind,
            words=words,
            due=due,
            language=_spoken(letter, about, facts),
            proven=is_proven(letter),
            entry=entry.id if entry else 0,
            address=letter.sender.casefold(),
            message_id=letter.message_id,
            letter=letter.number,
        )
    told_about = _told_about(letter, about, facts)
    told = alert(number, kind, letter.sender, about=told_about, proven=is_proven(letter))
    if distress is Heard.PLAINLY:
        told = told_at_once(number, told_about, _answered(others))
    return replace(verdict, effects=(*others, told), changes=(*verdict.changes, change))


def _told_about(letter: Received, about: tuple[Entry, ...], facts: Facts) -> str | Line:
    """Whom it is about, as staff are told."""
    numbers = tuple(dict.fromkeys(each.id_number for each in about))
    named = named_in((letter.reading.reply,), numbers, facts.numbered)
    return about_line(", ".join(numbers), named)


def _distress(letter: Received) -> Heard | None:
    """Distress in what a person wrote, whatever else the letter is."""
    person = letter.reading.kind is LetterKind.HUMAN
    return distress_in(letter.reading.reply) if person else None


def _answered(effects: Iterable[Effect]) -> AlertPhrase:
    """Whether an answer goes to them, which has the numbers to call."""
    writes = any(isinstance(each, Write) for each in effects)
    return AlertPhrase.DISTRESS_LETTER if writes else AlertPhrase.DISTRESS_UNANSWERED


def _caring(effect: Effect) -> Effect:
    """An answer that goes to them has warm words and the numbers to call, and no commands."""
    if not isinstance(effect, Write):
        return effect
    params = {**effect.params, "caring": "yes"}
    return replace(effect, params=params, lines=(line(UnderstoodPhrase.CARING), *effect.lines))


def _is_asked(effect: object) -> bool:
    return isinstance(effect, Alert) and effect.gathered == AlertPhrase.QUESTION


def _continued(letter: Received, entry: int, facts: Facts) -> CentreQuestion | None:
    """The question that a letter goes on with; a forged one goes on with nobody's."""
    sender = letter.sender.casefold()
    named = facts.question(letter.about.question) if letter.about else None
    if named and named.address == sender and is_proven(letter):
        return named
    known = facts.question_from(sender, entry)
    return known if known and known.proven == is_proven(letter) else None


def _spoken(letter: Received, about: tuple[Entry, ...], facts: Facts) -> str:
    """The language of who asks: their account's, else their letter's, else their entry's."""
    known = facts.writer(letter.sender)
    ours = known[0].language if known else ""
    return ours or letter.language or (about[0].language if about else FALLBACK)
