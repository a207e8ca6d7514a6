"""A file of an officer's is taken at any moment, and nothing that is under way is lost for it."""

from dataclasses import replace
from typing import get_args

from domain.conversations.desk import question
from domain.conversations.staff.files import LARGEST, MOST_WAITING
from domain.machine.decision import Decision
from domain.machine.effects import Forget, ReadFile, Say, line
from domain.machine.events import Sent
from domain.machine.phrases import Phrase
from domain.machine.sent_files.changes import DropFile, TakeFile
from domain.machine.sent_files.phrases import FilePhrase
from domain.machine.sent_files.records import SentFile
from domain.machine.steps.registration import (
    AwaitingIdNumber,
    AwaitingPassword,
    AwaitingSecret,
    Form,
)
from domain.machine.steps.signin import AwaitingLoginPassword
from domain.machine.steps.staff import (
    AwaitingStaffFile,
    ChoosingRelease,
    ReviewingImport,
    ReviewingRelease,
    ReviewingStandstill,
    StaffStep,
)
from domain.machine.steps.step import AtRest, Step
from tests.support.offenders import each_of
from tests.support.pure.acts import (
    IN_AN_HOUR,
    OLD_BUTTON,
    decide,
    forgets,
    pressed,
    pressed_ever,
    typed,
)
from tests.support.pure.candidates import MARIE, signed_in
from tests.support.pure.facts import FakeFacts

OFFICER = FakeFacts(officer=True)
FILE = FakeFacts.next_row
FORM = Form(id_number=MARIE.entry.id_number)
SENT = Sent(5, file_id="file", file_name="results.csv", size=LARGEST)
REVIEWING = ReviewingImport("", "results", 3, IN_AN_HOUR, file=7)
RELEASING = ReviewingRelease(
    exam="B2 First", session="2026-10", digest="a digest", covers=40, until=IN_AN_HOUR
)
ANY = (
    AtRest(),
    AwaitingStaffFile(),
    ChoosingRelease(),
    RELEASING,
    ReviewingStandstill(IN_AN_HOUR),
    REVIEWING,
    AwaitingIdNumber(FORM),
    AwaitingSecret(FORM),
    AwaitingPassword(FORM),
    AwaitingLoginPassword("SIR094701"),
)
CANDIDATES_STEPS = tuple(each for each in ANY if not isinstance(each, AtRest | StaffStep))
SECOND = SentFile(8, "b.csv", read=True)


@each_of(ANY)
def test_a_file_of_an_officers_is_taken_wherever_they_stand(step: Step) -> None:
    said = Say((line(FilePhrase.FILE_TAKEN, name="results.csv"),), kept=True)
    owed = (said, ReadFile("file", 5, file=FILE))
    taken = Decision(step, effects=owed, changes=(TakeFile(FILE, "results.csv"),), silent=True)
    assert decide(step, SENT, OFFICER) == taken


@each_of(ANY)
def test_it_leaves_the_chat_only_once_it_is_kept(step: Step) -> None:
    assert forgets(step, SENT, officer=True) is None


@each_of(CANDIDATES_STEPS)
def test_a_candidates_file_means_what_it_meant(step: Step) -> None:
    decision = decide(step, SENT, FakeFacts())
    assert not decision.changes
    assert not any(isinstance(each, ReadFile) for each in decision.effects)
    awaited = forgets(step, SENT)
    assert awaited == Forget(5)


def test_at_the_menu_a_candidates_file_gets_the_usual_word() -> None:
    said = (line(Phrase.MESSAGE_LEAVES), line(Phrase.TEXT_PLEASE))
    assert decide(AtRest(), SENT, FakeFacts()) == Decision(AtRest(), said)


@each_of(["results.XLSX", "a.b.csv", "results", "", "liste.ods", "x.xls"])
def test_what_may_hold_a_table_is_looked_at(name: str) -> None:
    decision = decide(AtRest(), replace(SENT, file_name=name), OFFICER)
    assert isinstance(decision.effects[-1], ReadFile)


@each_of(
    [
        ("", f"#{FILE}"),
        ("a\u202ebc\n.csv", "a bc .csv"),
        ("x" * 50 + ".csv", "x" * 39 + "…"),
    ]
)
def test_a_file_is_called_by_a_name_that_can_be_printed(name: str, shown: str) -> None:
    decision = decide(AtRest(), replace(SENT, file_name=name), OFFICER)
    assert decision.changes == (TakeFile(FILE, shown),)


@each_of(
    [
        (Sent(5), Phrase.STAFF_NO_FILE),
        (replace(SENT, file_name="film.mp4", size=6_000_000), FilePhrase.FILE_NO_TABLE),
        (replace(SENT, edited=True), FilePhrase.FILE_EDITED),
        (replace(SENT, size=LARGEST + 1), Phrase.STAFF_FILE_TOO_LARGE),
    ]
)
@each_of([AtRest(), AwaitingStaffFile(), RELEASING, REVIEWING])
def test_what_cannot_be_read_leaves_the_chat_with_a_word(
    step: Step, sent: Sent, phrase: Phrase | FilePhrase
) -> None:
    assert decide(step, sent, OFFICER) == Decision(step, (line(phrase),), effects=(Forget(5),))


@each_of([Sent(5), replace(SENT, file_name="convocation.pdf")])
@each_of(CANDIDATES_STEPS)
def test_an_officers_paper_at_a_step_of_their_own_is_a_candidates(step: Step, sent: Sent) -> None:
    assert decide(step, sent, OFFICER) == decide(step, sent, FakeFacts())
    assert forgets(step, sent, officer=True) == Forget(5)


def test_no_more_files_wait_than_the_desk_would_keep() -> None:
    files = tuple(SentFile(each, "x.csv") for each in range(MOST_WAITING))
    full = replace(OFFICER, files=files)
    said = (line(FilePhrase.FILES_ENOUGH, files=MOST_WAITING),)
    assert decide(AtRest(), SENT, full) == Decision(AtRest(), said, effects=(Forget(5),))


def test_a_file_that_waits_has_a_button_in_every_menu() -> None:
    for facts in (OFFICER, replace(signed_in(MARIE), officer=True)):
        waiting = replace(facts, files=(SentFile(7, "a.csv"), SECOND))
        for step in (AtRest(), AwaitingStaffFile()):
            buttons = [each for row in question(step, waiting).keyboard for each in row]
            assert [each.argument for each in buttons if each.verb == "file"] == ["8"]


def test_a_file_that_waits_is_read_anew_when_it_is_looked_at() -> None:
    waiting = replace(OFFICER, files=(SECOND,))
    for press in (pressed("file", 8), pressed_ever("file", 8)):
        decision = decide(AtRest(), press, waiting)
        assert decision.step == AwaitingStaffFile()
        assert decision.effects[-1] == ReadFile("", 0, file=8)


@each_of(["7", "9", "", "x", "9" * 30])
def test_a_file_that_is_not_there_is_told(argument: str) -> None:
    facts = replace(OFFICER, files=(SentFile(7, "a.csv"), SECOND))
    decision = decide(AtRest(), pressed_ever("file", argument), facts)
    assert (decision.step, decision.saying) == (AtRest(), (line(FilePhrase.FILE_GONE),))


def test_nobody_else_has_a_file_to_look_at() -> None:
    decision = decide(AtRest(), pressed_ever("file", 8), replace(OFFICER, officer=False))
    assert decision.effects == (OLD_BUTTON,)
    assert question(AtRest(), FakeFacts(files=(SECOND,))).keyboard[0][0].verb != "file"


def test_looking_at_a_file_throws_no_open_form_away() -> None:
    step = AwaitingIdNumber(FORM)
    decision = decide(step, pressed_ever("file", 8), replace(OFFICER, files=(SECOND,)))
    assert (decision.step, decision.saying) == (step, (line(Phrase.FORM_OPEN),))


def test_cancelling_drops_the_file_that_is_looked_at_and_no_other() -> None:
    facts = replace(OFFICER, files=(SentFile(7, "a.csv", read=True), SECOND))
    dropped = (line(FilePhrase.FILE_DROPPED, files=1),)
    expected = Decision(AtRest(), dropped, changes=(DropFile(7),))
    assert decide(REVIEWING, typed("/cancel"), facts) == expected


def test_cancelling_at_rest_drops_what_is_still_being_read() -> None:
    facts = replace(OFFICER, files=(SentFile(7, "a.csv"), SECOND))
    for step in (AtRest(), AwaitingStaffFile()):
        decision = decide(step, typed("/cancel"), facts)
        assert decision.changes == (DropFile(7),)
    assert not decide(AwaitingSecret(FORM), typed("/cancel"), facts).changes


def test_every_step_of_staff_takes_a_file() -> None:
    assert {type(each) for each in ANY} & set(get_args(StaffStep)) >= {
        AwaitingStaffFile, ChoosingRelease, ReviewingRelease, ReviewingStandstill, ReviewingImport,
    }  # fmt: skip
