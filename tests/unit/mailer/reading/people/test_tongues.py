"""The language of a letter is told by its words alone, where they plainly tell."""

from mailer.reading import tongue
from tests.support.offenders import each_of

SAID = {
    "fr": [
        "Je n'ai pas Telegram, comment faire ?", "STATUT", "aide", "Où est mon résultat ?",
        "Je souhaite inscrire ma fille à l'examen de mars", "QUESTION pouvez-vous m'aider",
    ],
    "en": [
        "I don't have Telegram, how can I get my result?", "STATUS", "help", "Where is my result?",
        "Please enrol my daughter for the March exam", "QUESTION can you help me",
    ],
    "es": ["Hola, no tengo telegram, ¿qué hago?"],
    "": ["", "Dupont", "QUESTION", "OK", "234567ABC", "Telegram"],
}  # fmt: skip


@each_of(SAID.items())
def test_a_text_is_plainly_in_a_language_or_in_none(language: str, texts: list[str]) -> None:
    assert {each: tongue(each) for each in texts} == dict.fromkeys(texts, language)
