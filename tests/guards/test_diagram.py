"""docs/conversation.md shows the conversation as `decide` really goes; `--update` draws it anew.

The walk presses every button and gives a right and a wrong answer at every step it comes to,
deep first, each in a savepoint of a real store that is rolled back afterwards.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from bot.decisions.facts import Prepared, SharedFacts, StoredFacts
from bot.keys import Keys
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.migrations import migrate
from bot.store.engine.store import Tx
from bot.store.exams import shares
from bot.store.people import chats
from bot.texts.texts import Texts
from domain.conversations import desk
from domain.machine.asking.changes import OpenQuestion
from domain.machine.asking.records import QuestionKind
from domain.machine.changes import CountWrongPassword, OpenShare, OpenSignIn
from domain.machine.decision import Decision, Question
from domain.machine.effects import Line
from domain.machine.events import Event, Pressed, Typed
from domain.machine.records import Rules, SignIn
from domain.machine.sent_files.changes import TakeFile
from domain.machine.staffing.records import ConfiguredStaff
from domain.machine.steps.asking import (
    AnsweringQuestion,
    AskingStep,
    LookingAtQuestion,
    SortingQuestion,
)
from domain.machine.steps.broadcasting import ChoosingAudience, WritingBroadcast
from domain.machine.steps.details import DetailsStep
from domain.machine.steps.open_sign_ins import OpenSignInsStep
from domain.machine.steps.registration import RegistrationStep
from domain.machine.steps.sharing import ShareStep
from domain.machine.steps.signin import (
    AwaitingRecoveryCode,
    AwaitingSignInCode,
    RecoveryStep,
    SignInStep,
)
from domain.machine.steps.staff import LookingAtReleases, StaffStep
from domain.machine.steps.staffing import JoiningStep
from domain.machine.steps.step import (
    AtRest,
    AwaitingOwnPassword,
    PinStep,
    Step,
)
from tests.support import people, world
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.places import ROOT
from tests.support.pure.records import LIMITS
from tests.support.recorded import Recorded
from tests.support.screens.bare_answers import unanswered
from tests.support.stores.seeded_staff import LINK, WITH_PIN, seed_staff
from tests.support.walked_inputs import HEARD, OF_STAFF, READ, RIGHT

pytestmark = pytest.mark.long  # it walks through all that is decided

DOCUMENT = ROOT / "docs" / "conversation.md"
OPENING = """# The conversation

Drawn from a walk of `decide` (`tests/guards/test_diagram.py --update`), never by hand. Names are
those of `domain/machine/steps/`. Left out: what stays where it is, "Back", and "Cancel", which
leads to `AtRest` from everywhere, as the commands of the menu lead from everywhere to their own
step.
"""
CHAPTERS = {
    "Creating an account": RegistrationStep,
    "Signing in, and a forgotten password": SignInStep | AwaitingOwnPassword | RecoveryStep,
    "My details": DetailsStep | OpenSignInsStep,
    "Sending a result": ShareStep,
    "Asking the centre": AskingStep,
    "Staff at work": StaffStep | JoiningStep | PinStep,
}
LEFT_OUT = {"Back", "Cancel"}
ASKED = OpenQuestion(
    id=77, kind=QuestionKind.OTHER, words="When?", due=MORNING, language="en", proven=False
)
SENT = OpenShare(
    share=78,
    account=CANDIDATES["Marie"].account,
    result=1,
    organisation=0,
    name="Lycée",
    email="a@lycee.example",
)
REVOKE = Pressed("revoke", str(SENT.share), None, query_id="query")
Edge = tuple[str, str, str]


@dataclass(frozen=True)
class Input:
    """One thing to try at a step."""

    label: str
    event: Event
    right: bool = False


class Walk:
    """Walks from one chat as it stands, at one time."""

    def __init__(self, tx: Tx, desk: SharedFacts, chat: int, late: timedelta) -> None:
        self.edges: set[Edge] = set()
        self.asked: list[tuple[Step, Question]] = []
        self._tx, self._desk, self._chat = tx, desk, chat
        self._now = MORNING + late
        self._seen: set[object] = set()

    def go(self, step: Step) -> None:
        """Try everything at `step`, and go on from wherever that leads."""
        known = self._known(right=False)
        place = (type(step), _filled(step), _standing(known.shown()), len(known.sign_ins()))
        if place in self._seen:
            return
        self._seen.add(place)
        self.asked.append((step, desk.question(step, known)))
        for each in self._inputs(step, known):
            self._tx.execute("SAVEPOINT walk")
            decision = desk.decide(step, each.event, self._known(right=each.right))
            self._follow(step, each.label, decision)
            self._tx.execute("ROLLBACK TO walk")
            self._tx.execute("RELEASE walk")

    def _follow(self, step: Step, label: str, decision: Decision) -> None:
        names = type(step).__name__, type(decision.step).__name__
        if label not in LEFT_OUT and names[0] != names[1]:
            self.edges.add((names[0], label, names[1]))
        digest, seal = self._desk.digest, self._desk.seal_address
        context = ChangeContext(self._tx, self._chat, self._now, digest, seal=seal)
        for change in decision.changes:
            apply_change(change, context)
        self.go(decision.step)

    def _inputs(self, step: Step, known: StoredFacts) -> Iterator[Input]:
        right = self._right_answer(step)
        if not isinstance(step, AtRest):
            yield Input("a right answer", Typed(right, 1), right=True)
            yield Input("a wrong answer", Typed("?", 1))
        elif self._chat == 1:
            yield Input("a link that invites to be staff", Typed(LINK, 1))
            yield Input("a question", Typed("May my brother bring his dog?", 1))
            yield Input("Ask the centre", Pressed("ask", "", None, query_id="query"))
        elif known.staff.roles:
            for command in OF_STAFF:
                yield Input(command, Typed(command, 1))
            press = Pressed("desk-act", "remind:2026-10", None, query_id="query")
            yield Input("remind, from the home", press)
        if known.shown() and isinstance(step, AtRest):
            yield Input("a sending", REVOKE)
        for label, event in HEARD.get(type(step), {}).items():
            yield Input(label, event)
        for row in desk.question(step, known).keyboard:
            for each in row:
                press = Pressed(each.verb, each.argument, known.version, query_id="query")
                if each.verb:
                    yield Input(self._label(each.label), press)

    def _label(self, label: Line) -> str:
        """What a button says, in general where it names an account or an organisation."""
        if label.params:
            return label.phrase.removeprefix("button-").replace("-", " ")
        return self._desk.texts.say(label.phrase, "en")

    def _right_answer(self, step: Step) -> str:
        if isinstance(step, AwaitingRecoveryCode):
            return self._desk.keys.code("recover", step.code)
        if isinstance(step, AwaitingSignInCode):
            return self._desk.keys.code("signin", step.code)
        return RIGHT.get(type(step), PASSWORD)

    def _known(self, *, right: bool) -> StoredFacts:
        chat = chats.load(self._tx, self._chat)
        assert chat is not None
        return StoredFacts(self._tx, self._desk, chat, self._now, Prepared("hash", right))


def _standing(shown: SignIn | None) -> tuple[object, ...]:
    """What of a sign-in makes a difference to the way."""
    own = shown.account if shown else None
    return (own.confirmed, own.email != "", shown.idle, shown.fresh) if own and shown else ()


def _filled(step: Step) -> tuple[bool, ...]:
    """Which answers of its form are there already."""
    form = getattr(step, "form", None)
    if isinstance(step, LookingAtQuestion | SortingQuestion | AnsweringQuestion):
        return (step.question == ASKED.id,)
    if isinstance(step, ChoosingAudience):
        return (step.to is not None,)
    if isinstance(step, WritingBroadcast):
        return (bool(step.language), bool(step.texts))
    if isinstance(step, LookingAtReleases):
        return (bool(step.planned),)
    return tuple(bool(each) for each in vars(form).values()) if form else ()


def drawn(edges: set[Edge]) -> str:
    """The document."""
    return OPENING + "".join(
        f"\n## {title}\n\n```mermaid\n{_chapter(edges, kinds)}\n```\n"
        for title, kinds in CHAPTERS.items()
    )


def _chapter(edges: set[Edge], kinds: object) -> str:
    own = {kind.__name__ for kind in get_args(kinds)}
    labels: dict[tuple[str, str], list[str]] = {}
    for source, label, target in sorted(edges):
        if source in own or (source == "AtRest" and target in own):
            labels.setdefault((source, target), []).append(label)
    lines = [
        f"  {source} --> {target} : {' / '.join(of)}" for (source, target), of in labels.items()
    ]
    return "\n".join(["stateDiagram-v2", *lines])


def walked(folder: Path) -> list[Walk]:
    """Every way: a stranger's, an officer's, and Marie's, who signed in now or earlier."""
    path = folder / "desk.sqlite3"
    migrate(path)
    keys, texts = Keys.read(world.KEY), Texts(ZoneInfo("Europe/Paris"))
    shared = SharedFacts(
        keys=keys,
        texts=texts,
        rules=Rules(wrong_secrets_ever=1, wrong_passwords_of_strangers=1),  # as many would
        staff=ConfiguredStaff(approvers=frozenset({world.OFFICER, WITH_PIN})),
        limits=LIMITS,
    )
    db = sqlite3.connect(path, isolation_level=None)
    db.row_factory = sqlite3.Row
    db.execute("BEGIN")
    tx = Tx(db)
    people.seed(tx, keys)
    marie = CANDIDATES["Marie"]
    for chat in (1, world.OFFICER, WITH_PIN):
        chats.open_chat(tx, chat, "en", FIRST_STEP, MORNING)
    seed_staff(tx, keys)
    apply_change(ASKED, people.scene_of(tx, 1, MORNING))
    apply_change(TakeFile(READ.file, "a.csv"), people.scene_of(tx, world.OFFICER, MORNING))
    people.give_account(tx, marie, people.scene_of(tx, 2, MORNING))
    people.give_account(tx, CANDIDATES["Lucas"], people.scene_of(tx, 4, MORNING), confirmed=False)
    chats.open_chat(tx, 3, "en", FIRST_STEP, MORNING)
    apply_change(OpenSignIn(marie.account), people.scene_of(tx, 3, MORNING))
    people.give_result(tx, marie, "B", MORNING)
    apply_change(SENT, people.scene_of(tx, 2, MORNING))
    shares.settle(tx, SENT.share, "sent", "")
    guess = CountWrongPassword(marie.id_number, by_stranger=True)
    apply_change(guess, people.scene_of(tx, 1, MORNING, shared.digest))
    starts = [(1, 0), (world.OFFICER, 0), (2, 0), (2, 1), (2, 48)]
    walks = [Walk(tx, shared, chat, timedelta(hours=late)) for chat, late in starts]
    asked = replace(shared, rules=replace(shared.rules, staff_pin_minutes=30))
    walks += [Walk(tx, asked, each, timedelta()) for each in (world.OFFICER, WITH_PIN)]
    for walk in walks:
        walk.go(AtRest())
    db.close()
    return walks


@pytest.fixture(scope="module")
def walks(tmp_path_factory: pytest.TempPathFactory) -> list[Walk]:
    """Walked once."""
    return walked(tmp_path_factory.mktemp("walk"))


@pytest.fixture(scope="module")
def edges(walks: list[Walk]) -> set[Edge]:
    """What the walks found."""
    return set().union(*(walk.edges for walk in walks))


def test_the_diagram_shows_what_decide_does(edges: set[Edge], recorded: Recorded) -> None:
    recorded.compare(drawn(edges), DOCUMENT)


def test_the_walk_comes_to_every_step(edges: set[Edge]) -> None:
    seen = {name for source, _, target in edges for name in (source, target)}
    assert seen == {kind.__name__ for kind in get_args(Step)}


def test_whatever_is_asked_is_answered_by_a_bare_yes_and_no(walks: list[Walk]) -> None:
    asked = [each for walk in walks for each in walk.asked]
    wrong = {(type(step).__name__, each) for step, one in asked for each in unanswered(step, one)}
    assert not wrong
