"""Releases results: a preview, and then exactly what was previewed, from a moment on."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from bot.announcing import announce
from bot.core import Core
from bot.imports import finish
from bot.store import releases
from bot.store.engine import Tx
from bot.store.releases import Made, Reach
from domain.effects import Announce, Line
from domain.exams import Status
from domain.results import session as month

NEUTRAL = (Status.X, Status.Z, Status.PENDING, Status.WITHHELD)


class Outdated(Exception):
    """Something changed since the preview: nothing was released."""


class NothingToReleaseError(Exception):
    """No result waits for its release."""


@dataclass(frozen=True)
class Preview:
    """What a release would cover. `waiting` counts the results to be released by status.

    `missing` entries have no result at all, `released` ones have one that shows already.
    `digest` names exactly the versions covered.
    """

    exam: str
    session: str
    entries: int
    waiting: Mapping[str, int]
    missing: int
    released: int
    reach: Reach
    digest: str

    @property
    def covers(self) -> int:
        """How many results would be released."""
        return sum(self.waiting.values())

    def lines(self) -> tuple[Line, ...]:
        """What staff should see before they say yes."""
        neutral: dict[str, int] = {
            status.lower(): self.waiting.get(status, 0) for status in NEUTRAL
        }
        return (
            Line("release-head", {"exam": self.exam, "session": month(self.session)}),
            Line("release-entries", {"entries": self.entries, "missing": self.missing}),
            Line("release-released", {"results": self.released}),
            Line("release-covers", {"results": self.covers}),
            Line("release-scores", {"results": self.waiting.get(Status.RELEASED, 0)}),
            Line("release-neutral", neutral | {"results": sum(neutral.values())}),
            Line("release-reach", self.reach.counts),
        )


@dataclass(frozen=True)
class Approval:
    """What staff said yes to: the versions that `digest` names, from `opens_at` (aware) on.

    `quiet`: the notices wait for the morning.
    """

    exam: str
    session: str
    digest: str
    opens_at: datetime
    made_by: str
    quiet: bool = True


@dataclass(frozen=True)
class Release:
    """A release that was made; it covers so many results."""

    id: int
    covers: int
    opens_at: datetime

    def lines(self, zone: str) -> tuple[Line, ...]:
        """What was done."""
        return (
            Line(
                "release-made",
                {
                    "number": str(self.id),
                    "results": self.covers,
                    "at": self.opens_at,
                    "zone": zone,
                },
            ),
        )


async def preview(core: Core, exam: str, session: str) -> Preview:
    """What a release of this exam (its name of today) and session (`YYYY-MM`) would cover."""
    await finish(core.store)

    def look(tx: Tx) -> Preview:
        cohort = releases.cohort(tx, exam, session)
        waiting = sum(cohort.waiting.values())
        return Preview(
            exam,
            session,
            cohort.entries,
            cohort.waiting,
            cohort.entries - cohort.results,
            cohort.results - waiting,
            releases.reach_of_release(tx, exam, session),
            cohort.digest,
        )

    return await core.store.read(look)


async def release(core: Core, approval: Approval) -> Release:
    """Release what was approved, and owe its notices from the moment it opens.

    Raises `Outdated`, `NothingToReleaseError` and `StorageFault`: nothing was released.
    """

    def work(tx: Tx) -> Release:
        now = core.clock()
        of = (approval.exam, approval.session)
        covered = releases.waiting_results(tx, *of)
        if releases.digest(covered) != approval.digest:
            raise Outdated("results were imported or released since the preview")
        if not covered:
            raise NothingToReleaseError("no result waits for its release")
        opens_at = max(approval.opens_at, now)
        made = Made(now, approval.made_by)
        number = releases.add_release(tx, of, covered, opens_at, made)
        announce(tx, Announce("release", number, approval.quiet), opens_at, now)
        return Release(number, len(covered), opens_at)

    return await core.store.write(work)


def opening(text: str, zone: tzinfo, now: datetime) -> datetime:
    """The moment that staff mean by `2026-12-05 08:00`, or by `08:00` (today), in `zone`.

    Raises `ValueError`, whose words are for staff, for what is no time, is past or, when the
    clocks go forward, does not exist.
    """
    today = now.astimezone(zone).date().isoformat()
    written = f"{today} {text}" if len(text) <= len("08:00") else text
    try:
        wall = datetime.fromisoformat(written)
    except ValueError:
        raise ValueError(
            f"“{text}” is no time: write 2026-12-05 08:00, or 08:00 for today"
        ) from None
    at = (wall if wall.tzinfo else wall.replace(tzinfo=zone)).astimezone(UTC)
    if at < now:
        raise ValueError(f"{written} is past")
    if not wall.tzinfo and at.astimezone(zone).replace(tzinfo=None) != wall:
        raise ValueError(f"the clocks go forward then: there is no {written}")
    return at
