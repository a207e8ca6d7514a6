"""Who needs a guardian's agreement: the rule of `domain/exams/ages.py` as a condition in SQL."""

from datetime import date

from domain.exams.ages import OF_AGE, Ages, last_birthday
from domain.exams.young_learners import YOUNG_LEARNERS


def needing(ages: Ages, today: date) -> tuple[str, dict[str, object]]:
    """`needs_guardian` of an entry `e`, and the values that are in it."""
    if ages.guardian_from == 0:
        return "1 = 0", {}
    names: dict[str, object] = {
        f"young{place}": each.name for place, each in enumerate(YOUNG_LEARNERS)
    }
    young = ", ".join(f":{each}" for each in names)
    needs = f"""CASE WHEN e.exam IN ({young})
      THEN e.birth_date = '' OR e.birth_date > :grown ELSE e.birth_date > :old END"""
    old = last_birthday(ages.guardian_from, today)
    return needs, {**names, "grown": last_birthday(OF_AGE, today), "old": old}
