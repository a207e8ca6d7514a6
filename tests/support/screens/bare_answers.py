"""What a bare yes or no does at a question: what its buttons say, and something wherever one asks.

A question that begins with "which" or "what" is none of these. Where buttons do what is asked, each
in another way, a yes chooses none of them; a no is understood everywhere.
"""

import re
from collections.abc import Iterator

from domain.machine.decision import Question
from domain.machine.effects import Button, Line
from domain.machine.steps.asking import ReviewingAnswer
from domain.machine.steps.lookup import LookingAtCandidate
from domain.machine.steps.staff import (
    AwaitingStaffFile,
    LookingAtReleases,
    ReviewingRelease,
    WithdrawingRelease,
)
from domain.machine.steps.step import Step
from tests.support.pure.world import said

WORDING = said()[1]
TAG = re.compile(r"<[^>]*>")
OPEN = re.compile(r"\b(?:which|what|who|whom|whose|how|why|where|when)\b", re.IGNORECASE)
IN_SEVERAL_WAYS = (ReviewingAnswer, ReviewingRelease, WithdrawingRelease)
ASKS_NOTHING = (AwaitingStaffFile, LookingAtCandidate, LookingAtReleases)
"""They offer, or await something else; "Secret numbers?" there heads a sentence."""


def unanswered(step: Step, question: Question) -> Iterator[str]:
    """What is wrong at a question, in words."""
    refusal = question.no or question.refused
    if not isinstance(step, ASKS_NOTHING) and _asks(question):
        if refusal is None:
            yield "a no does nothing"
        if question.yes is None and not isinstance(step, IN_SEVERAL_WAYS):
            yield "a yes does nothing"
    if question.yes and refusal is None:
        yield "a yes is understood, a no is not"
    for each in (each for row in question.keyboard for each in row):
        yield from _contradicted(each, question, _read(each.label))


def _contradicted(button: Button, question: Question, label: str) -> Iterator[str]:
    word = label.partition(",")[0]
    if word == "Yes" and button != question.yes:
        yield f"“{label}” is not what a yes presses"
    if word == "No" and button != question.no:
        yield f"“{label}” is not what a no presses"


def _asks(question: Question) -> bool:
    """Whether the first sentence, or the line before what is listed, can be answered by yes."""
    lines = map(_read, question.lines)
    sentences = (one for each in lines for one in re.split(r"(?<=[.?!])\s|\n", each))
    return any(each.endswith("?") and not OPEN.search(each) for each in sentences)


def _read(line: Line) -> str:
    return TAG.sub("", WORDING.html((line,), "en")).strip()
