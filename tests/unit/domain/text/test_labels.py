"""What a typed text answers: one label, a bare yes, a bare no, or nothing."""

from hypothesis import given
from hypothesis import strategies as st

from domain.text.folding import fold
from domain.text.labels import meant
from domain.text.words.bare_answers import AnswerWords, yes_or_no
from domain.text.words.typed_words import typed_words

ELSEWHERE = [each for each in typed_words().values() if each.yes]
LABELS = (("result", "Mon résultat"), ("send", "Envoyer mon résultat"), ("help", "Aide"))


def test_a_label_is_meant_whatever_its_case_and_accents() -> None:
    assert meant("mon RESULTAT", LABELS) == "result"


def test_a_part_of_a_label_means_nothing() -> None:
    assert [meant(each, LABELS) for each in ("env", "envoyer", "envoyer mon")] == [None] * 3


def test_a_whole_label_is_meant_though_another_begins_so() -> None:
    assert meant("aide", (*LABELS, ("contact", "Aide du centre"))) == "help"


def test_a_thing_may_have_a_label_in_each_language() -> None:
    assert meant("help", (*LABELS, ("help", "Help"), ("help", "Help"))) == "help"


def test_signs_alone_mean_nothing() -> None:
    assert meant("?!", (*LABELS, ("", ""))) is None


YES, NO, POLITE = ("oui", "c'est ça", "ok"), ("non", "pas du tout"), ("merci", "s'il vous plaît")


def answer(text: str) -> bool | None:
    """By a few words."""
    by = AnswerWords(
        yes=YES,
        no=NO,
        courtesies=POLITE,
        openings=("ben", "mais", "ah", "c'est"),
        hesitations=("euh",),
        staying=("garde-la",),
    )
    return yes_or_no(text, by)


@given(st.lists(st.sampled_from((*YES, *POLITE)), max_size=4), st.sampled_from(YES))
def test_a_yes_may_be_said_twice_and_politely(around: list[str], yes: str) -> None:
    assert answer(" , ".join([*around, yes]).upper()) is True


@given(st.permutations(["oui", "non", "merci"]))
def test_a_yes_and_a_no_are_neither(words: list[str]) -> None:
    assert answer(" ".join(words)) is None


@given(st.sampled_from(YES), st.text(alphabet="bfgkpqvwxz", min_size=2), st.booleans())
def test_one_word_more_is_no_answer(yes: str, more: str, before: bool) -> None:
    assert answer(f"{more} {yes}" if before else f"{yes} {more}") is None


def test_thumbs_answer_and_other_signs_do_not() -> None:
    signs = ("👍", "👍🏽", "👎", "🙂", "?", "", "merci")
    assert [answer(each) for each in signs] == [True, True, False, None, None, None, None]


def test_a_yes_that_asks_or_frowns_is_a_doubt() -> None:
    doubts = ("oui ?", "Oui?!", "ok 🤔", "oui 👎", "oui ❌", "👍👎", "non ?", "نعم؟")
    assert [answer(each) for each in doubts] == [None] * len(doubts)


def test_a_word_that_only_opens_changes_no_answer_and_is_none() -> None:
    said = ("ben oui", "Ah ben non", "mais c'est ça !", "ben", "oui mais", "ben oui mais non")
    assert [answer(each) for each in said] == [True, False, True, None, None, None]


def test_who_hesitates_has_said_no_but_not_yes() -> None:
    assert [answer(each) for each in ("euh non", "euh oui", "ben euh ok")] == [False, None, None]


def test_a_yes_may_be_stretched_signed_and_smiled() -> None:
    said = ("ouiiii", "OUIII !!!", "ouii", "oui 👍", "oui 😊", "✅", "👌🏽", "noooon", "❌")
    assert [answer(each) for each in said] == [True] * 7 + [False] * 2


def test_a_bare_yes_or_no_of_a_language_that_is_only_heard_answers() -> None:
    for said in ELSEWHERE:
        assert [answer(each) for each in said.no] == [False] * len(said.no)
        assert [answer(f"{each} {said.courtesies[0]}") for each in said.yes] == [True] * len(
            said.yes
        )
        assert answer(f"{said.yes[0]} {said.no[0]}") is None


def test_no_word_is_a_yes_in_one_language_and_a_no_in_another() -> None:
    yeses = {fold(each) for said in ELSEWHERE for each in said.yes}
    noes = {fold(each) for said in ELSEWHERE for each in said.no}
    assert not yeses & noes


def test_a_yes_or_no_with_words_of_another_language_is_no_answer() -> None:
    said = ("ja aber", "sí, pero no", "evet değil", "da nu", "是吗", "não sei", "ja ?")
    assert [answer(each) for each in said] == [None] * len(said)


def test_a_careless_yes_counts_alone_and_two_of_them_mock() -> None:
    careless = ("yeah", "right", "sure", "bien sûr")

    def heard(text: str) -> bool | None:
        by = AnswerWords(
            yes=(*YES, "yes", *careless),
            no=NO,
            courtesies=POLITE,
            openings=("mais", "oh"),
            careless=careless,
        )
        return yes_or_no(text, by)

    meant_so = (
        "yeah",
        "sure, merci",
        "yes, right",
        "oui bien sûr",
        "mais oui",
        "👍 sure",
        "oui oui",
    )
    assert [each for each in meant_so if heard(each) is not True] == []
    mocked = ("yeah right", "Yeah, right!", "yeah yeah", "oh sure", "mais bien sûr", "sure, right")
    assert [each for each in mocked if heard(each) is not None] == []


def test_what_stays_as_it_is_counts_beside_a_no_alone() -> None:
    said = ("non, garde-la", "garde-la, non merci", "garde-la", "garde-la oui", "oui non garde-la")
    assert [answer(each) for each in said] == [False, False, None, None, None]
