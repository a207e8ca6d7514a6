"""A mailbox of several people: asked for whom, never both, never the first; one reply, in time."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.effects import Line, Write
from domain.machine.events import Received, Written
from domain.machine.records import Account
from domain.mail.alerts import question
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.talks.changes import CountMailTry, OpenMailStep, UseMailStep
from domain.mail.talks.steps import AskedStep, ForWhom
from domain.mail.verdict import Verdict
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, TOM, result_of
from tests.support.pure.facts import FakeFacts

CHILD = replace(TOM, email=EMMA.email)
FAMILY = (EMMA, CHILD)
STEP = ForWhom("status", "", (EMMA.id, CHILD.id))
ROW = 77
WORDS: dict[str, str] = {TypedPhrase.WORDS_FOR_WHOM: "for | pour | my | son"}


def facts_of(*accounts: Account) -> FakeFacts:
    """The family's mailbox, where this step is open."""
    asked = AskedStep(
        id=ROW, account=EMMA.id, email=EMMA.email, step=STEP, expires=MORNING + timedelta(days=1)
    )
    return FakeFacts(
        accounts=accounts or FAMILY,
        outcomes={each.id: (result_of(CANDIDATES["Emma"], "X"),) for each in FAMILY},
        asked=(asked,),
        say=lambda said, _: WORDS.get(said.phrase, said.phrase),
    )


def fresh(intent: Intent = Intent.STATUS, *, vouched: bool = True) -> Received:
    """A new letter from the family's address."""
    reading = Reading(LetterKind.HUMAN, reply="word", intent=intent)
    return Received(reading, EMMA.email, vouched=vouched, message_id="m@school.uk")


def reply(text: str, **more: object) -> Received:
    """An answer to the question."""
    reading = Reading(LetterKind.HUMAN, reply=text, intent=Intent.QUESTION)
    to = Written(EMMA.email, 0)
    received = Received(
        reading, EMMA.email, purpose="step", row=ROW, about=to, message_id="r@school.uk"
    )
    return replace(received, **more)  # type: ignore[arg-type]


def told(verdict: Verdict) -> list[int]:
    """Of whom a status is told."""
    letters = [each for each in verdict.effects if isinstance(each, Write)]
    return [each.account for each in letters if each.letter == "candidate.answer.status"]


@each_of([Intent.STATUS, Intent.RESULT, Intent.STATEMENT])
def test_a_command_from_the_mailbox_of_several_is_asked_for_whom(intent: Intent) -> None:
    facts = facts_of()
    verdict = decide_letter(fresh(intent), facts)
    asking = Write(
        "candidate.action.for-whom",
        EMMA.email,
        {"command": Line(f"mail-command-{intent}")},
        language="en",
        purpose="step",
        row=9000,
        lines=(Line("mail-person", {"name": "Emma"}), Line("mail-person", {"name": "Tom"})),
        in_reply_to="m@school.uk",
    )
    opened = OpenMailStep(
        id=9000,
        account=EMMA.id,
        letter=asking,
        step=ForWhom(intent, "", (EMMA.id, CHILD.id)),
        expires=MORNING + timedelta(days=1),
    )
    assert verdict == Verdict((asking,), (opened,))


def test_a_letter_that_says_whose_it_is_is_answered_for_them_alone() -> None:
    about = Written(EMMA.email, CHILD.id)
    answered = decide_letter(replace(fresh(), purpose="reply", row=3, about=about), facts_of())
    assert told(answered) == [CHILD.id]


def test_a_letter_that_is_about_nobody_says_nobody() -> None:
    about = Written(EMMA.email, EMMA.id, of_one=False)
    answered = decide_letter(replace(fresh(), purpose="reply", row=3, about=about), facts_of())
    assert told(answered) == []


def test_one_person_with_two_entries_hears_of_both() -> None:
    again = replace(EMMA, id=99, entry=replace(EMMA.entry, id=98, exam="C1 Advanced"))
    facts = facts_of(EMMA, again)
    assert told(decide_letter(fresh(), facts)) == [EMMA.id, 99]


@each_of(["Tom", "TOM", "for Tom", "Pour mon... my son Tom", "Tom Baker"])
def test_one_name_chooses(text: str) -> None:
    text = text.replace("Tom Baker", CHILD.entry.full_name).replace("mon... ", "")
    done = decide_letter(reply(text), facts_of())
    assert (told(done), done.changes) == ([CHILD.id], (UseMailStep(ROW),))


@each_of(["Emma and Tom", "not Tom", "both", "the first", "Tim", "", "1"])
def test_two_names_or_none_are_asked_again_and_nothing_is_told(text: str) -> None:
    facts, answer = facts_of(), reply(text)
    done = decide_letter(answer, facts)
    [again, *heard] = done.effects
    assert isinstance(again, Write)
    assert (again.letter, again.row, again.params["again"]) == (
        "candidate.action.for-whom", ROW, "yes",
    )  # fmt: skip
    assert (heard, done.changes) == (
        [question(answer, facts)] if text else [],
        (CountMailTry(ROW),),
    )


def test_after_three_tries_a_person_must_answer() -> None:
    facts = facts_of()
    facts.asked = [replace(facts.asked[0], tries=3)]
    answer = reply("both")
    done = decide_letter(answer, facts)
    told, *seen = done.effects
    assert isinstance(told, Write)
    assert (told.letter, told.account) == ("candidate.answer.question", 0)
    assert (seen, done.changes) == ([question(answer, facts)], (CountMailTry(ROW),))


@pytest.mark.parametrize("kept", [{"used": True}, {"expires": MORNING}])
def test_a_reply_that_comes_late_or_twice_changes_nothing_and_is_told_each_time(
    kept: dict[str, object],
) -> None:
    facts = facts_of()
    facts.asked = [replace(facts.asked[0], **kept)]  # type: ignore[arg-type]
    over = Write("candidate.answer.step-over", EMMA.email, language="en", in_reply_to="r@school.uk")
    told = [Verdict((over,)), Verdict((replace(over, letter="candidate.answer.already"),))]
    assert [decide_letter(reply("Tom"), facts) for _ in range(2)] == told


@each_of([{"sender": "tom@x.fr"}, {"dmarc_failed": True}, {"sender": ""}])
def test_nobody_else_answers(forged: dict[str, object]) -> None:
    done = decide_letter(reply("Tom", **forged), facts_of())
    assert (told(done), done.changes, done.aside) == ([], (), True)
    strayed = [each for each in done.effects if isinstance(each, Write)]
    assert [(each.letter, each.to) for each in strayed] == [
        ("candidate.answer.step-strayed", EMMA.email)
    ]


@each_of([LetterKind.AUTOREPLY, LetterKind.LIST, LetterKind.BOUNCE])
def test_a_machine_in_the_middle_answers_nothing(kind: LetterKind) -> None:
    machine = reply("Tom", reading=Reading(kind, reply="Tom"))
    assert decide_letter(machine, facts_of()).changes == ()


@each_of([Intent.STATUS, Intent.SEND, Intent.NAME, Intent.TELEGRAM])
def test_who_has_no_account_may_be_meant_as_well(intent: Intent) -> None:
    facts = replace(facts_of(EMMA), entries=(replace(TOM.entry, email=EMMA.email),))
    [asking, *_] = decide_letter(fresh(intent), facts).effects
    assert isinstance(asking, Write)
    names = [each.params["name"] for each in asking.lines]
    assert (asking.letter, names) == ("candidate.action.for-whom", ["Emma", "Tom"])


def test_who_has_no_account_and_is_named_is_invited() -> None:
    facts = replace(facts_of(EMMA), entries=(replace(TOM.entry, email=EMMA.email),))
    done = decide_letter(reply("Tom"), facts)
    [invited] = done.effects
    assert isinstance(invited, Write)
    assert (invited.letter, invited.entry) == ("candidate.action.invite", TOM.entry.id)
    assert UseMailStep(ROW) in done.changes


@each_of([Intent.STOP_ALL, Intent.DELETE, Intent.LANGUAGE])
def test_what_is_of_an_account_is_of_the_one_that_there_is(intent: Intent) -> None:
    facts = replace(facts_of(EMMA), entries=(replace(TOM.entry, email=EMMA.email),))
    effects = decide_letter(fresh(intent), facts).effects
    told = [each.letter for each in effects if isinstance(each, Write)]
    assert "candidate.action.for-whom" not in told


def test_who_is_at_rest_is_not_named_and_of_a_schools_address_nobody_is() -> None:
    own = replace(TOM.entry, email=EMMA.email)
    resting = replace(facts_of(EMMA), entries=(own,), resting=frozenset({own.id}))
    assert told(decide_letter(fresh(), resting)) == [EMMA.id]
    pupils = tuple(
        replace(TOM.entry, id=each, email=EMMA.email, first_name=f"P{each}") for each in range(7)
    )
    [asking, *_] = decide_letter(fresh(), replace(facts_of(EMMA), entries=pupils)).effects
    assert isinstance(asking, Write)
    assert [each.params["name"] for each in asking.lines] == ["Emma"]


def test_whoever_left_the_mailbox_cannot_be_chosen() -> None:
    gone = replace(CHILD, email="tom@elsewhere.uk")
    assert told(decide_letter(reply("Tom"), facts_of(EMMA, gone))) == []


def test_a_command_outranks_the_answer() -> None:
    stop = reply("STOP", reading=Reading(LetterKind.HUMAN, reply="STOP", intent=Intent.STOP))
    assert [type(each).__name__ for each in decide_letter(stop, facts_of()).changes] == [
        "SetNews", "SetNews",
    ]  # fmt: skip


def test_a_fresh_letter_that_nobody_vouches_for_is_asked_once_a_day() -> None:
    facts = facts_of()
    unproven = [decide_letter(fresh(vouched=False), facts) for _ in range(2)]
    assert [len(each.changes) for each in unproven] == [1, 0]
