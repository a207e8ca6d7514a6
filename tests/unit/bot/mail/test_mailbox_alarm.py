"""Staff hear of a mailbox that cannot be read, once, and once that it can again."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.mail.mailbox_alarm import LONG, Alarm
from domain.machine.alert_phrases import AlertPhrase
from mailer.inbound.watch import MailboxState

NOON = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
AWAY = MailboxState.UNREACHABLE
BACK = MailboxState.WATCHING
REFUSED = MailboxState.LOGIN_REFUSED
MINUTE = timedelta(minutes=1)


@pytest.fixture
def alarm() -> Alarm:
    return Alarm(alerted=False)


def test_a_refused_login_is_told_at_once(alarm: Alarm) -> None:
    assert alarm.news(REFUSED, NOON) is AlertPhrase.MAILBOX_LOGIN


def test_a_server_that_cannot_be_trusted_is_told_at_once(alarm: Alarm) -> None:
    assert alarm.news(MailboxState.MISCONFIGURED, NOON) is AlertPhrase.MAILBOX_REFUSED


def test_a_mailbox_out_of_reach_is_told_after_an_hour(alarm: Alarm) -> None:
    assert alarm.news(AWAY, NOON) is None
    assert alarm.news(AWAY, NOON + LONG - MINUTE) is None
    assert alarm.news(AWAY, NOON + LONG) is AlertPhrase.MAILBOX_AWAY


def test_a_mailbox_that_comes_and_goes_is_never_away_for_an_hour(alarm: Alarm) -> None:
    alarm.news(AWAY, NOON)
    assert alarm.news(BACK, NOON + MINUTE) is None
    assert alarm.news(AWAY, NOON + 2 * MINUTE) is None
    assert alarm.news(AWAY, NOON + LONG) is None


def test_what_was_told_is_not_told_again_for_another_reason(alarm: Alarm) -> None:
    alarm.news(REFUSED, NOON)
    assert alarm.news(AWAY, NOON + 2 * LONG) is None
    assert alarm.news(REFUSED, NOON + 3 * LONG) is None


def test_what_was_told_before_a_restart_is_known_after_it() -> None:
    assert Alarm(alerted=True).news(REFUSED, NOON) is None
    assert Alarm(alerted=True).news(BACK, NOON) is AlertPhrase.MAILBOX_BACK


def test_that_it_can_be_read_again_is_told_once(alarm: Alarm) -> None:
    alarm.news(REFUSED, NOON)
    assert alarm.news(BACK, NOON + MINUTE) is AlertPhrase.MAILBOX_BACK
    assert alarm.news(BACK, NOON + 2 * MINUTE) is None
