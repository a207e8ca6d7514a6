"""What `/desk` and the buttons of an officer's home do: they look, and change nobody's data.

    /readiness -> whether all is ready, in a message whose buttons lead to lists of the home
    /desk -> the home, below all else -> a session, a list, a page of it -> back
                                      -> invite, remind, release, import, each asked there

The home is no step: it stands beside whatever is under way. Its buttons last, but name the message
they are of; those of an earlier one, or of yesterday, are answered and do nothing else.
"""

from datetime import timedelta

from domain.conversations.deadlines import is_ahead
from domain.conversations.home import reminding
from domain.conversations.staff import inviting
from domain.conversations.staffing.gate import not_here
from domain.machine.decision import Decision, ignore, row_named
from domain.machine.effects import Line, Say, ShowHome, TellReadiness, TellReport, line
from domain.machine.facts import Facts
from domain.machine.home.changes import LookAtHome, TryAgain
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import HomeList, HomeView, view_named
from domain.machine.phrases import Phrase
from domain.machine.staffing.roles import Right
from domain.machine.steps.step import Step

COMMAND = "/desk"
COMMANDS = {
    COMMAND: ("desk", Right.LOOK),
    "/readiness": ("readiness", Right.CHECK),
    "/report": ("report", Right.LOOK),
    "/broadcasts": ("broadcasts", Right.LOOK),
}
"""What may be typed at any step: the verb of each, and the right to it."""
OPEN_FOR = timedelta(hours=1)
"""So long after a look the home is kept up to date, and its lists are shown."""
INVITE, REMIND, AGAIN, ALL = "invite", "remind", "again", "all"
ANEW = "new"
"""In a button of another message, in the place of the generation: the home comes below it."""


def verb_of(text: str, facts: Facts) -> str:
    """The verb of a command that may be typed; "" for other texts, and for who may not."""
    verb, right = COMMANDS.get(text, ("", Right.LOOK))
    return verb if facts.staff.may(right) else ""


def look(step: Step, argument: str, facts: Facts) -> Decision:
    """The home, or what a button in it names; for anybody else there is no such thing."""
    if not facts.staff.may(Right.LOOK):
        return not_here(step, facts, Right.LOOK)
    if not argument:
        return _shown(step, HomeView(), facts, anew=True)
    generation, _, text = argument.partition(":")
    kept, view = facts.home(), view_named(text)
    if generation == ANEW and view is not None:
        return _shown(step, view, facts, anew=True)
    if kept is None or view is None or generation != str(kept.generation):
        return ignore(step, line(HomePhrase.HOME_OLD))
    if not is_ahead(kept.open_until, facts.now, OPEN_FOR):
        return _shown(step, HomeView(), facts, toast=line(HomePhrase.HOME_TODAY))
    return _shown(step, view, facts)


def broadcasts(step: Step, _: str, facts: Facts) -> Decision:
    """The home with the list of what was written to many."""
    if not facts.staff.may(Right.LOOK):
        return not_here(step, facts, Right.LOOK)
    return _shown(step, HomeView(which=HomeList.BROADCASTS), facts, anew=True)


def readiness(step: Step, _: str, facts: Facts) -> Decision:
    """Whether all is ready is looked at, which takes a while; for anybody else there is no such."""
    if not facts.staff.may(Right.CHECK):
        return not_here(step, facts, Right.CHECK)
    said = Say((line(HomePhrase.READINESS_LOOKED_AT),), kept=True, for_staff=True)
    return ignore(step).also(said, TellReadiness())


def report(step: Step, session: str, facts: Facts) -> Decision:
    """What became of a session is counted; without a name, of the one that runs, or it is asked."""
    view = view_named(session)
    if not facts.staff.may(Right.LOOK):
        return not_here(step, facts, Right.LOOK)
    if view is None or view.which:
        return ignore(step, line(Phrase.OLD_BUTTON))
    said = Say((line(HomePhrase.REPORT_BEING_COUNTED),), kept=True, for_staff=True)
    return ignore(step).also(said, TellReport(view.session))


def _shown(
    step: Step, view: HomeView, facts: Facts, *, anew: bool = False, toast: Line | None = None
) -> Decision:
    seen = LookAtHome(view, facts.now + OPEN_FOR)
    return ignore(step, toast).also(ShowHome(anew), changes=(seen,))


def act(step: Step, argument: str, facts: Facts) -> Decision:
    """What can be done about a list of a session; each asks before it does anything."""
    what, _, session = argument.partition(":")
    view = view_named(session)
    if not facts.staff.may(Right.LOOK):
        return not_here(step, facts, Right.LOOK)
    if what == AGAIN:
        return _again(step, session)
    if view is None or not view.session or view.which:
        return ignore(step, line(Phrase.OLD_BUTTON))
    if what == INVITE:
        return inviting.begin(session)
    if what == REMIND:
        return reminding.begin(step, session, facts)
    return ignore(step, line(Phrase.OLD_BUTTON))


def _again(step: Step, which: str) -> Decision:
    """One row that could not be delivered, or all that surely did not arrive."""
    row = row_named(which)
    if not row and which != ALL:
        return ignore(step, line(Phrase.OLD_BUTTON))
    return ignore(step, line(HomePhrase.HOME_TRIED)).also(changes=(TryAgain(row),))
