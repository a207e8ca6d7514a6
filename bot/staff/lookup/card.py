"""What staff are told of one entry: a line each, the same in the chat and on the command line.

Whose result is WITHHELD, and what a result says that nobody can see yet, approvers alone are told.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.core import Core
from bot.staff.lookup.finding import twins_of
from bot.store.engine.store import Tx
from bot.store.exams import results, shares
from bot.store.home import standings
from bot.store.inviting import invitations
from bot.store.lookup import candidates, happened
from bot.store.lookup.candidates import FoundEntry
from bot.store.mail import bounces
from bot.store.people import accounts, closings, entries, mail_codes, rests, sign_ins, wrong_tries
from bot.store.withdrawing import withdrawals
from domain.conversations.guardians.waiting import awaits_guardian
from domain.conversations.results import session_line
from domain.machine.effects import Line, line
from domain.machine.guardians.records import Agreement
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Account, Entry

HIDDEN = "WITHHELD"
SHARES = 5


@dataclass(frozen=True)
class Looker:
    """Who looks: `approves` is who may be told of every result."""

    core: Core
    approves: bool


def found_lines(tx: Tx, ids: tuple[int, ...]) -> tuple[Line, ...]:
    """Who may be meant, numbered; twins stand side by side and are called so."""
    found = [each for each in (candidates.load(tx, entry) for entry in ids) if each]
    if not found:
        return (line(LookupPhrase.LOOKUP_NOBODY),)
    twins = any(twins_of(tx, each) for each in found)
    warning = (line(LookupPhrase.LOOKUP_FOUND_TWINS),) if twins else ()
    places = {entry: place for place, entry in enumerate(ids, 1)}
    return (
        line(LookupPhrase.LOOKUP_FOUND),
        *(_one(tx, each, places[each.id]) for each in found),
        *warning,
    )


def _one(tx: Tx, found: FoundEntry, place: int) -> Line:
    entry = entries.load(tx, found.id)
    return line(
        LookupPhrase.LOOKUP_FOUND_ONE,
        place=str(place),
        first=found.first_name,
        family=found.family_name,
        born=_born(found),
        id_number=found.id_number,
        exam=entry.exam if entry else "",
        session=session_line(entry.session) if entry else "",
    )


def _born(found: FoundEntry) -> date | str:
    return date.fromisoformat(found.birth_date) if found.birth_date else "none"


def card_lines(tx: Tx, looker: Looker, entry_id: int) -> tuple[Line, ...]:
    """One entry; a word where it is gone."""
    found, entry = candidates.load(tx, entry_id), entries.load(tx, entry_id)
    if found is None or entry is None:
        return (line(LookupPhrase.LOOKUP_GONE),)
    account = accounts.load_on(tx, entry_id)
    return (
        *_head(tx, found, entry),
        *_agreement(looker, entry),
        *(_of_account(tx, looker, account) if account else _without(tx, looker, entry)),
        *_tries(tx, looker, entry),
        *_result(tx, looker, entry, account),
        *(_shares(tx, account) if account else ()),
        *_happened(tx, looker, entry),
    )


def _head(tx: Tx, found: FoundEntry, entry: Entry) -> Iterator[Line]:
    yield line(
        LookupPhrase.LOOKUP_HEAD,
        first=entry.first_name,
        family=entry.family_name,
        born=_born(found),
        id_number=entry.id_number,
        exam=entry.exam,
        session=session_line(entry.session),
        school=entry.school or "none",
    )
    for each in twins_of(tx, found):
        if twin := candidates.load(tx, each):
            known = {"first": twin.first_name, "family": twin.family_name}
            yield Line(LookupPhrase.LOOKUP_TWIN, {**known, "id_number": twin.id_number})
    yield line(LookupPhrase.LOOKUP_IMPORTED, email=entry.email or "none")
    yield from (line(LookupPhrase.LOOKUP_GUARDIAN, email=each) for each in entry.guardians)
    if rests.entry_rests(tx, entry.id):
        yield line(LookupPhrase.LOOKUP_AT_REST)


def _agreement(looker: Looker, entry: Entry) -> Iterator[Line]:
    core = looker.core
    if entry.agreement or awaits_guardian(entry, core.desk.rules, core.clock()):
        said = entry.agreement or Agreement.ASKED
        yield line(LookupPhrase.LOOKUP_AGREEMENT, said=said.value)


def _without(tx: Tx, looker: Looker, entry: Entry) -> Iterator[Line]:
    yield line(LookupPhrase.LOOKUP_NO_ACCOUNT)
    if waiting := closings.load_waiting(tx, entry.id, looker.core.clock()):
        yield line(LookupPhrase.LOOKUP_WAITS, until=waiting.until)
    sent = (invitations.load_newest(tx, entry.id, each) for each in entry.mailboxes)
    if newest := max(filter(None, sent), key=lambda each: each.id, default=None):
        yield line(
            LookupPhrase.LOOKUP_INVITED,
            at=newest.sent,
            email=newest.email,
            state=newest.state.value,
        )


def _of_account(tx: Tx, looker: Looker, account: Account) -> Iterator[Line]:
    now, email = looker.core.clock(), account.email
    state = "confirmed" if account.confirmed else "unconfirmed" if email else "disowned"
    yield line(LookupPhrase.LOOKUP_ACCOUNT, email=email or "none", state=state)
    if waits := mail_codes.load_new_address(tx, account.id):
        yield line(LookupPhrase.LOOKUP_NEW_ADDRESS, email=waits.email)
    if back := bounces.count_of_account(tx, account.id):
        yield line(LookupPhrase.LOOKUP_BOUNCED, letters=back)
    if account.frozen:
        yield line(LookupPhrase.LOOKUP_FROZEN)
    if account.held:
        yield line(LookupPhrase.LOOKUP_HELD)
    here = sign_ins.load_of_account(tx, account.id, looker.core.desk.limits, now)
    last = max((each.seen for each in here), default=None)
    yield line(LookupPhrase.LOOKUP_SIGN_INS, chats=len(here), seen=last or "none")


def _tries(tx: Tx, looker: Looker, entry: Entry) -> Iterator[Line]:
    desk, now = looker.core.desk, looker.core.clock()
    tries = wrong_tries.load_tries(tx, desk.digest(entry.id_number), 0, now)
    if tries.ever:
        closed = "yes" if tries.ever >= desk.rules.wrong_secrets_ever else "no"
        yield line(LookupPhrase.LOOKUP_WRONG_SECRETS, tries=tries.ever, closed=closed)
    if tries.locked_until and tries.locked_until > now:
        yield line(LookupPhrase.LOOKUP_LOCKED, until=tries.locked_until)


def _result(tx: Tx, looker: Looker, entry: Entry, account: Account | None) -> Iterator[Line]:
    newest = results.load_newest(tx, entry.id)
    if newest is None:
        yield line(LookupPhrase.LOOKUP_RESULT_NONE, by=entry.results_by)
        return
    state, opens = standings.load_outcome(tx, entry.id)
    now = looker.core.clock()
    if state == "covered" and opens:
        state = "open" if opens <= now else "planned"
    if state != "open" and account and withdrawals.why_hidden(tx, account.id):
        state = "withdrawn"
    if not looker.approves and (newest.status == HIDDEN or state != "open"):
        yield line(LookupPhrase.LOOKUP_RESULT_CLOSED, state=state, at=opens or "none")
        return
    yield line(
        LookupPhrase.LOOKUP_RESULT,
        status=newest.status,
        grade=newest.grade or "none",
        state=state,
        at=opens or "none",
    )


def _shares(tx: Tx, account: Account) -> Iterator[Line]:
    sent = shares.load_newest(tx, account.id)[:SHARES]
    if sent:
        yield line(LookupPhrase.LOOKUP_SHARES)
    for each in sent:
        carried = shares.load_carried(tx, each)
        yield line(
            LookupPhrase.LOOKUP_SHARE,
            organisation=each.place,
            email=each.email,
            at=each.at,
            share=str(each.id),
            state="heard" if each.state == "sent" and each.heard_at else each.state,
            reason=Line(f"cause-{each.reason}") if each.reason else "none",
            parcel=str(carried.parcel or "none"),
            letter=carried.state or "gone",
            back=carried.back_at or "none",
        )


def _happened(tx: Tx, looker: Looker, entry: Entry) -> Iterator[Line]:
    happenings = happened.load_newest(tx, entry.id, entry.id_number, looker.core.clock())
    if happenings:
        yield line(LookupPhrase.LOOKUP_HAPPENED)
    for each in happenings:
        phrase, what = f"lookup-happened-{each.kind}", each.what or "none"
        yield Line(phrase, {"at": each.at, "what": what, "act": each.what.replace(" ", "-")})
