"""What a guardian's address may do: hear of another address, disown it, and be the entry's own."""

from dataclasses import replace
from datetime import timedelta

from domain.conversations.registration.former_accounts import waits_for_others
from domain.conversations.registration.other_address import warnings
from domain.machine.changes import FreezeAccount, OpenAccount
from domain.machine.events import Received
from domain.machine.inviting.records import Invitation, InvitationState
from domain.machine.records import Account, Closing, Entry
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from tests.support.clock import MORNING
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts

MUM = "mum@stone.uk"
ENTRY: Entry = replace(EMMA.entry, guardian_email=MUM)
OTHER: Account = replace(EMMA, entry=ENTRY, email="thief@mail.test")
SENT = Invitation(
    id=7, entry=ENTRY.id, email=MUM, state=InvitationState.OPEN, tries=0, sent=MORNING,
    reminded=False,
)  # fmt: skip


def letter(sender: str, purpose: str, row: int, intent: Intent, reply: str) -> Received:
    reading = Reading(LetterKind.HUMAN, reply=reply, intent=intent)
    return Received(reading, sender, purpose=purpose, row=row, beside=intent, message_id="m@x")


def test_both_mailboxes_hear_of_an_account_by_another_address() -> None:
    assert [each.to for each in warnings(ENTRY, "thief@mail.test", 2)] == [MUM, ENTRY.email]


def test_what_the_centre_has_is_no_other_address() -> None:
    assert warnings(ENTRY, ENTRY.email.upper(), 2) == ()
    assert warnings(ENTRY, MUM, 2) == ()


def test_one_mailbox_that_is_both_hears_once() -> None:
    same = replace(ENTRY, guardian_email=ENTRY.email.upper())
    assert len(warnings(same, "thief@mail.test", 2)) == 1


def test_a_no_of_the_guardians_freezes() -> None:
    no = letter(MUM, "disown", ENTRY.id, Intent.DENY, "NO")
    decided = decide_letter(no, FakeFacts(chat=0, accounts=(OTHER,)))
    assert FreezeAccount(OTHER.id) in decided.changes


def test_an_account_of_the_guardians_is_not_frozen_by_a_no() -> None:
    own = replace(OTHER, email=MUM)
    no = letter(ENTRY.email, "disown", ENTRY.id, Intent.DENY, "NO")
    assert decide_letter(no, FakeFacts(chat=0, accounts=(own,))).changes == ()


def test_an_entry_that_waits_waits_for_the_guardian_too() -> None:
    closing = Closing(MORNING + timedelta(days=3), "former@stone.uk")
    facts = FakeFacts(entries=(ENTRY,), closings={ENTRY.id: closing}, now=MORNING)
    assert waits_for_others(ENTRY.id, MUM, facts) is None
    assert waits_for_others(ENTRY.id, "other@x.fr", facts) is not None


def test_a_guardians_yes_with_the_number_opens_the_account_by_their_address() -> None:
    yes = letter(MUM, "invite", 7, Intent.CONFIRM, f"YES {ENTRY.id_number}")
    decided = decide_letter(yes, FakeFacts(chat=0, entries=(ENTRY,), invitations=(SENT,)))
    [opened] = [each for each in decided.changes if isinstance(each, OpenAccount)]
    assert (opened.entry, opened.email) == (ENTRY.id, MUM)


def test_the_candidates_own_mailbox_does_not_answer_the_guardians_letter() -> None:
    yes = letter(ENTRY.email, "invite", 7, Intent.CONFIRM, f"YES {ENTRY.id_number}")
    decided = decide_letter(yes, FakeFacts(chat=0, entries=(ENTRY,), invitations=(SENT,)))
    assert decided.changes == ()


def test_a_guardian_who_was_taken_off_the_entry_opens_nothing() -> None:
    yes = letter(MUM, "invite", 7, Intent.CONFIRM, f"YES {ENTRY.id_number}")
    facts = FakeFacts(chat=0, entries=(EMMA.entry,), invitations=(SENT,))
    assert decide_letter(yes, facts).changes == ()
