"""Erases people at the word of staff: all that the store holds of them, its log included."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.config import LANGUAGES
from bot.core import Core
from bot.keys import SealBrokenError
from bot.mail.addresses_in_letters import stands_any
from bot.mail.mail_store import SEAL
from bot.outbox.writer import ParcelOrigin
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.staff.proposals.outdated import end_outdated
from bot.staff.releasing.leavers import report_left
from bot.store import audit, journal
from bot.store.audit import ERASED, Act
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams import issued, leaving
from bot.store.importing import imports
from bot.store.mail import mailbox
from bot.store.people import chats, closings, entries, erasure
from bot.store.people.traces import Names, Traces, find_traces, names_of
from bot.store.staff import roles
from domain.machine.changes import OpenNumber
from domain.machine.effects import Say, line
from domain.machine.phrases import Phrase

PAGE = 20  # letters, a megabyte each at most; chats are short
CHATS = 500  # and as many parcels
TRIES, PAUSE = 25, 0.2  # of emptying the log, beside whoever still reads from it


def find(tx: Tx, core: Core, number: str) -> Traces:
    """What there is of a person. Raises `OrderRefused` where there is no such entry."""
    known = closings.load_former(tx, number)
    former = {account: core.desk.open_address(sealed) for account, sealed in known}
    found = find_traces(tx, number, staff_chats(tx, core), former)
    if found is None:
        raise refused("refused-no-entry", number=number)
    return found


def staff_chats(tx: Tx, core: Core) -> set[int]:
    """The chats in which staff hear of many people."""
    now, configured = core.clock(), core.settings.staff.configured
    return {*core.writer.staff.chats(tx, now), *roles.load_people(tx, configured, now)}


async def preview(core: Core, numbers: Iterable[str]) -> dict[str, int]:
    """How many rows of each kind, and letters, an erasure would concern."""
    everybody = [await core.store.read(partial(find, core=core, number=each)) for each in numbers]
    counts: Counter[str] = Counter()
    for each in everybody:
        counts.update({"people": 1, **each.counts()})
    addresses = {to for each in everybody for to in each.addresses}
    async for theirs, unread in _kept_letters(core, addresses):
        counts.update(letters=len(theirs), unread=unread)
    known = {row for each in everybody for row in each.parcels}
    async for said in _said_elsewhere(core, everybody):
        counts.update(parcels=len(set(said) - known))
    return dict(counts)


async def erase_people(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Erase the candidates with these `id_numbers`, a transaction each.

    Raises `OrderRefused` where one is unknown, and while an import is under way: it might bring
    back whom it has read already.
    """
    numbers, by = arguments["id_numbers"], arguments["by"]
    everybody = [await core.store.read(partial(find, core=core, number=each)) for each in numbers]
    addresses = {to for each in everybody for to in each.addresses}
    letters, unread = await erase_letters(core, addresses)
    standing = await _standing_at(core, everybody)
    counts: Counter[str] = Counter(letters=letters, unread=unread)
    try:
        for done, number in enumerate(numbers, 1):
            order = Erasing(number, by, standing)
            traces = await core.store.write(partial(_erase_ordered, core=core, order=order))
            counts.update({"people": 1, **traces.counts()})
            progress(done)
    finally:
        await core.store.write(partial(report_left, core=core))
    await end_outdated(core)
    await core.store.write(partial(erasure.reset_chats, chats=standing))
    async for said in _said_elsewhere(core, everybody):
        await core.store.write(partial(erasure.blank_parcels, parcels=said))
        counts.update(parcels=len(said))
    return {**counts, "log_emptied": await empty_log(core)}


def forget_candidate(core: Core, tx: Tx, before: datetime) -> int:
    """Erase one whose results window ended before; 0 for nobody, and while an import is under way.

    One to a transaction: what there is of a person is looked up here as well.
    """
    number = None if imports.load_under_way(tx) else entries.find_old(tx, before)
    if number is None:
        return 0
    _erase(tx, core, number, "a candidate forgotten: the months are over")
    report_left(tx, core, one_by_one=True)
    return 1


@dataclass(frozen=True)
class Erasing:
    """Who is erased, by whom of staff; some chats may be `standing` at something of theirs."""

    number: str
    by: str
    standing: Collection[int]


def _erase_ordered(tx: Tx, core: Core, order: Erasing) -> Traces:
    if imports.load_under_way(tx):
        raise refused("refused-erase-import")
    told = erasure.find_hearers(tx, find(tx, core, order.number), order.standing)
    traces = _erase(tx, core, order.number, f"a candidate erased by staff ({order.by})")
    act = Act(who=order.by, what="erase", whom=ERASED, before=traces.counts())
    audit.note_act(tx, act, core.clock())
    for chat in told:  # last: what waits for them is erased as well
        _tell(tx, core, chat)
    return traces


def _tell(tx: Tx, core: Core, chat: int) -> None:
    """In words that name nobody: they stay in the outbox for a while."""
    now, said = core.clock(), Say((line(Phrase.ENTRY_ERASED),), kept=True, quiet=True)
    core.writer.put(tx, f"told-erased:{stamp(now)}:{chat}", ParcelOrigin(chat, 0, now), [said])


def _erase(tx: Tx, core: Core, number: str, why: str) -> Traces:
    traces, now = find(tx, core, number), core.clock()
    # First, so that it has the newest number of the journal, and none of it is given again.
    journal.write_line(tx, why, now)
    context = ChangeContext(tx, 0, now, core.desk.digest, seal=core.desk.seal_address)
    apply_change(OpenNumber(number), context)
    issued.keep_issued(tx, traces.results, core.keys.of_statement, now)
    leaving.leave_erased(tx, traces.results, stamp(now))
    erasure.erase(tx, traces, LANGUAGES)
    return traces


async def erase_letters(core: Core, addresses: set[str]) -> tuple[int, int]:
    """The raw bytes of kept letters in whose first megabyte one of the addresses stands.

    How many went, and how many nobody can look through: they are sealed under another key.
    """
    erased, unread = 0, 0
    async for theirs, closed in _kept_letters(core, addresses):
        await core.store.write(partial(mailbox.erase_whole, letters=theirs))
        erased += len(theirs)
        unread += closed
    return erased, unread


async def _kept_letters(core: Core, addresses: set[str]) -> AsyncIterator[tuple[list[int], int]]:
    """Page by page, those in which an address stands, and how many nobody can look through."""
    after = 0
    while page := await core.store.read(partial(mailbox.load_kept, after=after, limit=PAGE)):
        after = page[-1][0]
        found = await asyncio.to_thread(_look_through, core, page, addresses)
        yield (
            [letter for letter, holds in found.items() if holds],
            sum(holds is None for holds in found.values()),
        )


def _look_through(
    core: Core, page: Iterable[tuple[int, bytes]], wanted: Collection[str]
) -> dict[int, bool | None]:
    return {letter: _holds(core, sealed, wanted) for letter, sealed in page}


def _holds(core: Core, sealed: bytes, wanted: Iterable[str]) -> bool | None:
    """Whether one of them stands in a letter; None where the key does not open it."""
    try:
        raw = core.keys.open(sealed, SEAL)
    except SealBrokenError:
        return None
    return stands_any(wanted, raw)


async def _standing_at(core: Core, everybody: Iterable[Traces]) -> list[int]:
    """The chats that stand at something of theirs, signed in or not."""
    names = _names(everybody)
    after, found = None, list[int]()
    while page := await core.store.read(partial(chats.load_steps, after=after, limit=CHATS)):
        after = page[-1][0]
        found += [chat for chat, step in page if names.stand_in(step)]
    return found


async def _said_elsewhere(core: Core, everybody: Iterable[Traces]) -> AsyncIterator[list[int]]:
    """Page by page, what names them in whatever chat: once erased, in those that had no account."""
    names, after = _names(everybody), 0
    while True:
        look = partial(erasure.find_said, names=names, after=after, limit=CHATS)
        said, after = await core.store.read(look)
        yield said
        if not after:
            return


def _names(everybody: Iterable[Traces]) -> Names:
    ids, words = list[tuple[str, int]](), list[str]()
    for each in everybody:
        ids += [("entry", each.entry), *(("account", account) for account in each.accounts)]
        words += [each.id_number, *each.addresses]
    return names_of(ids, words)


async def empty_log(core: Core) -> bool:
    """Whether nothing erased is left in the log: whoever reads, a backup too, holds it up."""
    for _ in range(TRIES):
        if await core.store.empty_log():
            return True
        await asyncio.sleep(PAUSE)
    return False


def of_session(tx: Tx, session: str) -> list[str]:
    """The ID numbers of a session. Raises `OrderRefused` where there are none."""
    if numbers := entries.load_numbers(tx, session):
        return numbers
    raise refused("refused-no-entries-of", session=session)
