"""Who writes in person hears each time, so often a day; machines and forgers meet the silence."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from domain.machine.effects import Write
from domain.machine.events import Received, Written
from domain.mail.hearing import ENOUGH
from domain.mail.letter_limits import TO_STRANGERS, counted_by
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.talks.steps import AskedStep, ChoosingRecipient, ForWhom, Leaving
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA, TOM
from tests.support.pure.facts import FakeFacts

DAY = timedelta(days=1)
CHILD = replace(TOM, email=EMMA.email)
STEPS = (
    ForWhom("status", "", (EMMA.id, CHILD.id)),
    ChoosingRecipient(EMMA.id, ()),
    Leaving(EMMA.id),
)
NEVER = {Intent.CONFIRM, Intent.NOTHING}


def asked(**more: object) -> Received:
    """A question in reply to a letter of ours."""
    reading = Reading(LetterKind.HUMAN, reply="When do results come?", intent=Intent.QUESTION)
    letter = Received(reading, EMMA.email, purpose="reply", row=3, message_id="m@school.uk")
    return replace(letter, about=Written(EMMA.email, EMMA.id), **more)  # type: ignore[arg-type]


def heard(letter: Received, facts: FakeFacts) -> list[str]:
    effects = decide_letter(letter, facts).effects
    return [each.letter for each in effects if isinstance(each, Write) and each.to == letter.sender]


def after(gone: dict[str, int], *, accounts: tuple[object, ...] = (EMMA,)) -> FakeFacts:
    """So many letters of each kind went to that address within the day."""
    times = {(kind, "address", EMMA.email): (MORNING,) * n for kind, n in gone.items()}
    return FakeFacts(chat=0, accounts=accounts, letters=times)  # type: ignore[arg-type]


def test_a_second_question_of_the_day_is_answered_as_the_first() -> None:
    facts = FakeFacts(chat=0, accounts=(EMMA,))
    assert [heard(asked(), facts) for _ in range(3)] == [["candidate.answer.question"]] * 3


def test_the_last_answer_of_a_day_says_so_and_from_when() -> None:
    facts = after({"candidate.answer.question": 24})
    [told, *_] = decide_letter(asked(), facts).effects
    assert isinstance(told, Write)
    assert (told.letter, told.params) == (ENOUGH, {"until": MORNING + DAY})
    assert heard(asked(), after({"candidate.answer.question": 24, ENOUGH: 1})) == []


@each_of(
    [
        {"about": None},
        {"dmarc_failed": True},
        {"sender": ""},
        {"reading": Reading(LetterKind.AUTOREPLY, reply="I am away")},
        {"reading": Reading(LetterKind.LIST, reply="When do results come?")},
        {"reading": Reading(LetterKind.HUMAN)},
    ]
)
def test_forgers_programs_lists_and_empty_letters_hear_once_at_most(
    more: dict[str, object],
) -> None:
    facts, letter = FakeFacts(chat=0, accounts=(EMMA,)), replace(asked(), **more)  # type: ignore[arg-type]
    assert len([name for _ in range(3) for name in heard(letter, facts)]) <= 1


def test_a_proven_stranger_hears_once_a_day_and_out_of_what_goes_to_all_of_them() -> None:
    facts = FakeFacts(chat=0)
    letter = asked(sender="who@x.fr", vouched=True)
    letter = replace(letter, purpose="", row=0, about=None)
    assert [heard(letter, facts) for _ in range(2)] == [["candidate.answer.arrived"], []]
    [shared] = TO_STRANGERS
    used_up = FakeFacts(chat=0, letters={(shared, "all", ""): (MORNING,) * 60})
    assert heard(letter, used_up) == []


def test_an_organisation_that_answers_its_statement_hears_once_a_day() -> None:
    letter = asked(sender="office@uni.fr", vouched=True, purpose="share")
    letter = replace(letter, about=Written("", EMMA.id, share=5))
    facts = FakeFacts(chat=0, accounts=(EMMA,))
    assert [heard(letter, facts) for _ in range(2)] == [["candidate.answer.arrived"], []]


@each_of([Intent.QUESTION, Intent.HELP, Intent.SEND, Intent.CONFIRM])
def test_two_programs_that_both_seem_to_be_people_come_to_an_end(intent: Intent) -> None:
    sent: dict[tuple[str, str, str], tuple[datetime, ...]] = {}
    facts = FakeFacts(chat=0, accounts=(EMMA,), letters=sent)
    letter = replace(asked(), reading=Reading(LetterKind.HUMAN, reply="words", intent=intent))
    told = []
    for _ in range(60):
        for each in decide_letter(letter, facts).effects:
            if isinstance(each, Write):
                told.append(each.letter)
                for by, whom in counted_by(each, EMMA.entry.id_number, 0):
                    key = each.letter, by, whom
                    sent[key] = (*sent.get(key, ()), MORNING)
    assert told[-1] == ENOUGH
    assert told.count(ENOUGH) == 1
    assert len(told) <= 14


COMMANDS = st.builds(
    lambda intent, purpose, vouched: replace(
        asked(vouched=vouched, purpose=purpose, row=77),
        reading=Reading(LetterKind.HUMAN, reply="words", intent=intent),
    ),
    st.sampled_from(sorted(set(Intent) - NEVER)), st.sampled_from(["", "reply", "step"]),
    st.booleans(),
)  # fmt: skip


@given(
    COMMANDS, st.sampled_from(STEPS), st.booleans(), st.sampled_from([(), (EMMA,), (EMMA, CHILD)])
)
def test_whatever_a_person_writes_again_and_again_is_heard(
    letter: Received, step: object, used: bool, accounts: tuple[object, ...]
) -> None:
    open_step = AskedStep(
        id=77, account=EMMA.id, email=EMMA.email, step=step, expires=MORNING + DAY, used=used,  # type: ignore[arg-type]
    )  # fmt: skip
    facts = FakeFacts(chat=0, accounts=accounts, asked=[open_step], entries=(EMMA.entry,))  # type: ignore[arg-type]
    assert all(heard(letter, facts) for _ in range(3))
