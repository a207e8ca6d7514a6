"""What a registration asks: where one is, the question, and the buttons."""

from dataclasses import replace

from domain.conversations.registration import known_address, same_holder
from domain.conversations.registration.doubted_address import doubts
from domain.conversations.registration.form import FormQuestion, place
from domain.machine.decision import Question, button
from domain.machine.effects import Button, Line, line
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
    ChoosingHolder,
    Form,
    RegistrationStep,
    ReviewingForm,
)
from domain.text.address_phrases import AddressPhrase
from domain.text.typed_phrases import TypedPhrase

WAYS_ON = (
    (button(Phrase.BUTTON_SIGN_IN, "signin"), button(Phrase.BUTTON_FORGOTTEN, "forgotten")),
    (button(Phrase.BUTTON_LOST_CODES, "lost-codes"),),
)


BACK = button(Phrase.BUTTON_BACK, "back")
DELETED_AT_ONCE = line(TypedPhrase.DELETED_AT_ONCE)
RULE_OF_PASSWORDS = (line(Phrase.PASSWORD_RULE), DELETED_AT_ONCE)


def question(step: RegistrationStep, facts: Facts) -> Question:
    """What the step asks: where one is, the question, and the buttons."""
    asked = _asked(step, facts)
    ways = (BACK, button(Phrase.BUTTON_CANCEL, "cancel"))
    lines = (*place(step), *asked.lines)
    return replace(asked, lines=lines, keyboard=(*asked.keyboard, ways))


def _asked(step: RegistrationStep, facts: Facts) -> Question:
    match step:
        case AwaitingIdNumber():
            where = (line(TypedPhrase.ID_NUMBER_WHERE),)
            return Question((line(Phrase.ASK_ID_NUMBER),), WAYS_ON[1:], more=where)
        case AwaitingSecret() | AwaitingSecretAndMore():
            return _asked_secret(step, facts)
        case ChoosingHolder():
            return same_holder.question(step, facts)
        case AwaitingEmail() | CheckingEmail():
            return _asked_email(step, facts)
        case AwaitingPassword():
            return Question((line(Phrase.ASK_PASSWORD),), more=RULE_OF_PASSWORDS)
        case AwaitingPasswordAgain():
            return Question((line(Phrase.ASK_PASSWORD_AGAIN),), more=(DELETED_AT_ONCE,))
        case AwaitingTerms():
            accept = button(Phrase.BUTTON_ACCEPT, "accept")
            terms = button(Phrase.BUTTON_TERMS, "terms")
            rows = ((accept,), (terms, button(Phrase.BUTTON_PRIVACY, "privacy")))
            in_short = (line(Phrase.TERMS_SUM),)
            refused = line(TypedPhrase.TERMS_REFUSED)
            asked = (line(Phrase.ASK_TERMS),)
            return Question(asked, rows, more=in_short, yes=accept, refused=refused)
        case AwaitingNews():
            no = button(Phrase.BUTTON_NEWS_NO, "news", "no")
            yes = button(Phrase.BUTTON_NEWS_YES, "news", "yes")
            how = (line(Phrase.NEWS_HOW),)
            return Question((line(Phrase.ASK_NEWS),), ((no,), (yes,)), more=how, yes=yes, no=no)
        case ReviewingForm(form):
            return _review(form, facts)


def _asked_secret(step: AwaitingSecret | AwaitingSecretAndMore, facts: Facts) -> Question:
    given = line(Phrase.GIVEN_ID, id_number=step.form.id_number)
    if isinstance(step, AwaitingSecret):
        more = (line(TypedPhrase.SECRET_WHERE), DELETED_AT_ONCE)
        return Question((given, line(Phrase.ASK_SECRET)), WAYS_ON, more=more)
    born = facts.rules.ask_birth_dates
    both = line(Phrase.ASK_SECRET_AND_MORE if born else Phrase.ASK_SECRET_AND_EMAIL)
    return Question((given, both), WAYS_ON, more=(DELETED_AT_ONCE,))


def _asked_email(step: AwaitingEmail | CheckingEmail, facts: Facts) -> Question:
    """The address, or a second look at it; a yes takes the only one that is offered."""
    form = step.form
    if isinstance(step, CheckingEmail):
        doubted = doubts(step.email, facts, entry=facts.entry(form.entry), given=form.email)
        return check_email(step.email, step.suggestion, doubted)
    asked, more = (line(Phrase.ASK_EMAIL),), (line(TypedPhrase.EMAIL_USE),)
    rows = known_address.buttons(form, facts)
    if len(rows) != 1:
        return Question(asked, rows, more=more)
    other = line(AddressPhrase.EMAIL_OTHER)
    return Question(asked, rows, more=more, yes=rows[0][0], refused=other)


def check_email(email: str, better: str, doubts: tuple[Line, ...] = ()) -> Question:
    """The address read back, with what makes it doubtful; a likelier spelling is asked about.

    A yes takes what was asked about, so that it never means the address that is doubted.
    """
    if not better:
        right = button(Phrase.BUTTON_EMAIL_RIGHT, "email-right")
        lines = (line(TypedPhrase.CHECK_EMAIL, email=email), *doubts)
        return Question(lines, ((right,),), yes=right, no=BACK)
    use = Button(line(Phrase.BUTTON_EMAIL_BETTER, email=better), "email-better")
    keep = Button(line(Phrase.BUTTON_EMAIL_KEEP, email=email), "email-right")
    asked = line(TypedPhrase.CHECK_EMAIL_LIKELY, email=email, better=better)
    return Question((asked,), ((use,), (keep,)), yes=use, no=keep)


def _review(form: Form, facts: Facts) -> Question:
    entry = facts.entry(form.entry)
    shown = line(
        Phrase.REVIEW,
        name=entry.full_name if entry else "",
        id_number=form.id_number,
        email=form.email,
        news=line(Phrase.NEWS_WANTED if form.news else Phrase.NEWS_UNWANTED),
    )
    edits = [button(each.edit, "edit", each.answer) for each in FormQuestion if each.edit]
    rows = (tuple(edits[at : at + 2]) for at in range(0, len(edits), 2))
    submit = button(Phrase.BUTTON_SUBMIT, "submit")
    how = (line(Phrase.REVIEW_HOW),)
    refused = line(TypedPhrase.REVIEW_REFUSED)
    return Question((shown,), ((submit,), *rows), more=how, yes=submit, refused=refused)
