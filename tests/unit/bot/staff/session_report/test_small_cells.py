"""No count that is shown, nor any difference between those, is of one to four people."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from bot.staff.session_report.small_cells import CountedCell, nested, parts

COUNTS = st.lists(st.integers(0, 60), min_size=1, max_size=8)


def of_few(people: int) -> bool:
    return 0 < people < 5


def cells(counts: list[int]) -> list[CountedCell]:
    return [CountedCell(str(place), each, each) for place, each in enumerate(counts)]


def test_a_small_number_is_not_shown_and_none_is() -> None:
    assert nested([("entries", 200), ("seen", 0), ("sharing", 4), ("asking", 5)]) == {
        "entries": 200,
        "seen": 0,
        "sharing": None,
        "asking": 5,
    }


def test_a_number_that_lacks_few_of_another_is_not_shown() -> None:
    assert nested([("entries", 200), ("seen", 197)]) == {"entries": 200, "seen": None}


@given(COUNTS)
def test_no_difference_of_nested_counts_is_of_few(counts: list[int]) -> None:
    shown = nested([(str(place), each) for place, each in enumerate(counts)])
    known = [0, *(each for each in shown.values() if each is not None)]
    assert not [pair for pair in combinations(known, 2) if of_few(abs(pair[0] - pair[1]))]


def test_one_small_part_takes_the_next_one_with_it() -> None:
    assert parts(cells([3, 20, 9])) == {"0": None, "1": 20, "2": None}


def test_many_things_of_few_people_are_small() -> None:
    lost = parts([CountedCell("sent", 40, 2), CountedCell("failed", 9, 8)])
    assert lost == {"sent": None, "failed": None}


def test_the_same_few_behind_several_parts_are_no_more_for_that() -> None:
    three = [CountedCell(each, 4, 3) for each in ("failed", "cancelled")]
    lost = parts([*three, CountedCell("sent", 40, 30), CountedCell("queued", 9, 9)])
    assert lost == {"failed": None, "cancelled": None, "sent": 40, "queued": None}


@given(COUNTS)
def test_what_is_left_of_a_sum_is_never_of_few_nor_of_one_part(counts: list[int]) -> None:
    shown = parts(cells(counts))
    hidden = [each for place, each in enumerate(counts) if shown[str(place)] is None]
    assert not [each for each in shown.values() if each is not None and of_few(each)]
    assert len(hidden) != 1 or not [each for each in counts if each and each not in hidden]
    assert not of_few(sum(hidden)) or not any(shown.values())
