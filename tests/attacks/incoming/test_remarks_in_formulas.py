"""A remark within a program's or a letter-writer's fixed line confirmed, as part of that line."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.examples import examples
from tests.support.mail.answers import SENT, written
from tests.support.offenders import name_offenders

QUOTE = "".join(f"> {line}\n" for line in SENT.splitlines())
INES = "Inès Morel <ines.morel@example.fr>"
FORMULAS = [
    "Je vous prie d'agréer, Madame, Monsieur, l'expression de mes salutations distinguées.",
    "Veuillez agréer mes salutations respectueuses.",
    "Veuillez croire, chère Madame, en l'assurance de ma considération distinguée.",
    "Envoyé de mon iPhone",
    "Sent from my Samsung Galaxy",
    "Pensez à l'environnement avant d'imprimer ce message.",
    "Garanti sans virus. www.avast.com",
    "Suivez-nous sur Facebook",
    "Inès Morel a réagi via Gmail",
]
REMARKS = [
    *("NON", "Sophie habite Lyon", "mon père", "pas elle", "Boîte fermée", "ancien élève", "?"),
    *("Elle est partie", "boîte commune", "sa mère", "my son", "de ma soeur", "fake"),
]


def meaning(said: str) -> Intent | None:
    return read(written(f"{said}\n\n{QUOTE}", From=INES), SENT).intent


def leaves_a_yes(formula: str) -> None:
    assert meaning(f"Oui\n\n{formula}") is Intent.CONFIRM


def test_a_fixed_line_leaves_a_yes_as_it_is() -> None:
    name_offenders(leaves_a_yes, [each for each in FORMULAS if "Veuillez croire" not in each])


def is_a_question(*said: str) -> None:
    assert meaning("".join(said)) not in {Intent.CONFIRM, Intent.NOTHING}


def test_a_remark_behind_a_fixed_line_confirms_nothing() -> None:
    name_offenders(
        is_a_question, list(product(["", "Oui\n\n"], FORMULAS, [f" {one}" for one in REMARKS]))
    )


@settings(max_examples=examples(3))
@given(st.sampled_from(FORMULAS), st.sampled_from(REMARKS), st.integers(0, 20))
def test_a_remark_anywhere_in_a_fixed_line_confirms_nothing(
    formula: str, remark: str, at: int
) -> None:
    spoken = formula.split(" ")
    spoken.insert(at % (len(spoken) + 1), remark)
    for said in ("", "Oui\n\n"):
        is_a_question(said, " ".join(spoken))
