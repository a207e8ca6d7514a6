"""What whoever writes first would wait for, and everybody behind: done before the desk listens.

Word lists are read and patterns compiled once, when they are first needed: half a second, in the
one thread that writes.
"""

from bot.texts.public_words import secret_words
from domain.conversations import desk
from domain.machine.events import Typed
from domain.machine.steps.registration import AwaitingEmail, Form
from domain.machine.steps.step import AtRest
from domain.text.understood.distress import distress_in
from domain.text.understood.meaning import wanted

SAID = "my password is 1 word"


def warm() -> None:
    """Read a text as the first one is read, at rest and in a form, and understand it."""
    for step in (AtRest(), AwaitingEmail(Form())):
        desk.forgets(step, Typed(SAID, 0), secret_words())
    distress_in(SAID)
    wanted(SAID)
