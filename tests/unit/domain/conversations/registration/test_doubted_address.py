"""An address is compared with the centre's and looked over: asked about, never refused."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from domain.conversations.desk import question
from domain.conversations.registration.doubted_address import SEVERAL, doubts, likelier
from domain.machine.effects import Line, line
from domain.machine.phrases import Phrase
from domain.machine.steps.registration import AwaitingEmail, CheckingEmail
from domain.text.addresses import slip
from domain.text.typed_phrases import TypedPhrase
from tests.support.pure.acts import decide, typed
from tests.support.pure.candidates import MARIE
from tests.support.pure.facts import FakeFacts
from tests.unit.domain.conversations.registration.test_registration import PROVEN, known

IMPORTED = replace(MARIE.entry, email="marie.durand@orange.fr")
FACTS = known(entries=(IMPORTED,))


def doubted(address: str, facts: FakeFacts = FACTS) -> tuple[Line, ...]:
    """What is asked about an address."""
    return doubts(address, facts)


def test_a_slip_from_the_centres_address_offers_that_one() -> None:
    for near in ("marie.durant@orange.fr", "marie.duran@orange.fr", "Maire.Durand@orange.fr"):
        assert likelier(near, IMPORTED) == IMPORTED.email, near


def test_nothing_is_said_of_the_centres_address_where_another_was_meant() -> None:
    for other in ("m.durand@orange.fr", "famille@free.fr", IMPORTED.email.upper()):
        assert likelier(other, IMPORTED) == "", other
        said = question(CheckingEmail(PROVEN, other), FACTS)
        assert IMPORTED.email not in str(said).replace(other, "")


@given(st.text(alphabet="abcdef.@", max_size=12), st.text(alphabet="abcdef.@", max_size=12))
def test_what_is_offered_is_the_centres_and_never_the_same(typed: str, known: str) -> None:
    assert slip(typed, (known,)) in ("", known)
    assert slip(known, (known,)) == ""


def test_an_unknown_ending_is_asked_about() -> None:
    assert doubted("marie@orange.frr") == (line(TypedPhrase.EMAIL_ENDING_UNKNOWN, ending="frr"),)
    assert doubted("marie@orange.fr") == ()


def test_an_address_of_more_entries_than_a_family_is_asked_about() -> None:
    shared = tuple(replace(IMPORTED, id=each, email="b@x.fr") for each in range(SEVERAL + 1))
    assert doubted("B@x.fr", known(entries=shared)) == (line(TypedPhrase.EMAIL_OF_MANY),)
    assert doubted("b@x.fr", known(entries=shared[1:])) == ()


def test_a_schools_address_is_asked_about_and_others_are_not() -> None:
    schools = ("a@ac-lyon.fr", "a@college-hugo.fr", "a@pupils.school.uk", "a@mail.univ.edu")
    for address in schools:
        assert doubted(address) == (line(TypedPhrase.EMAIL_OF_SCHOOL),), address
    for address in ("a@orange.fr", "a@collegiate.com", "ecole@free.fr", "a@accent.fr"):
        assert doubted(address) == (), address


def test_a_doubted_address_can_be_kept() -> None:
    asked = decide(AwaitingEmail(PROVEN), typed("marie@ac-lyon.fr"), FACTS)
    assert asked.step == CheckingEmail(PROVEN, "marie@ac-lyon.fr")
    answers = question(asked.step, FACTS)
    assert answers.yes
    assert answers.yes.label == line(Phrase.BUTTON_EMAIL_RIGHT)
