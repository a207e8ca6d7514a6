"""The secret number proves whose entry it is, against those who guess.

An ID number that does not exist, one already registered and a wrong secret number are one and
the same refusal, counted alike (Cambridge's own form, facts of the exams 1.3).
"""

from dataclasses import replace
from datetime import timedelta

from domain.conversations.registration.form import next_step, proceed
from domain.machine.changes import ClearWrongSecrets, CountWrongSecret
from domain.machine.decision import Decision, ask_again
from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Tries
from domain.machine.steps.registration import AwaitingSecret, Form, RegistrationStep
from domain.text.identifiers import secret_number

LASTS = timedelta(days=1)  # that the secret number counts; the form's other answers stay longer


def is_lapsed(form: Form, facts: Facts) -> bool:
    """Whether the secret number was proven too long ago."""
    return bool(form.entry) and (form.proven_until is None or facts.now >= form.proven_until)


def current(step: RegistrationStep, facts: Facts) -> RegistrationStep:
    """Where a form stands: at the secret number once more where that has lapsed."""
    return next_step(_unproven(step.form)) if is_lapsed(step.form, facts) else step


def ask_anew(form: Form) -> Decision:
    """The secret number once more; all other answers stay."""
    return proceed(_unproven(form), line(Phrase.SECRET_LAPSED))


def _unproven(form: Form) -> Form:
    return replace(form, entry=0, proven_until=None)


def prove(form: Form, text: str, facts: Facts) -> Decision:
    """On with the entry that the typed secret number proves, or one refusal for all else."""
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
        proven = replace(form, entry=entry.id, proven_until=facts.now + LASTS)
        return proceed(proven).also(changes=(cleared,))
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
