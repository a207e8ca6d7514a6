"""What somebody may do at their age, up to the day before the birthday that changes it."""

from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from domain.exams.ages import Ages, MayDo, has_reached, may_do

TODAY = date(2026, 11, 30)
ALL = MayDo(telegram=True, linkedin=True)
NEITHER = MayDo(telegram=False, linkedin=False)


@dataclass(frozen=True)
class Somebody:
    """As much of an entry as the table asks for."""

    exam: str = "B2 First for Schools"
    born: date | None = None


@pytest.mark.parametrize(
    ("years", "turned"),
    [(16, MayDo(telegram=True, linkedin=False)), (18, ALL)],
)
def test_a_birthday_changes_what_one_may_do_and_the_day_before_does_not(
    years: int, turned: MayDo
) -> None:
    birthday = date(TODAY.year - years, TODAY.month, TODAY.day)
    late = birthday + timedelta(days=1)
    assert may_do(Ages(), Somebody(born=birthday), TODAY) == turned
    assert may_do(Ages(), Somebody(born=late), TODAY) != turned


def test_whoever_was_born_on_a_leap_day_is_older_on_the_first_of_march() -> None:
    born = date(2008, 2, 29)
    assert not has_reached(18, born, date(2026, 2, 28))
    assert has_reached(18, born, date(2026, 3, 1))


def test_nothing_is_guessed_where_no_birth_date_is_known() -> None:
    assert may_do(Ages(), Somebody(), TODAY) == ALL


@pytest.mark.parametrize("exam", ["Pre A1 Starters", "YLE Movers", "A2 Flyers"])
@pytest.mark.parametrize("born", [None, date(2017, 5, 1), date(1990, 5, 1)])
def test_a_young_learners_exam_is_a_childs_whatever_the_birth_date(
    exam: str, born: date | None
) -> None:
    assert may_do(Ages(), Somebody(exam, born), TODAY) == NEITHER


def test_a_centre_sets_its_own_ages_and_none_at_all() -> None:
    born = date(2013, 1, 1)
    assert may_do(Ages(13, 13), Somebody(born=born), TODAY) == ALL
    assert may_do(Ages(0, 0), Somebody(born=TODAY), TODAY) == ALL
    assert may_do(Ages(14, 14), Somebody(born=born), TODAY) == NEITHER
