"""The questions of a registration, in their order: one table, from which all else follows.

The first open question is the next one, "step 3 of 6" counts along the table, "back" takes away the
answer before, and "edit" any answer. A question is added by a member here and by its step, and the
type checker points at what the step still misses.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import Enum

from domain.machine.decision import Decision, move
from domain.machine.effects import Line, line
from domain.machine.phrases import Phrase
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingIdNumber,
    AwaitingNews,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingSecret,
    AwaitingSecretAndMore,
    AwaitingTerms,
    CheckingEmail,
    ChoosingHolder,
    Form,
    RegistrationStep,
    ReviewingForm,
)
from domain.machine.steps.step import AtRest

EMPTY = Form()
PROVEN = ("entry", "proven_until", "secret_mark")


class FormQuestion(Enum):
    """A question: the word of its answer, the step that asks, the fields it fills, the edit button.

    The first field says whether the question is open; with the answer all of them are emptied. A
    secret number is proven for one ID number, so neither goes without the other.
    """

    ID_NUMBER = "id", AwaitingIdNumber, ("id_number", *PROVEN), Phrase.BUTTON_EDIT_ID
    SECRET = "secret", AwaitingSecret, (*PROVEN, "id_number"), None
    EMAIL = "email", AwaitingEmail, ("email",), Phrase.BUTTON_EDIT_EMAIL
    PASSWORD = "password", AwaitingPassword, ("password_hash",), Phrase.BUTTON_EDIT_PASSWORD
    TERMS = "terms", AwaitingTerms, ("terms_version", "terms_at"), None
    NEWS = "news", AwaitingNews, ("news",), Phrase.BUTTON_EDIT_NEWS

    def __init__(
        self,
        answer: str,
        step: Callable[[Form], RegistrationStep],
        fields: tuple[str, ...],
        edit: Phrase | None,
    ) -> None:
        self.answer = answer
        self.step = step
        self.fields = fields
        self.edit = edit

    def is_open(self, form: Form) -> bool:
        """Whether a form has no answer to it."""
        return bool(getattr(form, self.fields[0]) == getattr(EMPTY, self.fields[0]))

    def without_answer(self, form: Form) -> Form:
        """The form as if it had not been answered."""
        return replace(form, **{field: getattr(EMPTY, field) for field in self.fields})


ORDER = tuple(FormQuestion)


def asked_at(step: RegistrationStep) -> FormQuestion | None:
    """The question that a step is about; None where all are answered."""
    match step:
        case AwaitingIdNumber():
            return FormQuestion.ID_NUMBER
        case AwaitingSecret() | AwaitingSecretAndMore():
            return FormQuestion.SECRET
        case ChoosingHolder() | AwaitingEmail() | CheckingEmail():
            return FormQuestion.EMAIL
        case AwaitingPassword() | AwaitingPasswordAgain():
            return FormQuestion.PASSWORD
        case AwaitingTerms():
            return FormQuestion.TERMS
        case AwaitingNews():
            return FormQuestion.NEWS
        case ReviewingForm():
            return None


def begin() -> Decision:
    """The first question."""
    return proceed(EMPTY)


def next_step(form: Form) -> RegistrationStep:
    """The first question that the form leaves open, or the review."""
    ask = next((each.step for each in ORDER if each.is_open(form)), ReviewingForm)
    return ask(form)


def proceed(form: Form, *saying: Line) -> Decision:
    """On to the next question."""
    return move(next_step(form), *saying)


def back(step: RegistrationStep) -> Decision:
    """One question back: from a second look to the question itself, else the answer before goes."""
    asked = asked_at(step)
    if asked is ORDER[0]:
        return move(AtRest())
    turned = isinstance(step, ChoosingHolder)
    if asked and not turned and step != asked.step(step.form):
        return move(asked.step(step.form))
    before = ORDER[ORDER.index(asked) - 1] if asked else ORDER[-1]
    return proceed(before.without_answer(step.form))


def edit(form: Form, answer: str) -> Decision | None:
    """The question of an answer again; None for a word that names none."""
    named = next((each for each in ORDER if each.answer == answer), None)
    return proceed(named.without_answer(form)) if named else None


def place(step: RegistrationStep) -> tuple[Line, ...]:
    """Where one is: "step 3 of 6", or "of 3" where a yes ends it, and nothing at the review."""
    asked = asked_at(step)
    if not asked:
        return ()
    number = ORDER.index(asked) + 1
    last = number if isinstance(step, ChoosingHolder) else len(ORDER)
    return (line(Phrase.STEP_OF, step=str(number), steps=str(last)),)
