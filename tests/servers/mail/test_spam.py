"""No letter looks like junk: SpamAssassin, by its local rules alone, has hardly a point to give."""

import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from domain.machine.outbound import Letter
from mailer.outbound.compose import DeskAddress, compose
from tests.support.examples import one_in
from tests.support.mail.our_letters import EVERY, Valmont, written

POINTS = 2.0  # of the 5 that make junk
FILTER = shutil.which("spamassassin")
_SCORE = re.compile(r"score=(-?[\d.]+)")
_NAME = re.compile(r"(?m)^Message-ID: <([^@]+)@")


def composed(name: str, language: str) -> bytes:
    said = written(name, language)
    address = "desk@valmont.example"
    letter = Letter(
        to="zoe@example.org",
        subject=said.subject,
        text=said.text,
        html=said.html,
        language=language,
        message_id=f"{name}.{language}@valmont.example",
        date=datetime.now(UTC),
        reply_to="desk+caaaaaaaaaaaaads42kix5blpumiatzka4@valmont.example",
        envelope_from=address,
        list_unsubscribe=("mailto:desk+u@valmont.example?subject=STOP",),
    )
    return compose(letter, DeskAddress(Valmont.name, address))


@pytest.mark.long
@pytest.mark.skipif(FILTER is None, reason="SpamAssassin is not here: apt install spamassassin")
def test_no_letter_has_two_points_of_junk(tmp_path: Path) -> None:
    box = tmp_path / "letters.mbox"
    tried = one_in(3, EVERY)
    letters = [composed(*each).replace(b"\r\n", b"\n") for each in tried]
    box.write_bytes(
        b"".join(b"From desk Mon Nov 23 10:00:00 2026\n%s\n" % each for each in letters)
    )
    options = ["--local", "--nocreate-prefs", "--cf=use_bayes 0", "--mbox"]
    command = [str(FILTER), *options, str(box)]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603
    scores = dict(map(_score, told.split("X-Spam-Checker-Version")[1:]))
    assert len(scores) == len(tried)
    assert {name: score for name, score in scores.items() if score >= POINTS} == {}


def _score(told: str) -> tuple[str, float]:
    score, name = _SCORE.search(told), _NAME.search(told)
    assert score
    assert name
    return name[1], float(score[1])


def test_no_letter_promises_a_click_that_nobody_serves() -> None:
    """RFC 8058 wants an https address that acts on POST; ours is a mailbox."""
    assert [each for each in EVERY if b"List-Unsubscribe-Post" in composed(*each)] == []
