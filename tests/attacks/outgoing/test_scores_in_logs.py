"""A family goes the whole way by mail, page included, with every log at its most talkative."""

import json
import logging
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.mail.result_page import BIRTH, WRONG, ask, link_in, with_pages
from tests.support.mail.whole_way import LUCAS, stages
from tests.support.people import score_of
from tests.support.world import World

pytestmark = pytest.mark.long

SCORE = score_of(LUCAS, "B")
SERVERS = ("mail.log",)
"""The embedded mail server's own log, which is the world's and not the desk's."""


class Heard(logging.Handler):
    """All that was logged, with whatever stands beside the sentence."""

    def __init__(self) -> None:
        super().__init__(level=1)
        self.lines: list[str] = []
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if not record.name.startswith(SERVERS):
            beside = {each: str(value) for each, value in vars(record).items()}
            self.said.append(record.getMessage())
            self.lines.append(json.dumps({**beside, "said": record.getMessage()}))


@pytest.fixture
def heard() -> Iterator[Heard]:
    heard, root = Heard(), logging.getLogger()
    before = root.level
    root.addHandler(heard)
    root.setLevel(1)
    yield heard
    root.setLevel(before)
    root.removeHandler(heard)


async def lives_by_mail(world: World) -> str:
    """From the invitation to a university, the page asked and answered; the page's address."""
    for stage in stages():
        await stage.act(world)
        await world.settle()
    [news] = [each for each in world.post.letters(LUCAS.email) if "du nouveau" in each.subject]
    url = link_in(news)
    for answer in (None, WRONG, BIRTH):
        shown = await ask(world, url, answer) if answer else await ask(world, url)
    assert f"<b>{SCORE}</b>" in shown.text
    await world.write_letter(f"mon code secret est {LUCAS.secret}", LUCAS.email)
    await world.settle()
    return url


async def test_no_score_no_secret_no_link_and_no_address_is_logged(
    tmp_path: Path, heard: Heard
) -> None:
    async with with_pages(tmp_path) as world:
        url = await lives_by_mail(world)
    token = url.rpartition("/")[2]
    found = re.compile(
        rf"(?<![\w.]){LUCAS.secret}(?!\w)|global|CECRL|mon code secret|{token}|{LUCAS.email}"
    )
    assert [each for each in heard.lines if found.search(each)] == []
    score = re.compile(rf"(?<![\w.:-]){SCORE}(?![\w.])")
    assert [each for each in heard.said if score.search(each)] == []
    assert heard.lines
