"""Somebody calls for help, or wants to stop, where a form awaits an answer of theirs.

What they typed may be that answer, so the step reads it first, and it leaves the chat as anything
else typed there. Only where it was no answer the way out is named: nothing stops by itself, since a
form that is lost costs more than a tap. To somebody in distress the numbers to call are said; their
words may hold a secret, and so go to nobody.
"""

from dataclasses import replace

from domain.machine.decision import Decision
from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.steps.step import FORMS, SECRET_STEPS, Step
from domain.machine.understood.phrases import UnderstoodPhrase
from domain.text.passwords import weakness
from domain.text.typed_phrases import TypedPhrase
from domain.text.understood.distress import Heard, distress_in
from domain.text.understood.meaning import calls, calls_plainly


def with_way_out(step: Step, text: str, done: Decision, facts: Facts) -> Decision:
    """What a step did with a text; where it only asks again, with what leads out of it."""
    awaited = isinstance(step, (*SECRET_STEPS, *FORMS))
    if not awaited or facts.staff.roles or not _asks_again(step, done):
        return done
    way = _answer(text, sure=False)
    if not way or way in done.saying:
        return done
    caring = way.phrase is UnderstoodPhrase.CARING  # a refusal below it would be cold
    return replace(done, saying=(way,)) if caring else done.after(way)


def _asks_again(step: Step, done: Decision) -> bool:
    differed = line(Phrase.PASSWORDS_DIFFER) in done.saying  # asks for the first one again
    return bool(done.saying) and (done.step == step or differed)


def as_password(text: str) -> Line | None:
    """What is said to such a text where a password is chosen, which it becomes never; else None.

    One of fifteen signs would be a passphrase, and nobody would know it again.
    """
    return _answer(text, sure=True)


def as_try(text: str, rules: Rules) -> Line | None:
    """The same where a password is proven, if no password could be so: it is no try, and is
    compared with nothing.

    What is as long as a passphrase may be one, chosen before its words were all known: it opens
    where it is right, and counts where it is not.
    """
    return as_password(text) if weakness(text, rules) else None


def _answer(text: str, *, sure: bool) -> Line | None:
    if distress_in(text) is Heard.PLAINLY:
        return line(UnderstoodPhrase.CARING)
    called = calls_plainly(text) if sure else calls(text)
    return line(TypedPhrase.WAY_OUT) if called else None
