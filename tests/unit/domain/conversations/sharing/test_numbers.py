"""The number that an applicant has there, as it is typed."""

from dataclasses import replace

import pytest

from domain.machine.effects import line
from domain.machine.records import Account
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.steps.sharing import NumberingShare
from tests.support.people import CANDIDATES
from tests.support.pure.acts import decide, typed
from tests.support.pure.candidates import EMMA, MARIE, UNIVERSITIES, at_leeds, result_of, signed_in

RESULT = result_of(CANDIDATES["Emma"], "B")
READY = replace(signed_in(EMMA), outcomes={EMMA.id: (RESULT,)}, listed=UNIVERSITIES)
TO_LEEDS = at_leeds(RESULT.id)


@pytest.mark.parametrize("whose", [EMMA, MARIE])
def test_no_id_number_that_opens_an_account_here_goes_as_the_number_there(whose: Account) -> None:
    facts = replace(READY, here=(*READY.here, *signed_in(MARIE).here))
    asked = NumberingShare(TO_LEEDS)
    decided = decide(asked, typed(whose.entry.id_number), facts)
    assert decided.step == asked
    assert line(SharePhrase.NUMBER_THERE_NONE) in decided.saying
