"""Registration: from the Confirmation of Entry to an account, one question a message.

    ID number -> secret number -> e-mail, checked -> password, twice -> terms -> news -> review

The order is the table's (`form.py`); here stands what a text and a button mean at each question.
"""

from dataclasses import replace

from domain.conversations import confirmation
from domain.conversations.registration import (
    former_accounts,
    known_address,
    other_address,
    same_holder,
    secret_number,
)
from domain.conversations.registration.asking import question
from domain.conversations.registration.doubted_address import doubts, is_unseen, likelier
from domain.conversations.registration.form import back, edit, proceed
from domain.conversations.registration.id_number import malformed
from domain.conversations.signed_in import keeping
from domain.conversations.understood import calling
from domain.machine.changes import OpenAccount, OpenSignIn
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, ask_again, move
from domain.machine.effects import Line, SendText, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts, HashOf, Matches, Need
from domain.machine.phrases import Phrase
from domain.machine.records import Entry
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
from domain.text import passwords
from domain.text.typed_addresses import no_address
from domain.text.typed_numbers import numbers_in

READS = "terms"
"""What only shows something, and rests on no proof."""


def needs(step: RegistrationStep, text: str, facts: Facts) -> Need | None:
    """The hashing that a password typed here wants; none for one that is refused anyway."""
    match step:
        case AwaitingPassword() if passwords.worth_hashing(text):
            return HashOf(text)
        case AwaitingPasswordAgain(_, stored):
            return Matches(stored, text)
    return None


def typed(step: RegistrationStep, event: Typed, facts: Facts) -> Decision:
    """What a text means here."""
    if secret_number.is_lapsed(step.form, facts):
        return secret_number.ask_anew(step.form)
    match step:
        case AwaitingIdNumber(form):
            return _id_number(form, event.text, facts)
        case AwaitingSecret(form):
            return secret_number.prove(form, numbers_in(event.text), facts)
        case AwaitingSecretAndMore(form):
            return secret_number.prove_with_more(form, event.text, facts)
        case ChoosingHolder(form) if not facts.address(event.text):
            return ask_again(step, line(Phrase.USE_THE_BUTTONS))
        case ChoosingHolder() | AwaitingEmail() | CheckingEmail():
            return _email(step, event.text, facts)
        case AwaitingPassword(form):
            return _password(form, event, facts)
        case AwaitingPasswordAgain(form):
            return _password_again(step, facts)
        case AwaitingTerms() | AwaitingNews() | ReviewingForm():
            return ask_again(step, line(Phrase.USE_THE_BUTTONS))


def _id_number(form: Form, text: str, facts: Facts) -> Decision:
    """On with the ID number, and with the secret number where both came in one message."""
    typed = numbers_in(text)
    if not typed.id_number:
        return ask_again(AwaitingIdNumber(form), malformed(text))
    named = replace(form, id_number=typed.id_number, entry=0, proven_until=None, secret_mark="")
    return secret_number.prove(named, typed, facts) if typed.secret else proceed(named)


def _email(
    step: ChoosingHolder | AwaitingEmail | CheckingEmail, text: str, facts: Facts
) -> Decision:
    """To the look at an address; what is none leaves the one that is looked at."""
    address, form = facts.address(text), step.form
    if not address:
        return ask_again(step, no_address(text, facts))
    return move(CheckingEmail(form, address, likelier(address, facts.entry(form.entry))))


def _known(form: Form, email: str, facts: Facts) -> Decision:
    """On with an address of the centre's, once what is doubtful of it was shown."""
    if not email:
        return ask_again(AwaitingEmail(form))
    if doubts(email, facts, entry=facts.entry(form.entry), given=form.email):
        return move(CheckingEmail(form, email))
    return _addressed(form, email, facts)


def _chosen(form: Form, email: str, better: str, facts: Facts) -> Decision:
    entry = facts.entry(form.entry)
    if is_unseen(email, better, facts, entry=entry, given=form.email):
        return move(CheckingEmail(form, email))
    return _addressed(form, email, facts)


def _addressed(form: Form, email: str, facts: Facts) -> Decision:
    """On with an address, unless the entry waits for another one."""
    waits = former_accounts.waits_for_others(form.entry, email, facts)
    return move(AwaitingEmail(form), waits) if waits else proceed(replace(form, email=email))


def _password(form: Form, event: Typed, facts: Facts) -> Decision:
    entry = facts.entry(form.entry)
    if not entry:
        return proceed(Form(), line(Phrase.START_AGAIN))
    refusal = refused_password(event, entry, form.email, facts, proven=True)
    if refusal:
        return ask_again(AwaitingPassword(form), refusal)
    return move(AwaitingPasswordAgain(form, facts.hashed))


def refused_password(
    event: Typed, entry: Entry, email: str, facts: Facts, *, proven: bool = False
) -> Line | None:
    """Why a new password is not good enough for the candidate of an entry, or None.

    `proven`: the entry's secret number was proven on the way here.
    """
    if event.styled:
        return line(Phrase.PASSWORD_STYLED)
    if call := calling.as_password(event.text):
        return call
    weak = passwords.weakness(event.text, facts.rules)
    phrase = weak or passwords.obvious(event.text, entry, email, facts, proven=proven)
    return line(phrase) if phrase else None


def _password_again(step: AwaitingPasswordAgain, facts: Facts) -> Decision:
    if not facts.right:
        return move(AwaitingPassword(step.form), line(Phrase.PASSWORDS_DIFFER))
    return proceed(replace(step.form, password_hash=step.password_hash))


def pressed(step: RegistrationStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations.

    Whatever goes on with the form rests on its secret number: so the outcome is asked about, and no
    button can be forgotten.
    """
    done = _pressed(step, event, facts)
    if done and event.verb != READS and secret_number.is_lapsed(step.form, facts):
        return secret_number.ask_anew(step.form)
    return done


def _pressed(step: RegistrationStep, event: Pressed, facts: Facts) -> Decision | None:
    match step, event.verb:
        case _, "back":
            return back(step)
        case ChoosingHolder(), _:
            return same_holder.pressed(step, event, facts)
        case AwaitingEmail() | CheckingEmail(), _:
            return _address_pressed(step, event, facts)
        case AwaitingTerms(form), "accept":
            accepted = replace(form, terms_version=facts.rules.terms_version, terms_at=facts.now)
            return proceed(accepted)
        case AwaitingTerms(), verb if verb == READS:
            return ask_again(step).also(SendText("terms"))
        case AwaitingNews(form), "news":
            return proceed(replace(form, news=event.argument == "yes"))
        case ReviewingForm(form), "edit":
            return edit(form, event.argument)
        case ReviewingForm(form), "submit":
            return _submit(form, facts)
    return None


def _address_pressed(
    step: AwaitingEmail | CheckingEmail, event: Pressed, facts: Facts
) -> Decision | None:
    match step, event.verb:
        case AwaitingEmail(form), known_address.VERB:
            return _known(form, known_address.named(event.argument, form, facts), facts)
        case CheckingEmail(form, email, better), "email-right":
            return _chosen(form, email, better, facts)
        case CheckingEmail(form, _, better), "email-better" if better:
            return _chosen(form, better, better, facts)
    return None


def _submit(form: Form, facts: Facts) -> Decision:
    entry = facts.entry(form.entry)
    if not entry or facts.taken(entry.id) or not form.terms_at:
        return move(AtRest(), line(Phrase.NO_LONGER_FREE))
    if waits := former_accounts.waits_for_others(entry.id, form.email, facts):
        return move(AwaitingEmail(replace(form, email="")), waits)
    account, held = facts.fresh(), facts.closing(entry.id) is not None
    opened = OpenAccount(
        account=account, entry=entry.id, email=form.email,
        password_hash=form.password_hash, language=facts.language,
        terms_version=form.terms_version, terms_at=form.terms_at, news=bool(form.news),
        held=held,
    )  # fmt: skip
    asked = confirmation.ask(account, entry, form.email, facts)
    said = (line(Phrase.REGISTERED), *asked.saying, *keeping.ended(facts))
    done = move(AtRest(entered=True), *said)
    done = done.also(*asked.effects, changes=(opened, OpenSignIn(account), *asked.changes))
    return done.also(*other_address.warnings(entry, form.email, facts.rules.frozen_look_days))


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed, needs=needs)
