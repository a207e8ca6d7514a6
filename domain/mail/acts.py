"""What a command does, once it is known of whom it is."""

from collections.abc import Callable, Mapping

from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail import own_matters, standing
from domain.mail.answers import answer, heard, several, together
from domain.mail.inviting import chat_links
from domain.mail.reading import Intent
from domain.mail.talks import cancelling, leaving, sending, which_exam
from domain.mail.verdict import Verdict

OF_ONE = frozenset(
    {
        Intent.STATUS,
        Intent.RESULT,
        Intent.STATEMENT,
        Intent.SEND,
        Intent.CERTIFICATE,
        Intent.NAME,
        Intent.LANGUAGE,
        Intent.TELEGRAM,
        Intent.DELETE,
        Intent.STOP_ALL,
    }
)
"""The commands that are of one person: in a mailbox of several it is asked of whom."""

OF_ONE_ACCOUNT = {Intent.TELEGRAM, Intent.DELETE}
"""Those of one account alone: of somebody who has several it is asked of which exam."""


def perform(
    command: Intent, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """Do it for one person, who may have several entries, and never in silence."""
    return heard(_performed(command, accounts, letter, facts), accounts, letter)


def _performed(
    command: Intent, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """What tells nothing of an exam is done whatever the centre leaves to letters."""
    if command in OF_ONE_ACCOUNT:
        accounts = which_exam.meant(command, accounts)
        if len(accounts) > 1:
            return which_exam.asked(command, accounts, letter, facts)
    if command in OF_A_PERSON:
        return OF_A_PERSON[command](_all_of(accounts[0], facts), letter, facts)
    if command is Intent.CANCEL:
        return cancelling.cancel(accounts, letter, facts)
    if command in ALWAYS:
        return together(ALWAYS[command](each, letter, facts) for each in accounts)
    if facts.rules.by_mail == "off":
        return answer("candidate.answer.not-by-mail", accounts[0], letter, facts)
    if command is Intent.SEND:
        return sending.begin(accounts, letter, facts)
    return together(ASKED[command](each, letter, facts) for each in accounts)


def _all_of(account: Account, facts: Facts) -> tuple[Account, ...]:
    """All of one person's accounts at the mailbox, this one first."""
    there = [each for each in facts.writer(account.email) if each.id != account.id]
    return (account, *(each for each in there if not several((account, each))))


Act = Callable[[Account, Received, Facts], Verdict]
PersonsAct = Callable[[tuple[Account, ...], Received, Facts], Verdict]

OF_A_PERSON: Mapping[Intent, PersonsAct] = {
    Intent.STOP_ALL: own_matters.stop_all,
    Intent.LANGUAGE: own_matters.speak,
    Intent.NAME: own_matters.name,
}
"""Done for all of somebody's accounts, whichever the letter answered was about; told once."""

ALWAYS: Mapping[Intent, Act] = {
    Intent.TELEGRAM: chat_links.offer,
    Intent.DELETE: leaving.begin,
}
ASKED: Mapping[Intent, Act] = {
    Intent.STATUS: standing.status,
    Intent.RESULT: standing.result,
    Intent.STATEMENT: standing.result,
    Intent.CERTIFICATE: own_matters.certificate,
}
