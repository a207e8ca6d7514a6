"""What all tests share: `pytest --update` rewrites what is recorded, for a look at the diff."""

from collections.abc import AsyncIterator

import hypothesis
import pytest

from bot.sandbox.mail.post_office import PostOffice
from tests.support.dialogue_heads import tally
from tests.support.mail.watched import Memory
from tests.support.recorded import Recorded

# A busy machine is no failure; how long things take is for the benchmarks to say.
hypothesis.settings.register_profile("no deadline", deadline=None)
hypothesis.settings.load_profile("no deadline")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite recorded dialogues and diagrams"
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Where dialogues were played, how many of them by whom."""
    passed = terminalreporter.stats.get("passed", [])
    if any("test_dialogues.py" in each.nodeid for each in passed):
        terminalreporter.write_line(tally())


@pytest.fixture
def recorded(request: pytest.FixtureRequest) -> Recorded:
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
