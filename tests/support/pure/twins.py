"""The same small world as rows of a store and as plain records, and whatever may be asked of it."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from zoneinfo import ZoneInfo

from bot.decisions.facts import Prepared, SharedFacts, StoredFacts
from bot.keys import Keys
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.store import Tx
from bot.store.mail.letters_caused import LetterCounter
from bot.store.outbox import parcels
from bot.store.people import chats
from bot.store.people.entries import MARK
from bot.texts.texts import Texts
from domain.conversations.signed_in.lasting import SignInLimits
from domain.machine import changes as c
from domain.machine.asking.changes import OpenQuestion
from domain.machine.decision import Question, button
from domain.machine.effects import Write
from domain.machine.facts import Facts
from domain.machine.inviting.changes import OpenInvitation
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.staffing.changes import (
    AcceptStaffInvitation,
    OpenStaffInvitation,
    TakeRoles,
    VoidStaffInvitation,
)
from domain.machine.staffing.pins import ChoosePin, CountWrongPin, OpenStaffSession
from domain.machine.staffing.records import ConfiguredStaff
from domain.machine.staffing.roles import Role
from domain.mail.letter_limits import UNLISTED_SHARE
from domain.mail.talks.changes import OpenMailStep
from domain.text.labels import pressed_by
from tests.support import people
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES, Candidate
from tests.support.pure import changes as pure
from tests.support.pure import results
from tests.support.pure.asking import changes as asked_questions
from tests.support.pure.candidates import UNIVERSITIES, entry_of
from tests.support.pure.inviting import changes as _inviting  # noqa: F401 - registers them
from tests.support.pure.records import ChatRow, Records
from tests.support.staff import rosters as _rosters  # noqa: F401 - registers them
from tests.support.staff.roles import Office

KEYS = Keys.read("5e" * 32)
TEXTS = Texts(ZoneInfo("Europe/Paris"))
OFFICER = 13
LIMITS = SignInLimits(timedelta(hours=24), timedelta(minutes=10), timedelta(days=3))
SHARED = SharedFacts(
    keys=KEYS,
    texts=TEXTS,
    rules=Rules(),
    staff=ConfiguredStaff(officers=frozenset({OFFICER})),
    limits=LIMITS,
)
MARIE, LUCAS = CANDIDATES["Marie"], CANDIDATES["Lucas"]
KINDS = ("candidate.notice.account-locked", UNLISTED_SHARE)
PURPOSES = ("confirm", "recover", "signin", "chat")
SCREEN = Question((), (
    (button(Phrase.BUTTON_RESULT, "results"), button(Phrase.BUTTON_SEND, "send")),
    (button(Phrase.BUTTON_HELP, "help"), button(Phrase.BUTTON_LANGUAGE, "language")),
))  # fmt: skip
TYPED = (
    "in English", "En français", "Mon résultat", "my result", "AIDE", "Envoyer", "mon", "", "?",
)  # fmt: skip
ADDRESSES = (
    "marie@Orange.FR", " a.b+c@lycee.fr ", "marie", "@orange.fr", "marie@", "marie@orange",
    "marie @orange.fr", "a@b@c.fr", "a..b@c.fr", "marie@orange..fr", "m,r@orange.fr", "<a@b.fr>",
    "ａ@orange.fr", "zoé@orange.fr", "marie＠orange.fr",
)  # fmt: skip
HELD = ("an0427b", "soleil 8-8/4 1", "8 84x1", "17.05.2008 soleil", "soleil080517", "soleil 2026")


BIRTHS = (people.BORN, date(2007, 1, 1), None)
SECRETS = ("0427", "5190", "0000")
EMAILS = ("Lucas.Petit@lycee.fr", MARIE.email, "")

NEW_ADDRESS = c.OpenMailCode(
    id=0,
    purpose="confirm",
    account=MARIE.account,
    email="m@x.fr",
    expires=MORNING + timedelta(days=1),
)
ENDS: tuple[c.Change, ...] = (
    c.UseMailCode(1),
    c.ChangePassword(MARIE.account, "another"),
    c.CloseAllSignIns(MARIE.account),
    c.CloseSignInElsewhere(MARIE.account, 12),
    c.CloseSignIn(MARIE.account),
    c.FreezeAccount(MARIE.account),
    c.ChangeAddress(MARIE.account, "m@x.fr"),
)
NEW_ADDRESS_EDGES: list[Sequence[c.Change]] = [
    (NEW_ADDRESS, replace(NEW_ADDRESS, email="marie@orange.fr")),
    (replace(NEW_ADDRESS, expires=MORNING), replace(NEW_ADDRESS, email=MARIE.email.upper())),
    *[(NEW_ADDRESS, ending) for ending in ENDS],
]
"""Another address is asked for, and what ends that or does not."""

INVITED = OpenStaffInvitation(
    7, Role.APPROVER, "Claire", MORNING + timedelta(days=2), expires=MORNING + timedelta(days=1)
)
STAFF_EDGES: list[Sequence[c.Change]] = [
    (c.ChangePassword(MARIE.account, "another"),),
    (INVITED, AcceptStaffInvitation(7), AcceptStaffInvitation(7)),
    (INVITED, AcceptStaffInvitation(7), ChoosePin("h"), TakeRoles(11)),
    (ChoosePin("h"), CountWrongPin(), CountWrongPin(), OpenStaffSession(MORNING), CountWrongPin()),
    (OpenStaffSession(MORNING), ChoosePin("h"), CountWrongPin(MORNING), ChoosePin("i")),
    (INVITED, TakeRoles(11), AcceptStaffInvitation(7), VoidStaffInvitation(7)),
]

TWINS_EDGES = [*NEW_ADDRESS_EDGES, *STAFF_EDGES, *asked_questions.EDGES]


class Twins:
    """The same small world twice: rows of a store, and plain records."""

    def __init__(self, template: sqlite3.Connection) -> None:
        self.now = MORNING
        self._db = sqlite3.connect(":memory:", isolation_level=None, cached_statements=512)
        self._db.row_factory = sqlite3.Row
        template.backup(self._db)
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.execute("BEGIN")
        self.tx = Tx(self._db)
        self.records = Records(
            entries={
                each.entry: replace(
                    entry_of(each),
                    secret_mark=KEYS.secret_hash(each.id_number, each.secret)[-MARK:],
                )
                for each in CANDIDATES.values()
            },
            secrets={each.id_number: each.secret for each in CANDIDATES.values()},
            births={each.entry: people.BORN for each in CANDIDATES.values()},
            organisations=list(UNIVERSITIES),
            office=Office(officers=SHARED.staff.officers),
            languages=TEXTS.languages,
            limits=LIMITS,
            label=lambda line, language: TEXTS.say(line.phrase, language, line.params),
        )
        for chat in (11, 12, OFFICER):
            chats.open_chat(self.tx, chat, "en", FIRST_STEP, self.now)
            self.records.chats[chat] = ChatRow()
        self.tx.execute("UPDATE entries SET birth_date = '' WHERE id = :id", {"id": LUCAS.entry})
        del self.records.births[LUCAS.entry]
        self.records.entries[LUCAS.entry] = replace(self.records.entries[LUCAS.entry], born=None)
        self._rows = 0

    def change(self, chat: int, change: c.Change) -> None:
        """The same change in both, where the rows it is about are there."""
        account = getattr(change, "account", 0)
        opens = isinstance(change, c.OpenAccount)
        if account and opens is (account in self.records.accounts):
            return
        if isinstance(change, c.OpenMailCode | OpenInvitation | OpenQuestion):
            change = replace(change, id=self._row())
        if isinstance(change, OpenMailStep):
            change = replace(change, id=self._row())
        if isinstance(change, c.OpenShare):
            first = self.records.outcomes[0].result.id
            change = replace(change, share=self._row(), result=first)
            self._owe_letter(chat, change)
        apply_change(
            change, ChangeContext(self.tx, chat, self.now, SHARED.digest, seal=SHARED.seal_address)
        )
        pure.apply(change, pure.PureScene(self.records, chat, self.now))

    def _owe_letter(self, chat: int, share: c.OpenShare) -> None:
        """A share waits as long as its letter does."""
        letter = Write("institution.notice.result-shared", share.email, share=share.share)
        owed = parcel(f"share:{share.share}", letter, ParcelOrigin(chat, 0, self.now))
        parcels.put_parcels(self.tx, [owed], self.now)

    def _row(self) -> int:
        self._rows += 1
        return self._rows

    def result(self, who: Candidate, outcome: str, wait: int | None) -> None:
        """A result comes, and is released for so many hours later, or not yet."""
        opens_at = self.now + timedelta(hours=wait or 0)
        number = people.give_result(self.tx, who, outcome, opens_at)
        results.bring(self.records, who, outcome, number)
        if wait is None:
            self.tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": number})
        else:
            results.release(self.records, [number], opens_at)

    def letter(self, chat: int, letter: Write) -> None:
        """A letter goes out that a chat caused."""
        LetterCounter(KEYS.of_letters, chat, self.now).count(self.tx, letter)
        self.records.wrote(letter, chat, self.now)

    def both(self, chat: int) -> tuple[Facts, Facts]:
        """The facts of one moment, stored and plain."""
        row = chats.load(self.tx, chat)
        assert row
        stored = StoredFacts(self.tx, SHARED, row, self.now, Prepared())
        return stored, self.records.facts(chat, self.now)

    def alike(self, asked: Callable[[Facts], object], *chats: int, after: object) -> None:
        """Both answer these chats alike."""
        for chat in chats:
            stored, plain = self.both(chat)
            assert asked(stored) == asked(plain), (after, chat)

    def close(self) -> None:
        """Let go of the rows."""
        self._db.close()


def answers(facts: Facts) -> dict[str, object]:
    """Whatever a decision could ask about this small world."""
    said: dict[str, object] = {
        "chat": (facts.chat, facts.now, facts.language, facts.staff, facts.rules, facts.right),
        "languages": facts.languages,
        "sign-ins": (facts.sign_ins(), facts.shown()),
        "unreleased": facts.unreleased(),
        "standstill": facts.standstill(),
        "staff": (facts.members(), facts.staff_invitations(), facts.pin(), facts.held_by(OFFICER)),
        "staff invited": [facts.staff_invitation_by(each) for each in range(9)],
        "files": facts.sent_files(),
        "questions": (facts.questions(0, 9), facts.questions(1, 9), facts.question_here(0)),
        "question words": [facts.question_words(each) for each in range(9)],
        "from or of": (facts.question_from("a@b.c", 0), facts.numbered(MARIE.id_number)),
        "codes": [facts.mail_code(each) for each in range(9)],
        "asked": [
            facts.code_requests(*each)
            for each in product(PURPOSES, ("", MARIE.id_number, "ZZZ999999"))
        ],
        "shares": [facts.share(each) for each in range(9)],
        "steps": [facts.mail_step(each) for each in range(9)],
        "links": [facts.chat_link(each) for each in ("", "x", "link77")],
        "invitations": [facts.invitation(each) for each in range(9)],
    }
    for entry in range(6):
        said[f"entry {entry}"] = (
            facts.entry(entry), facts.taken(entry), facts.closing(entry), facts.account_on(entry),
        )  # fmt: skip
    for who in CANDIDATES.values():
        said[who.id_number] = _of_number(facts, who.id_number)
        said[who.email] = (facts.writer(who.email), facts.writer(who.email.upper()))
        said[who.email.upper()] = (
            facts.entries_with(who.email.upper()), facts.unregistered_at(who.email.upper()),
        )  # fmt: skip
        said[who.first_name] = _of_account(facts, who.account)
    said["no address"] = (facts.entries_with(""), facts.unregistered_at("nobody@x.fr"))
    said["nobody"] = (_of_number(facts, "ZZZ999999"), _of_account(facts, 77), facts.writer("a@b.c"))
    said["letters"] = _letters(facts)
    said["may answer"] = [facts.may_answer(MARIE.email, each) for each in ("help", "stop", "help")]
    return said


def understood(facts: Facts) -> dict[str, object]:
    """What a decision could ask of which nothing that happens matters, but a chat's language."""
    numbers = [*(each.id_number for each in CANDIDATES.values()), "ZZZ999999"]
    return {
        "matching": [facts.entry_matching(n, said) for n in numbers for said in SECRETS],
        "also": [facts.also_known(n, b, at) for n in numbers for b in BIRTHS for at in EMAILS],
        "found": [facts.organisations(each) for each in ("univ LYON", "leeds", "", "zz", "u")],
        "organisations": [facts.organisation(each) for each in range(5)],
        "proofs": [[facts.holds_proof(entry, each) for each in HELD] for entry in range(6)],
        "typed": [pressed_by(each, SCREEN, facts) for each in TYPED],
        "addresses": [facts.address(each) for each in ADDRESSES],
        "common": [facts.common(each) for each in ("qwerty12345", "Password12", "soleil-2026!")],
    }


def _letters(facts: Facts) -> list[tuple[object, ...]]:
    whose = [("address", MARIE.email), ("address", LUCAS.email), ("entry", MARIE.id_number),
             ("entry", LUCAS.id_number), ("chat", "11"), ("chat", "12"), ("chat", "0")]  # fmt: skip
    return [facts.letters_caused(kind, *each) for kind in KINDS for each in whose]


def _of_number(facts: Facts, number: str) -> tuple[object, ...]:
    return facts.tries(number), facts.login(number)


def _of_account(facts: Facts, account: int) -> tuple[object, ...]:
    proofs = [
        (facts.pending(account, each), facts.letters_today(account, each)) for each in PURPOSES
    ]
    come = facts.result(account), facts.release_due(account), facts.bounces(account)
    places = facts.chats(account), facts.signed_in_chats(account)
    own = facts.account(account), facts.new_address(account)
    return own, places, proofs, come, facts.shares(account)
