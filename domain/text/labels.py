"""What a typed text answers: the label of a button, or a bare yes or no, in any language."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from domain.machine.decision import Question, button
from domain.machine.effects import Button, Keyboard, Line, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.sentence import Sentence
from domain.text.folding import fold
from domain.text.languages import of_label
from domain.text.typed_phrases import TypedPhrase
from domain.text.words.bare_answers import AnswerWords, ours, yes_or_no

T = TypeVar("T")


def pressed_by(text: str, question: Question, facts: Facts) -> Button | Line | None:
    """The button of a question that a typed text presses, what is said to a no, or None."""
    label = meant(text, _labels(question.keyboard, facts))
    refusal = question.no or question.refused
    if label or not (question.yes or refusal):
        return label
    by = answer_words(facts.say, facts.languages)
    return {True: question.yes, False: refusal, None: None}[yes_or_no(text, by)]


def label_of(text: str, question: Question, facts: Facts) -> Button | None:
    """The button whose label a text is where a secret is awaited: one of the question's, or help.

    Bare answers press nothing there, and no label is a try: "annuler" three times locked.
    """
    help_ = button(Phrase.BUTTON_HELP, "help")
    return meant(text, _labels((*question.keyboard, (help_,)), facts))


def _labels(keyboard: Keyboard, facts: Facts) -> Iterable[tuple[Button, str]]:
    for shown in (each for row in keyboard for each in row if each.verb):
        for language in facts.languages:
            spoken = of_label(shown.verb, shown.argument, language, facts.languages)
            yield shown, facts.say(shown.label, spoken)


def answer_words(say: Callable[[Line, str], str], languages: Iterable[str]) -> AnswerWords:
    """The words that answer a question with yes or no, in all of these languages."""
    spoken = [*languages]

    def listed(phrase: Sentence) -> list[str]:
        said = (say(line(phrase), each) for each in spoken)
        return [word for words in said for word in words.split("|")]

    return AnswerWords(
        yes=listed(TypedPhrase.WORDS_YES),
        no=listed(TypedPhrase.WORDS_NO),
        courtesies=listed(TypedPhrase.WORDS_OF_COURTESY),
        openings=listed(TypedPhrase.WORDS_OPENING),
        hesitations=listed(TypedPhrase.WORDS_HESITATING),
        careless=listed(TypedPhrase.WORDS_CARELESS),
        staying=listed(TypedPhrase.WORDS_STAYING),
    )


def meant(text: str, labelled: Iterable[tuple[T, str]]) -> T | None:
    """The one whose whole label the text is; None where the text means two or none.

    A thing may have several labels, one a language. A part of a label means nothing: "oui" began
    "Oui, c'est exact", and so kept an address that the desk itself had doubted.
    """
    wanted = fold(text)
    same = {id(thing): thing for thing, label in labelled if wanted and ours(label) == wanted}
    return next(iter(same.values())) if len(same) == 1 else None
