"""The result as one message of a chat, in the view that its owner chose.

    Show      -> all of it, with at most three buttons
    More      -> the same with all of them; Hide -> whose it is, and Show
    Otherwise -> skill by skill, the strongest first, or all of it under a cover

A view takes the place of the message whose button was pressed. Nothing else is said below: the menu
would push the result out of sight.
"""

from enum import StrEnum

from domain.conversations.outcomes.meaning import doubting
from domain.conversations.results import (
    KIND_WORDS,
    certificate_lines,
    entry_line,
    expected,
    head_line,
    is_awaited,
    is_certified,
    meaning_of,
    result_lines,
    scale_lines,
    skill_line,
    statement_allowed,
)
from domain.conversations.standstill.candidates import hiding
from domain.exams.ages import may_do
from domain.exams.exams import Exam, Grade
from domain.exams.linkedin import Licence, add_to_profile
from domain.exams.names import exam_named
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.certificates.records import Certificate
from domain.machine.decision import Decision, lasting, move
from domain.machine.effects import HERE, Button, Keyboard, Line, Say, line
from domain.machine.facts import Facts
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Entry, Result
from domain.machine.steps.step import AtRest, Step


class ResultView(StrEnum):
    """How much of a result its message says; each is a verb of its buttons."""

    NEW = "results"
    ALL = "result-all"
    MORE = "result-more"
    ASIDE = "result-aside"
    COVERED = "result-covered"
    SKILL_1 = "result-skill-1"
    SKILL_2 = "result-skill-2"
    SKILL_3 = "result-skill-3"
    SKILL_4 = "result-skill-4"
    SKILL_5 = "result-skill-5"


SKILLS = tuple(each for each in ResultView if each.startswith("result-skill-"))


def show(step: Step, account: Account, facts: Facts, view: ResultView) -> Decision:
    """The result in a view, or where its release stands."""
    if hidden := hiding(facts):
        return move(AtRest(), hidden)
    result = facts.result(account.id)
    if result is None:
        return _before(step, account, facts)
    lines, keyboard = _view(account, result, facts, view)
    said = Say(
        lines,
        keyboard,
        kept=True,
        account=account.id,
        shows=0 if view is ResultView.ASIDE else result.id,
        at=0 if view is ResultView.NEW else HERE,
        covered=view is ResultView.COVERED,
    )
    stays, below = isinstance(step, AtRest), () if said.at else _newer(account, result)
    return Decision(step if stays else AtRest(brief=True), silent=stays).also(said, *below)


def _before(step: Step, account: Account, facts: Facts) -> Decision:
    """When it is expected, with those days for a calendar; or why it is not shown."""
    said = expected(account, facts)
    if not is_awaited(account, facts):
        return move(AtRest(), *said)
    days = lasting(OutcomePhrase.BUTTON_CALENDAR, "calendar", account.id)
    stays = isinstance(step, AtRest)
    whose = (entry_line(account.entry),) if len(facts.sign_ins()) > 1 else ()
    told = Say((*whose, *said), ((days,),), kept=True, account=account.id)
    return Decision(step if stays else AtRest(brief=True), silent=stays).also(told)


def _view(
    account: Account, result: Result, facts: Facts, view: ResultView
) -> tuple[tuple[Line, ...], Keyboard]:
    """What a view says, and the buttons below it."""
    if view is ResultView.ASIDE:
        head = head_line(account.entry, result)
        everything = (lasting(OutcomePhrase.BUTTON_HIDE_ALL, "hide-all"),)
        return (head, line(OutcomePhrase.RESULT_ASIDE)), (*shows_again(account.id), everything)
    if view in SKILLS and meaning_of(result) and result.skills:
        return _skill(account, result, SKILLS.index(view) + 1)
    known = facts.certificate(account.id)
    lines = _whole(account, result, known)
    if result.status in KIND_WORDS:
        return lines, ((lasting(AskingPhrase.BUTTON_ASK, "ask"),),)
    if view is ResultView.MORE and statement_allowed(result):
        return lines, _more(account, result, facts)
    return lines, _three(account, result)


def shows_again(account: int) -> Keyboard:
    """Below a result that is hidden."""
    return ((lasting(Phrase.BUTTON_SHOW, ResultView.ALL, account),),)


def _whole(account: Account, result: Result, known: Certificate | None) -> tuple[Line, ...]:
    """All of it, and where the certificate is."""
    told = result_lines(account, result, known)
    return (*told, *scale_lines(result), *certificate_lines(known))


def _newer(account: Account, result: Result) -> tuple[Say, ...]:
    """Below one that was updated: what to do with the earlier PDF."""
    if result.version < 2 or result.status in KIND_WORDS:
        return ()
    updated = line(Phrase.RESULT_UPDATED, on=result.released_at)
    return (Say((updated,), kept=True, account=account.id),)


def _skill(account: Account, result: Result, upto: int) -> tuple[tuple[Line, ...], Keyboard]:
    """The strongest skills so far; behind the last of them all of it."""
    ranked = sorted(result.skills, key=lambda each: -each[1])
    head = head_line(account.entry, result)
    shown = tuple(skill_line(*each) for each in ranked[:upto])
    whole = lasting(OutcomePhrase.BUTTON_RESULT_SHOW_ALL, ResultView.ALL, account.id)
    if upto >= len(ranked):
        return (head, *shown, line(OutcomePhrase.RESULT_ALL_SKILLS)), ((whole,),)
    following = lasting(OutcomePhrase.BUTTON_RESULT_NEXT_SKILL, SKILLS[upto], account.id)
    left = str(len(ranked) - upto)
    return (head, *shown, line(OutcomePhrase.RESULT_ONE_SKILL, left=left)), ((following, whole),)


def _three(account: Account, result: Result) -> Keyboard:
    """What most people want next; whoever gets no certificate is asked first what now."""
    if not statement_allowed(result):
        return ()
    get = lasting(Phrase.BUTTON_STATEMENT, "statement", account.id)
    send = lasting(Phrase.BUTTON_SEND, "send", account.id)
    more = lasting(OutcomePhrase.BUTTON_RESULT_MORE, ResultView.MORE, account.id)
    if _leads_nowhere(result):
        now = lasting(OutcomePhrase.BUTTON_RESULT_WHAT_NOW, "result-now", account.id)
        return ((now,), (get, more))
    return ((get, send), (more,))


def _more(account: Account, result: Result, facts: Facts) -> Keyboard:
    """Everything that can be done with it."""
    get = lasting(Phrase.BUTTON_STATEMENT, "statement", account.id)
    send = lasting(Phrase.BUTTON_SEND, "send", account.id)
    means = lasting(OutcomePhrase.BUTTON_RESULT_MEANS, "result-means", account.id)
    paper = lasting(OutcomePhrase.BUTTON_RESULT_CERTIFICATE, "result-certificate", account.id)
    now = lasting(OutcomePhrase.BUTTON_RESULT_WHAT_NOW, "result-now", account.id)
    doubt = doubting(account, result, facts)
    aside = lasting(OutcomePhrase.BUTTON_RESULT_HIDE, ResultView.ASIDE, account.id)
    less = lasting(OutcomePhrase.BUTTON_RESULT_LESS, ResultView.ALL, account.id)
    url = _profile_link(account.entry, result, facts)
    scored = meaning_of(result) is not None
    return (
        *(((now,),) if _leads_nowhere(result) else ()),
        (get, send),
        (*((means,) if scored else ()), *((paper,) if is_certified(result) else ())),
        *(((Button(line(Phrase.BUTTON_LINKEDIN), url=url),),) if url else ()),
        (*((doubt,) if scored else ()), aside),
        (less,),
    )


def _leads_nowhere(result: Result) -> bool:
    """Whether it was scored, and no certificate follows."""
    meaning = meaning_of(result)
    return meaning is not None and not meaning.level


def _profile_link(entry: Entry, result: Result, facts: Facts) -> str:
    """The link that adds a certificate to LinkedIn, which nobody under age is shown."""
    exam, rules = exam_named(result.exam), facts.rules
    today = facts.now.astimezone(rules.zone).date()
    if not isinstance(exam, Exam) or not may_do(rules.ages, entry, today).linkedin:
        return ""
    issued = result.result_date or result.released_at.date()
    return add_to_profile(exam, Grade(result.grade), Licence(issued, rules.linkedin_issuer))
