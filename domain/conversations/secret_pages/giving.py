"""What a secret does that was typed on a page: the same as in the chat, which never holds it.

Nothing of it is read as a command, a label or words of one's own. Where the page has two fields,
the second step is taken with the first one, unless that refused.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from domain.conversations.home import home
from domain.conversations.secret_pages.offering import page_at
from domain.conversations.staff import staff
from domain.conversations.understood.calling import with_way_out
from domain.conversations.verbs import command_verb
from domain.machine.conversation import CurrentStep
from domain.machine.decision import Decision, ask_again
from domain.machine.effects import line
from domain.machine.events import Typed
from domain.machine.facts import Facts, HashOf, Need
from domain.machine.secret_pages.events import SecretGiven
from domain.machine.secret_pages.phrases import SecretPagePhrase
from domain.machine.steps.details import AwaitingNewPassword, AwaitingNewPasswordAgain
from domain.machine.steps.registration import AwaitingPassword, AwaitingPasswordAgain
from domain.machine.steps.step import RepeatingPin, Step

At = Callable[[Step], CurrentStep[Any]]
CHOOSING = (AwaitingPassword, AwaitingNewPassword)
REPEATS = (AwaitingPasswordAgain, AwaitingNewPasswordAgain, RepeatingPin)
STYLES = ("**", "__", "~~", "||", "`")
"""What a client takes for formatting where it stands twice: such a password could be typed in no
chat.
"""


def _means_more(secret: str, facts: Facts) -> bool:
    """Whether a chat would read it as a command or the label of a button: nobody could type it."""
    of_staff = staff.COMMANDS.keys() | home.COMMANDS.keys()
    command = command_verb(secret) or secret.partition(" ")[0] in of_staff
    return bool(command) or facts.secret_words.is_label(secret)


def is_awaited(step: Step, event: SecretGiven, facts: Facts) -> bool:
    """Whether the step is the one that the page was made for."""
    return event.version == facts.version and page_at(step, facts.rules) is not None


def needs(here: CurrentStep[Any], event: SecretGiven, facts: Facts) -> Need | None:
    """What is hashed beforehand; two fields are compared beside it, without a hash."""
    wanted = here.needs(event.secret, facts)
    if isinstance(wanted, HashOf):
        return replace(wanted, same=event.secret == event.repeated)
    return wanted


def given(at: At, step: Step, event: SecretGiven, facts: Facts) -> Decision:
    """What the step does with it, and the one that asks for the same again."""
    styled = any(event.secret.count(each) > 1 for each in STYLES)
    typed = Typed(event.secret, message_id=0, styled=styled)
    if isinstance(step, CHOOSING) and _means_more(event.secret, facts):
        return ask_again(step, line(SecretPagePhrase.PASSWORD_IS_COMMAND))
    done = at(step).typed(typed, facts)
    if isinstance(done.step, REPEATS) and done.step != step:
        return at(done.step).typed(typed, facts)
    return with_way_out(step, event.secret, done, facts)
