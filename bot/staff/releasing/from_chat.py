"""What an officer in a chat asks of releases: the list, and taking one back."""

from dataclasses import replace

from bot.core import Core
from bot.staff.releasing import cancelling, doubted, withdrawing
from bot.staff.releasing.listing import ReleaseList, load_list, with_names
from bot.store.engine.store import Tx
from bot.store.exams import release_progress
from bot.store.exams.release_progress import ListedRelease
from bot.store.withdrawing import holders, sightings
from domain.machine.effects import Line
from domain.machine.events import ForStaff, ReleasesListed
from domain.machine.records import officer_named
from domain.machine.releasing.effects import (
    CancelRelease,
    ListReleases,
    PreviewWithdrawal,
    SettleDoubtful,
    WarnOrganisations,
    WithdrawRelease,
)
from domain.machine.releasing.events import ReleaseWithdrawn, WithdrawalPreviewed
from domain.machine.releasing.records import ReleaseState, UnwarnedRelease, WithdrawalReason

PAST = 6  # of the releases that are over, in a message

OfReleases = (
    ListReleases
    | CancelRelease
    | PreviewWithdrawal
    | WithdrawRelease
    | WarnOrganisations
    | SettleDoubtful
)
Found = tuple[tuple[Line, ...], tuple[ForStaff, ...]]
"""What to say, and what then is asked."""

OPEN = {ReleaseState.RUNNING, ReleaseState.MADE}


async def performed(core: Core, effect: OfReleases, chat: int) -> Found:
    """Carry out what an officer ordered in a chat of theirs."""
    by = officer_named(chat)
    match effect:
        case ListReleases():
            return await _listed(core)
        case CancelRelease(release):
            _, said = await cancelling.cancel(core, release, by)
            return (said,), ()
        case SettleDoubtful(release, again):
            _, said = await doubted.settle(core, release, by, again=again)
            return (said,), ()
        case PreviewWithdrawal(release):
            return await _previewed(core, release)
        case WarnOrganisations(release, hours):
            _, said = await withdrawing.warn(core, release, by, hours)
            return (said,), ()
        case WithdrawRelease(release, reason):
            done, said = await withdrawing.withdraw(core, release, by, WithdrawalReason(reason))
            letters = await core.store.read(lambda tx: holders.count(tx, release))
            asked = UnwarnedRelease(id=release, exam=str(said.params.get("exam")), letters=letters)
            return (said,), ((ReleaseWithdrawn(asked),) if done and letters else ())


async def _listed(core: Core) -> Found:
    def look(tx: Tx) -> tuple[ReleaseList, ReleasesListed]:
        found = load_list(tx, core.clock(), PAST)
        listed = ReleasesListed(
            tuple(release_progress.as_planned(each) for each in found.planned),
            tuple(release_progress.as_open(each) for each in found.past if each.state in OPEN),
            tuple(_unwarned(tx, found)),
            waiting=tuple(each.release for each in found.waiting),
        )
        return _with_names(tx, found), listed

    found, listed = await core.store.read(look)
    return found.lines(), (listed,)


def _with_names(tx: Tx, found: ReleaseList) -> ReleaseList:
    planned, past = ((with_names(tx, e) for e in each) for each in (found.planned, found.past))
    return replace(found, planned=tuple(planned), past=tuple(past))


def _unwarned(tx: Tx, found: ReleaseList) -> list[UnwarnedRelease]:
    """The withdrawn releases whose organisations nobody has had told."""
    withdrawn = [each for each in found.past if each.state is ReleaseState.WITHDRAWN]
    counted = [
        UnwarnedRelease(id=each.id, exam=each.exam, letters=holders.count(tx, each.id))
        for each in withdrawn
        if not each.warned_by
    ]
    return [each for each in counted if each.letters]


def _named(tx: Tx, release: ListedRelease | None) -> ListedRelease | None:
    return with_names(tx, release) if release else None


async def _previewed(core: Core, number: int) -> Found:
    now = core.clock()
    release = await core.store.read(lambda tx: _named(tx, release_progress.load(tx, number, now)))
    if release is None or release.state not in OPEN:
        said = withdrawing.refused(release, number)
        return (said,), ()
    seen = await core.store.read(lambda tx: sightings.count(tx, number))
    return withdrawing.seen_lines(release, seen), (
        WithdrawalPreviewed(release_progress.as_open(release)),
    )
