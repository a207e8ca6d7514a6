"""What a chat hears of what was asked there."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class QuestionAnswered:
    """Staff answered a question of this chat; `account` is whose it was asked as, 0 for none."""

    question: int
    words: str = field(repr=False)
    account: int = 0


@dataclass(frozen=True)
class QuestionDone:
    """Staff are done with a question of this chat."""

    question: int
    account: int = 0


@dataclass(frozen=True)
class QuestionsHandedOver:
    """This person has these questions from now on, that were somebody's so called."""

    name: str
    by: str
    questions: tuple[int, ...]


AskingEvent = QuestionAnswered | QuestionDone | QuestionsHandedOver
