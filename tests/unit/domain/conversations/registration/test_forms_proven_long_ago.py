"""A secret number proven a fortnight ago opened an account by "the same as for Léo": one button of
the form had been left out of a list. A proof is looked at wherever the form goes on.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

from domain.conversations.desk import question
from domain.machine.changes import OpenAccount
from domain.machine.events import Event
from domain.machine.phrases import Phrase
from domain.machine.records import SignIn
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingNews,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingTerms,
    CheckingEmail,
    ChoosingHolder,
    Form,
    RegistrationStep,
    ReviewingForm,
)
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import decide, pressed, typed
from tests.support.pure.candidates import EMMA, MARIE, PROVEN, known
from tests.support.pure.facts import FakeFacts

HOME = "durand@free.fr"
ENTRY = replace(MARIE.entry, email=HOME)
FIRST = replace(EMMA, email=HOME, confirmed=True, has_password=True)
ANSWERED = replace(
    PROVEN, email=HOME, password_hash="hash", terms_version="1", terms_at=MORNING, news=False
)
STEPS: dict[str, Callable[[Form], RegistrationStep]] = {
    "holder": lambda form: ChoosingHolder(form, FIRST.id),
    "address": AwaitingEmail,
    "address looked at": lambda form: CheckingEmail(form, HOME, "durand@orange.fr"),
    "password": AwaitingPassword,
    "password again": lambda form: AwaitingPasswordAgain(form, "hash"),
    "terms": AwaitingTerms,
    "news": AwaitingNews,
    "review": ReviewingForm,
}
OVER = {
    "late": replace(ANSWERED, proven_until=MORNING - timedelta(seconds=1)),
    "of old": replace(ANSWERED, proven_until=None),
    "another number since": replace(ANSWERED, secret_mark="before"),
    "too far ahead": replace(ANSWERED, proven_until=MORNING + timedelta(days=14)),
}
EVERYWHERE = {"cancel", "terms", "privacy", "help", "signin", "forgotten"}


def here() -> FakeFacts:
    facts = replace(known(entries=(ENTRY, FIRST.entry)), right=True, hashed="hash")
    return replace(facts, here=(SignIn(FIRST, idle=False, fresh=True),), showing=FIRST.id)


def own_buttons(step: RegistrationStep) -> Iterator[tuple[str, str]]:
    for row in question(step, here()).keyboard:
        yield from ((each.verb, each.argument) for each in row if each.verb not in EVERYWHERE)


@each_of([(name, why) for name in STEPS for why in OVER])
def test_nothing_goes_on_by_a_secret_number_whose_time_is_over(name: str, why: str) -> None:
    step = STEPS[name](OVER[why])
    events: list[Event] = [pressed(*each) for each in own_buttons(step)]
    for event in (*events, typed("tournesol-77!"), typed(HOME)):
        done = decide(step, event, here())
        assert not [each for each in done.changes if isinstance(each, OpenAccount)], event
        assert Phrase.SECRET_LAPSED in [each.phrase for each in done.saying], event


def test_while_it_holds_the_same_buttons_do_open_accounts() -> None:
    for step, press in (
        (ChoosingHolder(PROVEN, FIRST.id), pressed("holder", "same")),
        (ReviewingForm(ANSWERED), pressed("submit")),
    ):
        opened = decide(step, press, here()).changes
        assert [each for each in opened if isinstance(each, OpenAccount)], step
