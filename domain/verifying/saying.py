"""The answer in words: one sentence, and the values as issued under the labels of the paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from domain.conversations.outcomes.modules import report_of
from domain.conversations.outcomes.shields import shields_of
from domain.conversations.results import meaning_of, phrase_key, session_line
from domain.exams.linguaskill import score_words
from domain.machine.effects import Line, line
from domain.machine.records import Result
from domain.verifying.answers import (
    SHOWING,
    BornVerdict,
    CurrentVersion,
    IssuedValues,
    PaperAnswer,
    PaperVerdict,
)
from domain.verifying.phrases import VerifyPhrase

LEFT = {
    "corrected": VerifyPhrase.VERIFY_NOT_KEPT_CORRECTED,
    "withdrawn": VerifyPhrase.VERIFY_NOT_KEPT_WITHDRAWN,
}


@dataclass(frozen=True)
class ShownValue:
    """A value under its label."""

    label: Line
    value: Line | date | str


def verdict_line(answer: PaperAnswer) -> Line:
    """What the answer comes to."""
    verdict = answer.verdict
    if verdict is PaperVerdict.CHANGED:
        return _replaced(answer.current)
    if verdict is PaperVerdict.NOT_KEPT:
        return line(LEFT.get(answer.left_as, VerifyPhrase.VERIFY_NOT_KEPT))
    if verdict is PaperVerdict.ALTERED:
        return _altered(answer.differs)
    if verdict is PaperVerdict.UNREAD:
        return Line(f"verify-unread-{answer.why}")
    return Line(f"verify-{verdict}")


def shown_values(answer: PaperAnswer) -> tuple[ShownValue, ...]:
    """The values as issued; nothing where the verdict shows none."""
    if answer.values is None or answer.verdict not in SHOWING:
        return ()
    return tuple(_shown(answer.values))


def answer_lines(answer: PaperAnswer) -> tuple[Line, ...]:
    """All of it, for a chat, a letter or a terminal."""
    values = (
        line(VerifyPhrase.VERIFY_VALUE, label=each.label, value=each.value)
        for each in shown_values(answer)
    )
    return (verdict_line(answer), *values)


def asked_lines(answer: PaperAnswer) -> tuple[Line, ...]:
    """The same for whoever shows a Statement, with what a date of birth came to or that one may be
    sent.
    """
    if answer.born and answer.born is not BornVerdict.UNCLEAR:
        return (*answer_lines(answer), Line(f"verify-born-{answer.born}"))
    asks = (line(VerifyPhrase.VERIFY_BORN),) if answer.asks_born else ()
    return (*answer_lines(answer), *asks)


def _replaced(current: CurrentVersion | None) -> Line:
    if current:
        number, since = str(current.number), current.since
        return line(VerifyPhrase.VERIFY_CHANGED, version=number, day=since)
    return line(VerifyPhrase.VERIFY_REPLACED)


def _altered(differs: tuple[str, ...]) -> Line:
    if not differs:
        return line(VerifyPhrase.VERIFY_ALTERED_UNSAID)
    what = Line(f"verify-differs-{differs[0]}")
    for each in differs[1:]:
        what = Line("verify-differs-and", {"first": what, "next": Line(f"verify-differs-{each}")})
    return line(VerifyPhrase.VERIFY_ALTERED, what=what)


def _shown(values: IssuedValues) -> Iterator[ShownValue]:
    result = values.result
    yield _value("name", values.candidate)
    yield _value("exam", result.exam)
    yield _value("session", session_line(values.session))
    yield _value("result", Line(f"grade-{phrase_key(result.grade)}"))
    yield from _scores(result)
    if result.reference:
        yield _value("number", result.reference)
    yield _value("released", values.released_on)
    if result.version > 1:
        yield _value("version", str(result.version))


def _scores(result: Result) -> Iterator[ShownValue]:
    if won := shields_of(result):
        for part, count in won.of_parts:
            yield ShownValue(Line(f"skill-{part}"), Line("verify-shields", {"count": count}))
        return
    if report := report_of(result):
        for each in report.modules:
            yield ShownValue(Line(f"skill-{each.module}"), score_words(each.score))
        return
    if meaning := meaning_of(result):
        yield _value("overall", str(meaning.overall))
        uncertified = Line("level-not-certified")
        yield _value("cefr", meaning.level if meaning.level else uncertified)
    for skill, score in result.skills:
        yield ShownValue(Line(f"skill-{phrase_key(skill)}"), str(score))


def _value(label: str, value: Line | date | str) -> ShownValue:
    return ShownValue(Line(f"verify-label-{label}"), value)
