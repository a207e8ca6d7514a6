"""How long ago something was, at the limits of each word."""

from datetime import timedelta

from domain.conversations.signed_in.ago import ago
from domain.machine.effects import Line
from tests.support.clock import MORNING
from tests.support.offenders import each_of

TICK = timedelta(microseconds=1)


@each_of(
    [
        (timedelta(0), Line("ago-moments")),
        (timedelta(hours=1) - TICK, Line("ago-moments")),
        (timedelta(hours=1), Line("ago-hours", {"hours": 1})),
        (timedelta(days=2) - TICK, Line("ago-hours", {"hours": 47})),
        (timedelta(days=2), Line("ago-days", {"days": 2})),
        (timedelta(days=14) - TICK, Line("ago-days", {"days": 13})),
        (timedelta(days=14), Line("ago-weeks", {"weeks": 2})),
        (timedelta(days=60), Line("ago-months", {"months": 2})),
        (timedelta(minutes=-3), Line("ago-moments")),
    ]
)
def test_it_is_told_in_the_word_that_fits(past: timedelta, said: Line) -> None:
    assert ago(MORNING, MORNING + past) == said
