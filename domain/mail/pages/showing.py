"""What the page of a result shows, and what an answer to its question does.

    a look             the question, or that the link shows nothing; nothing changes
    no answer          the question; a program that presses everything changes nothing either
    one unlike a date  the question again, with what it should look like; no try
    a wrong one        the question again, in one sentence whatever was wrong; counted
    the right one      the result, and an hour begins in which it is shown again
    after the hour     the link is spent; STATUT brings another

A link that is forged, spent, late or ended, of an older version, or of an account that is gone, at
rest, frozen or has another address by now, shows the same: which it was is nobody's business.
"""

import hmac
from dataclasses import dataclass
from enum import StrEnum

from domain.conversations.results import statement_allowed
from domain.conversations.standstill.candidates import hiding, stopped
from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert
from domain.machine.facts import Facts
from domain.machine.records import Account, Result
from domain.mail.pages.offering import is_current, may_read
from domain.mail.pages.records import PageAnswer, ResultPage

LINKS = 2
"""So many links' wrong answers are taken for one account in a day."""


class ShutPage(StrEnum):
    """A page without a question. `LATER`: nothing is wrong with the link, and it may be tried
    again.
    """

    OVER = "over"
    LATER = "later"


class PageRemark(StrEnum):
    """What is said above the question when it is put again."""

    NONE = ""
    UNCLEAR = "unclear"
    WRONG = "wrong"


@dataclass(frozen=True)
class AskingPage:
    """The page asks; of whom, it does not say."""

    account: Account
    born: bool
    remark: PageRemark = PageRemark.NONE


@dataclass(frozen=True)
class ShowingPage:
    """The page shows a result. `printed`: its Statement may be had as well."""

    account: Account
    result: Result
    printed: bool


PageScreen = ShutPage | AskingPage | ShowingPage


@dataclass(frozen=True)
class PageVerdict:
    """What an answer comes to. `begins`: the link's hour; `counts`: as a wrong try."""

    screen: PageScreen
    begins: bool = False
    counts: bool = False
    alerts: tuple[Alert, ...] = ()


def look(page: ResultPage | None, facts: Facts) -> ShutPage | AskingPage:
    """What is shown before anything is answered."""
    account = facts.account(page.account) if page else None
    if page is None or account is None or not _stands(page, account, facts):
        return ShutPage.OVER
    if hiding(facts) or _guessed_at(page, facts):
        return ShutPage.LATER
    if not is_current(page, facts):
        return ShutPage.OVER
    return AskingPage(account, page.born is not None)


def _stands(page: ResultPage, account: Account, facts: Facts) -> bool:
    readable = may_read(account, page.email, facts.rules)
    return readable and page.is_in_time(facts.now) and page.tries < facts.rules.code_tries


def _guessed_at(page: ResultPage, facts: Facts) -> bool:
    """Whether so much is tried that nobody's answer is taken for a while."""
    many = page.of_account >= LINKS * facts.rules.code_tries
    return many or page.overall >= facts.rules.wrong_secrets_overall_per_hour


def decide_answer(page: ResultPage | None, answer: PageAnswer, facts: Facts) -> PageVerdict:
    """What a press of the page's button does."""
    asking = look(page, facts)
    if page is None or isinstance(asking, ShutPage):
        return PageVerdict(asking)
    if answer.passed and page.opened:
        return PageVerdict(_shown(asking.account, facts))
    if answer.blank:
        return PageVerdict(asking)
    if answer.born is None and not answer.number:
        return PageVerdict(AskingPage(asking.account, asking.born, PageRemark.UNCLEAR))
    if not _is_right(page, asking.account, answer):
        return _wrong(page, asking, facts)
    return PageVerdict(_shown(asking.account, facts), begins=page.opened is None)


def _is_right(page: ResultPage, account: Account, answer: PageAnswer) -> bool:
    """Compared in the same time whatever differs."""
    if page.born:
        given, known = str(answer.born), str(page.born)
    else:
        given, known = answer.number, account.entry.id_number
    return hmac.compare_digest(given.encode(), known.encode())


def _wrong(page: ResultPage, asking: AskingPage, facts: Facts) -> PageVerdict:
    """The last try that is taken ends the link, or all links for a while; staff hear of it once."""
    tries = facts.rules.code_tries
    ended = page.tries + 1 >= tries
    many = page.of_account + 1 >= LINKS * tries
    flood = page.overall + 1 >= facts.rules.wrong_secrets_overall_per_hour
    raised = (limits.reached(AlertPhrase.LIMIT_PAGE),) if ended or many or flood else ()
    if ended or many or flood:
        return PageVerdict(ShutPage.OVER if ended else ShutPage.LATER, counts=True, alerts=raised)
    return PageVerdict(AskingPage(asking.account, asking.born, PageRemark.WRONG), counts=True)


def _shown(account: Account, facts: Facts) -> PageScreen:
    result = facts.result(account.id)
    if result is None:
        return ShutPage.OVER
    printed = statement_allowed(result) and stopped(facts) is None
    return ShowingPage(account, result, printed)
