"""Whoever is removed hands over what is planned in their name, to somebody who may release."""

from dataclasses import replace
from datetime import timedelta

from domain.conversations.desk import question
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.asking.records import CentreQuestion, QuestionKind
from domain.machine.decision import Decision
from domain.machine.effects import Alert, Tell, line
from domain.machine.releasing.records import PlannedRelease
from domain.machine.staffing.changes import TakeRoles
from domain.machine.staffing.events import ReleasesHandedOver, RolesChanged
from domain.machine.staffing.phrases import StaffingPhrase as Said
from domain.machine.staffing.records import StaffMember
from domain.machine.staffing.roles import Role
from domain.machine.steps.staffing import LookingAtStaff, RemovingStaff
from domain.machine.steps.step import AtRest
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import ANSWERED, IN_AN_HOUR, decide, pressed
from tests.support.pure.facts import CHAT, FakeFacts
from tests.support.staff.roles import APPROVING

CLAIRE = StaffMember(person=CHAT, name="Claire", roles=APPROVING)
PAUL = StaffMember(person=21, name="Paul", roles=APPROVING)
LEA = StaffMember(person=22, name="Léa", roles=APPROVING)
HELENE = StaffMember(person=23, name="Hélène", roles=frozenset({Role.OFFICER}))
OPENS = MORNING + timedelta(days=3)
PLANNED = PlannedRelease(id=41, exam="B2 First", session="2026-10", opens_at=OPENS, covers=7)
HELD = (PLANNED,)
FACTS = FakeFacts(roles=APPROVING, team=(CLAIRE, PAUL, LEA, HELENE), held={21: HELD})
REMOVING = RemovingStaff(21, IN_AN_HOUR)


def buttons(facts: FakeFacts) -> list[tuple[str, str]]:
    rows = question(REMOVING, facts).keyboard
    return [(each.verb, each.argument) for row in rows for each in row]


def test_those_who_may_release_are_offered_and_nobody_as_well() -> None:
    told = [("staff-remove-yes", str(CHAT)), ("staff-remove-yes", "22")]
    assert buttons(FACTS) == [*told, ("staff-remove-yes", "nobody"), ("staff-back", "")]
    without = replace(FACTS, held={})
    assert buttons(without) == [("staff-remove-yes", ""), ("staff-back", "")]


def test_questions_that_go_with_the_releases_are_named_before() -> None:
    asked = CentreQuestion(
        id=7,
        kind=QuestionKind.RESULT,
        version=1,
        owner="telegram 21",
        language="en",
        asked_at=MORNING,
        due=OPENS,
    )
    both = replace(FACTS, centre_questions={7: asked})
    assert question(REMOVING, both).lines[1:] == (
        line(Said.ASK_STAFF_HEIR, name="Paul"),
        *question(REMOVING, FACTS).lines[2:],
        line(AskingPhrase.QUESTIONS_HEIR_TOO, numbers="7"),
    )


def test_the_one_who_takes_over_hears_what_and_the_others_who() -> None:
    done = decide(REMOVING, pressed("staff-remove-yes", 22), FACTS)
    over = line(Said.STAFF_HANDED_OVER_ALERT, name="Paul", heir="Léa")
    told = line(Said.STAFF_REMOVED_ALERT, name="Paul", by="Claire")
    assert done == Decision(
        LookingAtStaff(),
        (line(Said.STAFF_REMOVED, name="Paul"), over),
        effects=(
            ANSWERED,
            Alert((told, over), about=CHAT),
            Tell(21, RolesChanged()),
            Tell(22, ReleasesHandedOver("Paul", "Claire", HELD)),
        ),
        changes=(TakeRoles(21, 22),),
    )
    heard = decide(AtRest(), ReleasesHandedOver("Paul", "Claire", HELD), FakeFacts(roles=APPROVING))
    assert [each.phrase for each in heard.saying] == [
        Said.STAFF_HANDED_OVER,
        Said.STAFF_HELD_RELEASE,
    ]


def test_where_nobody_takes_over_the_others_hear_that_they_stay() -> None:
    done = decide(REMOVING, pressed("staff-remove-yes", "nobody"), FACTS)
    assert done.changes == (TakeRoles(21, 0),)
    [alert] = [each for each in done.effects if isinstance(each, Alert)]
    phrases = [each.phrase for each in alert.lines]
    assert phrases == [Said.STAFF_REMOVED_ALERT, Said.STAFF_NO_HEIR_ALERT, Said.STAFF_HELD_RELEASE]


@each_of([("23",), ("21",), ("99",)])
def test_nobody_unable_takes_over_and_nothing_is_changed(argument: str) -> None:
    refused = decide(REMOVING, pressed("staff-remove-yes", argument), FACTS)
    said = (line(Said.STAFF_HEIR_UNABLE),)
    assert (refused.step, refused.saying, refused.changes) == (REMOVING, said, ())


def test_who_lost_the_right_since_the_question_takes_nothing_over() -> None:
    lost = replace(FACTS, team=(CLAIRE, PAUL, replace(LEA, roles=frozenset({Role.TECHNICIAN}))))
    assert decide(REMOVING, pressed("staff-remove-yes", 22), lost).changes == ()


def test_a_release_planned_since_the_question_is_asked_about_first() -> None:
    asked = decide(REMOVING, pressed("staff-remove-yes"), FACTS)
    assert (asked.step, asked.changes) == (REMOVING, ())
