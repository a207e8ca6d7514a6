"""The secret number proves whose entry it is, against those who guess.

An ID number that does not exist, one already registered and a wrong secret number are one and
the same refusal, counted alike (Cambridge's own form, facts of the exams 1.3). Where too many have
guessed, everybody is asked for one thing more with it, whether the number is right or not.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from domain.conversations.deadlines import is_ahead
from domain.conversations.registration import same_holder
from domain.conversations.registration.form import next_step, proceed
from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import ClearWrongSecrets, CountWrongSecret
from domain.machine.decision import Decision, ask_again, move
from domain.machine.effects import Alert, Line, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Entry, Rules, Tries
from domain.machine.steps.registration import (
    AwaitingSecret,
    AwaitingSecretAndMore,
    Form,
    RegistrationStep,
)
from domain.text.secret_and_more import secret_and_more
from domain.text.typed_numbers import TypedNumbers

SecretStep = AwaitingSecret | AwaitingSecretAndMore

LASTS = timedelta(days=1)  # that the secret number counts; the form's other answers stay longer


def is_lapsed(form: Form, facts: Facts) -> bool:
    """Whether the secret number was proven too long ago, or the centre has given another since."""
    if not form.entry:
        return False
    known = facts.entry(form.entry)
    other = known is not None and known.secret_mark != form.secret_mark
    return other or not is_ahead(form.proven_until, facts.now, LASTS)


def current(step: RegistrationStep, facts: Facts) -> RegistrationStep:
    """Where a form stands: at the secret number once more where that has lapsed."""
    return next_step(_unproven(step.form)) if is_lapsed(step.form, facts) else step


def ask_anew(form: Form) -> Decision:
    """The secret number once more; all other answers stay."""
    return proceed(_unproven(form), line(Phrase.SECRET_LAPSED))


def _unproven(form: Form) -> Form:
    return replace(form, entry=0, proven_until=None, secret_mark="")


def prove(form: Form, typed: TypedNumbers, facts: Facts) -> Decision:
    """On with the entry that the typed secret number proves, or one refusal for all else.

    An ID number typed beside it is the one that is meant.
    """
    form = replace(form, id_number=typed.id_number or form.id_number)
    step = AwaitingSecret(form)
    if not typed.secret:
        refused = () if typed.id_number else (line(Phrase.SECRET_MALFORMED),)
        return ask_again(step, *refused)
    tries, entry = _looked_up(form, typed.secret, facts)
    if refusal := _too_many(tries, facts):
        return ask_again(step, refusal)
    if _wants_more(tries, facts):
        return move(AwaitingSecretAndMore(form), line(Phrase.SECRET_NOT_ENOUGH))
    return _proven(form, entry, facts) if entry else _no_match(step, tries, facts)


def _malformed(facts: Facts) -> Phrase:
    if facts.rules.ask_birth_dates:
        return Phrase.SECRET_AND_MORE_MALFORMED
    return Phrase.SECRET_AND_EMAIL_MALFORMED


def prove_with_more(form: Form, text: str, facts: Facts) -> Decision:
    """The same where many have guessed: one refusal whichever of the two was wrong."""
    step, given = AwaitingSecretAndMore(form), secret_and_more(text)
    if not given or not (facts.rules.ask_birth_dates or given.email):
        return ask_again(step, line(_malformed(facts)))
    tries, entry = _looked_up(form, given.secret, facts)
    known = facts.also_known(form.id_number, given.born, given.email)
    if refusal := _too_many(tries, facts):
        return ask_again(step, refusal)
    return _proven(form, entry, facts) if entry and known else _no_match(step, tries, facts)


def _looked_up(form: Form, number: str, facts: Facts) -> tuple[Tries, Entry | None]:
    """The tries so far, and the entry if it is free.

    The same look-ups in every case: the answer's time tells nothing.
    """
    tries = facts.tries(form.id_number)
    entry = facts.entry_matching(form.id_number, number)
    return tries, entry if entry and not facts.taken(entry.id) else None


def _proven(form: Form, entry: Entry, facts: Facts) -> Decision:
    until, mark = facts.now + LASTS, entry.secret_mark
    proven = replace(form, entry=entry.id, proven_until=until, secret_mark=mark)
    following = same_holder.offered(proven, entry, facts) or proceed(proven)
    return following.also(changes=(ClearWrongSecrets(form.id_number),))


def _too_many(tries: Tries, facts: Facts) -> Line | None:
    rules = facts.rules
    longest = timedelta(minutes=rules.lock_minutes)
    if tries.locked_until and is_ahead(tries.locked_until, facts.now, longest):
        return line(Phrase.ID_NUMBER_LOCKED, until=tries.locked_until)
    if tries.by_person >= rules.wrong_secrets_per_person_per_day:
        return line(Phrase.TOO_MANY_TODAY, until=_next_day(facts.now))
    if tries.newcomer and tries.newcomers >= rules.new_chats_per_number_per_day:
        return line(Phrase.TOO_MANY_NEWCOMERS, until=_next_day(facts.now))
    return None


def _next_day(now: datetime) -> datetime:
    """When what is counted by the day begins anew: in UTC, which is not midnight everywhere."""
    day = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return day + timedelta(days=1)


def _wants_more(tries: Tries, facts: Facts) -> bool:
    """Whether the secret number alone is too little: whoever asks, and whether it is right.

    Who keeps guessing must not keep the owner out, so that no count of others ends in a refusal.
    """
    flooded = tries.overall >= facts.rules.wrong_secrets_overall_per_hour
    return tries.ever >= facts.rules.wrong_secrets_ever or (tries.stranger and flooded)


def _no_match(step: SecretStep, tries: Tries, facts: Facts) -> Decision:
    form, rules = step.form, facts.rules
    locks = (tries.in_a_row + 1) % rules.wrong_secrets_in_a_row == 0
    until = facts.now + timedelta(minutes=rules.lock_minutes) if locks else None
    closes = tries.ever + 1 >= rules.wrong_secrets_ever
    alone = isinstance(step, AwaitingSecret) and not closes
    refusal = line(Phrase.NO_MATCH if alone else Phrase.NO_MATCH_WITH_MORE)
    if until:
        refusal = line(Phrase.ID_NUMBER_LOCKED, until=until)
    following = AwaitingSecretAndMore(form) if closes else step
    counted = CountWrongSecret(form.id_number, until)
    return ask_again(following, refusal, changes=(counted,)).also(*_alerts(tries, rules))


def _alerts(tries: Tries, rules: Rules) -> tuple[Alert, ...]:
    """What staff hear of the limits that one more wrong secret number reaches."""
    newcomers = tries.newcomers if tries.newcomer else -1
    counts = (
        (AlertPhrase.LIMIT_NUMBER, tries.ever, rules.wrong_secrets_ever),
        (AlertPhrase.LIMIT_PERSON, tries.by_person, rules.wrong_secrets_per_person_per_day),
        (AlertPhrase.LIMIT_OVERALL, tries.overall, rules.wrong_secrets_overall_per_hour),
        (AlertPhrase.LIMIT_NEWCOMERS, newcomers, rules.new_chats_per_number_per_day),
    )
    return tuple(limits.reached(phrase) for phrase, so_far, most in counts if so_far + 1 == most)
