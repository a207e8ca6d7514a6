"""The fake of the facts and the store answer alike, whatever has happened to both."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.decisions.facts import Prepared, SharedFacts, StoredFacts
from bot.keys import Keys
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.migrations import migrate
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.engine.transactions import commit_together
from bot.store.people import chats, sign_ins
from bot.texts.texts import Texts
from domain.machine import changes as c
from domain.machine.decision import button
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from tests.support import people
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES, Candidate
from tests.support.pure import changes as pure
from tests.support.pure import results
from tests.support.pure.candidates import UNIVERSITIES, entry_of
from tests.support.pure.records import ChatRow, Records

KEYS = Keys.read("5e" * 32)
TEXTS = Texts(ZoneInfo("Europe/Paris"))
OFFICER = 13
SHARED = SharedFacts(
    keys=KEYS,
    texts=TEXTS,
    rules=Rules(),
    officers=frozenset({OFFICER}),
    idle=timedelta(hours=24),
    fresh=timedelta(minutes=10),
)
MARIE, LUCAS = CANDIDATES["Marie"], CANDIDATES["Lucas"]
PURPOSES = ("confirm", "recover")
KEYBOARD = (
    (button(Phrase.BUTTON_RESULT, "results"), button(Phrase.BUTTON_SEND, "send")),
    (button(Phrase.BUTTON_HELP, "help"), button(Phrase.BUTTON_LANGUAGE, "language")),
)
TYPED = (
    "in English",
    "En français",
    "Mon résultat",
    "my result",
    "AIDE",
    "Envoyer",
    "mon",
    "",
    "?",
)
ADDRESSES = (
    "marie@Orange.FR", " a.b+c@lycee.fr ", "marie", "@orange.fr", "marie@", "marie@orange",
    "marie @orange.fr", "a@b@c.fr", "a..b@c.fr", "marie@orange..fr", "m,r@orange.fr", "<a@b.fr>",
    "ａ@orange.fr", "zoé@orange.fr", "marie＠orange.fr",
)  # fmt: skip


class Twins:
    """The same small world twice: rows of a store, and plain records."""

    def __init__(self, template: sqlite3.Connection) -> None:
        self.now = MORNING
        self._db = sqlite3.connect(":memory:", isolation_level=None)
        self._db.row_factory = sqlite3.Row
        template.backup(self._db)
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.execute("BEGIN")
        self.tx = Tx(self._db)
        self.records = Records(
            entries={each.entry: entry_of(each) for each in CANDIDATES.values()},
            secrets={each.id_number: each.secret for each in CANDIDATES.values()},
            organisations=list(UNIVERSITIES),
            officers=SHARED.officers,
            languages=TEXTS.languages,
            label=lambda line, language: TEXTS.say(line.phrase, language, line.params),
        )
        for chat in (11, 12, OFFICER):
            chats.open_chat(self.tx, chat, "en", FIRST_STEP, self.now)
            self.records.chats[chat] = ChatRow()
        self._rows = 0
        for chat, what in FURNISHED:
            happen(self, chat, what)

    def change(self, chat: int, change: c.Change) -> None:
        """The same change in both, where the rows it is about are there."""
        account = getattr(change, "account", 0)
        opens = isinstance(change, c.OpenAccount)
        if account and opens is (account in self.records.accounts):
            return
        if isinstance(change, c.OpenMailCode):
            change = replace(change, id=self._row())
        if isinstance(change, c.OpenShare):
            change = replace(change, share=self._row())
        apply_change(change, ChangeContext(self.tx, chat, self.now, SHARED.digest))
        pure.apply(change, pure.PureScene(self.records, chat, self.now))

    def _row(self) -> int:
        self._rows += 1
        return self._rows

    def result(self, who: Candidate, outcome: str, wait: int | None) -> None:
        """A result comes, and is released for so many hours later, or not yet."""
        opens_at = self.now + timedelta(hours=wait or 0)
        number = people.give_result(self.tx, who, outcome, opens_at)
        assert results.bring(self.records, who, outcome) == number
        if wait is None:
            self.tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": number})
        else:
            results.release(self.records, [number], opens_at)

    def both(self, chat: int) -> tuple[Facts, Facts]:
        """The facts of one moment, stored and plain."""
        row = chats.load(self.tx, chat)
        assert row
        stored = StoredFacts(self.tx, SHARED, row, self.now, Prepared())
        return stored, self.records.facts(chat, self.now)

    def close(self) -> None:
        """Let go of the rows."""
        self._db.close()


def answers(facts: Facts) -> dict[str, object]:
    """Whatever a decision could ask about this small world."""
    said: dict[str, object] = {
        "chat": (facts.chat, facts.now, facts.language, facts.officer, facts.rules, facts.right),
        "languages": facts.languages,
        "sign-ins": (facts.sign_ins(), facts.shown()),
        "unreleased": facts.unreleased(),
        "found": [facts.organisations(each) for each in ("univ LYON", "leeds", "", "zz", "u")],
        "organisations": [facts.organisation(each) for each in range(5)],
        "typed": [facts.chosen(each, KEYBOARD) for each in TYPED],
        "addresses": [facts.address(each) for each in ADDRESSES],
        "common": [facts.common(each) for each in ("qwerty12345", "Password12", "soleil-2026!")],
        "codes": [facts.mail_code(each) for each in range(9)],
        "shares": [facts.share(each) for each in range(9)],
    }
    for entry in range(6):
        said[f"entry {entry}"] = (
            facts.entry(entry), facts.taken(entry), facts.holds_secret(entry, "an0427b 04-27"),
        )  # fmt: skip
    for who in CANDIDATES.values():
        said[who.id_number] = _of_number(facts, who.id_number)
        said[who.email] = (facts.writer(who.email), facts.writer(who.email.upper()))
        said[who.first_name] = _of_account(facts, who.account)
    said["nobody"] = (_of_number(facts, "ZZZ999999"), _of_account(facts, 77), facts.writer("a@b.c"))
    said["may answer"] = [facts.may_answer(MARIE.email, each) for each in ("help", "stop", "help")]
    return said


def _of_number(facts: Facts, number: str) -> tuple[object, ...]:
    matching = [facts.entry_matching(number, secret) for secret in ("0427", "5190", "0000")]
    return facts.tries(number), facts.login(number), matching


def _of_account(facts: Facts, account: int) -> tuple[object, ...]:
    proofs = [
        (facts.pending(account, each), facts.letters_today(account, each)) for each in PURPOSES
    ]
    come = facts.result(account), facts.release_due(account), facts.bounces(account)
    return facts.account(account), facts.chats(account), proofs, come, facts.shares(account)


@dataclass(frozen=True)
class Wait:
    """Time passes."""

    time: timedelta


@dataclass(frozen=True)
class Come:
    """A result comes in; it is released for so many hours later, or not yet."""

    who: Candidate
    outcome: str
    wait: int | None


@dataclass(frozen=True)
class Word:
    """Somebody uses the chat."""


Happening = c.Change | Wait | Come | Word

ACCOUNTS = st.sampled_from([MARIE.account, LUCAS.account])
NUMBERS = st.sampled_from([MARIE.id_number, LUCAS.id_number, "ZZZ999999"])
EMAILS = st.sampled_from([MARIE.email, "marie@orange.fr", "m@x.fr"])
ROWS = st.integers(1, 6)
LIMITS = [timedelta(hours=24), timedelta(minutes=10), timedelta(days=7), timedelta(hours=2)]
TICK = timedelta(microseconds=1)
DAY = timedelta(days=1)
TIMES = [MORNING + timedelta(hours=each) for each in (0, 2, 24, 48)]
CONFIRM = c.OpenMailCode(
    id=0, purpose="confirm", account=MARIE.account, email=MARIE.email, expires=MORNING + DAY
)
BOUNCE = c.NoteBounce(MARIE.account, MARIE.email, hard=True)
WRONG = c.CountWrongSecret("ZZZ999999", MORNING + DAY)


def opened(who: Candidate) -> c.OpenAccount:
    """Somebody registers."""
    return c.OpenAccount(
        account=who.account,
        entry=who.entry,
        email=who.email,
        password_hash="a hash",
        language=who.language,
        terms_version="1",
        terms_at=MORNING,
        news=True,
    )


FURNISHED: list[tuple[int, Happening]] = [
    (11, Come(MARIE, "B", 0)),
    (11, opened(MARIE)),
    (11, c.OpenSignIn(MARIE.account)),
    (11, Wait(TICK)),
    (12, c.OpenSignIn(MARIE.account)),
    (12, opened(LUCAS)),
    (12, c.OpenSignIn(LUCAS.account)),
    (11, c.ConfirmAddress(MARIE.account)),
]
"""Marie is signed in to two chats, one of which shows Lucas."""

EDGES: list[list[Happening]] = [
    [Wait(DAY), Word()],
    [Wait(DAY - TICK), Word(), Wait(DAY - TICK)],
    [Wait(DAY - TICK), c.GivePassword(MARIE.account)],
    [Wait(timedelta(minutes=10))],
    [Wait(timedelta(minutes=10) - 2 * TICK), Word(), Wait(TICK)],
    [Wait(DAY + TICK), c.OpenSignIn(MARIE.account), c.OpenSignIn(LUCAS.account)],
    [CONFIRM, Wait(DAY - TICK), CONFIRM],
    [CONFIRM, Wait(DAY - TICK), Wait(TICK)],
    [c.OpenSignIn(LUCAS.account), Wait(TICK), c.OpenSignIn(MARIE.account)],
    [CONFIRM, Wait(DAY - 2 * TICK)],
    [CONFIRM, replace(CONFIRM, purpose="recover"), c.UseMailCode(1), c.CountCodeTry(2)],
    [CONFIRM, c.ChangeAddress(MARIE.account, "m@x.fr"), c.ChangeAddress(MARIE.account, "")],
    [CONFIRM, c.CloseAccount(MARIE.account), opened(MARIE)],
    [BOUNCE, replace(BOUNCE, hard=False), Wait(timedelta(days=7))],
    [BOUNCE, Wait(timedelta(days=7) - TICK), c.ChangeAddress(MARIE.account, "m@x.fr")],
    [WRONG, WRONG, c.ClearWrongSecrets("ZZZ999999"), WRONG, Wait(DAY), WRONG],
    [WRONG, c.CountWrongPassword("ZZZ999999"), c.OpenNumber("ZZZ999999"), WRONG],
    [c.CountWrongPassword("ABC123456", MORNING), c.ClearWrongPasswords("ABC123456")],
    [c.ChangePassword(MARIE.account, "another")],
    [c.CloseSignIn(MARIE.account)],
    [c.CloseAllSignIns(MARIE.account), c.ShowAccount(LUCAS.account)],
    [c.HideAccounts(), c.SetLanguage("fr"), c.SetBlocked(blocked=True)],
    [Come(MARIE, "A", 3), Wait(timedelta(hours=3) - TICK), Wait(TICK)],
    [Come(MARIE, "X", 0), Come(MARIE, "A", 0), Come(MARIE, "B", None)],
    [Come(LUCAS, "A", None), Come(MARIE, "X", None), Come(LUCAS, "B", 0)],
]
"""What happens at the limits of time and of counts, in the first chat."""

GIVEN = {
    "account": ACCOUNTS, "id_number": NUMBERS, "email": EMAILS, "id": ROWS, "share": ROWS,
    "language": st.sampled_from(["en", "fr"]), "lock_until": st.none() | st.sampled_from(TIMES),
    "purpose": st.sampled_from(PURPOSES), "expires": st.sampled_from(TIMES),
    "password_hash": st.just("another"), "result": st.just(1), "organisation": st.just(1),
    "name": st.just("Université Lyon 2"), "reason": st.just("policy"),
    "blocked": st.booleans(), "wanted": st.booleans(), "allowed": st.booleans(),
    "hard": st.booleans(), "website": st.just(""),
}  # fmt: skip


def change_of(kind: type[c.Change]) -> st.SearchStrategy[c.Change]:
    """Any change of a kind, about the few rows there are."""
    fields = {name: GIVEN[name] for name in kind.__dataclass_fields__}
    if kind is c.NoteBounce:
        fields["organisation"] = st.just("")
    return st.builds(kind, **fields)


OTHERS = [each for each in c.Change.__args__ if each is not c.OpenAccount]
HAPPENING: st.SearchStrategy[Happening] = st.one_of(
    st.sampled_from([MARIE, LUCAS]).map(opened),
    st.one_of(*map(change_of, OTHERS)),
    st.builds(Wait, st.sampled_from([TICK, *LIMITS, *(each - TICK for each in LIMITS)])),
    st.builds(
        Come,
        st.sampled_from([MARIE, LUCAS]),
        st.sampled_from(["A", "X"]),
        st.sampled_from([None, 0, 3]),
    ),
    st.just(Word()),
)
CHATS = st.sampled_from([11, 12, OFFICER])
HISTORY = st.lists(st.tuples(CHATS, HAPPENING), max_size=30)


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    path: Path = tmp_path_factory.mktemp("store") / "desk.sqlite3"
    migrate(path)
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
        case Word():
            sign_ins.touch_shown(twins.tx, chat, twins.now, stamp(twins.now - SHARED.idle))
            twins.records.saw(chat, twins.now)
        case _:
            twins.change(chat, what)


def alike(template: sqlite3.Connection, history: list[tuple[int, Happening]]) -> None:
    """Both say the same after each thing that happened."""
    twins = Twins(template)
    for chat, what in history:
        happen(twins, chat, what)
        for each in (11, 12, OFFICER):
            stored, plain = map(answers, twins.both(each))
            assert stored == plain, (each, what)
    twins.close()


def test_the_fake_and_the_store_answer_alike_at_every_limit(template: sqlite3.Connection) -> None:
    for edge in EDGES:
        alike(template, [(11, what) for what in edge])


@settings(max_examples=40)
@given(history=HISTORY)
def test_the_fake_and_the_store_answer_alike_whatever_happens(
    template: sqlite3.Connection, history: list[tuple[int, Happening]]
) -> None:
    alike(template, history)


def test_both_give_numbers_that_no_row_had_yet(template: sqlite3.Connection) -> None:
    for facts in Twins(template).both(11):
        assert facts.fresh() < facts.fresh()


def test_both_know_the_digits_of_a_letter_and_refuse_others(template: sqlite3.Connection) -> None:
    twins = Twins(template)
    stored, plain = twins.both(11)
    assert stored.code_right("confirm", 4, f" {KEYS.code('confirm', 4)} ")
    assert not plain.code_right("confirm", 4, "314159")
    assert not stored.code_right("confirm", 4, "314159")
