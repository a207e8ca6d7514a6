"""A result in what staff answer is questioned, in figures and in words."""

from domain.conversations.asking.answer_checks import seems_personal, seems_result
from domain.machine.asking.records import CentreQuestion, QuestionKind
from tests.support.clock import MORNING
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
    "You have 1 7 4.",
    "Vous avez １７４.",
    "Son résultat est un B.",
    "Résultat : B",
    "Il a CLXXIV.",
    "Elle a eu B.",
    "Your result: A",
)
TELLS_NOTHING = (
    "The certificate lies here until 20 December.",
    "Venez entre 9 h et 17 h, avec votre pièce d'identité.",
    "Dix pour cent vingt minutes avant la fin, c'est peu.",
    "The fee is 42 euros.",
    "One of us will call the school.",
    "A person of the team will read it. C'est à nous de jouer.",
    "B2 First is sat on 12 December 2026, at 9:30.",
    "Appelez le 04 72 00 00 00.",
    "Joignez un CV, avec CC au lycée.",
)


def is_questioned(text: str) -> None:
    assert seems_result(text)


def is_left(text: str) -> None:
    assert not seems_result(text)


def test_a_score_is_questioned_however_it_is_written() -> None:
    name_offenders(is_questioned, [(each,) for each in TELLS])


def test_other_words_and_figures_are_left() -> None:
    name_offenders(is_left, [(each,) for each in TELLS_NOTHING])


STRANGERS = CentreQuestion(
    id=1, kind=QuestionKind.OTHER, version=1, language="fr", asked_at=MORNING, due=MORNING
)
PERSONAL = (
    "Elle est née le 17 mai 2008.",
    "She was born on 17th of May 2008.",
    "Date : 2008-05-17.",
    "Née le 17/05/2008",
    "Le code de Marie est 0427",
    "Son identifiant : CLM204817",
    "Le code de Marie est 1987",
    "It is 2046.",
    "Nous avons bien Camille Moreau.",
    "MOREAU Camille was there.",
    "Élodie N’Guyen est inscrite",
)
NOT_PERSONAL = (
    "L'examen a lieu le 12 décembre 2026 à 9 h 30.",
    "Session 2026, salle 12, 69003 Lyon.",
    "Bonjour Madame, le B2 First for Schools est le Samedi 12 Décembre 2026.",
    "Dear Mr Dupont, Cambridge English sends it in January. Marie's school knows.",
    "Le Centre Lumière est fermé. Merci.",
    "Appelez le 04 72 00 00 00.",
)


def test_a_birth_date_or_a_secret_is_questioned_however_it_is_written() -> None:
    def is_told(text: str) -> None:
        assert seems_personal(text, STRANGERS)

    name_offenders(is_told, [(each,) for each in PERSONAL])


def test_days_to_come_years_and_telephones_are_left() -> None:
    def is_not(text: str) -> None:
        assert not seems_personal(text, STRANGERS)

    name_offenders(is_not, [(each,) for each in NOT_PERSONAL])
