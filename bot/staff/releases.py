"""Releases results: a preview, and then exactly what was previewed, from a moment on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo

from bot.core import Core
from bot.outbox.announcing.fan_out import announce
from bot.staff.importing.imports import finish_accepted
from bot.staff.order_values import refused
from bot.staff.proposals.outdated import end_outdated
from bot.staff.releasing.cancelling import finish_cancelled
from bot.staff.releasing.previewing import ReleasePreview, preview
from bot.staff.releasing.withdrawing import finish_withdrawn
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Store, Tx
from bot.store.exams import releases
from bot.store.exams.releases import MadeBy, PreviewOutdated
from bot.store.importing import imports
from domain.conversations.signed_in.rehearsal import rehearsed_from
from domain.machine.effects import Announce, Line
from domain.machine.releasing.records import WHOLE, CohortPart

__all__ = [
    "NothingToReleaseError",
    "PreviewOutdated",
    "Release",
    "ReleaseApproval",
    "ReleasePreview",
    "approved",
    "narrowed",
    "opening_moment",
    "plan_rehearsals",
    "preview",
    "recover",
    "release",
    "wall_clock",
]  # fmt: skip

YEARS = range(1900, 2200)  # what staff may mean
SLICE = 300  # results to a transaction: some 5 ms


class NothingToReleaseError(Exception):
    """No result waits for its release."""


@dataclass(frozen=True, kw_only=True)
class ReleaseApproval:
    """What staff said yes to: the versions that `digest` names, from `opens_at` (aware) on.

    `quiet`: the notices wait for the morning. `chat`: where its maker is told how far they are.
    `number`: that of what waited for approval; `settle` does what belongs to it as it opens, given
    its number, or raises `PreviewOutdated`. `emergency`: why one person made it alone.
    """

    exam: str
    session: str
    digest: str
    opens_at: datetime
    made_by: str
    quiet: bool = True
    chat: int = 0
    number: int = 0
    settle: Callable[[Tx, int], None] | None = None
    emergency: str = ""
    part: CohortPart = WHOLE


@dataclass(frozen=True)
class Release:
    """A release that was made; it covers so many results.

    From `rehearsed_from` on people are invited to try their passwords; None: nobody is.
    """

    id: int
    covers: int
    opens_at: datetime
    rehearsed_from: datetime | None = None

    def lines(self, zone: str) -> tuple[Line, ...]:
        """What was done."""
        said = Line(
            "release-made",
            {"number": str(self.id), "results": self.covers, "at": self.opens_at, "zone": zone},
        )
        if self.rehearsed_from is None:
            return (said,)
        return said, Line("release-invites", {"at": self.rehearsed_from, "zone": zone})


async def release(core: Core, approval: ReleaseApproval) -> Release:
    """Release what was approved, and announce it from the moment it opens.

    Results are added to a release that shows nothing, some at a time, before one row opens it: all
    in one transaction lost, since a large cohort would hold up everybody's messages.
    Raises `PreviewOutdated`, `NothingToReleaseError` and `StorageFault`: nothing was released.
    """
    await finish_accepted(core.store)
    await finish_cancelled(core.store)
    await finish_withdrawn(core)
    of = (approval.exam, approval.session)
    covered, known = await core.store.read(lambda tx: approved(tx, approval))
    if not covered:
        raise NothingToReleaseError("no result waits for its release")
    made = MadeBy(core.clock(), approval.made_by)
    begun, part = approval.number, approval.part
    number = await core.store.write(
        lambda tx: releases.begin_release(tx, of, made, begun, part=part)
    )
    try:
        await _fill(core.store, number, covered)
        made_of = await core.store.write(lambda tx: _open(tx, number, known, approval, made.at))
    except BaseException:
        await _undo(core.store, number)
        raise
    await end_outdated(core)
    return Release(number, len(covered), *made_of)


def approved(tx: Tx, approval: ReleaseApproval) -> tuple[list[int], tuple[int, str]]:
    """The versions that were approved, and the newest import. Raises `PreviewOutdated`.

    While a file is on its way in nothing is begun: it takes nothing out of what is in the making.
    """
    covered = releases.load_waiting(tx, approval.exam, approval.session, approval.part)
    known = imports.load_newest(tx)
    if releases.digest_of(covered) != approval.digest or known[1] == imports.ACCEPTED:
        raise PreviewOutdated("results were imported or released since the preview")
    return covered, known


async def _fill(store: Store, number: int, covered: list[int]) -> None:
    for start in range(0, len(covered), SLICE):
        some = covered[start : start + SLICE]
        await store.write(lambda tx, some=some: releases.add_results(tx, number, some))  # type: ignore[misc]


def _open(
    tx: Tx, number: int, known: tuple[int, str], approval: ReleaseApproval, now: datetime
) -> tuple[datetime, datetime | None]:
    if imports.load_newest(tx) != known:
        raise PreviewOutdated("results were imported meanwhile")
    if approval.settle:
        approval.settle(tx, number)
    opens_at = max(approval.opens_at, now)
    releases.open_release(tx, number, opens_at, approval.chat)
    made = {
        "release": number,
        "exam": approval.exam,
        "session": approval.session,
        **narrowed(approval.part),
        "opens_at": opens_at.isoformat(),
        **({"emergency": approval.emergency} if approval.emergency else {}),
    }
    audit.note_act(tx, Act(who=approval.made_by, what="release", after=made), now)
    announce(tx, Announce("release", number, approval.quiet), opens_at, now)
    return opens_at, _plan_rehearsal(tx, number, opens_at, now)


def narrowed(part: CohortPart) -> dict[str, str]:
    """What is written down of a part, where it is not the whole."""
    return {name: value for name, value in vars(part).items() if value}


def _plan_rehearsal(tx: Tx, number: int, opens_at: datetime, now: datetime) -> datetime | None:
    invited = rehearsed_from(opens_at, now)
    if invited:
        announce(tx, Announce("invitation", number), invited, now)
    return invited


def plan_rehearsals(tx: Tx, now: datetime) -> None:
    """For releases that an earlier version has set; what is planned already stays as it is."""
    for number, opens_at in releases.load_planned(tx, now):
        _plan_rehearsal(tx, number, opens_at, now)


async def _undo(store: Store, number: int) -> None:
    while await store.write(lambda tx: releases.give_back_results(tx, number, SLICE)):
        pass


async def recover(store: Store) -> None:
    """Undo what a stopped program had not finished; for the start of one that alone may write."""
    for number in await store.read(releases.load_unfinished):
        await _undo(store, number)
    await finish_cancelled(store)


def wall_clock(text: str) -> datetime:
    """A moment as ISO has it; raises `ValueError`, of years too where no calendar is sure any more:
    the first and the last that Python knows have no day before or after them.
    """
    wall = datetime.fromisoformat(text)
    if wall.year not in YEARS:
        raise ValueError(text)
    return wall


def opening_moment(text: str, zone: tzinfo, now: datetime) -> datetime:
    """The moment that staff mean by `2026-12-05 08:00`, or by `08:00` (today), in `zone`.

    Raises `OrderRefused` for what is no time, is past or, when the clocks go forward, does not
    exist.
    """
    today = now.astimezone(zone).date().isoformat()
    written = f"{today} {text}" if len(text) <= len("08:00") else text
    try:
        wall = wall_clock(written)
    except ValueError:
        raise refused("refused-no-opening", text=text) from None
    at = (wall if wall.tzinfo else wall.replace(tzinfo=zone)).astimezone(UTC)
    if at < now:
        raise refused("refused-opening-past", at=written)
    if not wall.tzinfo and at.astimezone(zone).replace(tzinfo=None) != wall:
        raise refused("refused-opening-skipped", at=written)
    return at
