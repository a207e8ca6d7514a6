"""Whoever leaves hands over planned releases and open questions: to whom, and in which words.

    removing somebody who has any -> who takes them over? -> removed, and handed over
                                  -> nobody: they stay in the list, and the others hear

A release opens whoever is there. Who has it is told how it goes, and is asked about it.
"""

from collections.abc import Sequence

from domain.conversations.results import session_line
from domain.machine.asking.events import QuestionsHandedOver
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.decision import Decision, ask_again, button
from domain.machine.effects import Button, Line, line
from domain.machine.facts import Facts
from domain.machine.releasing.records import PlannedRelease
from domain.machine.staffing.events import ReleasesHandedOver
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import StaffMember, StaffRights, giver
from domain.machine.staffing.roles import Right
from domain.machine.steps.step import Step

NOBODY = "nobody"
SHOWN = 8  # people as buttons, and releases as lines
LISTED = 16  # numbers of questions


def able(
    person: int, members: Sequence[StaffMember], *, approved: bool, right: Right = Right.RELEASE
) -> tuple[StaffMember, ...]:
    """Who can take over what somebody has who leaves: for releases, whoever may release."""
    others = (each for each in members if each.person != person)
    return tuple(each for each in others if StaffRights(each.roles, approved).may(right))


def heirs(person: int, facts: Facts) -> tuple[StaffMember, ...]:
    """The same as a decision knows it."""
    right = Right.RELEASE if facts.held_by(person) else Right.ANSWER
    return able(person, facts.members(), approved=facts.staff.approved, right=right)


def rows(person: int, facts: Facts) -> tuple[tuple[Button, ...], ...]:
    """A button for each who can take over, and one for nobody; none where nothing is left."""
    if not facts.held_by(person) and not facts.questions_of(person):
        return ()
    label = StaffingPhrase.BUTTON_STAFF_REMOVE_HEIR
    people = tuple(
        (Button(line(label, name=each.named), "staff-remove-yes", str(each.person)),)
        for each in heirs(person, facts)[:SHOWN]
    )
    return (
        *people,
        (button(StaffingPhrase.BUTTON_STAFF_REMOVE_NO_HEIR, "staff-remove-yes", NOBODY),),
    )


def asked(person: int, name: str, facts: Facts) -> tuple[Line, ...]:
    """What has to be handed over."""
    held, questions = facts.held_by(person), facts.questions_of(person)
    if not held:
        return (line(AskingPhrase.ASK_QUESTIONS_HEIR, name=giver(name)),) if questions else ()
    too = line(AskingPhrase.QUESTIONS_HEIR_TOO, numbers=_numbers(questions))
    asked = line(StaffingPhrase.ASK_STAFF_HEIR, name=giver(name))
    return (asked, *named(held), *((too,) if questions else ()))


def named(releases: Sequence[PlannedRelease]) -> tuple[Line, ...]:
    """Planned releases, a line each; of many the next."""
    return tuple(
        line(
            StaffingPhrase.STAFF_HELD_RELEASE,
            number=str(each.id),
            exam=each.exam,
            session=session_line(each.session),
            at=each.opens_at,
        )
        for each in releases[:SHOWN]
    )


def alerted(
    name: str, heir: str, releases: Sequence[PlannedRelease], questions: Sequence[int] = ()
) -> tuple[Line, ...]:
    """What the others hear of it: who has them now, or that nobody has."""
    return (*_of_releases(name, heir, releases), *_of_questions(name, heir, questions))


def _of_questions(name: str, heir: str, questions: Sequence[int]) -> tuple[Line, ...]:
    if not questions:
        return ()
    if heir:
        return (line(AskingPhrase.QUESTIONS_HANDED_OVER_ALERT, name=giver(name), heir=giver(heir)),)
    return (
        line(AskingPhrase.QUESTIONS_NO_HEIR_ALERT, name=giver(name), numbers=_numbers(questions)),
    )


def _numbers(questions: Sequence[int]) -> str:
    more = [" …"] if len(questions) > LISTED else []
    return ", ".join([*map(str, questions[:LISTED]), *more])


def _of_releases(name: str, heir: str, releases: Sequence[PlannedRelease]) -> tuple[Line, ...]:
    if not releases:
        return ()
    if heir:
        return (line(StaffingPhrase.STAFF_HANDED_OVER_ALERT, name=giver(name), heir=giver(heir)),)
    return (line(StaffingPhrase.STAFF_NO_HEIR_ALERT, name=giver(name)), *named(releases))


def received(step: Step, event: ReleasesHandedOver | QuestionsHandedOver) -> Decision:
    """Who takes over is told what, and from whom."""
    if isinstance(event, QuestionsHandedOver):
        params = {"by": giver(event.by), "numbers": _numbers(event.questions)}
        told = Line(AskingPhrase.QUESTIONS_HANDED_OVER, {"name": giver(event.name), **params})
        return ask_again(step, told)
    head = line(StaffingPhrase.STAFF_HANDED_OVER, name=giver(event.name), by=giver(event.by))
    return ask_again(step, head, *named(event.releases))
