"""A mail domain that asks for less rests, longer each time, and one letter tries for all."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.performers.braking import Brake
from domain.delivery import Cause, DeliveryError, TryLater


class Clock:
    now = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def brake(clock: Clock) -> Brake:
    return Brake(clock)


def send(brake: Brake, answer: Cause | None = None, domain: str = "orange.fr") -> bool:
    """Whether the server was spoken to; `answer` is what it refuses with."""
    try:
        with brake.letter_to(domain):
            if answer:
                raise TryLater(answer)
    except DeliveryError as error:
        return error.tried
    return True


def test_an_open_domain_takes_letters(brake: Brake) -> None:
    assert send(brake)
    assert send(brake)


def test_a_domain_that_asks_for_less_rests_and_no_other(brake: Brake) -> None:
    send(brake, Cause.THROTTLED)
    assert not send(brake)
    assert send(brake, domain="free.fr")


def test_any_other_refusal_is_no_reason_to_rest(brake: Brake) -> None:
    send(brake, Cause.TEMPORARY)
    assert send(brake)


def test_each_rest_is_twice_as_long_up_to_an_hour(brake: Brake, clock: Clock) -> None:
    waits = []
    for _ in range(6):
        began = clock.now
        while not send(brake, Cause.THROTTLED):
            clock.now += timedelta(minutes=1)
        waits.append((clock.now - began) // timedelta(minutes=1))
    assert waits == [0, 5, 10, 20, 40, 60]


def test_one_letter_tries_for_all(brake: Brake, clock: Clock) -> None:
    send(brake, Cause.THROTTLED)
    clock.now += timedelta(minutes=6)
    with brake.letter_to("orange.fr"):
        assert not send(brake)
    assert send(brake)


def test_a_try_that_found_nothing_out_leaves_it_to_the_next(brake: Brake, clock: Clock) -> None:
    send(brake, Cause.THROTTLED)
    clock.now += timedelta(minutes=6)
    with pytest.raises(RuntimeError), brake.letter_to("orange.fr"):
        raise RuntimeError
    assert send(brake)
