"""When the disk is low and when it is full, and what staff hear of it."""

from hypothesis import given
from hypothesis import strategies as st

from domain.intake.disk import NEWS, Disk, DiskLimits, judged
from tests.support.offenders import each_of

LIMITS = DiskLimits(alarm=500, least=100)
WELL, LOW, FULL = Disk.WELL, Disk.LOW, Disk.FULL


@each_of(
    [
        (500, WELL, WELL),
        (499, WELL, LOW),
        (549, LOW, LOW),
        (550, LOW, WELL),
        (100, LOW, LOW),
        (99, LOW, FULL),
        (99, WELL, FULL),
        (109, FULL, FULL),
        (110, FULL, LOW),
        (549, FULL, LOW),
        (550, FULL, WELL),
    ]
)
def test_a_state_is_left_with_a_tenth_more_than_its_limit(
    free: int, before: Disk, after: Disk
) -> None:
    assert judged(free, LIMITS, before) is after


def test_a_limit_of_nothing_never_holds_the_intake() -> None:
    assert judged(0, DiskLimits(alarm=500, least=0), LOW) is LOW


@given(free=st.lists(st.integers(0, 1000)))
def test_whatever_the_disk_does_staff_hear_of_each_change(free: list[int]) -> None:
    state = WELL
    for each in free:
        before, state = state, judged(each, LIMITS, state)
        assert state is before or (before, state) in NEWS
        assert (state is FULL) == (each < (110 if before is FULL else 100))
