"""What is asked for below a result: what it means, where its certificate is, what can be done."""

from collections.abc import Iterator

from domain.conversations.outcomes import checking
from domain.conversations.results import (
    certificate_lines,
    expected,
    is_certified,
    meaning_of,
    skill_name,
    statement_allowed,
)
from domain.conversations.standstill.candidates import hiding
from domain.exams.exams import Grade
from domain.exams.meaning import Meaning, strongest, weakest
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.certificates.phrases import CertificatePhrase
from domain.machine.decision import Decision, ignore, lasting, move
from domain.machine.effects import Button, Line, Say, line
from domain.machine.exams.phrases import ExamPhrase
from domain.machine.facts import Facts
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.records import Account, Result
from domain.machine.steps.step import AtRest, Step

LETTERS = frozenset({Grade.A, Grade.B, Grade.C})


def means(step: Step, account: Account, facts: Facts) -> Decision:
    """Where on the scale it lies, what comes next there, the strongest and the weakest skill."""
    result = _open(account, facts)
    meaning = meaning_of(result) if result else None
    if result is None or meaning is None:
        return _nothing(account, facts)
    return _said(step, (account, result), (*_scale(meaning), *_skills(result)), facts)


def certificate(step: Step, account: Account, facts: Facts) -> Decision:
    """Where it is, how it is collected, and by which name it goes; to nobody who gets none."""
    result = _open(account, facts)
    if result is None or not is_certified(result):
        return _nothing(account, facts)
    known = certificate_lines(facts.certificate(account.id))
    collecting = line(CertificatePhrase.CERTIFICATE_COLLECTING)
    coming = (line(OutcomePhrase.CERTIFICATE_LATER), collecting)
    return _said(step, (account, result), known or coming, facts)


def what_now(step: Step, account: Account, facts: Facts) -> Decision:
    """How long a check may be asked for, how the exam is taken again, and whom to talk to, where no
    certificate follows.
    """
    result = _open(account, facts)
    if result is None or not statement_allowed(result) or is_certified(result):
        return _nothing(account, facts)
    told = (*checking.clock(result, facts), line(OutcomePhrase.NOW_AGAIN))
    return _said(step, (account, result), told, facts)


def _open(account: Account, facts: Facts) -> Result | None:
    return None if hiding(facts) else facts.result(account.id)


def _nothing(account: Account, facts: Facts) -> Decision:
    hidden = hiding(facts)
    return move(AtRest(), hidden) if hidden else move(AtRest(), *expected(account, facts))


def doubting(account: Account, result: Result, facts: Facts) -> Button:
    """What leads to a check: its days and the request, or else the centre's note."""
    if checking.until(result, facts):
        return lasting(OutcomePhrase.BUTTON_RESULT_CHECK, "result-check", account.id)
    return lasting(ExamPhrase.BUTTON_EXAM_DOUBT, "exams", "doubt")


def _said(
    step: Step, of: tuple[Account, Result], lines: tuple[Line, ...], facts: Facts
) -> Decision:
    account, result = of
    ask = lasting(AskingPhrase.BUTTON_ASK, "ask")
    doubt = doubting(account, result, facts)
    said = Say(lines, ((doubt, ask),), kept=True, account=account.id, shows=result.id)
    return ignore(step).also(said)


def _scale(meaning: Meaning) -> Iterator[Line]:
    said = {name: value for name, value in meaning.values().items() if name != "certified"}
    yield Line(OutcomePhrase.MEANS_BAND, {**said})
    if better := meaning.exam.next_grade(meaning.overall):
        grade, score = better
        named = str(grade) if grade in LETTERS else "level"
        level = str(meaning.exam.level_of(score))
        yield line(OutcomePhrase.MEANS_ABOVE, grade=named, cefr=level, score=str(score))


def _skills(result: Result) -> Iterator[Line]:
    """The strongest, and the one that has most to gain; nothing where all are alike."""
    best, least = strongest(result.skills), weakest(result.skills)
    if best and least:
        strong, weak = skill_name(best[0]), skill_name(least)
        yield line(OutcomePhrase.MEANS_SKILLS, strong=strong, weak=weak)
