"""The words by which secrets are known, and what is none: what our buttons say, a bare no."""

from dataclasses import replace
from functools import cache
from zoneinfo import ZoneInfo

from bot.texts.texts import Texts
from domain.text.folding import fold
from domain.text.labels import answer_words
from domain.text.secrets.secret_words import SecretWords
from mailer.reading import secret_words as words_of_letters


@cache
def secret_words() -> SecretWords:
    """Those of all languages; a label with a value in it, or with digits, may be anything."""
    texts = Texts(ZoneInfo("UTC"))
    labels = {
        fold(texts.say(phrase, language))
        for language in texts.languages
        for phrase, values in texts.placeholders(language).items()
        if phrase.startswith("button-") and not values
    }
    plain = frozenset(each for each in labels if not any(map(str.isdecimal, each)))
    answers = answer_words(lambda each, language: texts.say(each.phrase, language), texts.languages)
    return replace(words_of_letters(), labels=plain, answers=answers)
