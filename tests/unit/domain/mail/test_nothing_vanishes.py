"""Whatever a person writes: it is answered, done, or waits for a person who hears of it."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from domain.machine.events import Received, Written
from domain.machine.inviting.records import Invitation, InvitationState
from domain.machine.records import MailCode
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.verdict import Verdict
from tests.support.clock import MORNING
from tests.support.pure.candidates import EMMA, unconfirmed
from tests.support.pure.facts import CHAT, FakeFacts, Proof

CODE = MailCode(
    id=EMMA.id,
    account=EMMA.id,
    email=EMMA.email,
    chat=CHAT,
    expires=MORNING + timedelta(days=1),
    used=False,
    tries=0,
)
INVITED = Invitation(
    id=EMMA.id, entry=EMMA.entry.id, email=EMMA.entry.email, state=InvitationState.OPEN, tries=0,
    sent=MORNING, reminded=False,
)  # fmt: skip
ACCOUNTS = (EMMA, unconfirmed(EMMA), replace(EMMA, email="new@clarke.uk"), None)
WORDS = st.sampled_from(["words", f"words {EMMA.entry.id_number}"])
OURS = "reply bounce confirm recover freeze disown unsubscribe invite"
PURPOSES = ("", *OURS.split())
LETTERS = st.builds(
    Received,
    st.builds(partial(Reading, LetterKind.HUMAN), reply=WORDS, intent=st.sampled_from(Intent)),
    st.sampled_from([EMMA.email, EMMA.entry.email, "new@clarke.uk", "who@x.fr", ""]),
    purpose=st.sampled_from(PURPOSES),
    row=st.sampled_from([EMMA.id, 77]),
    about=st.sampled_from([None, Written(EMMA.email, EMMA.id), Written("", EMMA.id, share=3)]),
    dmarc_failed=st.booleans(),
    vouched=st.booleans(),
    asks=st.booleans(),
    beside=st.sampled_from(Intent),
    without_telegram=st.booleans(),
)  # fmt: skip


def is_said_again(letter: Received) -> bool:
    """A yes that asks nothing may have been heard before; nobody waits for an answer to it."""
    return letter.reading.intent in {Intent.CONFIRM, Intent.NOTHING} and not letter.asks


def comes_to(letter: Received, account_at: int, *, used: bool) -> Verdict:
    account = ACCOUNTS[account_at]
    known = (account,) if account else ()
    proof = Proof(replace(CODE, used=used))
    facts = FakeFacts(chat=0, entries=(EMMA.entry,), accounts=known, proofs=(proof,))
    return decide_letter(letter, replace(facts, invitations=(INVITED,)))


@given(LETTERS, st.integers(0, len(ACCOUNTS) - 1), st.booleans())
def test_a_persons_words_never_vanish(letter: Received, account_at: int, used: bool) -> None:
    verdict = comes_to(letter, account_at, used=used)
    assert verdict.effects or verdict.changes or is_said_again(letter)


@given(LETTERS, st.integers(0, len(ACCOUNTS) - 1), st.booleans())
def test_what_waits_for_a_person_is_told(letter: Received, account_at: int, used: bool) -> None:
    verdict = comes_to(letter, account_at, used=used)
    assert not verdict.aside or verdict.effects
