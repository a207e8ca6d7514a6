"""Registration: from the Confirmation of Entry to an account, one question a message.

    ID number -> secret number -> e-mail, checked -> password, twice -> terms -> news -> review

The form's first open answer is the next question; "back" and "edit" only take an answer away.
An ID number that does not exist, one already registered and a wrong secret number are one and
the same refusal, counted alike (Cambridge's own form, facts of the exams 1.3).
"""

from dataclasses import replace
from datetime import timedelta

from domain.conversations import confirmation
from domain.machine.changes import ClearWrongSecrets, CountWrongSecret, OpenAccount, OpenSignIn
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import Button, Keyboard, Line, SendText, Write, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts, HashOf, Matches, Need
from domain.machine.phrases import Phrase
from domain.machine.records import Tries
from domain.machine.steps import (
    AtRest,
    AwaitingEmail,
    AwaitingIdNumber,
    AwaitingNews,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingSecret,
    AwaitingTerms,
    CheckingEmail,
    Form,
    RegistrationStep,
    ReviewingForm,
)
from domain.text import passwords
from domain.text.addresses import masked, suggestion
from domain.text.identifiers import id_number, secret_number

STEPS = "6"
NUMBERS = {
    AwaitingIdNumber: 1, AwaitingSecret: 2, AwaitingEmail: 3, CheckingEmail: 3,
    AwaitingPassword: 4, AwaitingPasswordAgain: 4, AwaitingTerms: 5, AwaitingNews: 6,
}  # fmt: skip
WAYS_ON = (
    (button(Phrase.BUTTON_SIGN_IN, "signin"), button(Phrase.BUTTON_FORGOTTEN, "forgotten")),
    (button(Phrase.BUTTON_LOST_CODES, "lost-codes"),),
)


def begin() -> Decision:
    """The first question."""
    return proceed(Form())


def proceed(form: Form, *saying: Line) -> Decision:
    """On to the first question that the form leaves open."""
    return move(_open(form), *saying)


def _open(form: Form) -> RegistrationStep:
    if not form.id_number:
        return AwaitingIdNumber(form)
    if not form.entry:
        return AwaitingSecret(form)
    if not form.email:
        return AwaitingEmail(form)
    if not form.password_hash:
        return AwaitingPassword(form)
    if not form.terms_version:
        return AwaitingTerms(form)
    return AwaitingNews(form) if form.news is None else ReviewingForm(form)


def needs(step: RegistrationStep, text: str) -> Need | None:
    """The hashing that a password typed here wants; none for one that is refused anyway."""
    match step:
        case AwaitingPassword() if passwords.weakness(text) is None:
            return HashOf(text)
        case AwaitingPasswordAgain(_, stored):
            return Matches(stored, text)
    return None


def typed(step: RegistrationStep, event: Typed, facts: Facts) -> Decision:
    """What a text means here."""
    match step:
        case AwaitingIdNumber(form):
            return _id_number(form, event.text, facts)
        case AwaitingSecret(form):
            return _secret(form, event.text, facts)
        case AwaitingEmail(form) | CheckingEmail(form):
            return _email(form, event.text, facts)
        case AwaitingPassword(form):
            return _password(form, event, facts)
        case AwaitingPasswordAgain(form):
            return _password_again(step, facts)
        case AwaitingTerms() | AwaitingNews() | ReviewingForm():
            return ask_again(step, line(Phrase.USE_THE_BUTTONS))


def _id_number(form: Form, text: str, facts: Facts) -> Decision:
    number = id_number(text)
    if not number:
        refusal = line(Phrase.ID_NUMBER_MALFORMED, found=passwords.repeatable(text))
        return ask_again(AwaitingIdNumber(form), refusal)
    return proceed(replace(form, id_number=number, entry=0))


def _secret(form: Form, text: str, facts: Facts) -> Decision:
    number = secret_number(text)
    if not number:
        return ask_again(AwaitingSecret(form), line(Phrase.SECRET_MALFORMED))
    # The same look-ups in every case: the answer's time tells nothing.
    tries = facts.tries(form.id_number)
    entry = facts.entry_matching(form.id_number, number)
    free = entry is not None and not facts.taken(entry.id)
    if refusal := _too_many(tries, facts):
        return ask_again(AwaitingSecret(form), refusal)
    if entry and free:
        cleared = ClearWrongSecrets(form.id_number)
        return proceed(replace(form, entry=entry.id)).also(changes=(cleared,))
    return _no_match(form, tries, facts)


def _too_many(tries: Tries, facts: Facts) -> Line | None:
    rules = facts.rules
    if tries.ever >= rules.wrong_secrets_ever:
        return line(Phrase.ID_NUMBER_CLOSED)
    if tries.locked_until and tries.locked_until > facts.now:
        return line(Phrase.ID_NUMBER_LOCKED, until=tries.locked_until)
    if tries.by_person >= rules.wrong_secrets_per_person_per_day:
        return line(Phrase.TOO_MANY_TODAY)
    if tries.overall >= rules.wrong_secrets_overall_per_hour:
        return line(Phrase.TOO_MANY_OVERALL)
    return None


def _no_match(form: Form, tries: Tries, facts: Facts) -> Decision:
    locks = (tries.in_a_row + 1) % facts.rules.wrong_secrets_in_a_row == 0
    until = facts.now + timedelta(minutes=facts.rules.lock_minutes) if locks else None
    refusal = line(Phrase.ID_NUMBER_LOCKED, until=until) if until else line(Phrase.NO_MATCH)
    if tries.ever + 1 >= facts.rules.wrong_secrets_ever:
        refusal = line(Phrase.ID_NUMBER_CLOSED)
    counted = CountWrongSecret(form.id_number, until)
    return ask_again(AwaitingSecret(form), refusal, changes=(counted,))


def _email(form: Form, text: str, facts: Facts) -> Decision:
    address = facts.address(text)
    if not address:
        refusal = line(Phrase.EMAIL_MALFORMED, found=passwords.repeatable(text))
        return ask_again(AwaitingEmail(form), refusal)
    return move(CheckingEmail(form, address, suggestion(address)))


def _password(form: Form, event: Typed, facts: Facts) -> Decision:
    entry = facts.entry(form.entry)
    if not entry:
        return proceed(Form(), line(Phrase.START_AGAIN))
    refusal = refused_password(event, entry.id, facts)
    if refusal:
        return ask_again(AwaitingPassword(form), refusal)
    return move(AwaitingPasswordAgain(form, facts.hashed))


def refused_password(event: Typed, entry: int, facts: Facts) -> Line | None:
    """Why a new password is not good enough for the candidate of an entry, or None."""
    if event.styled:
        return line(Phrase.PASSWORD_STYLED)
    known = facts.entry(entry)
    weak = passwords.weakness(event.text)
    phrase = weak or (passwords.obvious(event.text, known, facts) if known else None)
    return line(phrase) if phrase else None


def _password_again(step: AwaitingPasswordAgain, facts: Facts) -> Decision:
    if not facts.right:
        return move(AwaitingPassword(step.form), line(Phrase.PASSWORDS_DIFFER))
    return proceed(replace(step.form, password_hash=step.password_hash))


def pressed(step: RegistrationStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    match step, event.verb:
        case _, "back":
            return _back(step)
        case CheckingEmail(form, email), "email-right":
            return proceed(replace(form, email=email))
        case CheckingEmail(form, _, better), "email-better" if better:
            return proceed(replace(form, email=better))
        case AwaitingTerms(form), "accept":
            accepted = replace(form, terms_version=facts.rules.terms_version, terms_at=facts.now)
            return proceed(accepted)
        case AwaitingTerms(), "terms":
            return ask_again(step).also(SendText("terms"))
        case AwaitingNews(form), "news":
            return proceed(replace(form, news=event.argument == "yes"))
        case ReviewingForm(form), "edit":
            return proceed(_without(form, event.argument))
        case ReviewingForm(form), "submit":
            return _submit(form, facts)
    return None


def _back(step: RegistrationStep) -> Decision:
    """One question back: the answer before this step is taken away."""
    match step:
        case AwaitingIdNumber():
            return move(AtRest())
        case CheckingEmail(form):
            return move(AwaitingEmail(form))
        case AwaitingPasswordAgain(form):
            return move(AwaitingPassword(form))
    order = ("id", "id", "email", "password", "terms", "news")
    number = NUMBERS.get(type(step), len(order) + 1)
    return proceed(_without(step.form, order[number - 2]))


def _without(form: Form, answer: str) -> Form:
    match answer:
        case "id":
            return replace(form, id_number="", entry=0)
        case "email":
            return replace(form, email="")
        case "password":
            return replace(form, password_hash="")
        case "terms":
            return replace(form, terms_version="", terms_at=None)
    return replace(form, news=None)


def _submit(form: Form, facts: Facts) -> Decision:
    entry = facts.entry(form.entry)
    if not entry or facts.taken(entry.id) or not form.terms_at:
        return move(AtRest(), line(Phrase.NO_LONGER_FREE))
    account = facts.fresh()
    opened = OpenAccount(
        account, entry.id, form.email, form.password_hash, facts.language,
        form.terms_version, form.terms_at, bool(form.news),
    )  # fmt: skip
    asked = confirmation.open_code(account, form.email, facts)
    done = move(AtRest(), line(Phrase.REGISTERED), line(Phrase.CONFIRM_SENT, email=form.email))
    done = done.also(*asked.effects, changes=(opened, OpenSignIn(account), *asked.changes))
    if entry.email and entry.email.casefold() != form.email.casefold():
        told = {"name": entry.first_name, "new": masked(form.email)}
        name = "candidate.notice.other-address-used"
        return done.also(Write(name, entry.email, told, language=entry.language))
    return done


def question(step: RegistrationStep, facts: Facts) -> Question:
    """What the step asks: where one is, the question, and the buttons."""
    asked, rows = _asked(step, facts)
    number = NUMBERS.get(type(step))
    where = (line(Phrase.STEP_OF, step=str(number), steps=STEPS),) if number else ()
    ways = (button(Phrase.BUTTON_BACK, "back"), button(Phrase.BUTTON_CANCEL, "cancel"))
    return Question((*where, *asked), (*rows, ways))


def _asked(step: RegistrationStep, facts: Facts) -> tuple[tuple[Line, ...], Keyboard]:
    match step:
        case AwaitingIdNumber():
            return (line(Phrase.ASK_ID_NUMBER),), WAYS_ON[1:]
        case AwaitingSecret(form):
            lines = (line(Phrase.GIVEN_ID, id_number=form.id_number), line(Phrase.ASK_SECRET))
            return lines, WAYS_ON
        case AwaitingEmail():
            return (line(Phrase.ASK_EMAIL),), ()
        case CheckingEmail(_, email, better):
            return check_email(email, better)
        case AwaitingPassword():
            return (line(Phrase.ASK_PASSWORD),), ()
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
    edits = tuple(
        button(phrase, "edit", answer)
        for phrase, answer in (
            (Phrase.BUTTON_EDIT_ID, "id"),
            (Phrase.BUTTON_EDIT_EMAIL, "email"),
            (Phrase.BUTTON_EDIT_PASSWORD, "password"),
            (Phrase.BUTTON_EDIT_NEWS, "news"),
        )
    )
    return lines, ((button(Phrase.BUTTON_SUBMIT, "submit"),), edits[:2], edits[2:])


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed, needs=needs)
