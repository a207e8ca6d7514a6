"""A moment that staff type is the one they mean in the centre's zone, or none."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from domain.text.typed_moments import MomentMistake, moment_typed
from tests.support.offenders import each_of

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 12, 1, 10, 30, tzinfo=UTC)  # Tuesday, 11:30 in Paris
FRIDAY = "2026-12-04 09:00"
MEANT = {
    "Fri 4 Dec 09:00": FRIDAY,
    "Friday 4th December at 9:00": FRIDAY,
    "4 dec 9h": FRIDAY,
    "vendredi 4 décembre à 9 h": FRIDAY,
    "ven. 4 déc. 9h00": FRIDAY,
    "2026-12-04 9:00": FRIDAY,
    "2026-12-04T09:00": FRIDAY,
    "4/12 9h": FRIDAY,
    "04/12/2026 à 09:00": FRIDAY,
    "friday 9am": FRIDAY,
    "Dec 4, 2026, 9 a.m.": FRIDAY,
    "le 4 décembre 2026 à 9 heures": FRIDAY,
    "9h vendredi": FRIDAY,
    "FRI 4 DEC 09:00": FRIDAY,
    "à partir du 4 décembre, 9h": FRIDAY,
    "fri 04.12 9:00": FRIDAY,
    "15:45": "2026-12-01 15:45",
    "demain 8h30": "2026-12-02 08:30",
    "tomorrow 9pm": "2026-12-02 21:00",
    "today 12:15": "2026-12-01 12:15",
    "aujourd’hui 14 h": "2026-12-01 14:00",
    "mar 8 déc 9h": "2026-12-08 09:00",
    "mardi 9h": "2026-12-08 09:00",
    "Tue 14:00": "2026-12-01 14:00",
    "8 jan 9h": "2027-01-08 09:00",
    "1er janvier 10 h": "2027-01-01 10:00",
    "midi": "2026-12-01 12:00",
    "tomorrow noon": "2026-12-02 12:00",
    "4 mai 2027 9:00": "2027-05-04 09:00",
}
WRONG = {
    "Thu 4 Dec 09:00": MomentMistake.WEEKDAY,
    "4 December": MomentMistake.NO_HOUR,
    "tomorrow": MomentMistake.NO_HOUR,
    "vendredi": MomentMistake.NO_HOUR,
    "9:00": MomentMistake.PAST,
    "30 nov 9h": MomentMistake.PAST,
    "2025-12-04 09:00": MomentMistake.PAST,
    "28 march 2027 2:30": MomentMistake.SKIPPED,
}
OTHER = (
    "",
    "12",
    "results",
    "25:00",
    "9:75",
    "31 feb 9h",
    "4 dec 9h please cancel",
    "13pm",
    "4/13 9h",
    "4 5 dec 9h",
    "dec 9h",
    "2026 9h",
    "not tomorrow 9h",
    "4 dec 9h 10h",
    "32 dec 9h",
    "fri mon 9h",
    "oui",
    "FR181",
    "paper",
)


@each_of(MEANT.items())
def test_a_moment_is_understood(text: str, wall: str) -> None:
    meant = moment_typed(text, PARIS, NOW)
    assert isinstance(meant, datetime), meant
    assert f"{meant.astimezone(PARIS):%Y-%m-%d %H:%M}" == wall


@each_of(WRONG.items())
def test_what_cannot_be_meant_says_why(text: str, why: MomentMistake) -> None:
    assert moment_typed(text, PARIS, NOW) == why


@each_of(OTHER)
def test_other_words_are_no_moment(text: str) -> None:
    assert moment_typed(text, PARIS, NOW) is None
