"""The fake of the facts and the store answer alike, whatever has happened to both."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.store.engine.transactions import commit_together
from bot.store.people import sign_ins
from domain.machine import changes as c
from domain.machine.effects import Write
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.home.changes import LookAtHome, TryAgain
from domain.machine.inviting.changes import CountInvitationTry, OpenInvitation, SettleInvitation
from domain.machine.inviting.records import InvitationState
from domain.machine.sent_files.changes import TakeFile
from domain.machine.standstill.changes import BeginStandstill, LiftStandstill
from domain.mail.letter_limits import UNLISTED_SHARE
from domain.mail.talks.changes import CountMailTry, OpenMailStep, UseMailStep
from domain.mail.talks.steps import ForWhom
from tests.support import people
from tests.support.clock import MORNING
from tests.support.examples import examples, is_whole
from tests.support.pure.asking import changes as asked_questions
from tests.support.pure.twins import (
    INVITED,
    KEYS,
    KINDS,
    LUCAS,
    MARIE,
    OFFICER,
    PURPOSES,
    TWINS_EDGES,
    Twins,
    answers,
    understood,
)
from tests.support.staff.sent_files import SENT
from tests.support.stores.new_store import lay


@dataclass(frozen=True)
class Wait:
    """Time passes."""

    time: timedelta


@dataclass(frozen=True)
class Come:
    """A result comes in; it is released for so many hours later, or not yet."""

    who: people.Candidate
    outcome: str
    wait: int | None


@dataclass(frozen=True)
class Word:
    """Somebody uses the chat."""


@dataclass(frozen=True)
class Letter:
    """A letter goes out, to somebody by the address and perhaps for the entry of another."""

    to: people.Candidate
    account: int
    kind: str = ""


Happening = c.Change | Wait | Come | Word | Letter

WHO = st.sampled_from([MARIE, LUCAS])
ACCOUNTS = st.sampled_from([MARIE.account, LUCAS.account])
NUMBERS = st.sampled_from([MARIE.id_number, LUCAS.id_number, "ZZZ999999"])
EMAILS = st.sampled_from([MARIE.email, "marie@orange.fr", "m@x.fr"])
CHATS, ROWS = (11, 12, OFFICER), st.integers(1, 6)
LIMITS = [timedelta(hours=24), timedelta(minutes=10), timedelta(days=7), timedelta(hours=2)]
TICK, DAY = timedelta(microseconds=1), timedelta(days=1)
TIMES = [MORNING + timedelta(hours=each) for each in (0, 2, 24, 48)]
CONFIRM = c.OpenMailCode(
    id=0, purpose="confirm", account=MARIE.account, email=MARIE.email, expires=MORNING + DAY
)
ASKED = OpenMailStep(
    id=0,
    account=MARIE.account,
    letter=Write("candidate.action.for-whom", MARIE.email),
    step=ForWhom("status", "", (MARIE.account, LUCAS.account)),
    expires=MORNING + DAY,
)
INVITE = OpenInvitation(id=0, entry=LUCAS.entry, email=LUCAS.email)
BOUNCE = c.NoteBounce(MARIE.account, MARIE.email, hard=True)
KEEP, KEEP_NOT = c.KeepSignIn(MARIE.account, True), c.KeepSignIn(MARIE.account, False)
STRANGER = c.CountWrongPassword("ABC123456", by_stranger=True)
WRONG = c.CountWrongSecret("ZZZ999999", MORNING + DAY)


def opened(who: people.Candidate, password_hash: str) -> c.OpenAccount:
    """Somebody registers, in a chat or by mail."""
    return c.OpenAccount(
        account=who.account,
        entry=who.entry,
        email=who.email,
        password_hash=password_hash,
        language=who.language,
        terms_version="1",
        terms_at=MORNING,
        news=True,
    )


FURNISHED: list[tuple[int, Happening]] = [
    (11, Come(MARIE, "B", 0)),
    (11, opened(MARIE, "a hash")),
    (11, c.OpenSignIn(MARIE.account)),
    (11, Wait(TICK)),
    (12, c.OpenSignIn(MARIE.account)),
    (12, opened(LUCAS, "a hash")),
    (12, c.OpenSignIn(LUCAS.account)),
    (11, c.ConfirmAddress(MARIE.account)),
    *SENT,
]
"""Marie is signed in to two chats, one of which shows Lucas; two officers have sent files."""

HELD, LATER = replace(opened(MARIE, "a hash"), held=True), MORNING + 2 * DAY
USED: list[Happening] = [Wait(DAY - TICK), Word()] * 3
STOPPED, HIDDEN = BeginStandstill(hides=False), BeginStandstill(hides=True)
EDGES: list[Sequence[Happening]] = [
    [Wait(DAY), Word()],
    [Wait(DAY - TICK), Word(), Wait(DAY - TICK)],
    [Wait(DAY - TICK), c.GivePassword(MARIE.account)],
    [Wait(timedelta(minutes=10))],
    [*USED, Wait(2 * TICK), Wait(TICK)],
    [*USED, Come(MARIE, "A", 0), Wait(DAY - TICK)],
    [Wait(timedelta(minutes=10) - 2 * TICK), Word(), Wait(TICK)],
    [Wait(DAY + TICK), c.OpenSignIn(MARIE.account), c.OpenSignIn(LUCAS.account)],
    [CONFIRM, Wait(DAY - TICK), CONFIRM],
    [CONFIRM, Wait(DAY - TICK), Wait(TICK)],
    [c.OpenSignIn(LUCAS.account), Wait(TICK), c.OpenSignIn(MARIE.account)],
    [CONFIRM, Wait(DAY - 2 * TICK)],
    [CONFIRM, replace(CONFIRM, purpose="recover"), c.UseMailCode(1), c.CountCodeTry(2)],
    [CONFIRM, c.ChangeAddress(MARIE.account, "m@x.fr"), c.ChangeAddress(MARIE.account, "")],
    [ASKED, ASKED, UseMailStep(1), CountMailTry(2), c.CloseAccount(MARIE.account)],
    [ASKED, replace(CONFIRM, account=LUCAS.account), c.CloseAccount(LUCAS.account, forget=True)],
    [replace(ASKED, account=LUCAS.account), c.CloseAccount(MARIE.account, forget=True)],
    *TWINS_EDGES,
    [CONFIRM, c.CloseAccount(MARIE.account), replace(opened(MARIE, ""), like=LUCAS.account)],
    [c.CloseAccount(MARIE.account, MORNING + DAY), Wait(DAY - 2 * TICK)],
    [c.CloseAccount(MARIE.account, MORNING + DAY), Wait(DAY - TICK)],
    [c.CloseAccount(MARIE.account, MORNING + DAY), HELD, c.ConfirmAddress(MARIE.account)],
    [c.CloseAccount(MARIE.account, MORNING + DAY), HELD, c.CloseAccount(MARIE.account, LATER)],
    [c.CloseAccount(MARIE.account, MORNING + DAY), HELD, c.CloseAccount(MARIE.account)],
    [c.CloseAccount(MARIE.account, MORNING + DAY), Wait(DAY), opened(MARIE, "a hash")],
    [c.FreezeAccount(MARIE.account), c.FreezeAccount(MARIE.account)],
    [STOPPED, HIDDEN, STOPPED],
    [HIDDEN, LiftStandstill(), LiftStandstill()],
    [BOUNCE, replace(BOUNCE, hard=False), Wait(timedelta(days=7))],
    [BOUNCE, Wait(timedelta(days=7) - TICK), c.ChangeAddress(MARIE.account, "m@x.fr")],
    [INVITE, CountInvitationTry(1), INVITE, SettleInvitation(2, InvitationState.REFUSED)],
    [c.CloseAccount(MARIE.account, MORNING + DAY), replace(INVITE, entry=MARIE.entry), Wait(DAY)],
    [WRONG, WRONG, c.ClearWrongSecrets("ZZZ999999"), WRONG, Wait(DAY), WRONG],
    [WRONG, c.CountWrongPassword("ZZZ999999"), c.OpenNumber("ZZZ999999"), WRONG],
    [STRANGER, c.OpenNumber("ABC123456")],
    [STRANGER, c.CountWrongPassword("ABC123456"), c.ChangePassword(MARIE.account, "another")],
    [c.CountWrongPassword("ABC123456", MORNING), c.ClearWrongPasswords("ABC123456")],
    [replace(CONFIRM, purpose="recover", by_anybody=True)] * 2,
    [c.CloseSignIn(MARIE.account), replace(CONFIRM, by_anybody=True), Wait(DAY)],
    [c.CloseSignIn(MARIE.account)],
    [c.CloseAllSignIns(MARIE.account), c.ShowAccount(LUCAS.account)],
    [replace(CONFIRM, purpose="recover"), c.CloseSignInElsewhere(MARIE.account, 12)],
    [KEEP, Wait(DAY), Word(), Come(MARIE, "PENDING", 0), Word(), c.HideAccounts()],
    [KEEP, Wait(DAY), c.OpenSignIn(LUCAS.account), c.CloseSignIn(LUCAS.account), KEEP, KEEP_NOT],
    [c.HideAccounts(), c.SetLanguage("fr"), c.SetBlocked(blocked=True)],
    [Letter(MARIE, MARIE.account), Wait(DAY - TICK), Letter(LUCAS, MARIE.account), Wait(TICK)],
    [Letter(MARIE, MARIE.account), c.CloseAccount(MARIE.account), Letter(MARIE, MARIE.account)],
    [Letter(MARIE, 0, UNLISTED_SHARE), Letter(MARIE, LUCAS.account, UNLISTED_SHARE)],
    [Come(MARIE, "A", 3), Wait(timedelta(hours=3) - TICK), Wait(TICK)],
    [Come(MARIE, "X", 0), Come(MARIE, "A", 0), Come(MARIE, "B", None)],
    [Come(LUCAS, "A", None), Come(MARIE, "X", None), Come(LUCAS, "B", 0)],
]
"""What happens at the limits of time and of counts, in the first chat."""

GIVEN = {
    "account": ACCOUNTS, "id_number": NUMBERS, "email": EMAILS, "id": ROWS, "share": ROWS,
    "language": st.sampled_from(["en", "fr"]), "purpose": st.sampled_from(PURPOSES),
    **dict.fromkeys(("lock_until", "free_at"), st.none() | st.sampled_from(TIMES)),
    "password_hash": st.just("another"), "result": st.just(1), "organisation": st.just(1),
    "name": st.just("Université Lyon 2"), "reason": st.just("policy"), "pin_hash": st.just("h"),
    **dict.fromkeys(("blocked", "wanted", "allowed", "hard", "hides"), st.booleans()),
    **dict.fromkeys(("by_anybody", "by_stranger", "kept", "forget"), st.booleans()),
    "person": st.just(11), "heir": st.just(0), "closed_until": st.none(),
    **dict.fromkeys(("city", "website", "number"), st.just("7")), "entry": st.sampled_from([1, 2]),
    "expires": st.sampled_from(TIMES), "state": st.sampled_from(InvitationState), "file": ROWS,
    "elsewhere": st.sampled_from(CHATS), "until": st.just(MORNING),
    "letter": st.builds(Write, st.just("x"), EMAILS), "step": st.just(ASKED.step),
}  # fmt: skip


def change_of(kind: type[c.Change]) -> st.SearchStrategy[c.Change]:
    """Any change of a kind, about the few rows there are."""
    fields = {name: (GIVEN | asked_questions.GIVEN)[name] for name in kind.__dataclass_fields__}
    fields |= {"organisation": st.just("")} if kind is c.NoteBounce else {}
    return st.builds(kind, **fields)


ODD = {c.OpenAccount, RecordAgreement, TakeFile, LookAtHome, type(INVITED), *asked_questions.ODD}
OTHERS = [each for each in c.Change.__args__ if each not in ODD | {TryAgain}]
HAPPENING: st.SearchStrategy[Happening] = st.one_of(
    st.builds(opened, WHO, st.sampled_from(["a hash", ""])),
    st.one_of(*map(change_of, OTHERS)),
    st.builds(Wait, st.sampled_from([TICK, *LIMITS, *(each - TICK for each in LIMITS)])),
    st.builds(Come, WHO, st.sampled_from(["A", "X"]), st.sampled_from([None, 0, 3])),
    st.sampled_from([Word(), *asked_questions.ASKED]),
    st.builds(Letter, WHO, ACCOUNTS | st.just(0), st.sampled_from(["", UNLISTED_SHARE])),
)
HISTORY = st.lists(st.tuples(st.sampled_from(CHATS), HAPPENING), max_size=30)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path = lay(tmp_path_factory.mktemp("store") / "desk.sqlite3")
    db = sqlite3.connect(path, isolation_level=None)
    db.row_factory = sqlite3.Row
    commit_together(db, [lambda tx: people.seed(tx, KEYS)])
    yield db
    db.close()


def happen(twins: Twins, chat: int, what: Happening) -> None:
    """One thing happens to both."""
    match what:
        case Wait(time):
            twins.now += time
        case Come(who, outcome, wait):
            twins.result(who, outcome, wait)
        case Letter(to, account, kind):
            twins.letter(chat, Write(KINDS[0], to.email, account=account, counts_as=kind))
        case Word():
            sign_ins.keep_awake(twins.tx, chat, twins.both(chat)[0].shown(), twins.now)
            twins.records.saw(chat, twins.now)
        case _:
            twins.change(chat, what)


def furnished(template: sqlite3.Connection) -> Twins:
    """A world in which some are at home already."""
    twins = Twins(template)
    for chat, what in FURNISHED:
        happen(twins, chat, what)
    return twins


def alike(template: sqlite3.Connection, history: list[tuple[int, Happening]]) -> None:
    """Both say the same in the end in every chat, and where the long tests run after each thing."""
    twins = furnished(template)
    for chat, what in history:
        happen(twins, chat, what)
        if is_whole():
            twins.alike(answers, chat, after=what)
    twins.alike(answers, *CHATS, after=history)
    twins.close()


def test_the_fake_and_the_store_answer_alike_at_every_limit(template: sqlite3.Connection) -> None:
    for edge in EDGES:
        alike(template, [(11, what) for what in edge])


@settings(max_examples=examples(1))
@given(history=HISTORY)
def test_the_fake_and_the_store_answer_alike_whatever_happens(
    template: sqlite3.Connection, history: list[tuple[int, Happening]]
) -> None:
    alike(template, history)


def test_both_understand_alike_whatever_the_language(template: sqlite3.Connection) -> None:
    twins = furnished(template)
    for language in twins.records.languages:
        happen(twins, 11, c.SetLanguage(language))
        twins.alike(understood, *CHATS, after=language)
    twins.close()


def test_both_give_numbers_that_no_row_had_yet(template: sqlite3.Connection) -> None:
    for facts in furnished(template).both(11):
        assert facts.fresh() < facts.fresh()


def test_both_know_the_digits_of_a_letter_and_refuse_others(template: sqlite3.Connection) -> None:
    twins = furnished(template)
    stored, plain = twins.both(11)
    assert stored.code_right("confirm", 4, f" {KEYS.code('confirm', 4)} ")
    assert not plain.code_right("confirm", 4, "314159")
    assert not stored.code_right("confirm", 4, "314159")
