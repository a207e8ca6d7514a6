"""A second candidate in a chat is two questions, and has the address and password of the first."""

from dataclasses import replace
from datetime import date, timedelta

from domain.conversations.desk import question
from domain.conversations.registration.doubted_address import SEVERAL
from domain.machine.changes import ConfirmAddress, OpenAccount, OpenMailCode, OpenSignIn
from domain.machine.decision import Decision
from domain.machine.effects import Write
from domain.machine.family_phrases import FamilyPhrase
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.guardians.records import Agreement
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Closing, Entry, SignIn
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingIdNumber,
    AwaitingSecret,
    CheckingEmail,
    ChoosingHolder,
    Form,
)
from domain.machine.steps.step import AtRest
from tests.support.clock import MORNING
from tests.support.pure.acts import decide, pressed, typed
from tests.support.pure.candidates import EMMA, MARIE, PROVEN, known
from tests.support.pure.facts import FakeFacts

HOME = "durand@free.fr"
ENTRY = replace(MARIE.entry, email=HOME)
FIRST = replace(EMMA, email=HOME, confirmed=True, has_password=True)
ASKED = ChoosingHolder(PROVEN, FIRST.id)


def here(entry: Entry = ENTRY, first: Account = FIRST, *, idle: bool = False) -> FakeFacts:
    """A chat where the first one is signed in, and the second one's entry is free."""
    facts = known(entries=(entry, first.entry))
    return replace(facts, here=(SignIn(first, idle, fresh=True),), showing=first.id)


def proven(facts: FakeFacts) -> Decision:
    """The secret number of the second one was typed."""
    return decide(AwaitingSecret(Form(id_number=ENTRY.id_number)), typed("0427"), facts)


def same(facts: FakeFacts) -> Decision:
    """It is the same as for the first one."""
    return decide(ASKED, pressed("holder", "same"), facts)


def opened(decision: Decision) -> OpenAccount:
    """The account that a decision opens."""
    [found] = [each for each in decision.changes if isinstance(each, OpenAccount)]
    return found


def of(kind: type, decision: Decision) -> list[object]:
    """Its changes and effects of a kind."""
    return [e for e in (*decision.changes, *decision.effects) if isinstance(e, kind)]


def test_the_secret_number_leads_to_the_question() -> None:
    assert proven(here()).step == ASKED
    assert isinstance(proven(known(entries=(ENTRY,))).step, AwaitingEmail)


def test_nobody_is_named_who_may_not_be_shown() -> None:
    closing = {ENTRY.id: Closing(MORNING + timedelta(days=3), "former@stone.uk")}
    many = [replace(ENTRY, id=ENTRY.id + at, email=HOME) for at in range(SEVERAL + 1)]
    for facts in (
        here(idle=True),
        here(first=replace(FIRST, frozen=True)),
        here(first=replace(FIRST, held=True)),
        here(first=replace(FIRST, email="")),
        here(first=replace(FIRST, has_password=False)),
        replace(here(replace(ENTRY, email="a@b.fr")), closings=closing),
        replace(here(), entries=tuple(many)),
    ):
        assert isinstance(proven(facts).step, AwaitingEmail)


def test_the_address_is_shown_masked_and_both_by_their_first_names() -> None:
    asked = question(ASKED, here())
    assert HOME not in str(asked)
    [said] = [each for each in asked.lines if each.phrase == FamilyPhrase.ASK_SAME_HOLDER]
    assert said.params == {
        "name": ENTRY.called, "other": FIRST.entry.called, "email": "d…d@free.fr",
    }  # fmt: skip


def test_a_press_opens_the_account_like_the_first_one() -> None:
    done = same(here(first=replace(FIRST, news=True, language="fr")))
    account = opened(done)
    assert (account.entry, account.email, account.like) == (ENTRY.id, HOME, FIRST.id)
    assert (account.password_hash, account.news, account.language) == ("", True, "fr")
    assert (account.terms_version, account.terms_at) == (FakeFacts().rules.terms_version, MORNING)
    assert OpenSignIn(account.account) in done.changes
    assert done.step == AtRest(entered=True)


def test_one_confirmation_stands_for_every_entry_of_that_mailbox() -> None:
    done = same(here())
    assert ConfirmAddress(opened(done).account) in done.changes
    assert of(OpenMailCode, done) == []
    told = [each for each in done.effects if isinstance(each, Write)]
    assert [(each.letter, each.to) for each in told] == [("candidate.notice.new-sign-in", HOME)]


def test_an_address_that_the_centre_has_not_for_the_entry_is_to_be_confirmed() -> None:
    other = replace(ENTRY, email="marie@orange.fr")
    for facts in (here(other), here(first=replace(FIRST, confirmed=False))):
        done = same(facts)
        assert of(ConfirmAddress, done) == []
        assert of(OpenMailCode, done) != []
    warned = [each.to for each in of(Write, same(here(other))) if isinstance(each, Write)]
    assert "marie@orange.fr" in warned


def test_a_guardian_is_asked_about_each_child() -> None:
    child = replace(ENTRY, email="", guardian_email=HOME, born=date(2016, 5, 17))
    [asked] = of(RecordAgreement, same(here(child)))
    assert isinstance(asked, RecordAgreement)
    assert (asked.said, asked.by) == (Agreement.ASKED, HOME)


def test_others_are_asked_for_by_no_and_by_an_address() -> None:
    assert decide(ASKED, pressed("holder", "other"), here()).step == AwaitingEmail(PROVEN)
    assert decide(ASKED, typed("marie@orange.fr"), here()).step == CheckingEmail(
        PROVEN, "marie@orange.fr"
    )
    assert decide(ASKED, typed("hello"), here()).step == ASKED


def test_back_leads_to_the_id_number() -> None:
    assert isinstance(decide(ASKED, pressed("back"), here()).step, AwaitingIdNumber)


def test_what_changed_meanwhile_opens_nothing() -> None:
    gone = replace(here(), here=(), showing=0)
    assert decide(ASKED, pressed("holder", "same"), gone).changes == ()
    assert isinstance(same(gone).step, AwaitingEmail)
    taken = replace(here(), accounts=(replace(MARIE, entry=ENTRY),))
    assert same(taken).saying[0].phrase == Phrase.NO_LONGER_FREE
    for forged in ("", "yes", "other ", "1"):
        assert of(OpenAccount, decide(ASKED, pressed("holder", forged), here())) == [], forged
