"""What is named to a command and never ends is refused, and fills no memory."""

import pytest

from tests.desk.commands.conftest import Type


@pytest.mark.parametrize(
    "words",
    [
        ("letter", "read", "/dev/zero"),
        ("broadcast", "--session", "2026-10", "--text", "/dev/zero"),
        ("import", "entries", "/dev/zero"),
    ],
    ids=" ".join,
)
def test_a_file_without_end_is_refused(words: tuple[str, ...], command: Type) -> None:
    assert command(*words) == 1
