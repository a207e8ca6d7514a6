"""What the desk does for itself: settles what a crash left, and once an hour forgets and warns."""

import asyncio
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.config.keeping import keeps_birth_dates, kept
from bot.core import Core
from bot.outbox.gate.standing_still import StandstillGate
from bot.outbox.writer import ParcelOrigin
from bot.staff import erasure, releases
from bot.staff.audit.daily_line import tell_head
from bot.staff.importing import imports
from bot.staff.proposals.outdated import end_outdated
from bot.staff.releasing.withdrawing import finish_withdrawn
from bot.staff.roles.leaving import settle_leavers, warn_of_last_end
from bot.store import alarms, audit, journal, retention, secret_pages, standstills
from bot.store.asking import asked, questions
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import EPOCH
from bot.store.exams import unreached
from bot.store.importing import sent_files
from bot.store.outbox import mail_domains, overview
from bot.store.outbox.overview import WaitingParcel
from bot.store.outbox.queues import LETTERS
from bot.store.people import closings, freezes, left_behind
from bot.store.staff import configured, roles
from bot.store.staff import invitations as staff_invitations
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, line
from domain.text.quiet_hours import QuietHours

EVERY = timedelta(hours=1)
RESTS_STAY = timedelta(days=1)  # a domain that asks for less again later begins from the start
FETCHING = timedelta(days=1)  # that a long letter may take to be fetched
FILES_WAIT = timedelta(days=1)  # that an officer sent and has not approved
FILES_STAY = timedelta(days=7)  # whatever became of them: the desk may have been off
TOLD_FOR = timedelta(days=1)  # after a release who was not reached is looked for
LEAP = timedelta(days=30)  # of the clock, ahead: more than a quiet summer explains
DOUBTED = timedelta(days=1)
LEAPT = "clock"
LATE = timedelta(hours=4)  # by then greylisting is over: something is wrong

Forget = Callable[[Tx, datetime], int]

RULES: Sequence[tuple[str, Forget]] = (
    ("shares", retention.forget_shares),
    ("deliveries", retention.forget_parcels),
    ("letters", retention.forget_letters),
    ("junk", retention.forget_junk),
    ("junk", retention.forget_set_aside),
    ("bounces", retention.forget_bounces),
    ("seen", retention.forget_seen),
    ("journal", retention.forget_journal),
    ("questions", questions.forget_old),
    ("audit", audit.forget_acts),
    ("audit", roles.forget_former),
    ("audit", staff_invitations.forget_invitations),
    ("audit", configured.forget_left),
    ("closings", closings.forget_closings),
    ("closings", freezes.forget_freezes),
    ("chats", retention.forget_chats),
    ("tries", retention.forget_tries),
    ("counts", retention.forget_counts),
    ("counts", secret_pages.forget_ended),
    ("references", retention.forget_references),
)
"""Which kind of data (`bot.config.keeping`) what forgets. Candidates go first, one by one."""


async def recover(core: Core) -> None:
    """Settle what a stopped program left half done, when the next one starts.

    Finish accepted imports, drop the others, undo releases that were not made yet, take back
    all of those that were cancelled or withdrawn, and let those go who are staff no more.
    For a program that alone may write, before it does anything else.
    """
    await imports.recover(core.store)
    await releases.recover(core.store)
    await finish_withdrawn(core)
    await end_outdated(core)
    await settle_leavers(core)


async def keep_house(core: Core) -> None:
    """Do what is due each hour, for ever; nothing is forgotten while the clock is doubted."""
    known = await core.store.read(journal.load_newest)
    while True:
        now = core.clock()
        doubts = partial(doubts_clock, core, known, now)
        if not await core.store.write(doubts):
            await forget_old(core, now)
        known = now
        await end_outdated(core)
        await warn_of_late_letters(core, now)
        await warn_of_unreached(core, now)
        await warn_of_late_questions(core, now)
        core.notify(await settle_leavers(core))
        await warn_of_last_end(core, now)
        await tell_head(core, now)
        await asyncio.sleep(EVERY.total_seconds())


def doubts_clock(core: Core, known: datetime | None, now: datetime, tx: Tx) -> bool:
    """Whether the clock has leapt ahead lately of what it was last `known` to say.

    Set wrongly by years it would have everything forgotten within the hour. Staff are told, and
    have a day; a desk that was off for so long forgets a day later.
    """
    if known and now - known > LEAP:
        alarms.raise_alarm(tx, LEAPT, now)
        days, until = (now - known).days, now + DOUBTED
        core.writer.alert(AlertPhrase.CLOCK_LEAPT, now, tx, days=days, until=until)
        core.notify([])
    since = alarms.load_since(tx, LEAPT)
    if since and since <= now < since + DOUBTED:
        return True
    if since:
        alarms.clear_alarm(tx, LEAPT)
    return False


async def forget_old(core: Core, now: datetime) -> None:
    """Everything whose days are over goes, slice by slice."""
    days = kept(core.settings)
    if await _all_of(core, partial(erasure.forget_candidate, core), days["candidates"].before(now)):
        await erasure.empty_log(core)
    if not keeps_birth_dates(core.settings):
        await _all_of(core, lambda tx, _: retention.forget_birth_dates(tx), now)
    for kind, forget in RULES:
        await _all_of(core, forget, days[kind].before(now))
    await _all_of(core, retention.forget_pieces, now - FETCHING)
    await _all_of(core, sent_files.forget_waiting, now - FILES_WAIT)
    await _all_of(core, sent_files.forget_stuck, now - FILES_STAY)
    await _all_of(core, sent_files.forget_dropped, now)
    await _forget_letters(core, now)
    await _all_of(core, partial(_forget_left, core), now)
    await _all_of(core, closings.end_waits, now)
    await _all_of(core, mail_domains.forget_rests, now - RESTS_STAY)
    while await core.store.give_back():
        pass


async def _forget_letters(core: Core, now: datetime) -> None:
    """Those kept from a former address, before it goes: erasing could not find them afterwards."""
    find = partial(left_behind.find_ended, core.desk.open_address, now=now)
    if former := await core.store.read(find):
        await erasure.erase_letters(core, former)


def _forget_left(core: Core, tx: Tx, now: datetime) -> int:
    staff = erasure.staff_chats(tx, core)
    return left_behind.forget_rest(core.desk.open_address, tx, now, staff=staff)


async def _all_of(core: Core, forget: Forget, before: datetime) -> int:
    """How many rows went, in slices."""
    gone = 0
    while slice_gone := await core.store.write(lambda tx: forget(tx, before)):
        gone += slice_gone
    return gone


async def warn_of_unreached(core: Core, now: datetime) -> None:
    """Alert staff: how many of a release no notice could reach, again only where there are more.

    For a day, since a chat that is closed and a letter that comes back show themselves later.
    """

    def look(tx: Tx) -> list[tuple[int, int]]:
        announced = unreached.load_announced(tx, now - TOLD_FOR, now)
        return [(each.id, len(unreached.load_unreached(tx, each.id))) for each in announced]

    for release, count in await core.store.read(look):
        if count:
            alert = Alert((line(AlertPhrase.UNREACHED, count=count),))
            put = partial(core.writer.put, cause=f"unreached:{release}:{count}", effects=[alert])
            await core.store.write(partial(put, origin=ParcelOrigin(0, 0, now)))
            core.notify([])


async def warn_of_late_questions(core: Core, now: datetime) -> None:
    """Alert staff: how many questions nobody answered by their day, once in a day of the centre."""
    _, late = await core.store.read(lambda tx: asked.count_open(tx, now))
    if late:
        alert = Alert((line(AlertPhrase.QUESTIONS_LATE, count=late),))
        day = now.astimezone(core.settings.centre.timezone).date()
        key, origin = f"questions late {day}", ParcelOrigin(0, 0, now)
        await core.store.write(lambda tx: core.writer.put(tx, key, origin, [alert]))
        core.notify([])


async def warn_of_late_letters(core: Core, now: datetime) -> None:
    """Alert staff: how many letters are late, and why most are, once in a day of the centre.

    The day makes the alert's key, so that neither the next hour nor a restart repeats it.
    """
    causes = await core.store.read(lambda tx: late_letters(tx, now, core.writer.quiet))
    if not causes:
        return
    [(cause, _)] = causes.most_common(1)
    alert = Alert((line(AlertPhrase.MAIL_LATE, count=causes.total(), cause=cause or "none"),))
    day = now.astimezone(core.settings.centre.timezone).date()
    key, origin = f"mail late {day}", ParcelOrigin(0, 0, now)
    await core.store.write(lambda tx: core.writer.put(tx, key, origin, [alert]))
    core.notify([])


def late_letters(tx: Tx, now: datetime, quiet: QuietHours) -> Counter[str]:
    """How many letters have waited too long, by cause ("" for those that were not tried yet)."""
    since, gate = now - LATE, StandstillGate(quiet)
    going = [each for each in LETTERS if gate.closed_until(tx, each, now) is None]
    waiting = [each for name in going for each in overview.load_waiting(tx, name, now, since)]
    lifted = quiet.allowed_from(standstills.load_lifted(tx) or EPOCH)
    return Counter(each.cause for each in waiting if max(_began(each, quiet), lifted) < since)


def _began(letter: WaitingParcel, quiet: QuietHours) -> datetime:
    """Since when it waits: a notice written at night only from the morning on."""
    effect = EFFECTS.loads(letter.effect)
    return quiet.allowed_from(letter.made_at) if effect.quiet else letter.made_at
