"""What a command does, once it is known of whom it is."""

from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail import standing
from domain.mail.answers import answer, together
from domain.mail.inviting import chat_links
from domain.mail.reading import Intent
from domain.mail.talks import cancelling, sending
from domain.mail.verdict import NOTHING, Verdict

OF_ONE = frozenset({Intent.STATUS, Intent.RESULT, Intent.STATEMENT, Intent.SEND, Intent.TELEGRAM})
"""The commands that are of one person: in a mailbox of several it is asked of whom."""


def perform(
    command: Intent, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """Do it for one person, who may have several entries."""
    if command is Intent.TELEGRAM:
        return together(chat_links.offer(each, letter, facts) for each in accounts)
    if command is Intent.CANCEL:
        return together(cancelling.cancel(each, letter, facts) for each in accounts)
    if facts.rules.by_mail == "off":
        return answer("candidate.answer.not-by-mail", accounts[0], letter, facts)
    match command:
        case Intent.STATUS:
            return together(standing.status(each, letter, facts) for each in accounts)
        case Intent.RESULT | Intent.STATEMENT:
            return together(standing.result(each, letter, facts) for each in accounts)
        case Intent.SEND:
            return sending.begin(accounts, letter, facts)
    return NOTHING
