"""When the last letter of a release leaves, by the provider's limits."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import MailSection, Settings, SmtpSection
from bot.staff.releasing.letters_ahead import letters_ahead
from tests.support.clock import MORNING
from tests.support.staff.office import settings


def mailing(folder: Path, smtp: SmtpSection) -> Settings:
    return replace(settings(folder), mail=MailSection(smtp=smtp))


@pytest.mark.parametrize(
    ("letters", "waiting", "hours", "minutes"),
    [
        (1, 0, 0, 0),
        (21, 0, 0, 0),
        (22, 0, 0, 1),
        (350, 0, 0, 16),
        (351, 0, 1, 0),
        (351, 350, 2, 0),
        (1400, 0, 3, 16),
        (1401, 0, 24, 0),
        (14_000, 0, 9 * 24 + 3, 16),
    ],
)
def test_every_window_is_filled_and_waited_for(
    tmp_path: Path, letters: int, waiting: int, hours: int, minutes: int
) -> None:
    usual = mailing(tmp_path, SmtpSection(host="mail.centre.fr"))  # 30, 500 and 2,000
    seen = letters_ahead(usual, letters, waiting, MORNING)
    assert seen is not None
    assert seen.ends - MORNING == timedelta(hours=hours, minutes=minutes)
    assert (seen.per_day, seen.room) == (2000, 1400)


def test_a_day_takes_no_more_than_its_hours_let_through(tmp_path: Path) -> None:
    smtp = SmtpSection(host="mail.centre.fr", per_minute=1, per_hour=10, per_day=1_000_000)
    seen = letters_ahead(mailing(tmp_path, smtp), 24 * 7 + 1, 0, MORNING)
    assert seen is not None
    assert seen.ends - MORNING == timedelta(days=1)


def test_where_no_letter_goes_nothing_is_said(tmp_path: Path) -> None:
    assert letters_ahead(mailing(tmp_path, SmtpSection(host="x.fr")), 0, 5, MORNING) is None
    assert letters_ahead(mailing(tmp_path, SmtpSection()), 7, 0, MORNING) is None


@pytest.mark.parametrize(
    ("letters", "sent", "hours"), [(1, 1399, 0), (1, 1400, 24), (1, 5000, 24), (1401, 1400, 48)]
)
def test_what_went_in_the_day_before_takes_of_its_room(
    tmp_path: Path, letters: int, sent: int, hours: int
) -> None:
    usual = mailing(tmp_path, SmtpSection(host="mail.centre.fr"))
    seen = letters_ahead(usual, letters, 0, MORNING, sent=sent)
    assert seen is not None
    assert seen.ends - MORNING == timedelta(hours=hours)
