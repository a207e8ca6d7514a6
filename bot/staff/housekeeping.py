"""What the desk does for itself: settles what a crash left, and once an hour forgets and warns."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from bot.config import Settings
from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff import imports, releases
from bot.store import retention
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Store, Tx
from bot.store.outbox import mail_domains, overview
from bot.store.outbox.overview import WaitingParcel
from bot.store.outbox.queues import LETTERS
from bot.store.people import closings, erasure, freezes
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, line
from domain.text.quiet_hours import QuietHours

EVERY = timedelta(hours=1)
MONTH = timedelta(days=365.25 / 12)
REFERENCES_STAY = timedelta(days=7)  # Telegram's update ids restart at random after such silence
DELIVERIES_STAY = timedelta(days=90)  # as long as a bounce or a question about it may come
JOURNAL_STAYS = timedelta(days=365)  # until the session of the next year
CLOSINGS_STAY = timedelta(days=365)  # that an account was closed, and whom staff let in
COUNTS_STAY = timedelta(days=2)  # limits are a day's
RESTS_STAY = timedelta(days=1)  # a domain that asks for less again later begins from the start
FETCHING = timedelta(days=1)  # that a long letter may take to be fetched
LATE = timedelta(hours=4)  # by then greylisting is over: something is wrong


async def recover(store: Store) -> None:
    """Settle what a stopped program left half done, when the next one starts.

    Finish accepted imports, drop the others, undo releases that were not made yet.
    For a program that alone may write, before it does anything else.
    """
    await imports.recover(store)
    await releases.recover(store)


async def keep_house(core: Core) -> None:
    """Do what is due each hour, for ever."""
    while True:
        now = core.clock()
        await forget_old(core, now)
        await warn_of_late_letters(core, now)
        await asyncio.sleep(EVERY.total_seconds())


async def forget_old(core: Core, now: datetime) -> None:
    """Everything whose days are over goes, slice by slice."""
    for forget in _old(now, core.settings):
        while await core.store.write(forget):
            pass


def _old(now: datetime, settings: Settings) -> list[Callable[[Tx], int]]:
    letters = now - timedelta(days=settings.store.keep_letters_days)
    junk = now - timedelta(days=settings.store.keep_junk_days)
    shares = now - MONTH * settings.store.keep_shares_months
    return [
        partial(erasure.forget_kept_shares, before=shares),
        partial(retention.forget_references, before=now - REFERENCES_STAY),
        partial(retention.forget_parcels, before=now - DELIVERIES_STAY),
        partial(retention.forget_letters, before=letters, junk_before=junk),
        partial(retention.forget_pieces, before=now - FETCHING),
        partial(retention.forget_journal, before=now - JOURNAL_STAYS),
        partial(retention.forget_counts, before=now - COUNTS_STAY),
        partial(closings.end_waits, now=now),
        partial(closings.forget_closings, before=now - CLOSINGS_STAY),
        partial(freezes.forget_freezes, before=now - CLOSINGS_STAY),
        partial(mail_domains.forget_rests, before=now - RESTS_STAY),
    ]


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
    since = now - LATE
    waiting = [each for name in LETTERS for each in overview.load_waiting(tx, name, now, since)]
    return Counter(each.cause for each in waiting if _began(each, quiet) < since)


def _began(letter: WaitingParcel, quiet: QuietHours) -> datetime:
    """Since when it waits: a notice written at night only from the morning on."""
    effect = EFFECTS.loads(letter.effect)
    return quiet.allowed_from(letter.made_at) if effect.quiet else letter.made_at
