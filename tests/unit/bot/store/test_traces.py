"""Whether a stored text is about a person: by whole words, however JSON writes what is around."""

import json

from bot.store.people.traces import names_of

ANN = names_of([], ["ABC123456", "Ann Petit", "ann@x.fr"], ["Ann"])


def about_ann(said: str, *, plain: bool = True) -> bool:
    return ANN.stand_in(json.dumps({"is": "Say", "text": said}, ensure_ascii=plain))


FOUND = (
    "To: ann@x.fr.",
    "<ANN@x.fr>",
    "“ann@x.fr”",
    "«\u202fAnn Petit\u202f»",
    "was\nann@x.fr",
    "É:\tAnn Petit, ABC123456.csv",
    "Ann",
    "Ann Petit’s",
)
OTHERS = ("joann@x.fr", "ann@x.fr.com", "Ann Petitjean", "ABC1234567", "Anna")


def test_whatever_stands_around_a_name_it_is_found() -> None:
    assert [each for each in FOUND if not about_ann(each)] == []
    assert [each for each in FOUND if not about_ann(each, plain=False)] == []


def test_a_longer_name_is_somebody_elses() -> None:
    assert [each for each in OTHERS if about_ann(each)] == []


ZOE = names_of([], ["Zoë d'Été", 'Max "Mo" Ek', "zoë@été.fr"], ["Zoë"])
OF_ZOE = ("ZOË D'ÉTÉ", "<ZOË@ÉTÉ.FR>", "(Zoë d'Été)", 'MAX "MO" EK', "ZOË")


def test_a_name_is_found_in_capitals_behind_what_json_writes_as_escapes() -> None:
    for plain in (True, False):
        stored = [json.dumps({"text": each}, ensure_ascii=plain) for each in OF_ZOE]
        assert [each for each in stored if not ZOE.stand_in(each)] == []


def test_a_quoted_word_within_a_sentence_is_not_all_that_is_said() -> None:
    assert not ZOE.stand_in(json.dumps({"text": 'they call it "Zoë" there'}))
