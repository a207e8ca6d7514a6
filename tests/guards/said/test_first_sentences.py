"""Where something did not go as it should, the first sentence says what to do; then why.

Told from French, where an order shows by its ending: « Envoyez », and not « vous envoyez ». The
other languages say the same sentence in the same order. A first sentence without a "no" tells what
was done or what there is, and may: "Your account has been created. Please confirm …".
"""

import re

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.phrases import Phrase
from domain.machine.sentence import Sentence
from tests.support.screens.written_words import written

ALERTS = {each.value for each in AlertPhrase}
SAID = {each.value for kind in Sentence.__subclasses__() for each in kind} - ALERTS
TAG = re.compile(r"<[^>]+>")
STATED = re.compile(r"\bvous(?:\s(?:le|la|les|y|en|me|ne))*\s\w+ez\b", re.IGNORECASE)
ORDER = re.compile(r"\b(?!chez|assez|avez|êtes)\w{2,}ez\b", re.IGNORECASE)
NO = re.compile(r"\b(?:ne?\b|n’|trop\b|aucune?\b|impossible\b)", re.IGNORECASE)
END = re.compile(r"(?<=[.!?])\s|\n\n")


def misordered(text: str) -> bool:
    """Whether a text says first what is amiss, and what to do about it after that."""
    said = STATED.sub("vous", TAG.sub("", text)).strip()
    first = END.split(said)[0]
    asks = first.endswith("?")
    return bool(ORDER.search(said) and NO.search(first) and not ORDER.search(first) and not asks)


def test_what_to_do_stands_before_what_went_wrong() -> None:
    hits = {key: text for key, text in written("fr") if key in SAID and misordered(text)}
    assert not hits, "\n  ".join(f"{key}: {text[:90]}" for key, text in hits.items())


def test_an_order_is_told_from_a_statement() -> None:
    assert misordered("Je n’ai pas compris. Touchez un bouton.")
    assert not misordered("Touchez un bouton : je n’ai pas compris.")
    assert not misordered("Votre compte est créé. Confirmez votre adresse.")
    assert not misordered("Rien n’a été fait. Vous pouvez recommencer.")


def test_the_rule_looks_at_what_candidates_are_told() -> None:
    assert {Phrase.NO_MATCH, Phrase.LOGIN_WRONG, Phrase.CODE_WRONG} <= SAID
