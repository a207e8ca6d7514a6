"""A file that was read: looked at where nothing else is under way, imported as it was approved."""

from dataclasses import replace

import pytest

from domain.conversations.desk import question
from domain.conversations.staff.file_review import kind_line
from domain.machine.decision import Decision, lasting
from domain.machine.effects import Forget, ImportFile, Line, ReadFile, Say, line
from domain.machine.events import FileRead
from domain.machine.phrases import Phrase
from domain.machine.reading_wish import PossibleReading, ReadingWish, UnknownColumn
from domain.machine.sent_files.changes import ApproveFile, DropFile, NoteFileRead
from domain.machine.sent_files.phrases import FilePhrase
from domain.machine.sent_files.records import SentFile
from domain.machine.steps.registration import AwaitingEmail, AwaitingSecret, Form
from domain.machine.steps.staff import (
    AwaitingStaffFile,
    ChoosingEncoding,
    ChoosingKind,
    ChoosingRelease,
    ChoosingSheet,
    NamingColumn,
    ReviewingImport,
)
from domain.machine.steps.step import AtRest, Step
from tests.support.offenders import each_of
from tests.support.pure.acts import ANSWERED, IN_AN_HOUR, decide, pressed, typed
from tests.support.pure.candidates import MARIE
from tests.support.pure.facts import FakeFacts

FILE = SentFile(7, "a.csv")
OFFICER = FakeFacts(officer=True, files=(FILE, SentFile(8, "b.csv")))
REPORT = (Line("import-counts", {"read": 3}),)
READ = FileRead(file_id="file", message_id=0, kind="results", rows=3, file=7, report=REPORT)
REVIEWING = ReviewingImport("", "results", 3, IN_AN_HOUR, file=7)
NOTED = (NoteFileRead(7),)
DROPPED = (DropFile(7),)
FORM = Form(id_number=MARIE.entry.id_number)
FREE: tuple[Step, ...] = (AtRest(), AwaitingStaffFile(), REVIEWING)
BUSY: tuple[Step, ...] = (
    AwaitingSecret(FORM), AwaitingEmail(FORM), ChoosingRelease(), replace(REVIEWING, file=8)
)  # fmt: skip
BEGUN = (line(Phrase.STAFF_BEGUN),)


def told(*lines: Line) -> Say:
    return Say(lines, kept=True, for_staff=True)


@each_of(FREE)
def test_what_was_read_is_told_and_asked_about(step: Step) -> None:
    heading = line(FilePhrase.FILE_READ_AS, name="a.csv", kind=kind_line("results"))
    owed = (told(heading, *REPORT),)
    asked = Decision(REVIEWING, effects=owed, changes=NOTED, anew=True)
    assert decide(step, READ, OFFICER) == asked


@each_of(BUSY)
def test_where_something_is_under_way_the_file_waits(step: Step) -> None:
    look = ((lasting(FilePhrase.BUTTON_LOOK_AT_FILE, "file", 7),),)
    waits = Say((line(FilePhrase.FILE_WAITS, name="a.csv"),), look, kept=True, for_staff=True)
    left = Decision(step, effects=(waits,), changes=NOTED, silent=True, anew=True)
    assert decide(step, READ, OFFICER) == left


REFUSED = [
    (replace(READ, secrets=True), Phrase.STAFF_SECRETS),
    (replace(READ, rows=0), Phrase.STAFF_NOTHING_TO_IMPORT),
    (replace(READ, kind="entries", rows=0), FilePhrase.FILE_ENTRIES),
]


@each_of(REFUSED)
def test_of_what_cannot_be_imported_nothing_is_kept(
    read: FileRead, phrase: Phrase | FilePhrase
) -> None:
    owed = (told(line(FilePhrase.FILE_REFUSED, name="a.csv"), *REPORT, line(phrase)),)
    for step in FREE[:2]:
        refused = Decision(step, effects=owed, changes=DROPPED, anew=True)
        assert decide(step, read, OFFICER) == refused
    for step in BUSY:
        left = Decision(step, effects=owed, changes=DROPPED, silent=True, anew=True)
        assert decide(step, read, OFFICER) == left


def test_a_file_that_holds_nothing_after_an_answer_leads_back_to_the_menu() -> None:
    assert decide(REVIEWING, replace(READ, rows=0), OFFICER).step == AtRest()


def test_what_was_read_for_who_is_no_officer_any_more_is_dropped() -> None:
    read = decide(AtRest(), READ, replace(OFFICER, officer=False))
    assert read == Decision(AtRest(), changes=DROPPED, silent=True, anew=True)


def test_what_was_dropped_while_it_was_read_says_nothing() -> None:
    read = decide(AtRest(), READ, replace(OFFICER, files=()))
    assert read == Decision(AtRest(), changes=DROPPED, silent=True, anew=True)


def test_an_approved_file_is_imported_and_offered_no_more() -> None:
    decision = decide(REVIEWING, pressed("import-yes"), OFFICER)
    order = ImportFile("", "results", file=7)
    approved = Decision(AtRest(), BEGUN, effects=(ANSWERED, order), changes=(ApproveFile(7),))
    assert decision == approved


def test_what_was_looked_at_too_long_ago_is_looked_at_anew() -> None:
    late = replace(REVIEWING, until=OFFICER.now, wish=ReadingWish(sheet="A", digest="old"))
    decision = decide(late, pressed("import-yes"), OFFICER)
    owed = (told(line(Phrase.STAFF_LOOK_OVER)), ReadFile("", 0, ReadingWish(sheet="A"), 7))
    assert decision == Decision(AwaitingStaffFile(), effects=(ANSWERED, *owed), silent=True)


def test_a_typed_yes_imports_nothing() -> None:
    assert decide(REVIEWING, typed("oui"), OFFICER) == Decision(REVIEWING)


KIND = ChoosingKind(7, ("results", "organisations"))


def test_the_kind_is_asked_for_where_the_columns_do_not_tell() -> None:
    read = replace(READ, kinds=KIND.kinds, rows=0, report=())
    assert decide(AtRest(), read, OFFICER) == Decision(KIND, changes=NOTED, anew=True)
    arguments = [each.argument for row in question(KIND, OFFICER).keyboard for each in row]
    assert arguments == ["results", "organisations", ""]


def test_the_file_is_read_again_as_the_kind_that_was_named() -> None:
    decision = decide(KIND, pressed("kind", "organisations"), OFFICER)
    assert decision.effects[-1] == ReadFile("", 0, ReadingWish(kind="organisations"), 7)


@each_of(["entries", "", "0"])
def test_a_kind_that_was_not_offered_is_not_taken(argument: str) -> None:
    assert decide(KIND, pressed("kind", argument), OFFICER).step == KIND


SHEETS = ChoosingSheet("", ("June", "July"), IN_AN_HOUR, file=7)


def test_of_a_file_with_several_sheets_one_is_asked_for() -> None:
    read = replace(READ, rows=0, sheets=SHEETS.sheets)
    assert decide(AtRest(), read, OFFICER) == Decision(SHEETS, changes=NOTED, anew=True)
    labels = [each.label.params for row in question(SHEETS, OFFICER).keyboard for each in row]
    assert labels[:2] == [{"sheet": "June"}, {"sheet": "July"}]


def test_the_chosen_sheet_is_read_and_the_one_that_is_imported() -> None:
    wish = ReadingWish(sheet="July")
    decision = decide(SHEETS, pressed("sheet", "1"), OFFICER)
    assert decision.effects[-1] == ReadFile("", 0, wish, 7)
    found = decide(decision.step, replace(READ, wish=wish), OFFICER)
    assert found.step == replace(REVIEWING, wish=wish)
    approved = decide(found.step, pressed("import-yes"), OFFICER)
    assert approved.effects[-1] == ImportFile("", "results", wish, 7)


@each_of(["2", "-1", "", "July"])
def test_a_sheet_that_was_not_shown_is_not_read(argument: str) -> None:
    assert decide(SHEETS, pressed("sheet", argument), OFFICER).step == SHEETS


WAYS = (
    PossibleReading(encoding="cp1250", samples=("Erdős", "Fűzfa")),
    PossibleReading(encoding="cp1252", samples=("Erdõs", "Fûzfa")),
)
LETTERS = ChoosingEncoding(7, WAYS)


def test_of_letters_that_read_several_ways_staff_see_how_and_choose() -> None:
    read = replace(READ, rows=0, ways=WAYS)
    assert decide(AtRest(), read, OFFICER) == Decision(LETTERS, changes=NOTED, anew=True)
    labels = [each.label.params for row in question(LETTERS, OFFICER).keyboard for each in row]
    assert labels[:2] == [{"names": "Erdős, Fűzfa"}, {"names": "Erdõs, Fûzfa"}]
    decision = decide(LETTERS, pressed("encoding", "1"), OFFICER)
    assert decision.effects[-1] == ReadFile("", 0, ReadingWish(encoding="cp1252"), 7)


@each_of(["2", "-1", "", "cp1250"])
def test_a_way_that_was_not_shown_is_not_taken(argument: str) -> None:
    assert decide(LETTERS, pressed("encoding", argument), OFFICER).step == LETTERS


COLUMN = UnknownColumn(title="Ref.", samples=("a", "b"), could_be=("ID Number", "Exam"))
NAMING = NamingColumn("", COLUMN, IN_AN_HOUR, file=7)


def test_an_unknown_column_is_asked_about_before_anything_is_approved() -> None:
    read = replace(READ, unknown=(COLUMN,))
    assert decide(AtRest(), read, OFFICER) == Decision(NAMING, changes=NOTED, anew=True)
    labels = [each.label.params for row in question(NAMING, OFFICER).keyboard for each in row]
    assert labels[:2] == [{"column": Line("column-id-number")}, {"column": Line("column-exam")}]


@pytest.mark.parametrize(("pressed_on", "meant"), [("0", "ID Number"), ("-", "-")])
def test_the_file_is_read_again_with_what_was_said_of_a_column(pressed_on: str, meant: str) -> None:
    decision = decide(NAMING, pressed("column", pressed_on), OFFICER)
    wish = ReadingWish(columns=(("Ref.", meant),))
    assert decision.effects[-1] == ReadFile("", 0, wish, 7)


@each_of(["2", "", "Exam"])
def test_a_column_that_was_not_offered_is_not_taken(argument: str) -> None:
    assert decide(NAMING, pressed("column", argument), OFFICER).step == NAMING


OLD = FileRead(file_id="file", message_id=5, kind="results", rows=3)
"""As an earlier version put it into the inbox: only Telegram has the file."""


def test_a_file_of_an_earlier_version_is_imported_from_telegram() -> None:
    asked = decide(AwaitingStaffFile(), OLD, OFFICER)
    reviewing = ReviewingImport("file", "results", 3, IN_AN_HOUR)
    assert asked == Decision(reviewing, effects=(Forget(5),), anew=True)
    approved = decide(reviewing, pressed("import-yes"), OFFICER)
    assert approved.effects[-1] == ImportFile("file", "results")
    refused = decide(AwaitingStaffFile(), replace(OLD, rows=0), OFFICER)
    assert refused.saying == (line(Phrase.STAFF_NOTHING_TO_IMPORT),)


@pytest.mark.parametrize("rows", [0, 3])
def test_what_an_earlier_version_ordered_to_be_read_is_reported_too(rows: int) -> None:
    found = decide(AwaitingStaffFile(), replace(OLD, rows=rows, report=REPORT), OFFICER)
    assert found.effects == (told(*REPORT), Forget(5))


def test_a_file_of_an_earlier_version_that_comes_too_late_leaves_the_chat() -> None:
    left = Decision(AtRest(), effects=(Forget(5),), silent=True, anew=True)
    assert decide(AtRest(), OLD, OFFICER) == left


def test_what_an_earlier_version_showed_too_long_ago_is_asked_for_again() -> None:
    late = ReviewingImport("file", "results", 3, OFFICER.now)
    over = (line(Phrase.STAFF_LOOK_OVER),)
    assert decide(late, pressed("import-yes"), OFFICER) == Decision(
        AwaitingStaffFile(), over, effects=(ANSWERED,)
    )
