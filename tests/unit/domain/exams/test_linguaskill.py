"""Linguaskill: modules on the scale up to 180+, and an average that nobody works out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.exams.exams import Skill
from domain.exams.linguaskill import (
    CAPPED,
    LINGUASKILL,
    LOWEST,
    MODULES,
    LinguaskillTest,
    level_word,
    report,
    score_words,
)
from domain.exams.names import exam_named
from tests.support.offenders import each_of

tests = st.sampled_from(LINGUASKILL)
scores = st.integers(LOWEST, CAPPED)


@given(tests)
def test_the_name_shown_and_the_code_lead_back_to_the_test(subject: LinguaskillTest) -> None:
    assert exam_named(subject.name) is subject
    assert exam_named(subject.code) is subject


@each_of([(82, "82", "none"), (100, "100", "A1"), (159, "159", "B1"), (179, "179", "B2"),
          (180, "180+", "C1")])  # fmt: skip
def test_a_score_is_said_as_a_report_says_it(score: int, words: str, level: str) -> None:
    assert (score_words(score), level_word(score)) == (words, level)


@given(tests, st.dictionaries(st.sampled_from(MODULES), scores, min_size=2), scores)
def test_the_average_is_the_one_that_came(
    exam: LinguaskillTest, modules: dict[Skill, int], average: int
) -> None:
    found = report(exam, list(modules.items()), average, {})
    assert found.overall == average
    assert {each.module: each.score for each in found.modules} == modules


@given(tests, st.sampled_from(MODULES), scores)
def test_a_module_alone_stands_for_the_whole(
    exam: LinguaskillTest, module: Skill, score: int
) -> None:
    assert report(exam, [(module, score)], None, {}).overall == score


@each_of(
    [
        ([], None),
        ([(Skill.READING, 150), (Skill.WRITING, 150)], None),
        ([(Skill.READING, 150)], 160),
        ([(Skill.READING, 81)], None),
        ([(Skill.READING, 181)], None),
        ([(Skill.READING, 150), (Skill.WRITING, 150)], 181),
    ]
)
def test_what_no_report_says_is_refused(
    modules: list[tuple[str, int]], average: int | None
) -> None:
    with pytest.raises(ValueError, match="Linguaskill"):
        report(LINGUASKILL[0], modules, average, {})
