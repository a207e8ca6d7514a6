"""Commands by reply: only from a confirmed address, once a day, and never from a machine."""

from dataclasses import replace
from datetime import timedelta

from domain.conversations.results import result_lines
from domain.machine.changes import SetNews
from domain.machine.effects import Write
from domain.machine.events import Received, Written
from domain.mail.alerts import question
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import NOTHING, Verdict
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, TOM, result_of, unconfirmed
from tests.support.pure.facts import FakeFacts

SIBLING = replace(TOM, email=EMMA.email)
RESULT = result_of(CANDIDATES["Emma"], "B")
COMMANDS = (Intent.STATUS, Intent.RESULT, Intent.STATEMENT, Intent.STOP)
ALLOWED = replace(EMMA, statement_by_mail=True)


def letter(intent: Intent, text: str = "words") -> Received:
    """Emma answers a letter of ours."""
    reading = Reading(LetterKind.HUMAN, reply=text, intent=intent)
    return Received(
        reading,
        EMMA.email,
        purpose="reply",
        row=3,
        about=Written(EMMA.email, EMMA.id),
        message_id="m@school.uk",
    )


def fresh(intent: Intent, *, vouched: bool = False) -> Received:
    """A letter with Emma's address on it that answers none of ours."""
    return replace(letter(intent), purpose="", row=0, about=None, vouched=vouched)


def for_staff(asked: Received, facts: FakeFacts) -> Verdict:
    """It waits for a person, who hears of it."""
    return Verdict((question(asked, facts),), aside=True)


def answer(name: str, account: int = EMMA.id, **more: object) -> Write:
    """An automatic answer to it."""
    made = Write(f"candidate.answer.{name}", EMMA.email, account=account, in_reply_to="m@school.uk")
    return replace(made, **more)  # type: ignore[arg-type]


def test_stop_ends_the_news_of_every_account_at_the_address() -> None:
    stopped = (SetNews(EMMA.id, wanted=False), SetNews(SIBLING.id, wanted=False))
    verdict = decide_letter(letter(Intent.STOP), FakeFacts(accounts=(EMMA, SIBLING)))
    assert verdict == Verdict((answer("stopped", 0, language="en"),), stopped)


def test_a_second_stop_stops_again_and_hears_that_the_answer_holds() -> None:
    facts = FakeFacts(accounts=(EMMA,))
    decide_letter(letter(Intent.STOP), facts)
    assert decide_letter(letter(Intent.STOP), facts) == Verdict(
        (answer("already"),), (SetNews(EMMA.id, wanted=False),)
    )


@each_of([Intent.STATUS, Intent.STATEMENT, Intent.HELP])
def test_an_address_that_is_not_confirmed_hears_what_may_be_answered_and_no_more(
    intent: Intent,
) -> None:
    facts = FakeFacts(accounts=(unconfirmed(EMMA),))
    assert decide_letter(letter(intent), facts) == Verdict((answer("help"),))


@each_of([Intent.HELP, *COMMANDS])
def test_what_the_mail_server_disowns_commands_nothing(intent: Intent) -> None:
    facts, forged = FakeFacts(accounts=(EMMA,)), replace(letter(intent), dmarc_failed=True)
    assert decide_letter(forged, facts) == for_staff(forged, facts)


def test_whoever_reads_a_mailbox_that_is_not_confirmed_may_ask_for_silence() -> None:
    facts = FakeFacts(accounts=(unconfirmed(EMMA),))
    stopped = Verdict((answer("stopped"),), (SetNews(EMMA.id, wanted=False),))
    assert decide_letter(letter(Intent.STOP), facts) == stopped


@each_of(COMMANDS)
def test_a_fresh_command_that_nobody_vouches_for_is_asked_for_again_once_a_day(
    intent: Intent,
) -> None:
    facts = FakeFacts(accounts=(EMMA,), outcomes={EMMA.id: (RESULT,)})
    again = replace(answer("repeat"), letter="candidate.action.repeat-command")
    asked = [decide_letter(fresh(intent), facts) for _ in range(2)]
    assert asked == [Verdict((again,)), NOTHING]


@each_of(COMMANDS)
def test_a_fresh_command_that_the_mail_server_vouches_for_is_followed(intent: Intent) -> None:
    facts = [FakeFacts(accounts=(ALLOWED,), outcomes={EMMA.id: (RESULT,)}) for _ in range(2)]
    replied = decide_letter(letter(intent), facts[0])
    assert decide_letter(fresh(intent, vouched=True), facts[1]) == replied


def test_a_token_that_went_to_another_address_proves_nothing() -> None:
    facts = FakeFacts(accounts=(EMMA,))
    borrowed = replace(letter(Intent.STOP), about=Written("tom@baker.uk", TOM.id))
    [again] = decide_letter(borrowed, facts).effects
    assert isinstance(again, Write)
    assert (again.letter, again.to) == ("candidate.action.repeat-command", EMMA.email)


def test_a_letter_that_answers_none_of_ours_is_put_aside_and_staff_hear_of_it() -> None:
    stranger = replace(fresh(Intent.QUESTION), sender="who@x.fr")
    assert decide_letter(stranger, FakeFacts()) == for_staff(stranger, FakeFacts())
    assert decide_letter(replace(stranger, in_junk=True), FakeFacts()) == Verdict(left=True)


def test_the_statement_goes_to_whoever_allowed_it_once_a_day_and_then_it_holds() -> None:
    facts = FakeFacts(accounts=(ALLOWED,), outcomes={EMMA.id: (RESULT,)})
    said = result_lines(ALLOWED, RESULT)
    sent = Verdict((answer("statement", result=RESULT.id, lines=said),))
    holds = Verdict((answer("already"),))
    assert [decide_letter(letter(Intent.STATEMENT), facts) for _ in range(2)] == [sent, holds]


def test_whoever_did_not_allow_it_hears_how_to() -> None:
    facts = FakeFacts(accounts=(EMMA,), outcomes={EMMA.id: (RESULT,)})
    assert decide_letter(letter(Intent.STATEMENT), facts) == Verdict((answer("leave"),))


def test_before_the_release_the_statement_is_answered_with_where_it_stands() -> None:
    tomorrow = replace(RESULT, released_at=MORNING + timedelta(days=1))
    facts = FakeFacts(accounts=(ALLOWED,), outcomes={EMMA.id: (tomorrow,)})
    [status] = decide_letter(letter(Intent.STATEMENT), facts).effects
    assert isinstance(status, Write)
    assert (status.letter, status.result) == ("candidate.answer.status", 0)


def test_an_empty_reply_and_thanks_are_no_question_and_words_are() -> None:
    facts = FakeFacts(accounts=(EMMA,))
    assert decide_letter(letter(Intent.NOTHING, ""), facts) == NOTHING
    assert decide_letter(letter(Intent.NOTHING, "Thank you!"), facts) == NOTHING
    asked = letter(Intent.QUESTION)
    answered = Verdict((answer("question"), question(asked, facts)), aside=True)
    assert decide_letter(asked, facts) == answered


def test_a_file_without_a_word_is_a_question_as_well() -> None:
    facts, photo = FakeFacts(accounts=(EMMA,)), letter(Intent.NOTHING, "")
    photo = replace(photo, reading=replace(photo.reading, enclosed=True))
    answered = Verdict((answer("question"), question(photo, facts)), aside=True)
    assert decide_letter(photo, facts) == answered


def test_an_answer_that_cannot_be_read_waits_for_a_person_who_hears_of_it() -> None:
    odd = replace(letter(Intent.NOTHING), reading=Reading(LetterKind.MALFORMED))
    assert decide_letter(odd, FakeFacts()) == for_staff(odd, FakeFacts())


UNSUBSCRIBES = replace(fresh(Intent.NOTHING), purpose="unsubscribe", row=EMMA.id)
SILENT = (SetNews(EMMA.id, wanted=False),)


def test_the_address_for_unsubscribing_is_enough_and_answers_only_its_owner() -> None:
    facts = FakeFacts(accounts=(EMMA,))
    for other in (
        replace(UNSUBSCRIBES, sender="x@y.fr"),
        replace(UNSUBSCRIBES, dmarc_failed=True),
        replace(UNSUBSCRIBES, reading=Reading(LetterKind.AUTOREPLY)),
    ):
        assert decide_letter(other, facts) == Verdict(changes=SILENT)
    assert decide_letter(UNSUBSCRIBES, facts) == Verdict((answer("stopped"),), SILENT)


def test_a_bounce_to_the_address_for_unsubscribing_stops_nothing() -> None:
    bounce = replace(UNSUBSCRIBES, reading=Reading(LetterKind.BOUNCE))
    assert decide_letter(bounce, FakeFacts(accounts=(EMMA,))).changes == ()


def test_who_unsubscribes_and_asks_waits_for_a_person_as_well() -> None:
    facts, asks = FakeFacts(accounts=(EMMA,)), replace(UNSUBSCRIBES, asks=True)
    effects = (answer("stopped"), question(asks, facts))
    assert decide_letter(asks, facts) == Verdict(effects, SILENT, aside=True)


def test_an_address_for_unsubscribing_of_an_account_that_is_gone_stops_nothing() -> None:
    assert decide_letter(UNSUBSCRIBES, FakeFacts()).changes == ()


def test_an_alert_names_who_wrote_about_whom_and_the_letter() -> None:
    facts, asked = FakeFacts(accounts=(EMMA,)), replace(letter(Intent.QUESTION), number=40)
    named = {"letter": "40", "who": EMMA.email, "about": EMMA.entry.id_number}
    assert question(asked, facts).lines[1].params == named | {"proven": "yes"}
    assert question(replace(asked, about=None), facts).lines[1].params == named | {"proven": "no"}
    nobody = replace(asked, about=None, sender="")
    assert question(nobody, facts).lines[1].params["who"] == "nobody"
