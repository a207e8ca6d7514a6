"""What the command line takes, wherever it stands."""

import pytest

from bot.cli import command_line, commands

ACTIONS = (
    "audit verify",
    "staff link --name Claire",
    "staff remove 500000001 --yes",
    "releases cancel 3",
    "broadcasts pause 1",
)


@pytest.mark.parametrize("said", ACTIONS)
def test_json_is_taken_before_an_action_and_behind_it(said: str) -> None:
    words = said.split()
    parser = command_line(commands(words))
    assert not parser.parse_args(words).json
    for at in (1, 2, len(words)):
        assert parser.parse_args([*words[:at], "--json", *words[at:]]).json, at
