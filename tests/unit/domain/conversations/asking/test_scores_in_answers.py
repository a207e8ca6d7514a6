"""A result in what staff answer is questioned, in figures and in words."""

from domain.conversations.asking.answer_checks import seems_result
from tests.support.offenders import name_offenders

TELLS = (
    "You scored 174 in all.",
    "One hundred and seventy-four, well done!",
    "It is one seventy-four overall.",
    "You have a hundred and eighty.",
    "Vous avez cent soixante-quatorze.",
    "Votre score est de cent quatre-vingt-deux.",
    "Deux cents points, bravo !",
    "Votre niveau B2 est atteint.",
)
TELLS_NOTHING = (
    "The certificate lies here until 20 December.",
    "Venez entre 9 h et 17 h, avec votre pièce d'identité.",
    "Dix pour cent vingt minutes avant la fin, c'est peu.",
    "The fee is 42 euros.",
    "One of us will call the school.",
)


def is_questioned(text: str) -> None:
    assert seems_result(text)


def is_left(text: str) -> None:
    assert not seems_result(text)


def test_a_score_is_questioned_however_it_is_written() -> None:
    name_offenders(is_questioned, [(each,) for each in TELLS])


def test_other_words_and_figures_are_left() -> None:
    name_offenders(is_left, [(each,) for each in TELLS_NOTHING])
