"""The notice that there is news, for who does not want all of it now.

    Later     -> one line, and Show
    Otherwise -> skill by skill, under a cover, or all of it

They tell nothing of the result, so nobody is asked for a password; what they lead to asks.
"""

from domain.conversations.notices import whom
from domain.machine.decision import Decision, ignore, lasting, row_named
from domain.machine.effects import HERE, Keyboard, Line, Say, line
from domain.machine.facts import Facts
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.phrases import Phrase
from domain.machine.steps.step import Step


def later(step: Step, argument: str, facts: Facts) -> Decision:
    """The notice becomes one line that can wait."""
    return _instead(step, argument, facts, OutcomePhrase.NOTICE_LATER)


def otherwise(step: Step, argument: str, facts: Facts) -> Decision:
    """The notice offers the other ways of looking."""
    return _instead(step, argument, facts, OutcomePhrase.NOTICE_OTHERWISE)


def _instead(step: Step, argument: str, facts: Facts, phrase: OutcomePhrase) -> Decision:
    """Only where this chat has the account still."""
    account = row_named(argument)
    there = {each.account.id: each.account.entry for each in facts.sign_ins()}
    if account not in there:
        return ignore(step, line(Phrase.OLD_BUTTON))
    name = whom(there[account], there.values())
    said = Line(phrase, {"whom": name or "nobody"})
    keyboard = _others(account) if phrase is OutcomePhrase.NOTICE_OTHERWISE else _show(account)
    return ignore(step).also(Say((said,), keyboard, kept=True, account=account, at=HERE))


def _show(account: int) -> Keyboard:
    return ((lasting(Phrase.BUTTON_SHOW, "results", account),),)


def _others(account: int) -> Keyboard:
    return (
        (lasting(OutcomePhrase.BUTTON_RESULT_SKILLS, "result-skill-1", account),),
        (lasting(OutcomePhrase.BUTTON_RESULT_COVERED, "result-covered", account),),
        (lasting(OutcomePhrase.BUTTON_RESULT_SHOW_ALL, "result-all", account),),
    )
