"""What all tests share: what is recorded, and the mail servers that a test is between.

A test marked `real` runs between embedded servers and, in `make test-all`, between Debian's too.
"""

import gc
import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import nullcontext

import hypothesis
import pytest

from bot.sandbox.mail.post_office import PostOffice
from tests.support.dialogue_heads import tally
from tests.support.examples import WHOLE
from tests.support.mail.watched import Memory
from tests.support.recorded import Recorded
from tests.support.servers.real_office import Servers, office_of, running, with_real_servers

BETWEEN = ("embedded", pytest.param("real", marks=[pytest.mark.long, with_real_servers]))

# The tests start the program hundreds of times; compiled anew, each start takes a second more.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# What commands say is compared in English, whatever the system speaks.
os.environ["LC_ALL"] = "C.UTF-8"

# A busy machine is no failure; how long things take is for the benchmarks to say. What one run
# finds the next finds as well: other examples each time are for the whole suite.
hypothesis.settings.register_profile("every run", deadline=None, max_examples=8, derandomize=True)
hypothesis.settings.register_profile(WHOLE, deadline=None)
hypothesis.settings.load_profile("every run")


def pytest_configure(config: pytest.Config) -> None:
    """More examples of each property where the long tests run as well."""
    if config.option.markexpr != "not long":
        hypothesis.settings.load_profile(WHOLE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update", action="store_true", help="rewrite recorded dialogues and diagrams"
    )


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Where dialogues were played, how many of them by whom."""
    passed = terminalreporter.stats.get("passed", [])
    if any("test_dialogues.py" in each.nodeid for each in passed):
        terminalreporter.write_line(tally())


def pytest_collection() -> None:
    """Nothing that is imported goes again: looking for it takes a tenth of the collection."""
    gc.disable()


def pytest_collection_finish() -> None:
    """From now on things go, but for those that stay."""
    gc.freeze()
    gc.enable()


@pytest.fixture
def recorded(request: pytest.FixtureRequest) -> Recorded:
    """Compares a text with a file under version control, or rewrites it."""
    return Recorded(bool(request.config.getoption("--update")))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Twice what is marked `real`."""
    if metafunc.definition.get_closest_marker("real"):
        metafunc.parametrize("servers", BETWEEN, indirect=True, scope="session")


@pytest.fixture(scope="session")
def servers(request: pytest.FixtureRequest) -> Iterator[Servers | None]:
    """Debian's servers, or nothing where embedded ones will do."""
    real = getattr(request, "param", "embedded") == "real"
    with running() if real else nullcontext() as servers:
        yield servers


@pytest.fixture
async def office(servers: Servers | None) -> AsyncIterator[PostOffice]:
    """Mail servers of a test's own."""
    async with office_of(servers) as office:
        yield office


@pytest.fixture
def memory() -> Memory:
    """A mailbox's register, empty."""
    return Memory()
