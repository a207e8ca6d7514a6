"""Which of several labelled things a typed text means."""

from domain.text.labels import meant

LABELS = (("result", "Mon résultat"), ("send", "Envoyer mon résultat"), ("help", "Aide"))


def test_a_label_is_meant_whatever_its_case_and_accents() -> None:
    assert meant("mon RESULTAT", LABELS) == "result"


def test_the_first_words_of_one_label_are_enough() -> None:
    assert meant("envoyer", LABELS) == "send"


def test_half_a_word_means_nothing() -> None:
    assert meant("env", LABELS) is None


def test_what_two_labels_begin_with_means_neither() -> None:
    assert meant("mon", (*LABELS, ("details", "Mon compte"))) is None


def test_a_whole_label_is_meant_though_another_begins_so() -> None:
    assert meant("aide", (*LABELS, ("contact", "Aide du centre"))) == "help"


def test_a_thing_may_have_a_label_in_each_language() -> None:
    assert meant("help", (*LABELS, ("help", "Help"), ("help", "Help"))) == "help"


def test_signs_alone_mean_nothing() -> None:
    assert meant("?!", (*LABELS, ("", ""))) is None
