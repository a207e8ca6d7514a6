"""A person's own lines are not taken for the head of a quote, nor an answer for its rest."""

import pytest

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.mail.answers import DESK, SENT, written
from tests.support.offenders import each_of


@pytest.mark.parametrize("greeting", ["", "Bonjour,\n\n"])
def test_a_formal_heading_that_names_nobody_quotes_nothing(greeting: str) -> None:
    text = f"{greeting}Date : 3 novembre 2026\nObjet : certificat\n\nIl n'est pas arrivé."
    assert read(written(text)).reply == text


@pytest.mark.parametrize(
    "text",
    [
        "Le 3 novembre 2026 votre secrétariat a écrit :\nle dossier est incomplet.",
        "On 3 November 2026 your office wrote:\nthe file is incomplete.",
    ],
)
def test_telling_what_the_office_wrote_quotes_nothing(text: str) -> None:
    assert read(written(text)).reply == text


def test_the_title_of_a_letter_handed_on_is_not_its_writers_word() -> None:
    text = "Est-ce de vous ?\n\nMessage transféré :\n\n> Votre certificat vous attend.\n"
    assert read(written(text)).reply == "Est-ce de vous ?"


def test_what_stands_right_below_a_quoted_question_answers_it() -> None:
    question = "> Pouvez-vous nous donner votre date de naissance exacte, s'il vous plaît ?"
    assert read(written(f"{question}\n12/03/2005\n> Merci\n")).reply == "12/03/2005"


def test_what_stands_right_below_another_quoted_line_is_its_wrapped_rest() -> None:
    quoted = "> Nous vous demandons de bien vouloir nous donner votre date de naissance"
    assert read(written(f"Quand ?\n\n{quoted}\nexacte.\n> Merci\n")).reply == "Quand ?"


OUTLOOK = (
    f"De : Centre <{DESK}>\nEnvoyé : jeudi 26 novembre 2026 09:12\n"
    f"À : Inès Morel\nObjet : Confirmez votre adresse\n\n{SENT}"
)


@each_of(["", OUTLOOK])
@each_of(
    [
        "Objet : mon adresse\nNON",
        "Date : 26/11/2026\n\nQui êtes-vous ?",
        "A : centre d'examens\nDate : 26/11/2026\nNON",
        "On 3 Nov 2026 you wrote to someone else:",
        "Le 26/11/2026 à 09:12, j'ai reçu ceci de <x@mail.test> :",
    ]
)
def test_labels_that_the_writer_put_are_no_head_of_a_quote(text: str, quote: str) -> None:
    assert read(written(f"{text}\n\n{quote}"), SENT).reply == text


@pytest.mark.parametrize("quote", ["", OUTLOOK])
def test_what_a_formal_heading_opens_is_the_writers_unless_it_is_ours(quote: str) -> None:
    heading = "De : Inès Morel\nDate : 26/11/2026\nObjet : votre mail"
    text = f"{heading}\n\nJe ne suis au courant de rien."
    assert read(written(f"{text}\n\n{quote}"), SENT).reply == "Je ne suis au courant de rien."


@each_of(
    [
        "Le 26/11/2026 09:12, Votre Centre a écrit :",
        "On 26/11/2026 09:12, Your Centre wrote:",
        "Objet : Confirmez votre adresse\nDate : 26/11/2026 09:12\n",
        "De : Centre\nEnvoyé le :jeudi 26 novembre 2026 09:12\nObjet :Confirmez\n",
    ]
)
def test_a_head_that_names_a_desk_or_nobody_quotes_our_words(head: str) -> None:
    sent = f"Votre Centre\nYour Centre\n{SENT}"
    reading = read(written(f"{head}\n{SENT}"), sent, "Confirmez votre adresse")
    assert (reading.reply, reading.intent) == ("", Intent.NOTHING)


def test_labels_above_nothing_are_the_writers() -> None:
    text = "From: me\nDate: today\nSubject: who are you"
    assert read(written(text), SENT).reply == text
