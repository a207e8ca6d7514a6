"""Staff at work in the chat: only officers, only what was approved, nothing at a step left."""

from dataclasses import replace

import pytest

from domain.conversations.desk import question
from domain.conversations.staff import LARGEST
from domain.machine.decision import Decision
from domain.machine.effects import (
    Forget,
    ImportFile,
    PreviewRelease,
    ReadFile,
    ReleaseResults,
    Say,
    line,
)
from domain.machine.events import FileRead, ReleasePreviewed, Sent
from domain.machine.phrases import Phrase
from domain.machine.reading_wish import ReadingWish, UnknownColumn
from domain.machine.steps.staff import (
    AwaitingStaffFile,
    ChoosingRelease,
    ChoosingSheet,
    NamingColumn,
    ReviewingImport,
    ReviewingRelease,
)
from domain.machine.steps.step import AtRest, Step
from tests.support.pure.acts import ANSWERED, IN_AN_HOUR, OLD_BUTTON, decide, pressed, typed
from tests.support.pure.facts import FakeFacts

OFFICER = FakeFacts(officer=True)
READ = FileRead(file_id="file", message_id=5, kind="results", rows=3)
SEEN = ReleasePreviewed("B2 First", "2026-10", "a digest", covers=40)
REVIEWING = ReviewingRelease(
    exam="B2 First", session="2026-10", digest="a digest", covers=40, until=IN_AN_HOUR
)
GONE = Forget(5)
BEGUN = (line(Phrase.STAFF_BEGUN),)


@pytest.mark.parametrize(
    ("command", "step"), [("/import", AwaitingStaffFile()), ("/release", ChoosingRelease())]
)
def test_the_commands_of_staff_are_unknown_to_anybody_else(command: str, step: Step) -> None:
    assert decide(AtRest(), typed(command), OFFICER) == Decision(step)
    unknown = Decision(AtRest(), (line(Phrase.UNKNOWN_COMMAND),))
    assert decide(AtRest(), typed(command), FakeFacts()) == unknown


def test_a_forged_button_of_staff_does_nothing() -> None:
    ignored = Decision(AtRest(), effects=(OLD_BUTTON,), toast=OLD_BUTTON.toast, silent=True)
    assert decide(AtRest(), pressed("staff", "/import"), FakeFacts()) == ignored
    assert decide(AtRest(), pressed("staff", "/nonsense"), OFFICER) == ignored


def test_an_officer_no_more_stands_at_rest_and_releases_nothing() -> None:
    decision = decide(REVIEWING, pressed("release-yes", "now"), FakeFacts())
    assert (decision.step, decision.effects) == (AtRest(), (OLD_BUTTON,))


def test_a_file_is_read_and_not_imported() -> None:
    reading = Say((line(Phrase.STAFF_READING),), kept=True)
    sent = Sent(5, file_id="file", file_name="results.csv", size=LARGEST)
    owed = (reading, ReadFile("file", 5))
    assert decide(AwaitingStaffFile(), sent, OFFICER) == Decision(
        AwaitingStaffFile(), effects=owed, silent=True
    )


def test_a_file_too_large_to_be_read_leaves_the_chat() -> None:
    decision = decide(
        AwaitingStaffFile(),
        Sent(5, file_id="file", file_name="results.csv", size=LARGEST + 1),
        OFFICER,
    )
    said = (line(Phrase.STAFF_FILE_TOO_LARGE),)
    assert decision == Decision(AwaitingStaffFile(), said, effects=(GONE,))


@pytest.mark.parametrize(
    ("step", "sent"),
    [
        (AwaitingStaffFile(), Sent(5)),
        (AwaitingStaffFile(), Sent(5, file_id="file", edited=True)),
        (ChoosingRelease(), Sent(5, file_id="file")),
    ],
)
def test_what_is_no_file_or_not_awaited_is_not_read(step: Step, sent: Sent) -> None:
    assert decide(step, sent, OFFICER) == Decision(step, (line(Phrase.STAFF_NO_FILE),))


def test_what_was_read_is_asked_about_and_the_file_leaves_the_chat() -> None:
    asked = Decision(ReviewingImport("file", "results", 3, IN_AN_HOUR), effects=(GONE,), anew=True)
    assert decide(AwaitingStaffFile(), READ, OFFICER) == asked


@pytest.mark.parametrize(
    ("read", "phrase"),
    [
        (replace(READ, secrets=True), Phrase.STAFF_SECRETS),
        (replace(READ, rows=0), Phrase.STAFF_NOTHING_TO_IMPORT),
    ],
)
def test_secret_numbers_and_nothing_new_are_not_imported(read: FileRead, phrase: Phrase) -> None:
    refused = Decision(AwaitingStaffFile(), (line(phrase),), effects=(GONE,), anew=True)
    assert decide(AwaitingStaffFile(), read, OFFICER) == refused


def test_a_file_that_was_read_too_late_leaves_the_chat_without_a_word() -> None:
    left = Decision(AtRest(), effects=(GONE,), silent=True, anew=True)
    assert decide(AtRest(), READ, OFFICER) == left


def test_an_approved_file_is_imported() -> None:
    decision = decide(
        ReviewingImport("file", "results", 3, IN_AN_HOUR), pressed("import-yes"), OFFICER
    )
    assert decision == Decision(AtRest(), BEGUN, effects=(ANSWERED, ImportFile("file", "results")))


def test_a_typed_yes_approves_nothing() -> None:
    for step in (ReviewingImport("file", "results", 3, IN_AN_HOUR), REVIEWING):
        assert decide(step, typed("oui"), OFFICER) == Decision(step)


def test_what_waits_for_a_release_is_previewed_by_its_button() -> None:
    decision = decide(ChoosingRelease(), pressed("cohort", "B2 First|2026-10"), OFFICER)
    preview = PreviewRelease("B2 First", "2026-10")
    assert decision == Decision(ChoosingRelease(), effects=(ANSWERED, preview))


@pytest.mark.parametrize("argument", ["B2 First", "B2 First|", "B2 First|2026-13", "|x", ""])
def test_a_forged_cohort_is_not_previewed(argument: str) -> None:
    decision = decide(ChoosingRelease(), pressed("cohort", argument), OFFICER)
    assert decision.effects == (OLD_BUTTON,)


def test_a_preview_is_asked_about_only_where_it_covers_something() -> None:
    assert decide(ChoosingRelease(), SEEN, OFFICER) == Decision(REVIEWING, anew=True)
    nothing = replace(SEEN, covers=0)
    assert decide(ChoosingRelease(), nothing, OFFICER) == Decision(ChoosingRelease(), anew=True)


def test_a_preview_that_comes_too_late_says_nothing() -> None:
    assert decide(AtRest(), SEEN, OFFICER) == Decision(AtRest(), silent=True, anew=True)


@pytest.mark.parametrize(
    ("argument", "tomorrow"), [("now", False), ("tomorrow", True), ("", False)]
)
def test_exactly_what_was_previewed_is_released(argument: str, tomorrow: bool) -> None:
    order = ReleaseResults("B2 First", "2026-10", "a digest", tomorrow)
    decision = decide(REVIEWING, pressed("release-yes", argument), OFFICER)
    assert decision == Decision(AtRest(), BEGUN, effects=(ANSWERED, order))


def test_staff_choose_among_what_waits() -> None:
    waiting = replace(OFFICER, waiting=(("B2 First", "2026-10"), ("A2 Key", "2026-10")))
    asked = question(ChoosingRelease(), waiting)
    offered = [each.argument for row in asked.keyboard for each in row]
    assert offered == ["B2 First|2026-10", "A2 Key|2026-10", ""]
    assert question(ChoosingRelease(), OFFICER).lines == (line(Phrase.NOTHING_TO_RELEASE),)


SHEETS = ChoosingSheet("file", ("June", "July"), IN_AN_HOUR)


def test_of_a_file_with_several_sheets_one_is_asked_for() -> None:
    asked = Decision(SHEETS, effects=(GONE,), anew=True)
    read = replace(READ, rows=0, sheets=SHEETS.sheets)
    assert decide(AwaitingStaffFile(), read, OFFICER) == asked
    labels = [each.label.params for row in question(SHEETS, OFFICER).keyboard for each in row]
    assert labels[:2] == [{"sheet": "June"}, {"sheet": "July"}]


def test_the_chosen_sheet_is_read_and_the_one_that_is_imported() -> None:
    wish = ReadingWish(sheet="July")
    decision = decide(SHEETS, pressed("sheet", "1"), OFFICER)
    assert decision.effects[-1] == ReadFile("file", 0, wish)
    found = decide(decision.step, replace(READ, message_id=0, wish=wish), OFFICER)
    reviewing = ReviewingImport("file", "results", 3, IN_AN_HOUR, wish=wish)
    assert found == Decision(reviewing, anew=True)
    approved = decide(found.step, pressed("import-yes"), OFFICER)
    assert approved.effects[-1] == ImportFile("file", "results", wish)


@pytest.mark.parametrize("argument", ["2", "-1", "", "July"])
def test_a_sheet_that_was_not_shown_is_not_read(argument: str) -> None:
    assert decide(SHEETS, pressed("sheet", argument), OFFICER).step == SHEETS


def test_a_sheet_chosen_too_late_is_not_read() -> None:
    late = decide(replace(SHEETS, until=OFFICER.now), pressed("sheet", "1"), OFFICER)
    over = Decision(AwaitingStaffFile(), (line(Phrase.STAFF_LOOK_OVER),), effects=(ANSWERED,))
    assert late == over


COLUMN = UnknownColumn(title="Ref.", samples=("a", "b"), could_be=("ID Number", "Exam"))
NAMING = NamingColumn("file", COLUMN, IN_AN_HOUR)


def test_an_unknown_column_is_asked_about_before_anything_is_approved() -> None:
    asked = Decision(NAMING, effects=(GONE,), anew=True)
    assert decide(AwaitingStaffFile(), replace(READ, unknown=(COLUMN,)), OFFICER) == asked
    labels = [each.label.params for row in question(NAMING, OFFICER).keyboard for each in row]
    assert labels[:2] == [{"column": "ID Number"}, {"column": "Exam"}]


@pytest.mark.parametrize(("pressed_on", "meant"), [("0", "ID Number"), ("-", "-")])
def test_the_file_is_read_again_with_what_was_said_of_a_column(pressed_on: str, meant: str) -> None:
    decision = decide(NAMING, pressed("column", pressed_on), OFFICER)
    wish = ReadingWish(columns=(("Ref.", meant),))
    assert decision.effects[-1] == ReadFile("file", 0, wish)


@pytest.mark.parametrize("argument", ["2", "", "Exam"])
def test_a_column_that_was_not_offered_is_not_taken(argument: str) -> None:
    assert decide(NAMING, pressed("column", argument), OFFICER).step == NAMING


def test_what_is_said_of_a_column_too_late_is_not_taken() -> None:
    late = decide(replace(NAMING, until=OFFICER.now), pressed("column", "0"), OFFICER)
    assert late.step == AwaitingStaffFile()
