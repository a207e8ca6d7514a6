"""What somebody asks the centre, as a plain value: a row that one of staff takes and answers."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

MOST_A_DAY = 10  # messages to staff in one question


class QuestionKind(StrEnum):
    """What it is about; stored under these words. The sentences: `question-kind-…`."""

    RESULT = "result"
    CERTIFICATE = "certificate"
    NAME = "name"
    COMPLAINT = "complaint"
    DATA = "data"
    SCHOOL = "school"
    TECHNICAL = "technical"
    DISTRESS = "distress"
    OTHER = "other"


@dataclass(frozen=True, kw_only=True)
class CentreQuestion:
    """One question: from a `chat`, or by mail from an `address`, the only one it is answered at.

    `owner` is how acts name who took it, "" where nobody has. `version` changes with whatever
    becomes of it. `proven`: whoever asks is signed in, or somebody vouches that the letter is by
    its author. `account` is whose it was asked as, `entry` whom it is about, 0 for neither known;
    `about` are the ID numbers that come into question, `name` of the one, if it is one. `letter`
    is the newest by which it came; `asked_lately` are the moments of the asker's words of the last
    day, the newest first, `MOST_A_DAY` at most.
    """

    id: int
    kind: QuestionKind
    version: int
    owner: str = ""
    done: bool = False
    chat: int = 0
    address: str = field(default="", repr=False)
    proven: bool = False
    account: int = 0
    entry: int = 0
    name: str = field(default="", repr=False)
    about: tuple[str, ...] = ()
    language: str
    message_id: str = ""
    letter: int = 0
    asked_at: datetime
    due: datetime
    asked_lately: tuple[datetime, ...] = ()


@dataclass(frozen=True)
class AskedWords:
    """What was said in a question: by the asker, or, as acts name them, `by` one of staff."""

    at: datetime
    by: str
    letter: int
    text: str = field(repr=False)
