"""Somebody asks the centre, and staff answer."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class AskingCentre:
    """The question itself, in one message; more of `question` where it names one. Until then."""

    until: datetime
    question: int = 0


@dataclass(frozen=True)
class ReviewingQuestion:
    """Is this to be sent to the centre? It was typed where nothing was awaited. Until then."""

    words: str = field(repr=False)
    until: datetime


AskingStep = AskingCentre | ReviewingQuestion


@dataclass(frozen=True)
class LookingAtQuestions:
    """Staff: the open questions, from behind one on."""

    after: int = 0


@dataclass(frozen=True)
class LookingAtQuestion:
    """Staff: one question, as it is now."""

    question: int


@dataclass(frozen=True)
class SortingQuestion:
    """Staff: of which kind is it?"""

    question: int


@dataclass(frozen=True)
class AnsweringQuestion:
    """Staff: the answer, in one message. `version` is what was seen of the question."""

    question: int
    version: int


@dataclass(frozen=True)
class ReviewingAnswer:
    """Staff: is this to be sent? Good until then."""

    question: int
    version: int
    words: str = field(repr=False)
    until: datetime


AnsweringStep = (
    LookingAtQuestions | LookingAtQuestion | SortingQuestion | AnsweringQuestion | ReviewingAnswer
)
