"""What leaves the chat before anything else: what is a secret, or may be one."""

from dataclasses import replace

from domain.conversations.asking import asking
from domain.conversations.staff import files
from domain.conversations.verbs import command_verb, payload
from domain.machine.decision import Decision
from domain.machine.effects import Forget, Say, line
from domain.machine.events import Event, Sent, Typed
from domain.machine.phrases import Phrase
from domain.machine.steps.asking import AskingStep
from domain.machine.steps.sharing import NamingOrganisation, ShareStep
from domain.machine.steps.step import FORMS, ID_STEPS, SECRET_STEPS, AtRest, Step
from domain.text.addresses import is_place
from domain.text.passwords import holds_both, is_password, may_be_secret
from domain.text.secrets.announced_secrets import announced
from domain.text.secrets.secret_words import SecretWords
from domain.text.typed_numbers import numbers_in
from domain.text.understood.meaning import is_plain_stop
from domain.verifying import by_chat

_SOON_AFTER = (AtRest, ShareStep)
"""Where one is before and after one's password is asked for. What names an organisation stays."""


def forgets(
    step: Step, event: Event, words: SecretWords, *, officer: bool = False
) -> Forget | None:
    """The person's message, where a secret was awaited or is perhaps in it.

    At a secret's step it goes whatever it looks like. Elsewhere a secret number or a password
    beside an ID number goes, in a caption as well; where an ID number is awaited, whatever else
    might be secret; where a form asks for secrets before or after, what might be one of them; there
    and at rest, where people begin, a picture, perhaps of the paper, or a voice that reads it out;
    and at rest or where a result is sent, a password alone, typed too early or too late. What a
    button says is none, nor is a bare no, a stop or the code of a Statement. A file of an
    `officer`'s goes later, once it is kept, and one that is checked once it is read.
    """
    if by_chat.is_taken(step, event):
        return None
    if not isinstance(event, Typed | Sent) or (officer and files.goes_later(step, event)):
        return None
    if isinstance(event, Typed) and not event.edited and command_verb(event.text):
        numbers = numbers_in(payload(event.text))  # "/start ABC123456 0427"
        return Forget(event.message_id) if numbers.id_number and numbers.secret else None
    leaves = isinstance(step, SECRET_STEPS) or (
        _may_be_secret(step, event, words)
        and not (isinstance(event, Typed) and _is_plain(event.text, words))
    )
    return Forget(event.message_id) if leaves else None


def _is_plain(text: str, words: SecretWords) -> bool:
    """Whether a text says no, stop or help, and nothing that could be a secret."""
    return words.is_no(text) or (is_plain_stop(text) and not any(map(str.isdigit, text)))


def _may_be_secret(step: Step, event: Typed | Sent, words: SecretWords) -> bool:
    at_id, text = isinstance(step, ID_STEPS), _words(event)
    if isinstance(event, Typed) and words.is_label(text):
        return False
    beside = holds_both(text) or any(announced(text, words))
    beside = beside or asking.tells_secret(step, text, words)
    if beside or isinstance(event, Sent):
        return beside or isinstance(step, (*FORMS, AtRest, AskingStep))
    if not isinstance(step, FORMS):
        alone = isinstance(step, _SOON_AFTER) and not isinstance(step, NamingOrganisation)
        alone = alone and is_password(text) and not is_place(text)
        return alone and not by_chat.is_code_alone(text)
    typed = numbers_in(text)
    perhaps = at_id and (typed.more or bool(typed.secret))
    return perhaps or (not typed.id_number and may_be_secret(text, words))


def _words(event: Typed | Sent) -> str:
    return event.text if isinstance(event, Typed) else event.caption


def told_of_leaving(said: Decision) -> Decision:
    """An answer that tells as well that the person's message leaves: above what is asked; where
    nothing is, below what the answer says, which comes first.
    """
    leaves = line(Phrase.MESSAGE_LEAVES)
    if not said.silent:
        return said.after(leaves)
    first = next((each for each in said.effects if isinstance(each, Say)), None)
    if first is None:
        return replace(said, silent=False).after(leaves)
    told = replace(first, lines=(*first.lines, leaves))
    return replace(said, effects=tuple(told if each is first else each for each in said.effects))
