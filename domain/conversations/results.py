"""My result: before the release when to expect it, afterwards what it says, in kind words.

Chat, document, letter and LinkedIn link all speak from one `Result` version.
"""

from collections.abc import Mapping
from dataclasses import replace

from domain.conversations.guardians.waiting import result_waits
from domain.conversations.outcomes.modules import module_lines, report_of
from domain.conversations.outcomes.shields import shield_lines, shields_of
from domain.conversations.standstill.candidates import stopped
from domain.exams.exams import Exam, Grade
from domain.exams.meaning import Meaning, leads_to_certificate, strongest
from domain.exams.names import exam_named
from domain.machine.certificates.phrases import CertificatePhrase
from domain.machine.certificates.records import Certificate, CertificateState
from domain.machine.decision import Decision, move
from domain.machine.effects import Line, SendStatement, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Entry, Result
from domain.machine.releasing.records import WithdrawalReason
from domain.machine.releasing.withdrawn_phrases import WithdrawnPhrase
from domain.machine.steps.step import AtRest

KIND_WORDS = {
    "X": Phrase.RESULT_X,
    "Z": Phrase.RESULT_Z,
    "PENDING": Phrase.RESULT_PENDING,
    "WITHHELD": Phrase.RESULT_WITHHELD,
}
STANDS_WITHDRAWN = {
    WithdrawalReason.MISTAKE: WithdrawnPhrase.STANDS_TAKEN_BACK,
    WithdrawalReason.INVALID: WithdrawnPhrase.STANDS_NOT_VALID,
}
NO_LETTER = "none"
"""Said in the place of a grade that older certificates tell in a word."""


def expected(account: Account, facts: Facts) -> tuple[Line, ...]:
    """When the result is expected, and where its release stands; or that it was withdrawn."""
    entry = account.entry
    if waits := result_waits(account, facts):
        return waits
    due, why = facts.release_due(account.id), facts.withdrawn(account.id)
    if why:
        said = line(STANDS_WITHDRAWN[WithdrawalReason(why)], exam=entry.exam)
        return (said, line(Phrase.RELEASE_SET, at=due)) if due else (said,)
    late, days = is_late(entry, facts), window_of(entry)
    expected = Phrase.RESULT_WAS_EXPECTED if late else Phrase.RESULT_EXPECTED
    window = line(expected, exam=entry.exam, window=days)
    if due:
        return window, line(Phrase.RELEASE_SET, at=due)
    return window, line(Phrase.RELEASE_LATE if late else Phrase.RELEASE_OPEN)


def is_late(entry: Entry, facts: Facts) -> bool:
    """Whether the window of a result is over."""
    return facts.now.date() > entry.results_by


def is_awaited(account: Account, facts: Facts) -> bool:
    """Whether the result is to come within its days, and nothing else is to be said of it."""
    late, taken_back = is_late(account.entry, facts), facts.withdrawn(account.id) != ""
    return not (result_waits(account, facts) or late or taken_back)


def window_of(entry: Entry) -> Line:
    """The days between which a result is expected; they may be one."""
    return Line("date-span", {"from": entry.results_from, "by": entry.results_by})


HAS_COME: Mapping[str, CertificatePhrase] = {
    Phrase.MEANS_PASS: CertificatePhrase.MEANS_PASS_THERE,
    Phrase.RESULT_LEVEL_BELOW: CertificatePhrase.RESULT_LEVEL_BELOW_THERE,
}
CERTIFICATE_WORDS = {
    CertificateState.ARRIVED: (
        CertificatePhrase.CERTIFICATE_ARRIVED,
        CertificatePhrase.CERTIFICATE_ARRIVED_ON,
    ),
    CertificateState.COLLECTED: (
        CertificatePhrase.CERTIFICATE_COLLECTED,
        CertificatePhrase.CERTIFICATE_COLLECTED_ON,
    ),
}


def certificate_line(known: Certificate) -> Line:
    """What has become of the certificate on paper."""
    some_day, that_day = CERTIFICATE_WORDS[known.state]
    return line(that_day, day=known.day) if known.day else line(some_day)


def certificate_lines(known: Certificate | None) -> tuple[Line, ...]:
    """The same, and where one that has arrived is collected; nothing where nobody knows."""
    if known is None:
        return ()
    if known.state is CertificateState.COLLECTED:
        return (certificate_line(known),)
    return (certificate_line(known), line(CertificatePhrase.CERTIFICATE_COLLECTING))


def result_lines(
    account: Account, result: Result, certificate: Certificate | None = None
) -> tuple[Line, ...]:
    """The result in words: whose, which exam, what it means, and then what it says.

    Of a `certificate` that has arrived nothing says that it is to come.
    """
    head = head_line(account.entry, result)
    if result.status in KIND_WORDS:
        return head, line(KIND_WORDS[result.status])
    if won := shields_of(result):
        return (head, *shield_lines(account.entry.called, won))
    if report := report_of(result):
        return (head, *module_lines(report))
    meaning = meaning_of(result)
    means = _means(account.entry.called, meaning, result) if meaning else ()
    if certificate:
        means = tuple(map(_has_come, means))
    skills = (skill_line(skill, score) for skill, score in result.skills)
    return (head, *means, *_outcome(meaning, result), *skills)


def skill_line(skill: str, score: int) -> Line:
    """One skill and its score."""
    return line(Phrase.RESULT_SKILL, skill=skill_name(skill), score=str(score))


def _outcome(meaning: Meaning | None, result: Result) -> tuple[Line, ...]:
    """Result, score and level; a score that leads to no certificate was said with its meaning."""
    overall = str(result.overall)
    if meaning is None:
        return (line(Phrase.RESULT_SCORE, overall=overall),)
    if not meaning.level:
        return ()
    said = Line(f"grade-{phrase_key(result.grade)}")
    return (line(Phrase.RESULT_SCORES, result=said, overall=overall, cefr=meaning.level),)


def result_notes(result: Result) -> tuple[Line, ...]:
    """What is said below the result and its buttons: what next, and what to take care of."""
    if result.status in KIND_WORDS:
        return ()
    if result.version > 1:
        return (*advice(result), line(Phrase.RESULT_UPDATED, on=result.released_at))
    return (*advice(result), line(Phrase.RESULT_NOTES))


def advice(result: Result) -> tuple[Line, ...]:
    """Where on the scale a score without a certificate lies, and what next; else nothing."""
    return tuple(line(Phrase.RESULT_ADVICE, band=each) for each in scale_lines(result))


def scale_lines(result: Result) -> tuple[Line, ...]:
    """Where on the scale a score without a certificate lies; else nothing."""
    meaning = meaning_of(result)
    if meaning is None or meaning.level:
        return ()
    return (Line("scale-band", {**meaning.values()}),)


def is_certified(result: Result) -> bool:
    """Whether a certificate follows."""
    return leads_to_certificate(result.exam, result.status, result.grade, result.overall)


def phrase_key(word: str) -> str:
    """The part of a phrase's name that a word of the exams makes: "use-of-english"."""
    return word.lower().replace("_", "-").replace(" ", "-")


def head_line(entry: Entry, result: Result) -> Line:
    """Whose result it is, and of which exam."""
    return entry_line(entry, result.exam)


def entry_line(entry: Entry, exam: str = "") -> Line:
    """Whom something is about, and which exam."""
    when = session_line(entry.session)
    return line(Phrase.RESULT_HEAD, name=entry.full_name, exam=exam or entry.exam, session=when)


def session_line(month: str) -> Line:
    """A session (`YYYY-MM`) in words: "October 2026"."""
    year, _, number = month.partition("-")
    return Line(f"month-{int(number)}", {"year": year})


def skill_name(name: str) -> Line:
    """What a skill is called."""
    return Line(f"skill-{phrase_key(name)}")


def meaning_of(result: Result) -> Meaning | None:
    """What it certifies; None without scores, or for an exam whose rules nobody here knows."""
    exam = exam_named(result.exam)
    if not isinstance(exam, Exam) or result.overall is None:
        return None
    return Meaning(exam, Grade(result.grade), result.overall)


def _means(called: str, meaning: Meaning, result: Result) -> tuple[Line, ...]:
    """The certificate that comes; without one the score and the strongest skill."""
    if meaning.level:
        exam, level = result.exam, meaning.level
        if not meaning.own_name:
            return (line(Phrase.RESULT_LEVEL_BELOW, first=called, exam=exam, cefr=level),)
        grade = meaning.letter or NO_LETTER
        passed = line(Phrase.MEANS_PASS, exam=exam, grade=grade, cefr=level)
        return (line(Phrase.RESULT_CERTIFIED, first=called, meaning=passed),)
    return (
        line(
            Phrase.RESULT_SCORE_ALONE,
            first=called,
            overall=str(meaning.overall),
            meaning=line(Phrase.MEANS_SCORE),
        ),
        *_strength(result),
    )


def _has_come(said: Line) -> Line:
    """What is said of a certificate that is there already."""
    meaning = said.params.get("meaning")
    if isinstance(meaning, Line):
        return replace(said, params={**said.params, "meaning": _has_come(meaning)})
    there = HAS_COME.get(said.phrase)
    return replace(said, phrase=there) if there else said


def _strength(result: Result) -> tuple[Line, ...]:
    names = [skill_name(name) for name in strongest(result.skills)]
    if not names:
        return ()
    return (line(Phrase.RESULT_STRENGTH, count=len(names), skill=names[0], other=names[-1]),)


def statement_allowed(result: Result) -> bool:
    """A Statement exists wherever scores, shields or modules are reported."""
    reported = result.overall is not None or result.grade in {Grade.SHIELDS, Grade.MODULES}
    return result.status == "RELEASED" and reported


def statement(account: Account, facts: Facts) -> Decision:
    """The Statement of Results as a PDF."""
    if still := stopped(facts):
        return move(AtRest(), still)
    result = facts.result(account.id)
    if result is None:
        return move(AtRest(), *expected(account, facts))
    if not statement_allowed(result):
        return move(AtRest(), line(Phrase.NO_STATEMENT))
    return move(AtRest()).also(SendStatement(account.id, result.id))
