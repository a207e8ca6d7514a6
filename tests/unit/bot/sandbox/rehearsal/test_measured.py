"""What a rehearsal measured is summed up, and told at the centre's own limits."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.config import CentreSection, Settings
from bot.sandbox.rehearsal.measured import RehearsalMeasured, at_own_limits

MEASURED = RehearsalMeasured(
    candidates=2000,
    chats=1500,
    speed=10,
    told_in_chats=1500,
    last_notice=6.0,
    letters=2000,
    letters_took=500.0,
    answers=[each / 1000 for each in range(1, 101)],
    statements=60,
    statements_took=6.0,
    errors=0,
    took=600.0,
)
OWN = Settings(centre=CentreSection(name="C", number="FR1", city="Lyon", email="desk@centre.fr"))


def test_percentiles_are_those_of_the_answers() -> None:
    assert (MEASURED.answered(0.5), MEASURED.answered(0.99)) == (50.0, 99.0)
    assert replace(MEASURED, answers=[]).answered(0.99) == 0.0


def test_it_is_whole_only_where_everybody_was_told_and_nothing_went_wrong() -> None:
    assert MEASURED.whole
    lacking = ({"told_in_chats": 1499}, {"letters": 1999}, {"errors": 1})
    assert not [each for each in lacking if replace(MEASURED, **each).whole]  # type: ignore[arg-type]


def test_at_the_own_limits_it_takes_as_long_as_these_allow() -> None:
    own = at_own_limits(MEASURED, OWN, datetime(2026, 12, 1, tzinfo=UTC))
    assert own.chats == 1  # 1,500 at 25 a second
    assert own.letters > 24 * 60  # of 2,000 a day a part is left to others
    assert own.statements == 4  # at ten a second


def test_without_any_statement_no_time_is_told() -> None:
    none = replace(MEASURED, statements=0, statements_took=0.0)
    assert at_own_limits(none, OWN, datetime(2026, 12, 1, tzinfo=UTC)).statements == 0
