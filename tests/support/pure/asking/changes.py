"""The questions to the centre as plain values, and what is changed of them."""

from collections.abc import MutableMapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import singledispatch
from typing import TYPE_CHECKING, Any, Protocol

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from domain.machine.asking.changes import (
    AddWords,
    AnswererChange,
    AnswerQuestion,
    AskerChange,
    CloseQuestion,
    LeaveQuestion,
    OpenQuestion,
    SortQuestion,
    TakeQuestion,
)
from domain.machine.asking.records import AskedWords, CentreQuestion, QuestionKind
from domain.machine.changes import Change
from domain.machine.records import officer_named
from domain.mail.talks.changes import CountCodeRequest
from tests.support.clock import MORNING
from tests.support.mail import asked_steps

if TYPE_CHECKING:
    from tests.support.pure.records import Records

DAY = timedelta(days=1)
Words = MutableMapping[int, list[AskedWords]]
Questions = MutableMapping[int, CentreQuestion]


@dataclass
class QuestionScene:
    """Where and when a question changes."""

    questions: Questions
    words: Words
    chat: int
    now: datetime

    def amend(self, number: int, **values: object) -> None:
        """Another value or two, and a version."""
        if known := self.questions.get(number):
            amended = {**values, "version": known.version + 1}
            self.questions[number] = replace(known, **amended)  # type: ignore[arg-type]

    def say(self, number: int, text: str, by: str = "", letter: int = 0) -> None:
        """Somebody says something."""
        if number in self.questions:
            self.words.setdefault(number, []).append(AskedWords(self.now, by, letter, text))

    @property
    def by(self) -> str:
        """Whose chat it is."""
        return officer_named(self.chat)


class RecordsScene(Protocol):
    """Where and when anything changes."""

    @property
    def records(self) -> "Records":
        """All there are."""

    @property
    def chat(self) -> int:
        """Whose decision it is."""

    @property
    def now(self) -> datetime:
        """When."""


def apply(changed: Change, scene: RecordsScene) -> None:
    """What becomes of a question; any other change is of a step by mail, or asks for a code."""
    if isinstance(changed, AskerChange | AnswererChange):
        at = scene.records.questions, scene.records.question_words
        change(changed, QuestionScene(*at, scene.chat, scene.now))
    elif isinstance(changed, CountCodeRequest):
        asked_steps.count_request(changed, scene)
    else:
        asked_steps.apply_step(changed, scene.records)


@singledispatch
def change(changed: AskerChange | AnswererChange, scene: QuestionScene) -> None:
    """One change of one question."""
    raise NotImplementedError(type(changed).__name__)


@change.register
def _(changed: OpenQuestion, scene: QuestionScene) -> None:
    scene.questions[changed.id] = CentreQuestion(
        id=changed.id,
        kind=changed.kind,
        version=1,
        chat=0 if changed.address else scene.chat,
        address=changed.address,
        proven=changed.proven,
        account=changed.account,
        entry=changed.entry,
        language=changed.language,
        message_id=changed.message_id,
        letter=changed.letter,
        asked_at=scene.now,
        due=changed.due,
    )
    scene.say(changed.id, changed.words, letter=changed.letter)


@change.register
def _(changed: AddWords, scene: QuestionScene) -> None:
    scene.amend(changed.id, done=False, due=changed.due)
    scene.say(changed.id, changed.words, letter=changed.letter)


@change.register
def _(changed: TakeQuestion, scene: QuestionScene) -> None:
    scene.amend(changed.id, owner=scene.by)


@change.register
def _(changed: LeaveQuestion, scene: QuestionScene) -> None:
    scene.amend(changed.id, owner="")


@change.register
def _(changed: AnswerQuestion, scene: QuestionScene) -> None:
    scene.amend(changed.id, owner=scene.by, done=changed.done)
    scene.say(changed.id, changed.words, by=scene.by)


@change.register
def _(changed: CloseQuestion, scene: QuestionScene) -> None:
    scene.amend(changed.id, owner=scene.by, done=True)


@change.register
def _(changed: SortQuestion, scene: QuestionScene) -> None:
    scene.amend(changed.id, kind=changed.kind, due=changed.due)


QUESTION = OpenQuestion(
    id=1, kind=QuestionKind.OTHER, words="When?", due=MORNING, language="en", proven=False
)
BY_MAIL = replace(QUESTION, address="a@b.c", letter=4, proven=True)
MORE = AddWords(1, "More", MORNING)
ASKED = (QUESTION, BY_MAIL, MORE)
EDGES = (
    (QUESTION, TakeQuestion(1), AnswerQuestion(1, "Soon", done=True), MORE),
    (QUESTION, BY_MAIL, CloseQuestion(1), LeaveQuestion(2)),
)
"""What may happen to questions."""
ODD = (OpenQuestion, AddWords)
GIVEN: dict[str, SearchStrategy[Any]] = {
    "words": st.just("Soon"),
    "done": st.booleans(),
    "kind": st.sampled_from(QuestionKind),
    "due": st.just(MORNING),
}
"""What the others hold."""
