"""Which letters lead to the page of a result: those that tell of one to who may have it by mail.

full        the letter of the release, and STATUT where there is a result; RÉSULTAT brings it itself
no_results  the same, and RÉSULTAT is answered as STATUT is: the page is the way
off         none
"""

from domain.conversations.results import statement_allowed
from domain.machine.effects import Write
from domain.machine.facts import Facts
from domain.machine.records import Account, Result, Rules
from domain.mail.pages.records import ResultPage

STATUS = "candidate.answer.status"
LEADING = frozenset(
    {
        STATUS,
        "candidate.notice.result-news",
        "candidate.notice.result-news-by-mail",
        "candidate.notice.result-news-for",
    }
)


def leads(letter: Write, account: Account | None, result: Result | None, rules: Rules) -> bool:
    """Whether a letter that is about to be written leads to the page of a visible result."""
    if letter.letter not in LEADING or account is None or result is None:
        return False
    if letter.letter == STATUS and rules.by_mail == "full" and not statement_allowed(result):
        return False  # it says itself all that the page would
    return may_read(account, letter.to, rules)


def may_read(account: Account, address: str, rules: Rules) -> bool:
    """Whether an account's result may be read on a page by who has the mailbox.

    They said so themselves, as for a result by letter: the page asks for less than a password.
    """
    given = rules.pages and rules.by_mail != "off" and account.statement_by_mail
    shown = account.confirmed and not (account.held or account.frozen or account.entry.rests)
    return given and shown and account.email.casefold() == address.casefold()


def is_current(page: ResultPage, facts: Facts) -> bool:
    """Whether the version that a link was made for is still the one to be seen."""
    result = facts.result(page.account)
    return result is not None and result.id == page.result
