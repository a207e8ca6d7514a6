"""Where an exam stands, and what its result says, by letter: in the words of the chat.

    STATUT    expected, planned, X, Z, PENDING, WITHHELD as in the chat; a result; shares
    RÉSULTAT  the result in text and as a PDF, to whoever may have results by mail; where the centre
              gives none so, what STATUT says, whose letter may lead to a page

No score stands in a letter that only asks where things are.
"""

from dataclasses import replace

from domain.conversations.guardians import waiting as guardians
from domain.conversations.guardians.waiting import result_waits
from domain.conversations.outcomes import checking
from domain.conversations.results import (
    KIND_WORDS,
    advice,
    certificate_lines,
    expected,
    result_lines,
    statement_allowed,
)
from domain.conversations.sharing.fates import fates
from domain.conversations.standstill.candidates import hiding, stopped
from domain.machine.effects import Line, Write, line
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account, Result
from domain.mail.answers import answer, letter_to
from domain.mail.pages.offering import STATUS, may_read
from domain.mail.verdict import NOTHING, Verdict
from domain.verifying.logged import log_lines

LINKS_A_DAY = 3
"""Beyond the first: who has used one link may have another."""


def status(
    account: Account, letter: Received, facts: Facts, *, said: Line | None = None
) -> Verdict:
    """Where one exam stands, once a day, and again once it stands elsewhere; `said` in its place
    where sending is stopped. More often where the letter leads to a page: a link is soon spent.
    """
    place = f"{STATUS} {_place(account, facts)}"
    again = range(LINKS_A_DAY) if may_read(account, account.email, facts.rules) else ()
    kinds = [place, *(f"{place} link {each}" for each in again)]
    if not any(facts.may_answer(account.email.casefold(), each) for each in kinds):
        return NOTHING
    sentences = (said,) if said else standing(account, facts)
    return Verdict((_with_lines(letter_to(account, STATUS, letter), sentences),))


def _place(account: Account, facts: Facts) -> str:
    """What tells one answer from the next: the result's version, the newest share, the paper."""
    outcome, shares = facts.result(account.id), facts.shares(account.id)
    sent = f"{shares[0].id} {shares[0].state}" if shares else ""
    known = facts.certificate(account.id)
    paper = known.state.value if known else ""
    place = f"{account.id} {outcome.id if outcome else 0}"
    return " ".join(filter(None, (place, sent, paper)))


def standing(account: Account, facts: Facts) -> tuple[Line, ...]:
    """What the chat would say, without a score, what was sent, and when a Statement was checked."""
    if hiding(facts):
        return (Line("mail-status-hidden"),)
    if waits := result_waits(account, facts):
        return waits
    result = facts.result(account.id)
    outcome = _outcome(account, result, facts) if result else expected(account, facts)
    sent, checked = fates(account, facts), log_lines(facts.checks(account.id))
    waits = guardians.standing(account, facts)
    return (*outcome, *waits, *((Line("mail-status-shares"), *sent) if sent else ()), *checked)


def _outcome(account: Account, result: Result, facts: Facts) -> tuple[Line, ...]:
    if facts.rules.by_mail != "full":
        leads = may_read(account, account.email, facts.rules)
        return (Line("mail-status-page" if leads else "mail-status-news"),)
    if result.status in KIND_WORDS:
        return (line(KIND_WORDS[result.status]),)
    if not statement_allowed(result):
        return (Line("mail-status-news"),)
    ready = "mail-status-out" if account.statement_by_mail else "mail-status-leave"
    known = certificate_lines(facts.certificate(account.id))
    return (Line(ready), *(known or (Line("mail-status-certificate"),)))


def result(account: Account, letter: Received, facts: Facts) -> Verdict:
    """The result in text and as a PDF, once a day, to whoever may have it by mail.

    Where there is none to give, where the exam stands; how to allow it, or have it otherwise.
    """
    if facts.rules.by_mail != "full" and may_read(account, account.email, facts.rules):
        return status(account, letter, facts)  # whose letter leads to the page
    if facts.rules.by_mail != "full":
        return answer("candidate.answer.not-by-mail", account, letter, facts)
    if stopped(facts):
        said = Line("mail-status-hidden" if hiding(facts) else "mail-status-stopped")
        return status(account, letter, facts, said=said)
    outcome = facts.result(account.id)
    if outcome is None or not statement_allowed(outcome):
        return status(account, letter, facts)
    if not account.statement_by_mail:
        return answer("candidate.answer.leave", account, letter, facts, of=account.id)
    if not facts.may_answer(account.email.casefold(), f"statement {account.id} {outcome.id}"):
        return NOTHING
    given = letter_to(account, "candidate.answer.statement", letter)
    known = facts.certificate(account.id)
    told = (*result_lines(account, outcome, known), *certificate_lines(known))
    sentences = (*told, *advice(outcome), *checking.clock(outcome, facts))
    return Verdict((_with_lines(given, sentences, outcome.id),))


def _with_lines(letter: Write, lines: tuple[Line, ...], result: int = 0) -> Write:
    return replace(letter, lines=lines, result=result)
