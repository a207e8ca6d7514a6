"""Young learners' exams: shields in three parts, and nothing that adds them up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.exams.exams import Skill
from domain.exams.names import exam_named
from domain.exams.young_learners import PARTS, READY, YOUNG_LEARNERS, YoungLearnersExam, shields
from tests.support.offenders import each_of

exams = st.sampled_from(YOUNG_LEARNERS)
won = st.tuples(*(st.integers(1, 5) for _ in PARTS))


@each_of(
    [
        ("Pre A1 Starters", "Pre A1 Starters"),
        ("Pre-A1 Starters Digital", "Pre A1 Starters"),
        ("YLE Starters", "Pre A1 Starters"),
        ("Cambridge English: Young Learners – Movers", "A1 Movers"),
        ("A1 Movers Digital", "A1 Movers"),
        ("Movers (YLE)", "A1 Movers"),
        ("yle a2 flyers", "A2 Flyers"),
        ("Flyers", "A2 Flyers"),
        ("Cambridge English Starters (YLE)", "Pre A1 Starters"),
        ("Movers pour enfants", "A1 Movers"),
    ]
)
def test_each_is_known_by_the_names_of_exports(name: str, known_as: str) -> None:
    found = exam_named(name)
    assert found
    assert found.name == known_as


@given(exams)
def test_the_name_shown_and_the_code_lead_back_to_the_exam(subject: YoungLearnersExam) -> None:
    assert exam_named(subject.name) is subject
    assert exam_named(subject.code) is subject


@given(exams, won)
def test_shields_come_in_the_order_of_the_exam(
    subject: YoungLearnersExam, numbers: tuple[int, ...]
) -> None:
    listening, written, speaking = numbers
    kept = [("reading-and-writing", written), ("listening", listening), ("speaking", speaking)]
    assert shields(subject, kept).of_parts == tuple(zip(PARTS, numbers, strict=True))


@given(exams, won)
def test_the_next_exam_is_named_to_whom_every_part_went_well(
    subject: YoungLearnersExam, numbers: tuple[int, ...]
) -> None:
    found = shields(subject, tuple(zip(PARTS, numbers, strict=True)))
    assert found.next_exam == (subject.after if min(numbers) >= READY else "")


def test_the_exam_after_each_is_an_exam() -> None:
    assert all(exam_named(each.after) for each in YOUNG_LEARNERS)


@given(exams, st.sampled_from([0, 6, -1, 174]), st.sampled_from(PARTS))
def test_no_part_has_none_or_more_than_five(
    subject: YoungLearnersExam, number: int, part: Skill
) -> None:
    with pytest.raises(ValueError, match="one to five shields"):
        shields(subject, [(each, number if each is part else 3) for each in PARTS])


def test_a_missing_part_is_no_result() -> None:
    with pytest.raises(ValueError, match="three parts"):
        shields(YOUNG_LEARNERS[0], [(Skill.LISTENING, 4), (Skill.SPEAKING, 4)])
