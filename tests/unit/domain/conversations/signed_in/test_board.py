"""How each candidate of a chat stands: a line each, no score, nothing of who fell asleep."""

from dataclasses import replace
from datetime import date, timedelta

from domain.conversations.desk import question
from domain.exams.ages import Ages
from domain.machine.certificates.records import Certificate, CertificateState
from domain.machine.effects import Line, line
from domain.machine.family_phrases import FamilyPhrase
from domain.machine.records import Account, Rules, SignIn
from domain.machine.standstill.records import Standstill
from domain.machine.steps.signin import ChoosingAccount
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, MARIE, result_of
from tests.support.pure.facts import FakeFacts

SAT = EMMA.entry.exam_date
OUTCOMES = ("A", "B", "the level below", "no certificate", "X", "Z", "PENDING", "WITHHELD")


def chat(account: Account = EMMA, **facts: object) -> FakeFacts:
    """Emma is awake here, Marie asleep."""
    here = (SignIn(account, idle=False, fresh=True), SignIn(MARIE, idle=True, fresh=False))
    return replace(FakeFacts(here=here, now=MORNING), **facts)  # type: ignore[arg-type]


def shown(facts: FakeFacts) -> tuple[Line, ...]:
    return question(ChoosingAccount(), facts).more


def state(facts: FakeFacts) -> object:
    [told] = shown(facts)
    said = told.params["state"]
    assert isinstance(said, Line)
    return said.phrase


def of(outcome: str) -> FakeFacts:
    return chat(outcomes={EMMA.id: (result_of(CANDIDATES["Emma"], outcome, MORNING),)})


def test_each_who_is_awake_has_a_line_and_who_is_asleep_has_none() -> None:
    [told] = shown(chat())
    assert (told.params["name"], told.params["exam"]) == ("Emma Clarke", "B2 First")


def test_before_there_is_anything_to_read_it_says_what_is_waited_for() -> None:
    sat = MORNING.replace(year=SAT.year, month=SAT.month, day=SAT.day)
    assert state(chat(now=sat)) == FamilyPhrase.STANDS_REGISTERED
    assert state(chat(now=sat + timedelta(days=1))) == FamilyPhrase.STANDS_EXPECTED
    assert state(chat(now=sat + timedelta(days=120))) == FamilyPhrase.STANDS_LATE
    tomorrow = MORNING + timedelta(days=1)
    planned = (result_of(CANDIDATES["Emma"], "B", tomorrow),)
    assert state(chat(outcomes={EMMA.id: planned})) == FamilyPhrase.STANDS_SET


@each_of(OUTCOMES)
def test_whatever_came_out_reads_the_same(outcome: str) -> None:
    told = shown(of(outcome))
    state_of = line(FamilyPhrase.STANDS_NEWS)
    expected = line(FamilyPhrase.STANDS, name="Emma Clarke", exam="B2 First", state=state_of)
    assert told == (expected,)


@each_of([
    (CertificateState.ARRIVED, FamilyPhrase.STANDS_CERTIFICATE),
    (CertificateState.COLLECTED, FamilyPhrase.STANDS_COLLECTED),
])  # fmt: skip
def test_a_certificate_says_where_it_is(known: CertificateState, said: FamilyPhrase) -> None:
    facts = replace(of("B"), certificates={EMMA.id: Certificate(known, date(2026, 12, 1))})
    assert state(facts) == said


def test_what_is_hidden_held_back_or_unproven_tells_nothing_of_a_result() -> None:
    hidden = replace(of("A"), still=Standstill(since=MORNING, by="x", hides=True))
    assert state(hidden) == FamilyPhrase.STANDS_HIDDEN
    child = replace(EMMA, entry=replace(EMMA.entry, born=date(2012, 5, 1)))
    waits = replace(chat(child), rules=Rules(ages=Ages(result_before_agreement=False)))
    assert state(waits) == FamilyPhrase.STANDS_GUARDIAN
    assert state(chat(replace(EMMA, held=True))) == FamilyPhrase.STANDS_UNPROVEN
