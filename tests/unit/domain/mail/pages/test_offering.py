"""Which letters lead to the page of a result."""

from dataclasses import replace

import pytest

from domain.machine.effects import Write
from domain.machine.records import Rules
from domain.mail.pages.offering import STATUS, leads
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, result_of

ALLOWED = replace(EMMA, statement_by_mail=True)
NEWS = "candidate.notice.result-news"


@pytest.mark.parametrize("outcome", ["B", "X", "Z", "PENDING", "WITHHELD"])
def test_status_leads_there_only_where_the_page_says_more_than_it_does(outcome: str) -> None:
    result = result_of(CANDIDATES["Emma"], outcome)

    def leading(letter: str, by_mail: str) -> bool:
        rules = Rules(pages=True, by_mail=by_mail)  # type: ignore[arg-type]
        return leads(Write(letter, EMMA.email), ALLOWED, result, rules)

    assert leading(STATUS, "full") is (outcome == "B")
    assert leading(STATUS, "no_results")
    assert leading(NEWS, "full")
