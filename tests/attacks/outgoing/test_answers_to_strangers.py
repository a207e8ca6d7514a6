"""Whoever has a domain has any number of addresses: each was answered, until no mail was left."""

from datetime import timedelta

from domain.machine.effects import Write
from domain.machine.events import Received
from domain.mail.letter_limits import TO_STRANGERS
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from tests.support.clock import MORNING
from tests.support.pure.facts import FakeFacts

[ANSWER] = TO_STRANGERS
MOST = 60


def asked(number: int) -> Received:
    reading = Reading(LetterKind.HUMAN, reply="words", intent=Intent.QUESTION)
    sender = f"a{number}@flood.example"
    return Received(reading, sender, vouched=True, without_telegram=True, asks=True)


def answers(letter: Received, gone: int) -> int:
    """How many letters one more stranger causes, after so many today."""
    times = [MORNING - timedelta(hours=1)] * gone
    verdict = decide_letter(letter, FakeFacts(letters={(ANSWER, "all", ""): times}))
    assert verdict.aside  # a person sees it all the same
    return sum(isinstance(each, Write) for each in verdict.effects)


def test_strangers_are_answered_so_often_a_day_and_no_more() -> None:
    assert [answers(asked(each), each) for each in (0, MOST - 1, MOST)] == [1, 1, 0]
