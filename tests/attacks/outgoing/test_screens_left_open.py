"""A result on its way was shown to whoever found the phone a day later: whose, and to whom."""

from dataclasses import replace

from domain.conversations.desk import question
from domain.machine.effects import line
from domain.machine.phrases import Phrase
from domain.machine.records import SignIn
from domain.machine.steps.sharing import (
    AwaitingOrganisationEmail,
    AwaitingWebsite,
    ChoosingOrganisation,
    NamingOrganisation,
    SearchingOrganisation,
    ShareStep,
)
from domain.machine.steps.step import AtRest, AwaitingOwnPassword
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import decide, pressed, typed
from tests.support.pure.candidates import EMMA, LEEDS, UNIVERSITIES, at_leeds, result_of
from tests.support.pure.facts import FakeFacts

RESULT = result_of(CANDIDATES["Emma"], "B")
KNOWN = FakeFacts(outcomes={EMMA.id: (RESULT,)}, listed=UNIVERSITIES)
ASLEEP = replace(KNOWN, here=(SignIn(EMMA, idle=True, fresh=False),))
SIGNED_OUT = replace(KNOWN, accounts=(EMMA,))
STEPS: tuple[ShareStep, ...] = (
    SearchingOrganisation(EMMA.id),
    ChoosingOrganisation(EMMA.id, "leeds"),
    NamingOrganisation(EMMA.id),
    AwaitingWebsite(EMMA.id, "Lycée"),
    AwaitingOrganisationEmail(EMMA.id, "Lycée", "lycee.fr"),
    at_leeds(RESULT.id),
)


@each_of(STEPS)
def test_a_sign_in_that_is_asleep_shows_nothing_of_a_share(step: ShareStep) -> None:
    for facts in (ASLEEP, SIGNED_OUT):
        shown = question(step, facts)
        assert [each.phrase for each in shown.lines] == [Phrase.NOT_SIGNED_IN]


@each_of(STEPS)
def test_it_wants_its_password_and_one_that_is_over_nothing_more(step: ShareStep) -> None:
    for event in (typed("leeds"), pressed("back")):
        asked = AwaitingOwnPassword(EMMA.id, "send", str(EMMA.id))
        assert decide(step, event, ASLEEP).step == asked
        assert decide(step, event, SIGNED_OUT).step == AtRest()


def test_nothing_goes_to_a_place_that_the_look_did_not_show() -> None:
    """The list was brought anew between look and press: "Send it" went where nobody had looked."""
    here = (SignIn(EMMA, idle=False, fresh=True),)
    look, awake = at_leeds(RESULT.id), replace(KNOWN, here=here, showing=EMMA.id)
    for now in (replace(LEEDS, email="post@elsewhere.uk"), replace(LEEDS, name="Elsewhere")):
        done = decide(look, pressed("share"), replace(awake, listed=(now,)))
        assert done.changes == ()
        assert done.saying == (line(Phrase.RECIPIENT_CHANGED),)
        assert done.step == replace(look, name=now.name, email=now.email)
    unmarked = replace(look, name="", email="")  # as steps of old were stored
    assert decide(unmarked, pressed("share"), awake).step == look
    assert decide(look, pressed("share"), awake).changes != ()
