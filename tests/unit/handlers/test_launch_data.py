"""Launch data is believed where this bot's Telegram signed it, of today, about one person."""

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest

from bot.sandbox.telegram.people.launching import launched
from handlers.launch_data import opened_by, signature

TOKEN = "42:TEST"
AT = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
MARIE = {"id": 42, "is_bot": False, "first_name": "Marie & Zoé"}
KNOWN = (
    "auth_date=1650385342&user=%7B%22id%22%3A42%2C%22first_name%22%3A%22Test%22%7D&query_id=test"
    "&hash=46d2ea5e32911ec8d30999b56247654460c0d20949b6277af519e76271182803"
)
"""What another implementation of the same rule takes for genuine."""


def data(at: datetime = AT, token: str = TOKEN) -> str:
    opened = launched("https://desk.example/p/x", MARIE, token, at.timestamp())
    return parse_qs(urlsplit(opened).fragment)["tgWebAppData"][0]


def test_what_others_take_for_genuine_is() -> None:
    assert opened_by(KNOWN, TOKEN, datetime.fromtimestamp(1650385342, UTC)) == 42


def test_what_the_embedded_telegram_signs_says_who_opened_it() -> None:
    assert opened_by(data(), TOKEN, AT) == 42


@pytest.mark.parametrize(
    ("age", "whose"),
    [
        (timedelta(hours=24), 42),
        (timedelta(hours=24, seconds=1), None),
        (timedelta(seconds=-30), 42),
        (timedelta(minutes=-5), None),
    ],
)
def test_launch_data_lasts_a_day_and_is_of_no_later(age: timedelta, whose: int | None) -> None:
    assert opened_by(data(), TOKEN, AT + age) == whose


@pytest.mark.parametrize(
    "forged",
    [
        data(token="42:OTHER"),
        data().replace("42", "43", 1),
        data() + "&user=%7B%22id%22%3A7%7D",
        data() + "&more=1",
        data().rpartition("&hash=")[0],
    ],
)
def test_what_was_signed_by_another_or_changed_is_nobodys(forged: str) -> None:
    assert opened_by(forged, TOKEN, AT) is None


@pytest.mark.parametrize("odd", ["", "hash=é", "&&&", "a=1&" * 50, "%ff=%ff"])
def test_what_is_no_launch_data_is_nobodys(odd: str) -> None:
    assert opened_by(odd, TOKEN, AT) is None


@pytest.mark.parametrize("user", ['{"id": true}', '{"id": "42"}', "[]", "[" * 9000, "{}"])
def test_who_is_told_oddly_is_nobody_however_well_signed(user: str) -> None:
    fields = {"auth_date": str(int(AT.timestamp())), "user": user}
    fields["hash"] = signature(fields, TOKEN)
    assert opened_by(urlencode(fields), TOKEN, AT) is None


def test_without_a_token_nothing_is_genuine() -> None:
    assert opened_by(data(token=""), "", AT) is None
