"""The people of the tests as the rules know them: their entries, accounts and results."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.machine.records import Account, Entry, Organisation, Result, SignIn
from domain.machine.steps.registration import Form
from domain.machine.steps.sharing import ConfirmingShare
from tests.support.clock import MORNING
from tests.support.people import BORN, CANDIDATES, ORGANISATIONS, SKILLS, Candidate, outcome_of
from tests.support.pure.facts import FakeFacts


def entry_of(who: Candidate) -> Entry:
    """Somebody's entry, as `people.enrol` writes it."""
    return Entry(
        id=who.entry,
        id_number=who.id_number,
        first_name=who.first_name,
        family_name=who.family_name,
        email=who.email,
        exam=who.exam,
        delivery="paper",
        session="2026-10",
        exam_date=date(2026, 10, 10),
        results_from=date(2026, 12, 5),
        results_by=date(2026, 12, 19),
        language=who.language,
        born=BORN,
    )


def account_of(who: Candidate) -> Account:
    """Somebody's account with the address of the entry, confirmed."""
    return Account(
        id=who.account,
        entry=entry_of(who),
        email=who.email,
        confirmed=True,
        news=False,
        language=who.language,
        password_version=1,
    )


def result_of(who: Candidate, outcome: str, opens_at: datetime = MORNING) -> Result:
    """Somebody's first result, by the name that dialogues give it."""
    status, grade, overall, cefr = outcome_of(who, outcome)
    skills = () if overall is None else tuple((name, overall) for name in SKILLS)
    reference = f"26BFR181000{who.entry}"
    return Result(
        id=who.entry,
        version=1,
        exam=who.exam,
        status=status,
        grade=grade,
        overall=overall,
        cefr=cefr,
        skills=skills,
        reference=reference,
        result_date=None,
        released_at=opens_at,
    )


MARIE, LUCAS, EMMA, TOM = (account_of(CANDIDATES[each]) for each in CANDIDATES)
UNIVERSITIES = tuple(
    Organisation(
        id=number,
        name=name,
        type=kind,
        city=city,
        country=country,
        website="",
        email=email,
        language=language,
    )
    for number, (name, kind, city, country, email, language) in enumerate(ORGANISATIONS, 1)
)
LYON_2, LYON_3, LEEDS = UNIVERSITIES


def unconfirmed(account: Account) -> Account:
    """The same account before its address is proven."""
    return replace(account, confirmed=False)


def signed_in(account: Account, *, idle: bool = False, fresh: bool = True) -> FakeFacts:
    """A chat that shows this account and no other."""
    return FakeFacts(here=(SignIn(account, idle, fresh),), showing=account.id)


def enter_at(entries: dict[int, Entry], name: str, email: str) -> None:
    """Somebody's entry has another address."""
    entry = entries[CANDIDATES[name].entry]
    entries[entry.id] = replace(entry, email=email)


def sit_as_well(entries: dict[int, Entry], name: str, other: str) -> None:
    """Whose the one entry is, the other one is as well; its number and exam stay."""
    own, sat = entries[CANDIDATES[name].entry], entries[CANDIDATES[other].entry]
    entries[sat.id] = replace(own, id=sat.id, id_number=sat.id_number, exam=sat.exam)


PROVEN = Form(
    id_number=MARIE.entry.id_number,
    entry=MARIE.entry.id,
    proven_until=MORNING + timedelta(days=1),
)


def known(**more: object) -> FakeFacts:
    """Marie's entry is there, with her secret number and her birth date."""
    facts = FakeFacts(
        entries=(MARIE.entry,),
        secrets={MARIE.entry.id_number: "0427"},
        births={MARIE.entry.id: BORN},
    )
    return replace(facts, **more)  # type: ignore[arg-type]


def at_leeds(result: int) -> ConfirmingShare:
    """Emma's last look at a share, which shows this version of her result."""
    return ConfirmingShare(
        account=EMMA.id,
        organisation=LEEDS.id,
        name=LEEDS.name,
        email=LEEDS.email,
        result=result,
    )
