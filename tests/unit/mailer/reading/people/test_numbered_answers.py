"""A yes beside an ID number goes through the same gate as any other: all of the letter agrees."""

from mailer.reading import is_all_agreed, read
from tests.support.mail.answers import DESK, SENT, written
from tests.support.offenders import each_of

QUOTE = "".join(f"> {line}\n" for line in SENT.splitlines())
SAID = f"Le 26/11/2026 à 09:12, Centre <{DESK}> a écrit :\n\n{QUOTE}"
INES = "Inès Morel <i.morel@example.fr>"


def agrees(text: str, **headers: str) -> bool:
    return is_all_agreed(written(text, From=INES, **headers), SENT, "", "Léo Morel")


@each_of(
    [
        "OUI ABC123456",
        "Oui\nABC 123 456",
        "Bonjour,\n\nOui, je n'ai pas Telegram. Mon identifiant : ABC123456\n\nCordialement,\nInès",
        "Oui, ABC123456\nLéo",
    ]
)
def test_a_yes_with_its_number_is_one(said: str) -> None:
    assert agrees(f"{said}\n\n{SAID}")


@each_of(
    [
        f"OUI ABC123456\n\n{SAID}\nCe n'est pas ma fille",
        f"OUI ABC123456\n\nCordialement,\nInès Morel\nAutre Famille\n\n{SAID}",
        f"OUI ABC123456\n\n{SAID.replace('cette ligne —', 'cette ligne — Qui êtes-vous ?')}",
        f"OUI ABC123456 mais pour mon frère\n\n{SAID}",
    ]
)
def test_a_remark_anywhere_beside_it_is_a_question(text: str) -> None:
    assert not agrees(text)


def test_a_remark_that_a_page_hides_beside_it_is_a_question() -> None:
    page = "<p>OUI ABC123456</p><!-- NON -->"
    assert not agrees(page, Content_Type="text/html; charset=utf-8")


def answers(text: str, **headers: str) -> str:
    return read(written(text, From=INES, **headers), SENT, "Sujet").answer.strip()


@each_of(
    [
        "> OUI ABC123456",
        f"{SAID}\n> OUI ABC123456",
        f"Le 26/11/2026 à 09:12, Centre <{DESK}> a écrit :\n\n> OUI ABC123456\n{QUOTE}",
        "> 2",
        "> OUI RETIRER",
    ]
)
def test_what_stands_in_the_quote_alone_is_no_answer(text: str) -> None:
    assert answers(text) == ""


@each_of(["OUI ABC123456", f"OUI ABC123456\n\n{SAID}", f"{SAID}\nOUI ABC123456"])
def test_what_somebody_typed_above_or_below_it_is(text: str) -> None:
    assert answers(text) == "OUI ABC123456"
