"""One person with several accounts: asked of which exam, where a command is of one alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.changes import CloseAllSignIns
from domain.machine.effects import Write
from domain.machine.events import Received, Written
from domain.machine.records import Account
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.talks.changes import CountMailTry, OpenMailStep, SpeakLanguage
from domain.mail.talks.steps import AskedStep, Leaving, WhichExam
from domain.mail.verdict import Verdict
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts

AGAIN = replace(
    EMMA, id=99, entry=replace(EMMA.entry, id=98, exam="C1 Advanced", session="2027-06")
)
BOTH = (EMMA, AGAIN)
ROW = 77
WORDS: dict[str, str] = {
    TypedPhrase.WORDS_FOR_WHOM: "the | please | number",
    TypedPhrase.WORDS_OWN_LANGUAGE: "english",
}


def facts_of(*accounts: Account, command: Intent = Intent.DELETE) -> FakeFacts:
    step = WhichExam(command, "", tuple(each.id for each in BOTH))
    asked = AskedStep(
        id=ROW, account=EMMA.id, email=EMMA.email, step=step, expires=MORNING + timedelta(days=1)
    )
    return FakeFacts(
        chat=0, accounts=accounts or BOTH, asked=[asked],
        say=lambda said, _: WORDS.get(said.phrase, said.phrase),
    )  # fmt: skip


def fresh(intent: Intent) -> Received:
    reading = Reading(LetterKind.HUMAN, reply="word", intent=intent)
    return Received(reading, EMMA.email, vouched=True, message_id="m@school.uk")


def reply(text: str) -> Received:
    reading = Reading(LetterKind.HUMAN, reply=text, intent=Intent.QUESTION)
    return Received(
        reading, EMMA.email, purpose="step", row=ROW, about=Written(EMMA.email, 0),
        message_id="r@school.uk",
    )  # fmt: skip


def letters(verdict: Verdict) -> list[str]:
    names = [each.letter for each in verdict.effects if isinstance(each, Write)]
    return [each.rpartition(".")[2] for each in names]


def steps(verdict: Verdict) -> list[object]:
    return [each.step for each in verdict.changes if isinstance(each, OpenMailStep)]


@pytest.mark.parametrize("intent", [Intent.DELETE, Intent.TELEGRAM])
def test_what_is_of_one_account_is_asked_of_which_exam(intent: Intent) -> None:
    alike = tuple(replace(each, has_password=False) for each in BOTH)
    done = decide_letter(fresh(intent), facts_of(*alike))
    assert (letters(done), steps(done)) == (["which-exam"], [WhichExam(intent, "", (EMMA.id, 99))])
    [asked] = done.effects
    assert isinstance(asked, Write)
    exams = [(each.params["number"], each.params["exam"]) for each in asked.lines]
    assert exams == [("1", EMMA.entry.exam), ("2", "C1 Advanced")]


@each_of(["2", "the 2 please", "C1 Advanced", "CAE please", "advanced"])
def test_its_number_or_its_name_chooses(text: str) -> None:
    assert steps(decide_letter(reply(text), facts_of())) == [Leaving(99)]


@each_of(["", "3", "0", "1 and 2", "both", "not C1 Advanced", "B1 Preliminary"])
def test_anything_else_is_asked_again_and_nothing_is_done(text: str) -> None:
    done = decide_letter(reply(text), facts_of())
    assert (letters(done), done.changes) == (["which-exam"], (CountMailTry(ROW),))


def test_the_numbers_stay_though_one_account_has_left_the_mailbox() -> None:
    left = facts_of(replace(EMMA, email="emma@elsewhere.uk"), AGAIN)
    [asked, *_] = decide_letter(reply("both"), left).effects
    assert isinstance(asked, Write)
    assert [each.params["number"] for each in asked.lines] == ["2"]
    assert steps(decide_letter(reply("1"), left)) == []


def test_two_sessions_of_one_exam_have_no_name_but_a_number() -> None:
    same = replace(AGAIN, entry=replace(AGAIN.entry, exam=EMMA.entry.exam))
    assert letters(decide_letter(reply(EMMA.entry.exam), facts_of(EMMA, same))) == ["which-exam"]
    assert steps(decide_letter(reply("2"), facts_of(EMMA, same))) == [Leaving(99)]


def test_a_link_is_offered_for_the_one_account_that_has_no_password() -> None:
    own = replace(AGAIN, has_password=False)
    done = decide_letter(fresh(Intent.TELEGRAM), facts_of(EMMA, own))
    assert [(each.letter, each.account) for each in done.effects if isinstance(each, Write)] == [
        ("candidate.action.open-chat", 99)
    ]
    signed = decide_letter(fresh(Intent.TELEGRAM), facts_of(*BOTH))
    assert letters(signed) == ["sign-in-chat"]


@pytest.mark.parametrize("about", [None, Written(EMMA.email, EMMA.id)])
def test_what_is_of_the_person_is_done_for_all_accounts_and_told_once(
    about: Written | None,
) -> None:
    letter = fresh(Intent.LANGUAGE)
    letter = replace(letter, about=about, purpose="reply" if about else "")
    french = replace(letter, reading=replace(letter.reading, argument="english"))
    done = decide_letter(french, facts_of())
    assert (letters(done), done.changes) == (
        ["language"], (SpeakLanguage(EMMA.id, "en"), SpeakLanguage(99, "en")),
    )  # fmt: skip
    stolen = decide_letter(
        replace(letter, reading=replace(letter.reading, intent=Intent.STOP_ALL)), facts_of()
    )
    assert letters(stolen) == ["signed-out"]
    assert [each for each in stolen.changes if isinstance(each, CloseAllSignIns)] == [
        CloseAllSignIns(EMMA.id), CloseAllSignIns(99),
    ]  # fmt: skip
