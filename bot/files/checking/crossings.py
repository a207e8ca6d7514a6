"""Checks what cells say together: dates in order, outcomes free of contradictions."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from bot.files.checking import modules
from bot.files.checking.people import PeopleChecks
from bot.files.checking.sheet import Sheet
from bot.files.checking.verdicts import Contradiction, SettledResult
from bot.files.memo import Memo
from domain.exams.consistency import Outcome, Reason, drift, outcome_flaw, skill_flaw
from domain.exams.exams import EXAMS, Cefr, Exam, Grade, Skill, Status
from domain.exams.linguaskill import MODULES
from domain.exams.reference import belongs
from domain.exams.young_learners import MOST_SHIELDS, PARTS, YOUNG_LEARNERS
from domain.machine.sentence import Line

_EXAMS = {exam.name: exam for exam in EXAMS}
_YOUNG = frozenset(exam.name for exam in YOUNG_LEARNERS)
_SKILLS = {skill.name.lower(): skill for skill in Skill}  # by the row's field


_UNBORN = Contradiction("date_of_birth", Line("import-date-of-birth"))
_NAMELESS = Contradiction("id_number", Line("import-key-missing"))
_SCORED = Contradiction("overall", Line("import-shields-no-score"))
_SHIELDLESS = Line("import-shields-missing")
_FOREIGN = Contradiction("candidate_number", Line("import-reference-differs"))

Claim = tuple[str, Status | None, Grade | Status | None, int | None, Cefr | None]


class EntryChecks:
    """What an entry's cells say together."""

    def __init__(self) -> None:
        """Windows of results are few: their verdicts are remembered."""
        self._windows = Memo(_window_fault)
        self._people = PeopleChecks()

    def __call__(self, sheet: Sheet) -> None:
        """Refuses entries whose dates are out of order; a blank session is the exam's month."""
        windows = sheet.together("exam_date", "results_from", "results_by")
        _refuse(sheet, map(self._windows.__getitem__, windows))
        born = sheet.together("date_of_birth", "exam_date")
        _refuse(sheet, [_UNBORN if day and day >= sat else None for day, sat in born])
        if "" in sheet.values["session"]:
            sheet.values["session"] = [
                session or sat.isoformat()[: len("2026-10")]
                for session, sat in sheet.together("session", "exam_date")
            ]
        self._people(sheet)


class ResultChecks:
    """What a result's cells say together."""

    def __init__(self) -> None:
        """Outcomes repeat, so that verdicts on them are remembered."""
        self._claims = Memo(_settle)
        self._totals = Memo(_explains)

    def __call__(self, sheet: Sheet) -> None:
        """Refuses results that contradict themselves, warns of those that only look odd."""
        _check_numbers(sheet)
        self._settle(sheet)
        _check_skills(sheet)
        _check_shields(sheet)
        modules.check_modules(sheet)
        self._check_means(sheet)

    def _settle(self, sheet: Sheet) -> None:
        claims = sheet.together("exam", "status", "grade", "overall", "cefr")
        verdicts = list(map(self._claims.__getitem__, claims))
        if _refuse(sheet, verdicts):
            verdicts = [each for each in verdicts if isinstance(each, SettledResult)]
        status, grade, cefr = zip(*verdicts, strict=True) if verdicts else ((), (), ())
        _doubt_levels(sheet, cefr)
        for field, column in zip(("status", "grade", "cefr"), (status, grade, cefr), strict=True):
            sheet.values[field] = column

    def _check_means(self, sheet: Sheet) -> None:
        fields = [field for field in (*_SKILLS, "reading_and_writing") if field in sheet.texts]
        totals = map(sum, sheet.together(*fields)) if fields else ()
        sums = zip(sheet.values["exam"], sheet.values["overall"], totals, strict=False)
        explained = list(map(self._totals.__getitem__, sums))
        if not all(explained):
            for place in [place for place, fine in enumerate(explained) if not fine]:
                _warn_of_mean(sheet, place)


def _refuse(sheet: Sheet, verdicts: Iterable[object]) -> bool:
    """Takes out the rows whose verdict is a fault; tells whether there are any."""
    listed = list(verdicts)
    if Contradiction not in set(map(type, listed)):
        return False
    faults = {place: each for place, each in enumerate(listed) if isinstance(each, Contradiction)}
    for place, fault in faults.items():
        sheet.refuse(place, fault.field, fault.expected)
    sheet.drop(faults.keys())
    return True


def _window_fault(window: tuple[date, date | None, date | None]) -> Contradiction | None:
    sat, start, end = window
    if start and start < sat:
        return Contradiction("results_from", Line("import-date-order"))
    if end and end < (start or sat):
        return Contradiction("results_by", Line("import-date-order"))
    return None


def _settle(claim: Claim) -> SettledResult | Contradiction:
    name, status, grade, overall, cefr = claim
    if isinstance(grade, Status):  # some exports have no column for it
        if status not in {None, grade}:
            return Contradiction("grade", Line("import-status-differs", {"status": str(status)}))
        status, grade = grade, None
    if name in _YOUNG and status in {None, Status.RELEASED}:
        scored = overall is not None or grade not in {None, Grade.SHIELDS}
        return _SCORED if scored else SettledResult(Status.RELEASED, Grade.SHIELDS, None)
    if name in modules.TESTS and status in {None, Status.RELEASED}:
        return modules.settle(grade, overall, cefr)
    if status in {None, Status.RELEASED} and overall is not None:
        return _released(_EXAMS[name], grade, overall, cefr)
    if status in {None, Status.RELEASED}:
        return Contradiction("overall", Line("import-outcome-missing"))
    if grade or overall or cefr:
        return Contradiction("status", Line("import-status-with-scores", {"status": str(status)}))
    return SettledResult(Status(str(status)), None, None)


def _released(
    exam: Exam, grade: Grade | None, overall: int, cefr: Cefr | None
) -> SettledResult | Contradiction:
    """A blank grade is what exports have below the lowest certificate."""
    if grade is None and exam.grade(overall) is not Grade.NONE:
        return Contradiction("grade", Line("import-outcome-missing"))
    grade = grade or Grade.NONE
    reason = outcome_flaw(exam, Outcome(grade, overall, cefr))
    if reason:
        return Contradiction(reason.about, _line(reason))
    return SettledResult(Status.RELEASED, grade, exam.level_of(overall))


def _doubt_levels(sheet: Sheet, certified: Sequence[Cefr | None]) -> None:
    """Points out the levels that a file gives where none is certified."""
    pairs = zip(sheet.values["cefr"], certified, strict=True)
    for place in [place for place, (said, level) in enumerate(pairs) if said and not level]:
        young = sheet.values["exam"][place] in _YOUNG
        why = "import-shields-no-level" if young else "import-level-not-certified"
        sheet.warn(place, "cefr", Line(why))


def _possible(skill: Skill) -> set[tuple[str, int]]:
    """Every exam with every score it can report for a skill, 0 (not reported) included; of young
    learners the shields, of Linguaskill what a module's cell may hold.
    """
    scores = {
        (exam.name, score)
        for exam in EXAMS
        for score in (0, *range(exam.lowest, exam.highest + 1))
        if not score or exam.reports(skill)
    }
    most = MOST_SHIELDS if skill in PARTS else 0
    scores |= {(name, number) for name in _YOUNG for number in range(most + 1)}
    of_module = modules.SCORES if skill in MODULES else frozenset()
    return scores | {(name, score) for name in modules.TESTS for score in (0, *of_module)}


_POSSIBLE = {field: _possible(skill) for field, skill in _SKILLS.items()}


def _check_skills(sheet: Sheet) -> None:
    wrong: set[int] = set()
    for field, possible in _POSSIBLE.items():
        if field not in sheet.texts or possible.issuperset(sheet.together("exam", field)):
            continue
        for place, (exam, score) in enumerate(sheet.together("exam", field)):
            if fault := _skill_fault(exam, field, score):
                sheet.refuse(place, field, fault)
                wrong.add(place)
    sheet.drop(wrong)


def _skill_fault(exam: str, field: str, score: int) -> Line | None:
    if (exam, score) in _POSSIBLE[field]:
        return None
    if exam in _YOUNG:
        return Line("import-shields", {"exam": exam})
    if exam in modules.TESTS:
        return modules.NO_SUCH_SCORE
    reason = skill_flaw(_EXAMS[exam], _SKILLS[field], score)
    return _line(reason) if reason else None


def _check_shields(sheet: Sheet) -> None:
    """Refuses the results of young learners that lack the shields of a part."""
    if _YOUNG.isdisjoint(sheet.values["exam"]):
        return
    fields = [part.name.lower() for part in PARTS]
    rows = enumerate(sheet.together("exam", "status", *fields))
    lacking = [
        (place, fields[won.index(0)])
        for place, (exam, status, *won) in rows
        if exam in _YOUNG and status is Status.RELEASED and 0 in won
    ]
    for place, field in lacking:
        sheet.refuse(place, field, _SHIELDLESS)
    sheet.drop({place for place, _ in lacking})


def check_named(sheet: Sheet) -> None:
    """An entry is named by its ID number, or by its result's reference number."""
    if "" in sheet.values["id_number"]:
        named = sheet.together("id_number", "reference")
        _refuse(sheet, [None if any(either) else _NAMELESS for either in named])


def _check_numbers(sheet: Sheet) -> None:
    """A result names its entry; a reference number holds the candidate number beside it, if any."""
    check_named(sheet)
    if "candidate_number" in sheet.texts:
        pairs = sheet.together("reference", "candidate_number")
        _refuse(
            sheet, [_FOREIGN if ref and not belongs(ref, "", own) else None for ref, own in pairs]
        )


def _explains(sums: tuple[str, int | None, int]) -> bool:
    """Whether skill scores of this total (R&W counted twice) are all there and fit the overall."""
    name, overall, total = sums
    if overall is None or not total or name in modules.TESTS:
        return True
    exam = _EXAMS[name]
    return abs(total - exam.weight * overall) <= exam.weight


def _warn_of_mean(sheet: Sheet, place: int) -> None:
    values = sheet.values
    skills = {skill: values[field][place] for field, skill in _SKILLS.items()}
    reported = {skill: score for skill, score in skills.items() if score}
    reason = drift(_EXAMS[values["exam"][place]], values["overall"][place], reported)
    sheet.warn(place, "overall", _line(reason) if reason else Line("import-skills-missing"))


def _line(reason: Reason) -> Line:
    params: dict[str, str | int | date | datetime | Line] = dict(reason.params)
    if "skill" in reason.params:
        params["skill"] = Line(f"skill-{reason.params['skill']}")
    return Line(f"import-{reason.flaw}", params)
