"""Anybody could make the desk write to who had died: a forged From or the ID number did it."""

from dataclasses import replace

import pytest

from domain.conversations.desk import decide
from domain.machine.effects import Write
from domain.machine.events import Received, Typed, Written
from domain.machine.steps.signin import AwaitingRecoveryId
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA, TOM
from tests.support.pure.facts import FakeFacts

RESTING = replace(EMMA, entry=replace(EMMA.entry, rests=True))
SIBLING = replace(TOM, email=EMMA.email)


def forged(intent: Intent) -> Received:
    return Received(Reading(LetterKind.HUMAN, reply="words", intent=intent), EMMA.email, asks=True)


def written(letter: Received, facts: FakeFacts) -> list[int]:
    """The accounts that are written to."""
    effects = decide_letter(letter, facts).effects
    return [each.account for each in effects if isinstance(each, Write)]


@each_of(Intent)
def test_a_forged_letter_of_whatever_kind_writes_to_nobody_at_rest(intent: Intent) -> None:
    known = FakeFacts(accounts=(RESTING,))
    assert written(forged(intent), known) == []
    if intent is not Intent.NOTHING:
        assert decide_letter(forged(intent), known).aside  # a person sees it


def test_nor_does_one_with_a_secret_number_in_it() -> None:
    for known in (FakeFacts(accounts=(RESTING,)), FakeFacts(entries=(RESTING.entry,))):
        told = replace(forged(Intent.QUESTION), secret=True, sender=RESTING.entry.email)
        assert not any(isinstance(each, Write) for each in decide_letter(told, known).effects)


def test_a_family_at_the_same_address_is_answered_without_them() -> None:
    assert written(forged(Intent.HELP), FakeFacts(accounts=(RESTING, SIBLING))) == [SIBLING.id]


def test_what_is_proven_to_be_theirs_is_answered() -> None:
    asked = replace(
        forged(Intent.STATUS), purpose="reply", row=3, about=Written(EMMA.email, EMMA.id)
    )
    assert written(asked, FakeFacts(accounts=(RESTING,))) == [EMMA.id]


@pytest.mark.parametrize(("known", "letters"), [(frozenset(), 0), (frozenset({EMMA.id}), 1)])
def test_a_code_goes_out_only_for_a_chat_that_was_theirs(
    known: frozenset[int], letters: int
) -> None:
    facts = FakeFacts(accounts=(RESTING,), known=known)
    done = decide(AwaitingRecoveryId(), Typed(EMMA.entry.id_number, 5), facts)
    assert sum(isinstance(each, Write) for each in done.effects) == letters
    assert done.saying == decide(AwaitingRecoveryId(), Typed("ZZZ999999", 5), facts).saying
