"""What all tests share: `pytest --update` rewrites what is recorded, for a look at the diff."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from watched import Memory

from bot.sandbox.mail.post_office import PostOffice


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite recorded dialogues and diagrams"
    )


@pytest.fixture
def recorded(request: pytest.FixtureRequest) -> "Recorded":
    """Compares a text with a file under version control, or rewrites it."""
    return Recorded(bool(request.config.getoption("--update")))


@pytest.fixture
async def office() -> AsyncIterator[PostOffice]:
    """Mail servers of a test's own."""
    async with PostOffice() as office:
        yield office


@pytest.fixture
def memory() -> Memory:
    """A mailbox's register, empty."""
    return Memory()


class Recorded:
    """See `recorded`."""

    def __init__(self, update: bool) -> None:
        self._update = update

    def compare(self, text: str, path: Path) -> None:
        """Fails where the file says something else; `--update` makes it say this."""
        if self._update:
            path.write_text(text, encoding="utf-8")
        assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()
