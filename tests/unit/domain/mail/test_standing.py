"""STATUT in full and without a score, RÉSULTAT in text and as a PDF, and what a centre may bar."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.conversations.results import KIND_WORDS, result_lines
from domain.exams.enquiries import Enquiries
from domain.machine.effects import Line, Write, line
from domain.machine.events import Received, Written
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.sharing.records import Share
from domain.machine.standstill.records import Standstill
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, result_of
from tests.support.pure.facts import FakeFacts

BY_MAIL = replace(EMMA, statement_by_mail=True)
PASSED = result_of(CANDIDATES["Emma"], "B")
NO_RESULTS = Rules(by_mail="no_results")
OUTCOMES = ("A", "no certificate", "X", "Z", "PENDING", "WITHHELD")


def asked(intent: Intent, facts: FakeFacts) -> list[Write]:
    """What comes of Emma's word in answer to a letter of ours."""
    letter = Received(
        Reading(LetterKind.HUMAN, reply="word", intent=intent),
        EMMA.email,
        purpose="reply",
        row=3,
        about=Written(EMMA.email, EMMA.id),
        message_id="m@school.uk",
    )
    return [each for each in decide_letter(letter, facts).effects if isinstance(each, Write)]


def known(outcome: str = "", **facts: object) -> FakeFacts:
    """Emma, who may have results by mail, with a result or none."""
    outcomes = {EMMA.id: (result_of(CANDIDATES["Emma"], outcome),)} if outcome else {}
    return replace(FakeFacts(accounts=(BY_MAIL,), outcomes=outcomes), **facts)  # type: ignore[arg-type]


def share_of(state: str) -> Share:
    return Share(
        id=5, account=EMMA.id, organisation="Leeds", state=state, reason="none", at=MORNING
    )


@each_of(KIND_WORDS)
def test_status_says_what_kept_a_result_back_in_the_words_of_the_chat(status: str) -> None:
    [answer] = asked(Intent.STATUS, known(status))
    assert answer.lines == (line(KIND_WORDS[status]),)


def test_status_tells_that_there_is_a_result_and_how_to_have_it() -> None:
    [answer] = asked(Intent.STATUS, known("B"))
    assert answer.lines == (Line("mail-status-out"), Line("mail-status-certificate"))
    [closed] = asked(Intent.STATUS, replace(known("B"), accounts=(EMMA,)))
    assert closed.lines[0] == Line("mail-status-leave")


def test_the_statements_letter_says_until_when_a_check_may_be_asked_for() -> None:
    until = MORNING.date() + timedelta(days=10)
    last = [
        asked(Intent.RESULT, replace(known("B"), rules=Rules(enquiries=Enquiries(days))))[0].lines[
            -1
        ]
        for days in (10, 0)
    ]
    assert last[0] == line(OutcomePhrase.CHECK_DAYS, day=until, days=11)
    assert last[1].phrase != OutcomePhrase.CHECK_DAYS


@each_of(OUTCOMES)
def test_no_score_stands_in_what_status_says(outcome: str) -> None:
    [answer] = asked(Intent.STATUS, known(outcome))
    assert not any(
        each.phrase in {Phrase.RESULT_SCORES, Phrase.RESULT_SKILL} for each in answer.lines
    )
    assert answer.result == 0


def test_status_tells_the_window_and_a_release_that_is_set() -> None:
    [open_day] = asked(Intent.STATUS, known())
    assert [each.phrase for each in open_day.lines] == [Phrase.RESULT_EXPECTED, Phrase.RELEASE_OPEN]
    tomorrow = replace(PASSED, released_at=MORNING + timedelta(days=1))
    [planned] = asked(Intent.STATUS, known(outcomes={EMMA.id: (tomorrow,)}))
    assert planned.lines[1] == line(Phrase.RELEASE_SET, at=tomorrow.released_at)


def test_status_tells_what_became_of_shares() -> None:
    share = Share(id=5, account=EMMA.id, organisation="Leeds", state="sent", reason="", at=MORNING)
    [answer] = asked(Intent.STATUS, known("B", sent=(share,)))
    fate = line(Phrase.SHARE_IS_SENT, organisation="Leeds", at=MORNING, reason="none")
    assert answer.lines[-2:] == (Line("mail-status-shares"), fate)


@pytest.mark.parametrize("intent", [Intent.RESULT, Intent.STATEMENT])
def test_a_result_comes_in_text_and_as_a_pdf(intent: Intent) -> None:
    [answer] = asked(intent, known("B"))
    assert (answer.letter, answer.to) == ("candidate.answer.statement", EMMA.email)
    assert (answer.lines, answer.result) == (result_lines(BY_MAIL, PASSED), PASSED.id)


@each_of(KIND_WORDS)
def test_where_there_is_no_statement_the_result_is_told_as_the_status(status: str) -> None:
    assert asked(Intent.RESULT, known(status)) == asked(Intent.STATUS, known(status))


def test_whoever_did_not_allow_it_is_told_how_and_gets_no_score() -> None:
    [answer] = asked(Intent.RESULT, replace(known("B"), accounts=(EMMA,)))
    assert (answer.letter, answer.lines, answer.result) == ("candidate.answer.leave", (), 0)


@each_of(["no_results", "off"])
@each_of(OUTCOMES)
def test_a_centre_without_results_by_mail_tells_none(outcome: str, by_mail: str) -> None:
    facts = known(outcome, rules=Rules(by_mail=by_mail))  # type: ignore[arg-type]
    [given] = asked(Intent.RESULT, facts)
    assert (given.letter, given.lines) == ("candidate.answer.not-by-mail", ())
    told = [said for each in asked(Intent.STATUS, facts) for said in each.lines]
    assert all(each == Line("mail-status-news") for each in told)


def test_where_nothing_is_had_by_mail_status_says_so_as_well() -> None:
    [answer] = asked(Intent.STATUS, known("B", rules=Rules(by_mail="off")))
    assert answer.letter == "candidate.answer.not-by-mail"


@pytest.mark.parametrize("hides", [True, False])
def test_a_standstill_is_told_and_nothing_of_a_result(hides: bool) -> None:
    still = Standstill(since=MORNING, by="telegram 9", hides=hides)
    [answer] = asked(Intent.RESULT, known("B", still=still))
    said = Line("mail-status-hidden" if hides else "mail-status-stopped")
    assert (answer.letter, answer.lines, answer.result) == ("candidate.answer.status", (said,), 0)


def test_once_the_window_is_over_nothing_is_promised() -> None:
    late = replace(BY_MAIL, entry=replace(BY_MAIL.entry, results_by=date(2026, 1, 1)))
    [answer] = asked(Intent.STATUS, known(accounts=(late,)))
    assert answer.lines[-1] == line(Phrase.RELEASE_LATE)


def test_what_changed_since_is_told_the_same_day() -> None:
    before, after = known(), known("B")
    shared = known("B", sent=(share_of("sent"),))
    after.answered = shared.answered = before.answered
    told = [asked(Intent.STATUS, each) for each in (before, before, after, after, shared)]
    status, holds = "candidate.answer.status", "candidate.answer.already"
    names = [each.letter for [each] in told]
    assert names == [status, holds, status, holds, status]


def test_a_result_put_right_can_be_had_the_same_day() -> None:
    first = known("B")
    assert [each.result for _ in range(2) for each in asked(Intent.RESULT, first)] == [PASSED.id, 0]
    corrected = replace(PASSED, id=PASSED.id + 1, version=2)
    later = known(outcomes={EMMA.id: (PASSED, corrected)}, answered=first.answered)
    assert [each.result for each in asked(Intent.RESULT, later)] == [corrected.id]


PAGES = Rules(by_mail="no_results", pages=True)


@each_of([Intent.STATUS, Intent.RESULT])
@each_of(OUTCOMES)
def test_where_results_go_by_page_alone_letters_lead_to_it(outcome: str, intent: Intent) -> None:
    [answer] = asked(intent, known(outcome, rules=PAGES))
    assert answer.letter == "candidate.answer.status"
    assert answer.lines[0] == Line("mail-status-page")
    assert answer.result == 0


@pytest.mark.parametrize("rules", [NO_RESULTS, Rules(by_mail="off", pages=True)])
def test_without_a_page_nothing_leads_to_one(rules: Rules) -> None:
    [answer] = asked(Intent.RESULT, known("B", rules=rules))
    assert answer.letter == "candidate.answer.not-by-mail"


def test_who_has_used_a_link_may_have_another_the_same_day() -> None:
    facts = known("B", rules=Rules(pages=True))
    assert [of_standing(facts) for _ in range(6)] == [True] * 4 + [False] * 2
    without = known("B")
    assert [of_standing(without) for _ in range(2)] == [True, False]


def of_standing(facts: FakeFacts) -> bool:
    """Whether STATUT is answered by where the exam stands, once more."""
    return any(each.letter == "candidate.answer.status" for each in asked(Intent.STATUS, facts))
