"""Replies to an invitation: a yes with the ID number, from the one address, opens the account."""

from dataclasses import replace

import pytest

from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import AllowStatementByMail, ConfirmAddress, OpenAccount
from domain.machine.effects import Alert, Write, line
from domain.machine.events import Received, Written
from domain.machine.inviting.changes import CountInvitationTry, SettleInvitation
from domain.machine.inviting.records import Invitation, InvitationState
from domain.machine.records import Rules
from domain.mail.alerts import question
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import NOTHING, Verdict
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA, TOM
from tests.support.pure.facts import FakeFacts

ENTRY, ROW = EMMA.entry, 41
INVITED = Invitation(
    id=ROW, entry=ENTRY.id, email=ENTRY.email, state=InvitationState.OPEN, tries=0,
    sent=MORNING, reminded=False,
)  # fmt: skip
FACTS = FakeFacts(chat=0, entries=(ENTRY, TOM.entry), invitations=(INVITED,))


def reply(
    text: str = f"YES {ENTRY.id_number}", beside: Intent = Intent.CONFIRM, **values: object
) -> Received:
    """What comes back to Emma's invitation; `beside` is what it says beside the number."""
    letter = Received(
        Reading(LetterKind.HUMAN, reply=text, intent=Intent.QUESTION),
        ENTRY.email,
        purpose="invite",
        row=ROW,
        about=Written(ENTRY.email, 0, invitation=ROW),
        message_id="m@school.uk",
        number=12,
        beside=beside,
    )
    return replace(letter, **values)  # type: ignore[arg-type]


def answer(name: str) -> Write:
    return Write(
        f"candidate.answer.{name}", ENTRY.email, {"whom": "nobody"}, language="en",
        entry=ENTRY.id, purpose="invite", row=ROW, in_reply_to="m@school.uk",
    )  # fmt: skip


OPENED = Write(
    "candidate.answer.account-opened", ENTRY.email, language="en", account=9000,
    in_reply_to="m@school.uk",
)  # fmt: skip
ACCOUNT = (
    OpenAccount(
        account=9000, entry=ENTRY.id, email=ENTRY.email, password_hash="", language="en",
        terms_version="1", terms_at=MORNING, news=False,
    ),
    ConfirmAddress(9000),
    AllowStatementByMail(9000, allowed=True),
    SettleInvitation(ROW, InvitationState.ACCEPTED),
)  # fmt: skip
COUNTED = CountInvitationTry(ROW)
REFUSED = SettleInvitation(ROW, InvitationState.REFUSED)
UNCLEAR = answer("invitation-unclear")


def decided(letter: Received, facts: FakeFacts = FACTS) -> Verdict:
    return decide_letter(letter, replace(facts, answered=set(facts.answered)))


def seen(letter: Received, *effects: Write) -> Verdict:
    """A person sees it as well."""
    return Verdict((*effects, question(letter, FACTS)), aside=True)


def with_state(state: InvitationState, tries: int = 0) -> FakeFacts:
    return replace(FACTS, invitations=(replace(INVITED, state=state, tries=tries),))


@pytest.mark.parametrize("beside", [Intent.CONFIRM, Intent.NOTHING])
def test_a_yes_with_the_id_number_or_the_number_alone_opens_the_account(beside: Intent) -> None:
    assert decided(reply(beside=beside)) == Verdict((OPENED,), ACCOUNT)


def test_who_also_asks_gets_the_account_and_a_persons_answer() -> None:
    letter = reply(asks=True)
    assert decided(letter) == replace(seen(letter, OPENED), changes=ACCOUNT)


@pytest.mark.parametrize("state", [InvitationState.REFUSED, InvitationState.RETURNED])
def test_who_refused_before_may_say_yes_after_all(state: InvitationState) -> None:
    assert decided(reply(), with_state(state)).changes == ACCOUNT


@each_of(["tom@baker.uk", "", "emma.clarke@school.uk.evil.example"])
def test_nobody_else_opens_it_and_the_invited_mailbox_hears_of_the_try(sender: str) -> None:
    assert decided(reply(sender=sender)) == Verdict((answer("invitation-strayed"),))


def test_an_author_whom_the_mail_server_disowns_opens_nothing() -> None:
    assert decided(reply(dmarc_failed=True)) == Verdict((answer("invitation-strayed"),))


def test_the_mailbox_is_told_of_strays_once_a_day() -> None:
    told = replace(FACTS, answered={(ENTRY.email, "candidate.answer.invitation-strayed")})
    assert decided(reply(sender="tom@baker.uk"), told) == NOTHING


def test_an_address_that_is_the_entrys_no_more_opens_nothing() -> None:
    moved = replace(FACTS, entries=(replace(ENTRY, email="new@clarke.uk"),))
    arrived = Write("candidate.answer.arrived", ENTRY.email, in_reply_to="m@school.uk")
    assert decided(reply(), moved) == seen(reply(), arrived)


@pytest.mark.parametrize("row", [77, 0])
def test_an_unknown_invitation_is_for_a_person(row: int) -> None:
    assert decided(reply(row=row, about=None)).aside


@pytest.mark.parametrize("number", [TOM.entry.id_number, "ZZZ999999"])
def test_another_number_is_counted_and_told_alike_whether_it_is_anybodys(number: str) -> None:
    wrong = Verdict((answer("invitation-number-wrong"),), (COUNTED,))
    assert decided(reply(f"YES {number}")) == wrong


def test_the_fifth_wrong_number_ends_the_invitation_and_staff_hear() -> None:
    over = SettleInvitation(ROW, InvitationState.GUESSED)
    told = answer("invitation-over"), limits.reached(AlertPhrase.LIMIT_INVITATION)
    facts = with_state(InvitationState.OPEN, tries=4)
    assert decided(reply("YES ZZZ999999"), facts) == Verdict(told, (COUNTED, over))


def test_after_that_the_right_number_opens_nothing() -> None:
    facts = with_state(InvitationState.GUESSED, tries=5)
    assert decided(reply(), facts) == Verdict((answer("invitation-over"),))


@pytest.mark.parametrize("text", ["YES", ""])
def test_without_the_number_it_is_asked_for_each_time(text: str) -> None:
    letter = reply(text, Intent.CONFIRM if text else Intent.NOTHING)
    facts = replace(FACTS, answered=set())
    answers = [decide_letter(letter, facts) for _ in range(4)]
    assert answers == [Verdict((UNCLEAR,))] * 4


def test_a_picture_of_the_paper_is_no_number_and_a_person_sees_it() -> None:
    reading = Reading(LetterKind.HUMAN, intent=Intent.NOTHING, enclosed=True)
    letter = reply("", Intent.NOTHING, reading=reading)
    assert decided(letter) == seen(letter, UNCLEAR)


def test_a_yes_and_the_number_in_the_quote_alone_open_nothing() -> None:
    said = f"YES {ENTRY.id_number}"
    reading = Reading(LetterKind.HUMAN, reply=said, intent=Intent.QUESTION, elsewhere=True)
    assert decided(reply(said, reading=reading)) == Verdict((UNCLEAR,))


def test_words_that_are_no_yes_open_nothing_though_the_number_is_right() -> None:
    letter = reply(f"{ENTRY.id_number} what is this?", Intent.QUESTION)
    assert decided(letter) == seen(letter, UNCLEAR)


def refusal() -> Alert:
    said = line(
        AlertPhrase.INVITATION_REFUSED, id_number=ENTRY.id_number, who=ENTRY.email, letter="12"
    )
    return Alert((said,), gathered=AlertPhrase.INVITATION_REFUSED)


def test_a_no_ends_it_though_the_number_is_right_and_staff_check_the_address() -> None:
    told = answer("invitation-refused"), refusal()
    assert decided(reply(beside=Intent.DENY)) == Verdict(told, (REFUSED,))


def test_a_no_that_stands_elsewhere_in_the_letter_counts_too() -> None:
    reading = Reading(LetterKind.HUMAN, reply=f"YES {ENTRY.id_number}", intent=Intent.DENY)
    assert decided(reply(reading=reading)).changes == (REFUSED,)


def test_having_no_telegram_is_no_refusal() -> None:
    reading = Reading(LetterKind.HUMAN, reply=f"YES {ENTRY.id_number}", intent=Intent.DENY)
    assert decided(reply(reading=reading, without_telegram=True)).changes == ACCOUNT


def test_a_stop_ends_it_and_alarms_nobody() -> None:
    letter = reply("STOP", Intent.STOP)
    assert decided(letter) == Verdict((answer("invitation-refused"),), (REFUSED,))


def test_an_entry_with_an_account_elsewhere_gets_no_second_one() -> None:
    taken = replace(FACTS, accounts=(replace(EMMA, email="own@clarke.uk"),))
    assert decided(reply(), taken) == Verdict((answer("account-exists"),))


def test_the_same_yes_again_changes_nothing_and_is_answered_each_time() -> None:
    facts = replace(FACTS, accounts=(EMMA,), answered=set())
    again = Verdict((replace(OPENED, account=EMMA.id),))
    assert [decide_letter(reply(), facts) for _ in range(2)] == [again, again]


def test_a_command_in_reply_to_it_is_done_once_there_is_an_account() -> None:
    reading = Reading(LetterKind.HUMAN, reply="help", intent=Intent.HELP)
    letter = reply("help", Intent.HELP, reading=reading)
    [told] = decided(letter, replace(FACTS, accounts=(EMMA,))).effects
    assert isinstance(told, Write)
    assert told.letter == "candidate.answer.help"


def test_of_twins_the_other_ones_number_opens_neither() -> None:
    twin = replace(TOM.entry, email=ENTRY.email)
    facts = replace(FACTS, entries=(ENTRY, twin))
    verdict = decided(reply(f"YES {twin.id_number}"), facts)
    named = replace(answer("invitation-number-wrong"), params={"whom": "Emma"})
    assert verdict == Verdict((named,), (COUNTED,))


@pytest.mark.parametrize("invited", [True, False])
def test_who_sits_two_exams_may_answer_either_letter_with_either_number(invited: bool) -> None:
    other = replace(ENTRY, id=77, id_number="777777EMC")
    second = replace(INVITED, id=42, entry=other.id)
    known = (INVITED, second) if invited else (INVITED,)
    facts = replace(FACTS, entries=(ENTRY, other), invitations=known)
    changes = decided(reply(f"YES {other.id_number}"), facts).changes
    opened = [each.entry for each in changes if isinstance(each, OpenAccount)]
    assert opened == ([other.id] if invited else [])
    assert (COUNTED in changes) is not invited
    refused = decided(reply(f"NO {other.id_number}", Intent.DENY), facts)
    assert refused.changes == (REFUSED,)


def test_no_machine_opens_an_account() -> None:
    for kind in LetterKind:
        if kind is not LetterKind.HUMAN:
            letter = reply(reading=Reading(kind, reply=f"YES {ENTRY.id_number}"))
            assert not decided(letter).changes, kind


def test_a_dead_address_ends_it_and_a_full_mailbox_does_not() -> None:
    over = SettleInvitation(ROW, InvitationState.RETURNED)
    for hard in (True, False):
        reading = Reading(LetterKind.BOUNCE, (ENTRY.email,), permanent=True, hard=hard)
        letter = reply(reading=reading, sender="")
        assert decided(letter) == Verdict(changes=(over,) if hard else ())


@pytest.mark.parametrize("by_mail", ["no_results", "off"])
def test_where_results_are_not_given_by_mail_no_account_is_opened(by_mail: str) -> None:
    barred = replace(FACTS, rules=Rules(by_mail=by_mail))  # type: ignore[arg-type]
    assert decided(reply(), barred) == Verdict((answer("not-by-mail"),))
    assert decided(reply(beside=Intent.DENY), barred).changes == (REFUSED,)
