"""An address is compared with the centre's and looked over: asked about, never refused."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.conversations.desk import question
from domain.conversations.registration.doubted_address import SEVERAL, doubts, likelier
from domain.machine.effects import Line, line
from domain.machine.phrases import Phrase
from domain.machine.steps.details import CheckingNewEmail
from domain.machine.steps.registration import AwaitingEmail, AwaitingPassword, CheckingEmail
from domain.text.addresses import KNOWN, slip, suggestion
from domain.text.public_mailboxes import PROVIDERS, is_public
from domain.text.typed_phrases import TypedPhrase
from tests.support.pure.acts import EMMAS, decide, pressed, typed
from tests.support.pure.candidates import EMMA, MARIE, PROVEN, known, signed_in
from tests.support.pure.facts import FakeFacts

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


def test_an_ending_that_the_centre_itself_uses_for_the_entry_is_known() -> None:
    theirs = replace(IMPORTED, email="marie@lycee.example")
    endings, unknown = EVERYWHERE.endings, TypedPhrase.EMAIL_ENDING_UNKNOWN
    facts = known(entries=(theirs,), endings=endings)
    for typed_, asked in (("Marie@lycee.example", False), ("maria@lycee.example", True)):
        said = question(CheckingEmail(PROVEN, typed_), facts).lines
        assert (unknown in [each.phrase for each in said]) == asked, typed_
        theirs_now = replace(EMMA, entry=theirs)
        here = replace(signed_in(theirs_now), endings=endings)
        later = question(CheckingNewEmail(EMMA.id, typed_, "", EMMAS), here).lines
        assert (unknown in [each.phrase for each in later]) == asked, typed_


def test_an_address_of_more_entries_than_a_family_is_asked_about() -> None:
    shared = tuple(replace(IMPORTED, id=each, email="b@x.fr") for each in range(SEVERAL + 1))
    assert doubted("B@x.fr", known(entries=shared)) == (line(TypedPhrase.EMAIL_OF_MANY),)
    assert doubted("b@x.fr", known(entries=shared[1:])) != (line(TypedPhrase.EMAIL_OF_MANY),)


READ_LATER = (line(TypedPhrase.EMAIL_OF_SCHOOL),)
ENDINGS = "de es it fr com org net uk edu au us pl jp tr pt"
EVERYWHERE = replace(FACTS, endings=frozenset(ENDINGS.split()))
INSTITUTIONS = (
    "ac-lyon.fr", "college-hugo.fr", "pupils.school.uk", "mail.univ.edu", "schule-berlin.de",
    "colegio.es", "uni-koeln.de", "ens.fr", "scuola-dante.it", "szkola5.pl", "tokyo-u.ac.jp",
    "student.unimelb.edu.au", "lausd.k12.ca.us", "okul.com.tr", "escola.pt", "clarke.org",
    "gmail.school.com", "notgmail.com", "orange.fr.school.net", "hotmail.example.com",
)  # fmt: skip


def test_whoever_else_than_a_public_provider_keeps_a_mailbox_is_asked_about() -> None:
    silent = [each for each in INSTITUTIONS if doubted(f"a@{each}", EVERYWHERE) != READ_LATER]
    assert silent == []


def test_a_mailbox_with_a_public_provider_is_taken_without_a_question() -> None:
    personal = (
        "orange.fr",
        "Gmail.com",
        "web.de",
        "libero.it",
        "yahoo.co.uk",
        "hotmail.es",
        "gmx.de",
    )
    assert [each for each in personal if doubted(f"ecole@{each}", EVERYWHERE)] == []


@given(st.from_regex(r"[a-z]{1,12}(-[a-z]{1,8})?\.(fr|de|es|com|org)", fullmatch=True))
def test_no_name_in_whatever_language_makes_an_address_personal(domain: str) -> None:
    expected = () if is_public(f"a@{domain}") else READ_LATER
    assert doubted(f"a@{domain}", EVERYWHERE) == expected


def test_no_place_of_learning_is_among_the_public_providers() -> None:
    parts = {"edu", "ac", "k12", "sch", "school", "univ", "uni", "ecole", "lycee", "student"}
    assert [each for each in PROVIDERS if parts & set(re.split(r"[.-]", each))] == []
    assert [each for each in KNOWN if not is_public(f"a@{each}")] == []


def test_what_was_said_yes_to_here_is_asked_about_no_more() -> None:
    own = replace(EMMA, email="emma@clarke.org")
    family = replace(signed_in(own), endings=EVERYWHERE.endings)
    assert doubts("Emma@Clarke.org", family) == ()
    assert doubts("tom@clarke.org", family) == READ_LATER
    assert doubts("tom@clarke.org", family, given="Tom@clarke.org") == ()


def test_nobody_learns_which_addresses_others_use() -> None:
    known = replace(EVERYWHERE, accounts=(replace(EMMA, email="emma@clarke.org"),))
    assert doubts("emma@clarke.org", known) == READ_LATER


def test_another_providers_name_is_no_slip_of_a_known_one() -> None:
    for each in ("hotmail.de", "gmx.de", "yahoo.es", "live.it", "orange.fr"):
        assert suggestion(f"a@{each}") == "", each
    assert suggestion("a@hotmial.fr") == "a@hotmail.fr"


def test_a_doubted_address_can_be_kept() -> None:
    asked = decide(AwaitingEmail(PROVEN), typed("marie@ac-lyon.fr"), FACTS)
    assert asked.step == CheckingEmail(PROVEN, "marie@ac-lyon.fr")
    answers = question(asked.step, FACTS)
    assert answers.yes
    assert answers.yes.label == line(Phrase.BUTTON_EMAIL_RIGHT)


@pytest.mark.parametrize(
    ("verb", "chosen"), [("email-right", "a@lycee-huga.fr"), ("email-better", "a@lycee-hugo.fr")]
)
def test_what_is_chosen_of_two_spellings_is_asked_about_like_any_other(
    verb: str, chosen: str
) -> None:
    offered = CheckingEmail(PROVEN, "a@lycee-huga.fr", "a@lycee-hugo.fr")
    once_more = decide(offered, pressed(verb), FACTS).step
    assert once_more == CheckingEmail(PROVEN, chosen)
    assert READ_LATER[0] in question(once_more, FACTS).lines
    assert decide(once_more, pressed("email-right"), FACTS).step != once_more
    plain = CheckingEmail(PROVEN, "a@orange.fr", "a@orange.fr")
    assert not isinstance(decide(plain, pressed(verb), FACTS).step, CheckingEmail)
    emmas = CheckingNewEmail(EMMA.id, "a@lycee-huga.fr", "a@lycee-hugo.fr", EMMAS)
    details = decide(emmas, pressed(verb), signed_in(EMMA)).step
    assert details == CheckingNewEmail(EMMA.id, chosen, "", EMMAS)


def test_what_is_no_address_leaves_the_suggestion_that_stands() -> None:
    offered = CheckingEmail(PROVEN, "marie@gmial.com", "marie@gmail.com")
    for text in ("Oui, c", "ben je sais pas", "hein"):
        assert decide(offered, typed(text), FACTS).step == offered
    taken = decide(offered, pressed("email-better"), FACTS).step
    assert isinstance(taken, AwaitingPassword)
    assert taken.form.email == "marie@gmail.com"
    changing = CheckingNewEmail(EMMA.id, "marie@gmial.com", "marie@gmail.com", EMMAS)
    assert decide(changing, typed("hein"), signed_in(EMMA)).step == changing
