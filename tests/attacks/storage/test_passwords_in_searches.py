"""A password typed where an organisation is searched was said back, and so kept for months."""

import pytest

from domain.machine.steps.sharing import AwaitingWebsite, SearchingOrganisation, ShareStep
from tests.support.pure.acts import decide, typed
from tests.support.pure.candidates import EMMA, signed_in

READY = signed_in(EMMA)
STEPS = (SearchingOrganisation(EMMA.id), AwaitingWebsite(EMMA.id, "Lycée"))


@pytest.mark.parametrize("step", STEPS, ids=lambda step: type(step).__name__)
def test_what_could_be_a_password_is_not_said_back(step: ShareStep) -> None:
    assert "soleil" not in repr(decide(step, typed("soleil-2026!"), READY))
    assert "Sorbonne 9" in repr(decide(step, typed("Sorbonne 9"), READY))
