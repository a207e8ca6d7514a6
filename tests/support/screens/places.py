"""Where people stand who are walked with: before, on and after results day, and among staff."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from domain.machine.outbound import Cause
from domain.machine.sharing.records import Share
from domain.machine.standstill.records import Standstill
from tests.support.clock import MORNING
from tests.support.people import BORN, CANDIDATES, OFFICER, OUTCOMES, PASSWORD, Candidate
from tests.support.pure import results
from tests.support.pure.candidates import UNIVERSITIES, account_of, entry_of
from tests.support.pure.desk import hashed
from tests.support.pure.records import ChatRow, Records, Times

CHAT = 77
GUESSED = 50  # wrong passwords by strangers, from which they need a code as well
EMMA, TOM = CANDIDATES["Emma"], CANDIDATES["Tom"]
DAY = timedelta(days=1)


def nobody() -> Records:
    """Everybody's entry, and no account."""
    return Records(
        entries={each.entry: entry_of(each) for each in CANDIDATES.values()},
        secrets={each.id_number: each.secret for each in CANDIDATES.values()},
        births={each.entry: BORN for each in CANDIDATES.values()},
        organisations=list(UNIVERSITIES),
        chats={CHAT: ChatRow(), OFFICER: ChatRow()},
        next_row=9000,
    )


def signed_in(*people: Candidate, **standing: object) -> Records:
    """These in one chat, who gave their passwords a moment ago; the last is shown."""
    records = nobody()
    for each in people:
        account = replace(account_of(each), **standing)  # type: ignore[arg-type]
        records.accounts[account.id] = account
        records.passwords[account.id] = hashed(PASSWORD)
        records.sign_ins[CHAT, account.id] = Times(MORNING, MORNING, MORNING)
        records.known.add((CHAT, account.id))
        records.chats[CHAT].shown = account.id
    return records


def with_result(outcome: str, *earlier: str) -> Records:
    """Emma with a result, the last of several versions."""
    records = signed_in(EMMA)
    for each in (*earlier, outcome):
        number = results.bring(records, EMMA, each)
        results.release(records, [number], MORNING - DAY)
    return records


def with_shares(*reasons: str) -> Records:
    """Emma's results on their way, there, cancelled, and back for these reasons."""
    records = with_result("B")
    states = [("queued", ""), ("sent", ""), ("cancelled", "")]
    fates = [*states, *(("failed", each) for each in reasons)]
    for number, (state, reason) in enumerate(fates, 501):
        records.shares[number] = Share(
            id=number, account=EMMA.account, organisation="Université Lyon 2", state=state,
            reason=reason, at=MORNING, email="a@b.fr", waits=state == "queued",
        )  # fmt: skip
    return records


def asleep() -> Records:
    """Emma, who has not been here for two days."""
    records = signed_in(EMMA)
    long_ago = MORNING - 2 * DAY
    records.sign_ins[CHAT, EMMA.account] = Times(long_ago, long_ago, long_ago)
    return records


def elsewhere() -> Records:
    """Emma, signed in on three phones."""
    records = signed_in(EMMA)
    for chat in (1, 2):
        records.chats[chat] = ChatRow()
        records.sign_ins[chat, EMMA.account] = Times(MORNING, MORNING - chat * 9 * DAY, MORNING)
    return records


def guessed() -> Records:
    """A stranger to Emma's account, at whose password many have guessed."""
    records = signed_in(EMMA)
    records.sign_ins.clear()
    records.known.clear()
    records.chats[CHAT].shown = 0
    records.by_strangers[EMMA.id_number] = GUESSED
    return records


def planned() -> Records:
    """Emma, whose release has its hour."""
    records = signed_in(EMMA)
    results.release(records, [results.bring(records, EMMA, "B")], MORNING + DAY)
    return records


def late() -> Records:
    """Emma, whose results were due before today."""
    records = signed_in(EMMA)
    known = account_of(EMMA)
    begun, over = (MORNING - 20 * DAY).date(), (MORNING - 6 * DAY).date()
    entry = replace(known.entry, results_from=begun, results_by=over)
    records.accounts[known.id] = replace(known, entry=entry)
    return records


def at_a_standstill(records: Records, *, hides: bool = False) -> Records:
    """The same while staff have stopped everything."""
    records.still = Standstill(since=MORNING, by="telegram 900000001", hides=hides)
    return records


def with_work_for_staff() -> Records:
    """Results that wait for their release."""
    records = nobody()
    results.bring(records, EMMA, "B")
    results.bring(records, TOM, "no certificate")
    return records


def of_candidates() -> Iterator[Records]:
    """Where a candidate, or a stranger, may stand."""
    yield nobody()
    yield from (with_result(each) for each in OUTCOMES)
    yield from (with_result(each, "X") for each in ("B", "the level below", "no certificate"))
    yield from (with_result(each, "B") for each in ("A", "no certificate", "WITHHELD"))
    yield from (planned(), late(), asleep(), elsewhere(), guessed())
    yield from (with_shares(*CAUSES[at : at + 3]) for at in range(0, len(CAUSES), 3))
    yield signed_in(EMMA, TOM)
    yield from (signed_in(EMMA, **each) for each in ODD)
    yield at_a_standstill(with_shares())
    yield at_a_standstill(with_result("B"), hides=True)


CAUSES = ("", *Cause)
ODD: tuple[dict[str, object], ...] = (
    {"confirmed": False},
    {"confirmed": False, "email": ""},
    {"confirmed": False, "held": True},
    {"frozen": True},
    {"news": True, "statement_by_mail": True},
)


def of_staff() -> Iterator[Records]:
    """Where an officer may stand."""
    yield nobody()
    yield with_work_for_staff()
    yield at_a_standstill(with_work_for_staff(), hides=True)
