"""What a registration asks: where one is, the question, and the buttons."""

from domain.conversations.registration.form import FormQuestion, place
from domain.machine.decision import Question, button
from domain.machine.effects import Button, Keyboard, Line, line
from domain.machine.facts import Facts
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
    Form,
    RegistrationStep,
    ReviewingForm,
)

WAYS_ON = (
    (button(Phrase.BUTTON_SIGN_IN, "signin"), button(Phrase.BUTTON_FORGOTTEN, "forgotten")),
    (button(Phrase.BUTTON_LOST_CODES, "lost-codes"),),
)


def question(step: RegistrationStep, facts: Facts) -> Question:
    """What the step asks: where one is, the question, and the buttons."""
    asked, rows = _asked(step, facts)
    ways = (button(Phrase.BUTTON_BACK, "back"), button(Phrase.BUTTON_CANCEL, "cancel"))
    return Question((*place(step), *asked), (*rows, ways))


def _asked(step: RegistrationStep, facts: Facts) -> tuple[tuple[Line, ...], Keyboard]:
    match step:
        case AwaitingIdNumber():
            return (line(Phrase.ASK_ID_NUMBER),), WAYS_ON[1:]
        case AwaitingSecret(form) | AwaitingSecretAndMore(form):
            alone = isinstance(step, AwaitingSecret)
            asked = line(Phrase.ASK_SECRET if alone else Phrase.ASK_SECRET_AND_MORE)
            return (line(Phrase.GIVEN_ID, id_number=form.id_number), asked), WAYS_ON
        case AwaitingEmail():
            return (line(Phrase.ASK_EMAIL),), ()
        case CheckingEmail(_, email, better):
            return check_email(email, better)
        case AwaitingPassword():
            return (line(Phrase.ASK_PASSWORD), line(Phrase.PASSWORD_RULE)), ()
        case AwaitingPasswordAgain():
            return (line(Phrase.ASK_PASSWORD_AGAIN),), ()
        case AwaitingTerms():
            return (line(Phrase.ASK_TERMS),), (
                (button(Phrase.BUTTON_ACCEPT, "accept"),),
                (button(Phrase.BUTTON_TERMS, "terms"), button(Phrase.BUTTON_PRIVACY, "privacy")),
            )
        case AwaitingNews():
            return (line(Phrase.ASK_NEWS),), (
                (button(Phrase.BUTTON_NEWS_NO, "news", "no"),),
                (button(Phrase.BUTTON_NEWS_YES, "news", "yes"),),
            )
        case ReviewingForm(form):
            return _review(form, facts)


def check_email(email: str, better: str) -> tuple[tuple[Line, ...], Keyboard]:
    """The address read back, with the likelier spelling as a button."""
    right = (button(Phrase.BUTTON_EMAIL_RIGHT, "email-right"),)
    if not better:
        return (line(Phrase.CHECK_EMAIL, email=email),), (right,)
    use = Button(line(Phrase.BUTTON_EMAIL_BETTER, email=better), "email-better")
    return (line(Phrase.CHECK_EMAIL_LIKELY, email=email, better=better),), ((use,), right)


def _review(form: Form, facts: Facts) -> tuple[tuple[Line, ...], Keyboard]:
    entry = facts.entry(form.entry)
    lines = (
        line(
            Phrase.REVIEW,
            name=entry.full_name if entry else "",
            id_number=form.id_number,
            email=form.email,
            news=line(Phrase.NEWS_WANTED if form.news else Phrase.NEWS_UNWANTED),
        ),
    )
    edits = [button(each.edit, "edit", each.answer) for each in FormQuestion if each.edit]
    rows = (tuple(edits[at : at + 2]) for at in range(0, len(edits), 2))
    return lines, ((button(Phrase.BUTTON_SUBMIT, "submit"),), *rows)
