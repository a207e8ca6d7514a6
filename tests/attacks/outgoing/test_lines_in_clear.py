"""A token sent in clear is anybody's, and a health page in the open tells everybody how we are."""

from typing import Any

import pytest

from bot.commands.look.check import health_shown
from bot.config import ConfigError, parse
from tests.support.offenders import each_of

CENTRE = {"name": "Lyon", "number": "FR001", "city": "Lyon", "email": "examens@lyon.test"}
THIS_MACHINE = ["localhost", "127.0.0.1", "127.8.8.8", "[::1]"]
ELSEWHERE = [
    "api.telegram.org",
    "0.0.0.0",  # noqa: S104 - nobody binds it
    "[::]",
    "10.0.0.7",
    "localhost.evil.example",
    "localhost@evil.example",
    "[not-an-address",
]


def wrong(**sections: Any) -> list[str]:
    """The settings that are refused, by name."""
    try:
        parse({"centre": CENTRE, **sections})
    except ConfigError as error:
        return [line.partition(":")[0] for line in error.mistakes]
    return []


@each_of(["base_url", "base_file_url"])
@each_of(ELSEWHERE)
def test_a_bot_api_elsewhere_is_not_spoken_to_in_clear(host: str, name: str) -> None:
    assert wrong(telegram={name: f"http://{host}/bot"}) == [f"telegram.{name}"]


@each_of(THIS_MACHINE)
def test_a_bot_api_on_this_machine_may_be(host: str) -> None:
    assert wrong(telegram={"base_url": f"http://{host}:8081/bot"}) == []


def test_a_bot_api_elsewhere_is_welcome_with_tls() -> None:
    assert wrong(telegram={"base_url": "https://bots.lyon.test/bot"}) == []


@each_of([*ELSEWHERE[:4], ""])
def test_health_is_not_served_to_the_world(host: str) -> None:
    assert wrong(health={"listen": f"{host}:9100"}) == ["health.listen"]


@each_of(THIS_MACHINE)
def test_health_is_served_to_this_machine(host: str) -> None:
    assert wrong(health={"listen": f"{host}:9100"}) == []


@pytest.mark.parametrize("port", [8080, 9100])
def test_check_warns_of_health_behind_the_worlds_own_port(port: int) -> None:
    document: dict[str, Any] = {
        "centre": CENTRE,
        "public": {"url": "https://desk.centre.fr", "listen": "127.0.0.1:8080"},
        "health": {"listen": f"127.0.0.1:{port}"},
    }
    assert len([*health_shown(parse(document))]) == (port == 8080)
