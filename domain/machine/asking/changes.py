"""What is changed of a question to the centre: by who asks, and by staff."""

from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime

from domain.machine.asking.records import QuestionKind


@dataclass(frozen=True, kw_only=True)
class OpenQuestion:
    """Somebody asks: in the chat of the decision, or, where there is an `address`, by mail."""

    id: int
    kind: QuestionKind
    words: str = field(repr=False)
    due: datetime
    language: str
    proven: bool
    account: int = 0
    entry: int = 0
    address: str = field(default="", repr=False)
    message_id: str = ""
    letter: int = 0


@dataclass(frozen=True)
class AddWords:
    """Who asked says more; a question that was done is open again."""

    id: int
    words: str = field(repr=False)
    due: datetime
    _: KW_ONLY
    message_id: str = ""
    letter: int = 0


@dataclass(frozen=True)
class TakeQuestion:
    """It is this officer's from now on."""

    id: int


@dataclass(frozen=True)
class LeaveQuestion:
    """It is nobody's again."""

    id: int


@dataclass(frozen=True)
class AnswerQuestion:
    """It is answered in these words, and `done` with that or not."""

    id: int
    words: str = field(repr=False)
    done: bool


@dataclass(frozen=True)
class CloseQuestion:
    """It is done."""

    id: int


@dataclass(frozen=True)
class SortQuestion:
    """It is of another kind, and due then."""

    id: int
    kind: QuestionKind
    due: datetime


AskerChange = OpenQuestion | AddWords
"""What whoever asks changes."""

AnswererChange = TakeQuestion | LeaveQuestion | AnswerQuestion | CloseQuestion | SortQuestion
"""What staff change."""
