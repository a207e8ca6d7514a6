"""Commands by reply: only from a confirmed address, once a day, and never from a machine."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.changes import SetNews
from domain.machine.effects import Line, Write
from domain.machine.events import Received
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import NOTHING, QUESTION, Verdict
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, TOM, result_of, unconfirmed
from tests.support.pure.facts import FakeFacts

SIBLING = replace(TOM, email=EMMA.email)
RESULT = result_of(CANDIDATES["Emma"], "B")
ALLOWED = replace(EMMA, statement_by_mail=True)


def letter(intent: Intent, text: str = "words") -> Received:
    """Emma answers a letter of ours."""
    reading = Reading(LetterKind.HUMAN, reply=text, intent=intent)
    return Received(reading, EMMA.email, purpose="reply", row=3, message_id="m@school.uk")


def answer(name: str, account: int = EMMA.id, **more: object) -> Write:
    """An automatic answer to it."""
    made = Write(f"candidate.answer.{name}", EMMA.email, account=account, in_reply_to="m@school.uk")
    return replace(made, **more)  # type: ignore[arg-type]


def test_stop_ends_the_news_of_every_account_at_the_address() -> None:
    stopped = (SetNews(EMMA.id, wanted=False), SetNews(SIBLING.id, wanted=False))
    verdict = decide_letter(letter(Intent.STOP), FakeFacts(accounts=(EMMA, SIBLING)))
    assert verdict == Verdict((answer("stopped"),), stopped)


def test_a_second_stop_stops_again_and_is_not_answered() -> None:
    facts = FakeFacts(accounts=(EMMA,))
    decide_letter(letter(Intent.STOP), facts)
    assert decide_letter(letter(Intent.STOP), facts) == Verdict(
        changes=(SetNews(EMMA.id, wanted=False),)
    )


@pytest.mark.parametrize("intent", [Intent.STOP, Intent.STATUS, Intent.STATEMENT, Intent.HELP])
def test_an_address_that_is_not_confirmed_commands_nothing(intent: Intent) -> None:
    aside = Verdict((QUESTION,), aside=True)
    assert decide_letter(letter(intent), FakeFacts(accounts=(unconfirmed(EMMA),))) == aside
    forged = replace(letter(intent), dmarc_failed=True)
    assert decide_letter(forged, FakeFacts(accounts=(EMMA,))) == aside


def test_a_letter_that_answers_none_of_ours_is_put_aside_without_a_word() -> None:
    stranger = replace(letter(Intent.QUESTION), sender="who@x.fr", purpose="")
    assert decide_letter(stranger, FakeFacts()) == Verdict(aside=True)
    assert decide_letter(replace(stranger, in_junk=True), FakeFacts()) == Verdict(left=True)


def test_each_of_a_family_hears_where_the_own_exam_stands() -> None:
    facts = FakeFacts(accounts=(EMMA, SIBLING), outcomes={EMMA.id: (RESULT,)})
    window = {"from": TOM.entry.results_from, "by": TOM.entry.results_by}
    out = answer("status", params={"status": Line("mail-status-released", {"at": MORNING})})
    waits = answer("status", TOM.id, params={"status": Line("mail-status-expected", window)})
    assert decide_letter(letter(Intent.STATUS), facts) == Verdict((out, waits))


@pytest.mark.parametrize("name", ["X", "Z", "PENDING", "WITHHELD"])
def test_a_result_without_scores_is_news_and_no_more(name: str) -> None:
    outcomes = {EMMA.id: (result_of(CANDIDATES["Emma"], name),)}
    verdict = decide_letter(letter(Intent.STATUS), FakeFacts(accounts=(EMMA,), outcomes=outcomes))
    assert verdict == Verdict((answer("status", params={"status": Line("mail-status-news")}),))


def test_the_statement_goes_to_whoever_allowed_it_once_a_day() -> None:
    facts = FakeFacts(accounts=(ALLOWED,), outcomes={EMMA.id: (RESULT,)})
    sent = Verdict((answer("statement", result=RESULT.id),))
    assert [decide_letter(letter(Intent.STATEMENT), facts) for _ in range(2)] == [sent, NOTHING]


def test_whoever_did_not_allow_it_hears_how_to() -> None:
    facts = FakeFacts(accounts=(EMMA,), outcomes={EMMA.id: (RESULT,)})
    assert decide_letter(letter(Intent.STATEMENT), facts) == Verdict((answer("leave"),))


def test_before_the_release_the_statement_is_answered_with_where_it_stands() -> None:
    tomorrow = replace(RESULT, released_at=MORNING + timedelta(days=1))
    facts = FakeFacts(accounts=(ALLOWED,), outcomes={EMMA.id: (tomorrow,)})
    [status] = decide_letter(letter(Intent.STATEMENT), facts).effects
    assert isinstance(status, Write)
    assert (status.letter, status.result) == ("candidate.answer.status", 0)


def test_an_empty_reply_is_no_question_and_words_are() -> None:
    facts = FakeFacts(accounts=(EMMA,))
    assert decide_letter(letter(Intent.NOTHING, ""), facts) == NOTHING
    asked = Verdict((answer("help"), QUESTION), aside=True)
    assert decide_letter(letter(Intent.QUESTION), facts) == asked


def test_an_answer_that_cannot_be_read_waits_for_a_person_who_hears_of_it() -> None:
    odd = replace(letter(Intent.NOTHING), reading=Reading(LetterKind.MALFORMED))
    assert decide_letter(odd, FakeFacts()) == Verdict((QUESTION,), aside=True)
    assert decide_letter(replace(odd, purpose=""), FakeFacts()) == Verdict(aside=True)


def test_the_address_for_unsubscribing_works_for_its_owner_alone() -> None:
    facts = FakeFacts(accounts=(EMMA,))
    own = replace(letter(Intent.NOTHING), purpose="unsubscribe", row=EMMA.id)
    assert decide_letter(own, facts).changes == (SetNews(EMMA.id, wanted=False),)
    for other in (
        replace(own, sender="x@y.fr"),
        replace(own, dmarc_failed=True),
        replace(own, row=77),
    ):
        assert decide_letter(other, facts) == Verdict(aside=True)
