"""What people want who type in words of their own: a corpus with a verdict each, and the rules."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.text.understood.concepts import languages, read, words_of
from domain.text.understood.distress import Heard, distress_in
from domain.text.understood.meaning import Wanted, likely, wanted
from domain.text.understood.spelling import Lexicon, distance, is_like, slips
from tests.support.places import ROOT

CORPUS = tomllib.loads((ROOT / "tests" / "corpus" / "wanted.toml").read_text("utf-8"))
CALLED = {"lost-codes": "forgotten"}
OTHERS = [each for name, every in CORPUS.items() if name != "distress" for each in every]

CALM = (
    "je me jette à l'eau et je passe le C1",
    "on m'a coupé les cheveux",
    "coupez le son",
    "coupe du monde",
    "j'ai pris tous les documents",
    "I took all the tests",
    "she cut her hair",
    "we cut the grass",
    "I hate my school",
    "je déteste mon prof",
    "I want this to stop, too many emails",
    "je voudrais que tout s'arrange",
    "je pense à tout",
    "I'm thinking about everything I have to do",
    "ready for everything",
    "j'ai raté mon train",
    "jump to the next step",
    "il a sauté une ligne",
    "the end of my course",
    "fin de mes études",
    "à la fin de ma session",
    "plus envie d'attendre",
    "j'ai plus la force de chercher",
    "marre de l'attente",
    "I can't live in that city",
    "no point in asking",
    "there is no reason to worry",
    "je meurs d'envie de savoir",
    "je suis morte de trouille",
    "I almost died when I saw the grade",
    "that test killed me",
    "this traffic is killing me",
    "I could die of happiness",
    "mort de fatigue",
    "ça m'a tué",
    "tuer le temps",
    "les vacances me manquent",
    "personne ne voit mon message",
    "personne ne répond, personne ne verra ça",
    "nobody cares about the listening part",
    "I want it all to be sent to my school",
    "I want it over with",
    "end everything with a full stop",
    "pas envie d'être en retard",
    "je ne veux plus être abonné",
    "I don't want to be here on Monday, can I change my date",
    "pris le bus avec toute la boîte",
    "j'ai pris trop de temps",
    "elle a pris tous mes stylos",
)


def verdict(text: str) -> str:
    """As the corpus calls it."""
    if distress_in(text):
        return "distress"
    found = wanted(text)
    return CALLED.get(found, str(found)) if found else "unknown"


@pytest.mark.parametrize("name", CORPUS)
def test_every_sentence_of_the_corpus_is_understood_as_it_is_meant(name: str) -> None:
    assert {each: verdict(each) for each in CORPUS[name]} == dict.fromkeys(CORPUS[name], name)


@given(st.sampled_from(OTHERS), st.sampled_from(CORPUS["complaint"]), st.booleans())
def test_what_says_that_something_is_wrong_is_never_anything_else(
    beside: str, complaint: str, before: bool
) -> None:
    text = f"{beside} {complaint}" if before else f"{complaint} {beside}"
    assert distress_in(text) or wanted(text) is Wanted.COMPLAINT


@given(st.sampled_from(OTHERS), st.sampled_from(CORPUS["distress"]))
def test_distress_is_heard_behind_and_before_anything_else(beside: str, distress: str) -> None:
    assert distress_in(f"{beside}. {distress}") or distress_in(f"{distress}. {beside}")


@given(st.text(max_size=300))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    assert wanted(text) in {*Wanted, None}
    assert distress_in(text) in {*Heard, None}


def test_what_is_said_every_day_is_no_distress() -> None:
    assert [each for each in CALM if distress_in(each)] == []


def test_laughing_is_heard_as_laughing() -> None:
    assert distress_in("i want to die lol") is Heard.LAUGHING
    assert distress_in("je veux mourir 😂") is Heard.LAUGHING
    assert distress_in("je veux mourir") is Heard.PLAINLY


def test_a_word_forgives_as_many_slips_as_its_length_allows() -> None:
    assert is_like("resulat", "resultat")
    assert is_like("reuslttat", "resultat")
    assert not is_like("vote", "note")
    assert not is_like("courir", "mourir")
    assert distance("ab", "ba") == 1


@given(st.lists(st.text("aelmorstu", min_size=3, max_size=10), min_size=1, max_size=40))
def test_a_lexicon_finds_what_a_few_slips_tell_apart_and_nothing_else(words: list[str]) -> None:
    typed, *known = words
    apart = {each for each in known if each[0] == typed[0] and _forgiven(typed, each)}
    assert Lexicon(known).like(typed) == apart


def _forgiven(typed: str, known: str) -> bool:
    return distance(typed, known) <= slips(min(len(typed), len(known)))


def test_the_same_words_without_accents_and_with_any_apostrophe_are_the_same() -> None:
    read_so = words_of("l'ete c'est fini")
    assert read_so == ["l", "ete", "c", "est", "fini"]
    assert words_of("L’Été, c´est FINI") == read_so


def test_every_rule_names_concepts_that_some_language_has_words_for() -> None:
    known = {name for each in languages() for name in read(f"{each}.toml")["concepts"]}
    told = read("rules.toml")
    named = {
        part.lstrip("-")
        for every in told["rules"].values()
        for said in every
        for part in said.split()
        if part[0] != "~"
    }
    assert named - known == set()
    assert {each for every in told["near"].values() for each in every} - known == set()


def test_what_is_likely_is_told_by_the_words_that_are_known() -> None:
    assert likely("le résultat du match")[0] is Wanted.RESULT
    assert likely("asdfgh") == ()
