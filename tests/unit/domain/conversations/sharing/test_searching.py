"""Organisations that are misspelt are asked back, the likeliest first."""

from dataclasses import replace

from domain.conversations.desk import question
from domain.machine.effects import line
from domain.machine.phrases import Phrase
from domain.machine.steps.sharing import ChoosingOrganisation, SearchingOrganisation
from tests.support.people import CANDIDATES
from tests.support.pure.acts import decide, typed
from tests.support.pure.candidates import EMMA, LEEDS, UNIVERSITIES, result_of, signed_in

RESULT = result_of(CANDIDATES["Emma"], "B")
READY = replace(signed_in(EMMA), outcomes={EMMA.id: (RESULT,)}, listed=UNIVERSITIES)
MISSPELT = "Universty of Leds"


def test_a_misspelt_name_is_asked_back_with_the_likeliest() -> None:
    chosen = decide(SearchingOrganisation(EMMA.id), typed(MISSPELT), READY).step
    assert chosen == ChoosingOrganisation(EMMA.id, MISSPELT)
    asked = question(chosen, READY)
    assert asked.lines[-1] == line(Phrase.DID_YOU_MEAN, query=MISSPELT)
    assert asked.keyboard[0][0].argument == str(LEEDS.id)
