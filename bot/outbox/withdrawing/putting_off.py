"""Tells those who were invited to try a password that its release was cancelled: page by page.

Nobody hears it whose results were released meanwhile, or are to come that day after all: a release
is often cancelled only to be set to another hour.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.outbox.announcing.fan_out import PAGE, Place
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.store import Tx
from bot.store.exams import release_progress, results
from bot.store.exams.release_progress import ListedRelease
from bot.store.outbox import parcels
from bot.store.outbox.parcels import NewParcel
from bot.store.outbox.queues import Queue
from bot.store.people import accounts
from bot.store.releasing import rehearsed
from bot.store.releasing.rehearsed import Rehearsed
from domain.conversations.notices import whom
from domain.conversations.signed_in.rehearsal import put_off, put_off_letter
from domain.machine.effects import Announce
from domain.text.quiet_hours import QuietHours


@dataclass(frozen=True)
class _PutOff:
    """A release that was cancelled, and how what is said of it is timed."""

    release: ListedRelease
    quiet: QuietHours
    now: datetime

    def is_heard(self, tx: Tx, to: Rehearsed) -> bool:
        """Whether it is true and news for somebody."""
        if to.release != self.release.id:
            return False
        seen = results.load_visible(tx, to.account, self.now)
        if seen and self.release.cancelled_at and seen.released_at >= self.release.cancelled_at:
            return False
        ahead = results.load_next_opening(tx, to.account, self.now)
        return ahead is None or self._day(ahead) > self._day(self.release.opens_at)

    def _day(self, at: datetime) -> str:
        return at.astimezone(self.quiet.zone).date().isoformat()

    def notices(self, tx: Tx, to: Rehearsed) -> Iterator[NewParcel]:
        """By the road of the invitation."""
        known, at = accounts.load(tx, to.account), self.release.opens_at
        due = self.quiet.allowed_from(self.now)
        key = f"put off:{self.release.id}:acc:{to.account}"
        if known is None:
            return
        if to.email:
            letter = put_off_letter(to.account, to.email, at)
            origin = ParcelOrigin(0, 0, due)
            yield parcel(f"{key}:mail", letter, origin, queue=Queue.BULK_MAIL)
            return
        there = [each.entry for each in accounts.load_in_chat(tx, to.chat)]
        say = put_off(to.account, at, name=whom(known.entry, there))
        origin = ParcelOrigin(to.chat, 0, due)
        yield parcel(f"{key}:chat:{to.chat}", say, origin, queue=Queue.BULK_CHAT)


def put_page(
    tx: Tx, effect: Announce, after: Place, now: datetime, quiet: QuietHours
) -> Place | None:
    """Tell some; where the next page begins, or None."""
    release = release_progress.load(tx, effect.id, now)
    if release is None or release.cancelled_at is None:
        return None
    telling = _PutOff(release, quiet, now)
    page, last = rehearsed.load_page(tx, after[0], PAGE)
    heard = [each for each in page if telling.is_heard(tx, each)]
    parcels.put_parcels(tx, (one for each in heard for one in telling.notices(tx, each)), now)
    return (last, 0) if last else None
