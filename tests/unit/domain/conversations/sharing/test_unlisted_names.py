"""The name and the website of an organisation that is not listed, as they are typed."""

from dataclasses import replace

from domain.machine.phrases import Phrase
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.steps.sharing import AwaitingWebsite, NamingOrganisation
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import decide, typed
from tests.support.pure.candidates import EMMA, UNIVERSITIES, result_of, signed_in

RESULT = result_of(CANDIDATES["Emma"], "B")
READY = replace(signed_in(EMMA), outcomes={EMMA.id: (RESULT,)}, listed=UNIVERSITIES)


def test_a_name_of_one_sign_and_a_website_without_a_dot_are_asked_for_again() -> None:
    naming, website = NamingOrganisation(EMMA.id), AwaitingWebsite(EMMA.id, "Springfield")
    assert decide(naming, typed("S"), READY).step == naming
    for text in ("spring", "spring . edu", "info@spring.edu"):
        assert decide(website, typed(text), READY).saying[0].phrase == Phrase.WEBSITE_MALFORMED


@each_of(["info@spring.edu", "Spring info @spring.edu", "https://spring.edu", "www.spring.edu"])
def test_an_address_is_nobodys_name_and_the_name_is_asked_for_again(text: str) -> None:
    naming = NamingOrganisation(EMMA.id)
    decided = decide(naming, typed(text), READY)
    assert decided.step == naming
    assert decided.saying[0].phrase == SharePhrase.ORGANISATION_NAME_FIRST


def test_a_dot_and_an_at_alone_make_no_name_an_address() -> None:
    for name in ("St. John's", "Booking.com", "Caf@ Noir"):
        decided = decide(NamingOrganisation(EMMA.id), typed(name), READY)
        assert decided.step == AwaitingWebsite(EMMA.id, name)
