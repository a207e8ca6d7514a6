"""The code of a letter as people type it into the chat."""

from domain.text.identifiers import mail_code
from tests.support.offenders import each_of


@each_of(
    [
        "314159", " 314 159 ", "31 41 59", "314-159", "314.159", "3 1 4 1 5 9", "code : 314159",
        "Mon code est 314 159", "voici le code : 314159.", "314\u00a0159", "314\u202f159",
        "\u200b314159", "３１４１５９", "٣١٤١٥٩",
    ]
)  # fmt: skip
def test_six_digits_are_a_code_however_they_are_typed(text: str) -> None:
    assert mail_code(text) == "314159"


@each_of(
    [
        "", "31415", "3141592", "314159 271828", "le 12.05.08 à Lyon", "+33 6 12 34 56 78",
        "est-ce 314159 ?", "a314159@example.fr", "ABC314159", "314159ABC", "code",
        "je vous écris pour savoir si le code 314159 est le bon", "75001 Paris 5",
    ]
)  # fmt: skip
def test_other_texts_are_none(text: str) -> None:
    assert mail_code(text) == ""
