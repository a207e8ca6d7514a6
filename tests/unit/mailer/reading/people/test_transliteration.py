"""A name in Cyrillic or Greek letters below a yes is the one that From spells in Latin ones."""

from domain.mail.reading import Intent
from mailer.reading import read
from mailer.reading.people.transliteration import spells
from tests.support.mail.answers import SENT, written
from tests.support.offenders import name_offenders

SAME = {
    "Олена Шевченко": ["Olena Shevchenko", "Elena Chevtchenko", "Olena Ševčenko"],
    "Михаил Щербаков": ["Mikhail Shcherbakov", "Michel Chtcherbakov"],
    "Ганна Ткаченко": ["Hanna Tkachenko", "Ganna Tkatchenko"],
    "Юлія Жукова": ["Yuliia Zhukova", "Julia Joukova"],
    "Γιώργος Παπαδόπουλος": ["Giorgos Papadopoulos", "Yorgos Papadopoulos"],
    "Ευάγγελος Μπαλτάς": ["Evangelos Baltas", "Evaggelos Mpaltas"],
}
BELOW = ("Oui\n\n-- \n{}", "Oui\n\nCordialement,\n{}", "Oui\n\n{}")


def meaning(text: str, author: str) -> Intent:
    return read(written(text, From=f"{author} <x83@example.fr>"), SENT).intent


def is_theirs_in_any_spelling(name: str) -> None:
    for author in SAME[name]:
        assert {meaning(each.format(name), author) for each in BELOW} == {Intent.CONFIRM}, author


def test_ones_own_name_in_another_script_is_a_signature() -> None:
    name_offenders(is_theirs_in_any_spelling, sorted(SAME))


def is_somebodys(said: str) -> None:
    for author in ("Olena Shevchenko", "Inès Morel", "Inna Ya"):
        assert Intent.CONFIRM not in {meaning(each.format(said), author) for each in BELOW}


def test_another_name_or_word_in_that_script_is_a_question() -> None:
    said = ["Оксана Бойко", "Не я", "моя сестра", "Інша родина", "δεν ειμαι εγω", "брат", "Оля"]
    name_offenders(is_somebodys, said)


def test_one_word_of_two_scripts_is_nobodys_name() -> None:
    assert not spells("олenа", "olena")
