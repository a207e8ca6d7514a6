"""What somebody may have meant who was not understood: the likeliest, a button each."""

from domain.machine.decision import button
from domain.machine.effects import Button
from domain.machine.phrases import Phrase
from domain.machine.understood.phrases import UnderstoodPhrase
from domain.text.understood.meaning import Wanted, likely

MOST = 3
_BUTTONS = {
    Wanted.RESULT: button(Phrase.BUTTON_RESULT, "results"),
    Wanted.CERTIFICATE: button(UnderstoodPhrase.BUTTON_GUESS_CERTIFICATE, "certificate"),
    Wanted.SEND: button(Phrase.BUTTON_SEND, "send"),
    Wanted.FORGOTTEN: button(Phrase.BUTTON_FORGOTTEN, "forgotten"),
    Wanted.WHEN: button(UnderstoodPhrase.BUTTON_GUESS_WHEN, "exams", "when"),
    Wanted.DELETE: button(Phrase.BUTTON_DETAILS, "details"),
    Wanted.HELP: button(Phrase.BUTTON_HELP, "help"),
}
_ELSE = (Wanted.RESULT, Wanted.WHEN, Wanted.HELP)


def guesses(text: str) -> tuple[Button, ...]:
    """Three of them, the likeliest first."""
    ranked = dict.fromkeys((*likely(text), *_ELSE))
    return tuple(_BUTTONS[each] for each in ranked)[:MOST]
