"""A result is checked again: how long that can be asked for, what it costs, and the request.

    Have it checked -> the days that are left, the stages, and a button
    Ask for it      -> that the grade may go down: agreed?
    yes             -> the request is a question to the centre, which alone can order the check

Where the centre has set no time, its note stands in place of this; over is over, and is said.
"""

from collections.abc import Iterator

from domain.conversations import menu
from domain.conversations.asking import asking
from domain.conversations.results import expected, meaning_of
from domain.conversations.standstill.candidates import hiding
from domain.exams.enquiries import AskedUntil, asked_until
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.decision import Decision, ignore, lasting, move
from domain.machine.effects import Keyboard, Line, Say, line
from domain.machine.facts import Facts
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.records import Account, Result
from domain.machine.steps.step import AtRest, Step

NO_FEE = "none"
"""Said in the place of a fee that the centre has not set."""


def until(result: Result, facts: Facts) -> AskedUntil | None:
    """Until when it may be asked for; None where no time is set, or nothing can be checked."""
    if meaning_of(result) is None:
        return None
    rules = facts.rules
    return asked_until(rules.enquiries, result.released_at, rules.office, rules.zone)


def clock(result: Result, facts: Facts) -> Iterator[Line]:
    """How long there is, or that it is over; nothing where no time is set."""
    end = until(result, facts)
    if end is None:
        return
    left = end.left(facts.now.astimezone(facts.rules.zone).date())
    if not left:
        yield line(OutcomePhrase.CHECK_OVER, day=end.day)
        return
    yield line(OutcomePhrase.CHECK_DAYS, day=end.day, days=left)
    if end.day != end.last:
        yield line(OutcomePhrase.CHECK_CLOSED, last=end.last)


def stages(facts: Facts) -> Line:
    """What each stage does and costs."""
    own = facts.rules.enquiries
    recheck, remark = own.recheck_fee or NO_FEE, own.remark_fee or NO_FEE
    return line(OutcomePhrase.CHECK_STAGES, recheck=recheck, remark=remark)


def look(step: Step, account: Account, facts: Facts) -> Decision:
    """What there is to know before it is asked for."""
    result = _open(account, facts)
    if result is None:
        return _nothing(account, facts)
    if until(result, facts) is None:
        return menu.about_exams(step, menu.DOUBT, facts)
    wish = lasting(OutcomePhrase.BUTTON_CHECK_ASK, "result-check-ask", account.id)
    ways = ((wish,),) if _may(result, facts) else ()
    return _said(step, (account, result), (*clock(result, facts), stages(facts)), ways)


def ask(step: Step, account: Account, facts: Facts) -> Decision:
    """Whether the grade may go down."""
    result = _open(account, facts)
    if result is None or not _may(result, facts):
        return look(step, account, facts)
    yes = lasting(OutcomePhrase.BUTTON_CHECK_YES, "result-check-yes", account.id)
    return _said(step, (account, result), (line(OutcomePhrase.ASK_CHECK),), ((yes,),))


def agreed(step: Step, account: Account, facts: Facts) -> Decision:
    """The request, with that consent, is the centre's."""
    result = _open(account, facts)
    if result is None or not _may(result, facts):
        return look(step, account, facts)
    exam, today = account.entry.exam, facts.now.astimezone(facts.rules.zone).date()
    wish = line(OutcomePhrase.CHECK_WORDS, exam=exam, on=today)
    return asking.handed_over(facts.say(wish, facts.language), facts)


def _may(result: Result, facts: Facts) -> bool:
    end = until(result, facts)
    return end is not None and end.left(facts.now.astimezone(facts.rules.zone).date()) > 0


def _open(account: Account, facts: Facts) -> Result | None:
    return None if hiding(facts) else facts.result(account.id)


def _nothing(account: Account, facts: Facts) -> Decision:
    hidden = hiding(facts)
    return move(AtRest(), hidden) if hidden else move(AtRest(), *expected(account, facts))


def _said(
    step: Step, of: tuple[Account, Result], lines: tuple[Line, ...], ways: Keyboard
) -> Decision:
    account, result = of
    centre = (lasting(AskingPhrase.BUTTON_ASK, "ask"),)
    said = Say(lines, (*ways, centre), kept=True, account=account.id, shows=result.id)
    return ignore(step).also(said)
