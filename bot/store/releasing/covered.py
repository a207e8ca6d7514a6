"""Whom a release would cover, by what should be looked at before: counted, and ten at a time.

They are counted in one pass over the exam's entries; a list goes through them in order, from a
place on, until it is full.
"""

from collections import Counter
from dataclasses import dataclass, field, replace

from bot.store.engine.store import Tx
from bot.store.exams.releases import ENTERED, NEWEST, NEWEST_VERSIONS, OF_COHORT, of_cohort
from bot.store.people.entries import ENTRY_COLUMNS, entry_of
from domain.exams.exams import Status
from domain.machine.home.records import ListedHere
from domain.machine.releasing.records import CohortPart, CoveredGroup, PartOffered

GRADE = "grade-"
BESIDE = ("missing", "outside", "unconfirmed", "bounced", "without-account")
Cohort = tuple[str, str] | tuple[str, str, CohortPart]
STATUSES = tuple(each.lower() for each in Status if each is not Status.RELEASED)


@dataclass(frozen=True)
class CoveredCounts:
    """How many results would be released, by exam and by group.

    `outside`: on that day they are not expected, by their entries; `bounced`: letters come back.
    """

    exams: Counter[str] = field(default_factory=Counter)
    groups: Counter[str] = field(default_factory=Counter)

    @property
    def grades(self) -> list[CoveredGroup]:
        """Those with scores, by grade."""
        names = sorted(each for each in self.groups if each.startswith(GRADE))
        return [CoveredGroup(each, self.groups[each]) for each in names]

    def listed(self, missing: int) -> tuple[CoveredGroup, ...]:
        """The groups that hold anybody; `missing` have no result."""
        counted = self.groups | Counter({"missing": missing})
        others = (CoveredGroup(each, counted[each]) for each in (*BESIDE, *STATUSES))
        return (*(each for each in others if each.entries), *self.grades)


def count(tx: Tx, of: Cohort, day: str) -> CoveredCounts:
    """What a release on this day (ISO) would cover."""
    rows = tx.execute(
        f"""SELECT r.exam, r.status, r.grade, s.login, s.bounced,
              (:day < e.results_from OR :day > e.results_by) AS outside, count(*) AS n
            FROM {NEWEST} JOIN standings s ON s.entry = e.id
            WHERE {OF_COHORT} AND r.release IS NULL GROUP BY 1, 2, 3, 4, 5, 6""",
        {**of_cohort(*of), "day": day},
    )
    counted = CoveredCounts()
    for row in rows:
        counted.exams[row["exam"]] += row["n"]
        is_in = {
            named(row["status"], row["grade"]): True,
            "unconfirmed": row["login"] == "unconfirmed",
            "without-account": row["login"] == "none",
            "bounced": row["bounced"],
            "outside": row["outside"],
        }
        for group, there in is_in.items():
            counted.groups[group] += row["n"] if there else 0
    return counted


def load_parts(tx: Tx, exam: str, session: str, part: CohortPart) -> tuple[PartOffered, ...]:
    """What a release of a part may be narrowed to, by delivery and by centre, where they differ."""
    rows = tx.execute(
        f"""SELECT e.delivery, e.centre_number AS centre, count(*) AS n {NEWEST_VERSIONS}
            AND r.release IS NULL GROUP BY 1, 2 ORDER BY 1, 2""",
        of_cohort(exam, session, part),
    )
    by_delivery, by_centre = Counter[CohortPart](), Counter[CohortPart]()
    for row in rows:
        by_delivery[replace(part, delivery=row["delivery"])] += row["n"]
        by_centre[replace(part, centre=row["centre"])] += row["n"]
    offered = [each for each in (by_delivery, by_centre) if len(each) > 1]
    counted = (found for each in offered for found in each.items())
    return tuple(PartOffered(*each) for each in counted if each[0] != part)


def named(status: str, grade: str) -> str:
    """The name of the group of an outcome."""
    if status != Status.RELEASED:
        return status.lower()
    return GRADE + grade.lower().replace("_", "-")


@dataclass(frozen=True)
class ListPlace:
    """From where on a list is read, and how far."""

    after: int
    limit: int


def load(tx: Tx, of: Cohort, group: str, place: ListPlace, *, day: str) -> list[ListedHere]:
    """The next of a group `of` an exam and session, or a part of these, on this day."""
    where = {**of_cohort(*of), "after": place.after, "limit": place.limit}
    if group == "missing":
        rows = tx.execute(
            f"""SELECT {ENTRY_COLUMNS} FROM entries e
                WHERE {ENTERED} AND e.id > :after
                  AND NOT EXISTS (SELECT 1 FROM results r WHERE r.entry = e.id
                    AND r.exam IN (:exam, :beside)
                    AND r.version = (SELECT max(version) FROM results WHERE entry = e.id))
                ORDER BY e.id LIMIT :limit""",
            where,
        )
    else:
        rows = tx.execute(
            f"""SELECT {ENTRY_COLUMNS} {NEWEST_VERSIONS} AND r.release IS NULL AND e.id > :after
                  AND (:status = '' OR r.status = :status) AND (:grade = '' OR r.grade = :grade)
                  AND (:day = '' OR :day < e.results_from OR :day > e.results_by)
                  AND EXISTS (SELECT 1 FROM standings s WHERE s.entry = e.id
                    AND (:login = '' OR s.login = :login) AND s.bounced >= :bounced)
                ORDER BY e.id LIMIT :limit""",
            {**where, **_asked(group, day)},
        )
    found = map(entry_of, rows)
    return [
        ListedHere(id=each.id, name=each.full_name, id_number=each.id_number, exam=each.exam)
        for each in found
    ]


LOGINS = {"unconfirmed": "unconfirmed", "without-account": "none"}


def _asked(group: str, day: str) -> dict[str, object]:
    """What is asked of those in a group; "" and 0 ask nothing."""
    graded = group.startswith(GRADE)
    grade = group.removeprefix(GRADE).upper().replace("-", "_") if graded else ""
    return {
        "status": Status.RELEASED if graded else group.upper() if group in STATUSES else "",
        "grade": grade,
        "day": day if group == "outside" else "",
        "login": LOGINS.get(group, ""),
        "bounced": int(group == "bounced"),
    }
