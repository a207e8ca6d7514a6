"""What a guardian answers: who may, and what it changes."""

from dataclasses import replace
from datetime import date

from domain.machine.changes import OpenAccount
from domain.machine.effects import Alert, Tell, Write
from domain.machine.events import Received
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.guardians.events import GuardianAnswered
from domain.machine.guardians.records import AgreedHow, Agreement
from domain.machine.inviting.records import Invitation, InvitationState
from domain.machine.records import Account, Entry
from domain.machine.sharing.records import Share
from domain.mail.guardians.replies import stopped_shares
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import Verdict
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts

MUM = "mum@stone.uk"
ENTRY: Entry = replace(
    EMMA.entry, guardian_email=MUM, born=date(2012, 5, 1), agreement=Agreement.ASKED
)
OWN: Account = replace(EMMA, entry=ENTRY)


def decided(
    intent: Intent, reply: str, *, account: Account = OWN, sender: str = MUM, failed: bool = False,
    elsewhere: tuple[int, ...] = (12,), sent: tuple[Share, ...] = (),
) -> Verdict:  # fmt: skip
    reading = Reading(LetterKind.HUMAN, reply=reply, intent=intent)
    letter = Received(
        reading, sender, purpose="guardian", row=ENTRY.id, message_id="m@x", dmarc_failed=failed
    )
    facts = FakeFacts(chat=0, accounts=(account,), elsewhere={account.id: elsewhere}, sent=sent)
    return decide_letter(letter, facts)


def recorded(said: Agreement) -> RecordAgreement:
    return RecordAgreement(
        entry=ENTRY.id, said=said, how=AgreedHow.REPLY, by=MUM, terms_version="1"
    )


def written(verdict: Verdict) -> list[tuple[str, str]]:
    return [(each.letter, each.to) for each in verdict.effects if isinstance(each, Write)]


@each_of([("YES", Intent.CONFIRM), ("", Intent.NOTHING)])
def test_a_yes_agrees_and_everybody_hears_of_it(reply: str, intent: Intent) -> None:
    verdict = decided(intent, reply)
    assert verdict.changes == (recorded(Agreement.YES),)
    assert Tell(12, GuardianAnswered(EMMA.id, agreed=True)) in verdict.effects
    assert written(verdict) == [("guardian.answer.agreed", MUM)]
    assert not verdict.aside


def test_a_second_guardian_answers_with_equal_rights() -> None:
    entry = replace(ENTRY, second_guardian="dad@stone.uk")
    verdict = decided(Intent.DENY, "NO", account=replace(OWN, entry=entry), sender="dad@stone.uk")
    assert [each for each in verdict.changes if isinstance(each, RecordAgreement)] == [
        replace(recorded(Agreement.NO), by="dad@stone.uk")
    ]


def test_a_later_no_takes_it_back() -> None:
    agreed = replace(OWN, entry=replace(ENTRY, agreement=Agreement.YES))
    verdict = decided(Intent.DENY, "NO", account=agreed)
    assert verdict.changes == (recorded(Agreement.NO),)
    assert Tell(12, GuardianAnswered(EMMA.id, agreed=False)) in verdict.effects
    assert written(verdict) == [("guardian.answer.refused", MUM)]


def test_a_no_says_in_the_chat_that_what_was_waiting_is_stopped() -> None:
    waits = Share(
        id=7, account=EMMA.id, organisation="Leeds", state="queued", reason="", at=MORNING,
        waits=True,
    )  # fmt: skip
    agreed = replace(OWN, entry=replace(ENTRY, agreement=Agreement.YES))
    verdict = decided(Intent.DENY, "NO", account=agreed, sent=(waits,))
    assert Tell(12, GuardianAnswered(EMMA.id, agreed=False, stopped=True)) in verdict.effects


def test_the_same_answer_again_changes_nothing_and_is_answered() -> None:
    agreed = replace(OWN, entry=replace(ENTRY, agreement=Agreement.YES))
    verdict = decided(Intent.CONFIRM, "YES", account=agreed)
    assert verdict.changes == ()
    assert written(verdict) == [("guardian.answer.agreed", MUM)]


def test_a_child_without_a_chat_hears_of_it_by_letter() -> None:
    verdict = decided(Intent.CONFIRM, "YES", elsewhere=())
    assert written(verdict) == [
        ("guardian.answer.agreed", MUM),
        ("candidate.notice.guardian-answered", EMMA.email),
    ]


@each_of([(Agreement.ASKED, "asked"), (Agreement.NO, "no")])
def test_one_without_a_chat_hears_by_letter_that_what_waited_is_stopped(
    stands: Agreement, said: str
) -> None:
    told = list(stopped_shares(ENTRY, stands, FakeFacts(chat=0, accounts=(OWN,))))
    [letter] = [each for each in told if isinstance(each, Write)]
    assert (letter.to, letter.params["agreed"]) == (EMMA.email, said)


def test_whose_mailbox_is_the_guardians_is_told_once() -> None:
    by_mum = replace(OWN, email=MUM)
    assert len(written(decided(Intent.CONFIRM, "YES", account=by_mum, elsewhere=()))) == 1


@each_of([("child", EMMA.email, False), ("stranger", "x@y.fr", False), ("forged", MUM, True)])
def test_nobody_else_agrees_for_them(why: str, sender: str, *, failed: bool) -> None:
    verdict = decided(Intent.CONFIRM, "YES", sender=sender, failed=failed)
    assert verdict.changes == (), why
    assert verdict.aside


def test_a_guardian_who_was_taken_off_the_entry_agrees_to_nothing() -> None:
    other = replace(OWN, entry=replace(ENTRY, guardian_email="dad@stone.uk"))
    assert decided(Intent.CONFIRM, "YES", account=other).changes == ()


def test_words_of_their_own_are_asked_about_and_seen_by_a_person() -> None:
    verdict = decided(Intent.QUESTION, "What is this about?")
    assert (verdict.changes, verdict.aside) == ((), True)
    assert ("guardian.answer.unclear", MUM) in written(verdict)
    assert any(isinstance(each, Alert) for each in verdict.effects)


def test_help_is_the_question_once_more_and_nobody_need_see_it() -> None:
    verdict = decided(Intent.HELP, "HELP")
    assert written(verdict) == [("guardian.answer.unclear", MUM)]
    assert not verdict.aside


def invited(sender: str) -> Verdict:
    """Somebody opens the account of a child by answering the invitation to their mailbox."""
    sent = Invitation(
        id=7, entry=ENTRY.id, email=sender, state=InvitationState.OPEN, tries=0, sent=MORNING,
        reminded=False,
    )  # fmt: skip
    reading = Reading(
        LetterKind.HUMAN, reply=f"YES {ENTRY.id_number}",
        intent=Intent.CONFIRM,
    )  # fmt: skip
    letter = Received(reading, sender, purpose="invite", row=7, beside=Intent.CONFIRM)
    entry = replace(ENTRY, agreement=Agreement.NONE)
    return decide_letter(letter, FakeFacts(chat=0, entries=(entry,), invitations=(sent,)))


def agreements(verdict: Verdict) -> list[Agreement]:
    assert any(isinstance(each, OpenAccount) for each in verdict.changes)
    return [each.said for each in verdict.changes if isinstance(each, RecordAgreement)]


def test_a_guardian_who_opens_the_account_by_mail_agrees_by_that() -> None:
    verdict = invited(MUM)
    assert agreements(verdict) == [Agreement.YES]
    assert written(verdict) == [("candidate.answer.account-opened", MUM)]


def test_a_child_who_opens_it_by_mail_has_the_guardian_asked() -> None:
    verdict = invited(ENTRY.email)
    assert agreements(verdict) == [Agreement.ASKED]
    assert ("guardian.action.agree", MUM) in written(verdict)


def test_the_next_word_of_an_account_by_mail_has_the_guardian_asked() -> None:
    before = replace(OWN, entry=replace(ENTRY, agreement=Agreement.NONE))
    reading = Reading(LetterKind.HUMAN, reply="STATUS", intent=Intent.STATUS)
    letter = Received(reading, EMMA.email, vouched=True)
    verdict = decide_letter(letter, FakeFacts(chat=0, accounts=(before,)))
    assert ("guardian.action.agree", MUM) in written(verdict)
    unproven = decide_letter(replace(letter, vouched=False), FakeFacts(chat=0, accounts=(before,)))
    assert ("guardian.action.agree", MUM) not in written(unproven)
