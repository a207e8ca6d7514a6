"""Each of staff hears the alarms of their role, and none goes unheard where a role is not taken."""

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Line, line
from domain.machine.staffing import alarms
from domain.machine.staffing.alarms import MeaningPhrase, heard
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import StaffMember
from domain.machine.staffing.roles import Role
from tests.support.offenders import each_of

OFFICER, APPROVER, TECHNICIAN = (
    StaffMember(person=number, name="", roles=frozenset({role}))
    for number, role in enumerate((Role.OFFICER, Role.APPROVER, Role.TECHNICIAN), start=1)
)
BOTH = StaffMember(person=4, name="", roles=frozenset({Role.OFFICER, Role.TECHNICIAN}))
TEAM = (OFFICER, APPROVER, TECHNICIAN, BOTH)
MAIL = (line(AlertPhrase.MAIL_LOGIN),)
ASIDE = (line(AlertPhrase.SET_ASIDE, count=1), line(AlertPhrase.EVENT, item="7", chat="9"))
QUESTION = (line(AlertPhrase.QUESTION, count=1), line(AlertPhrase.LETTER, letter="7"))
ENDS = (line(StaffingPhrase.STAFF_APPROVERS_END_ALERT, name="H", until="x"),)
REMOVED = (line(StaffingPhrase.STAFF_REMOVED_ALERT, name="H", by="C"),)
Said = tuple[Line, ...]


def test_a_technician_hears_the_commands_and_the_others_what_it_means() -> None:
    meaning = (Line(MeaningPhrase.MEANS_LETTERS_WAIT),)
    assert dict(heard(MAIL, TEAM)) == {1: meaning, 2: meaning, 3: MAIL, 4: MAIL}


def test_what_a_technician_looks_up_is_not_said_to_the_others() -> None:
    assert dict(heard(ASIDE, TEAM))[1] == (Line(MeaningPhrase.MEANS_UNANSWERED),)
    assert dict(heard(ASIDE, TEAM))[3] == ASIDE


def test_without_a_technician_officers_hear_the_whole() -> None:
    assert dict(heard(MAIL, (OFFICER, APPROVER))) == {1: MAIL, 2: MAIL}


@each_of(
    [
        (QUESTION, {1, 2, 4}),
        (ENDS, {2}),
        (REMOVED, {1, 2, 3, 4}),
    ]
)
def test_the_rest_is_heard_by_whom_it_is_for(lines: Said, people: set[int]) -> None:
    assert {person for person, _ in heard(lines, TEAM)} == people


@each_of([(QUESTION,), (ENDS,), (MAIL,), (REMOVED,)])
def test_nothing_goes_unheard_where_one_person_alone_is_staff(lines: Said) -> None:
    for each in TEAM:
        assert list(heard(lines, (each,))) == [(each.person, lines)]


def test_every_alarm_is_in_one_list_of_the_table() -> None:
    parts = {AlertPhrase.ASKED, AlertPhrase.EVENT, AlertPhrase.LETTER, AlertPhrase.MORE}
    parts |= {AlertPhrase.DISTRESS_CHAT, AlertPhrase.DISTRESS_LETTER}
    parts |= {AlertPhrase.DISTRESS_UNANSWERED}
    lists = (alarms.TECHNICAL, alarms.OF_PEOPLE, alarms.TO_BE_APPROVED, alarms.OF_ALL)
    named = [phrase for each in lists for phrase in each if isinstance(phrase, AlertPhrase)]
    assert sorted(named) == sorted({*AlertPhrase} - parts)
