"""How much of a letter is kept, and how much of strangers' letters a day."""

from hypothesis import given
from hypothesis import strategies as st

from domain.intake.letters import (
    FIRST,
    LONGEST,
    LONGEST_SCAN,
    LetterSigns,
    is_kept,
    worth_keeping,
)
from tests.support.offenders import each_of

PLENTY = 100_000_000


@each_of(
    [
        (True, False, 90_000_000, PLENTY, LONGEST),
        (True, False, 90_000_000, 0, LONGEST),
        (False, False, 90_000_000, PLENTY, FIRST),
        (False, True, LONGEST_SCAN, PLENTY, LONGEST_SCAN),
        (False, True, LONGEST_SCAN + 1, PLENTY, FIRST),
        (False, True, 3_000_000, 2_999_999, FIRST),
        (False, True, 3_000_000, 0, FIRST),
    ]
)
def test_what_answers_us_is_kept_whole_and_of_strangers_a_scan_or_the_beginning(
    *, ours: bool, pdf: bool, size: int, left: int, worth: int
) -> None:
    assert worth_keeping(LetterSigns(ours=ours, pdf=pdf, size=size), left) == worth


@given(costs=st.lists(st.integers(1, FIRST), max_size=50), budget=st.integers(1, 5 * FIRST))
def test_a_day_of_strangers_costs_no_more_than_its_budget(costs: list[int], budget: int) -> None:
    spent = 0
    for cost in costs:
        spent += cost if is_kept(spent, cost, budget) else 0
    assert spent <= budget
