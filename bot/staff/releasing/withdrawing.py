"""Staff take back a release after it opened: nobody sees it from that commit on.

withdrawn -> its results are taken out, messages that show them hidden -> its candidates told
          -> at staff's second word, a day later: its organisations
"""

from datetime import timedelta

from bot.core import Core
from bot.outbox.announcing.fan_out import announce
from bot.outbox.withdrawing import hiding
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, language_of
from bot.staff.proposals.outdated import end_outdated
from bot.staff.releasing.listing import with_names
from bot.staff.releasing.taking_back import note_and_alert, taken_back
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.exams import release_progress
from bot.store.exams.release_progress import ListedRelease
from bot.store.exams.releases import MadeBy
from bot.store.staff import roles
from bot.store.withdrawing import holders, withdrawals
from bot.store.withdrawing.sightings import SightingCounts
from domain.conversations.results import session_line
from domain.machine.effects import Announce, Line, line
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import ReleaseState, WithdrawalReason
from domain.machine.staffing.records import giver

SLICE = 200  # results to a transaction: some 5 ms
LATER = 24  # hours that organisations are told later, by default
MOST_NAMED = 12  # organisations in a message


async def withdraw(
    core: Core, release: int, by: str, reason: WithdrawalReason
) -> tuple[bool, Line]:
    """Whether a release is withdrawn, now or already by the same person; and what to say of it."""
    done, said = await core.store.write(lambda tx: _withdraw(tx, core, (release, reason), by))
    await finish_withdrawn(core)
    await end_outdated(core)
    return done, said


async def finish_withdrawn(core: Core) -> None:
    """Take out of withdrawn releases what results are left there, and hide what shows them."""

    def some(tx: Tx) -> bool:
        out = withdrawals.take_out_some(tx, SLICE)
        hiding.hide(tx, out, core.clock())
        return bool(out)

    while await core.store.write(some):
        pass


def _withdraw(
    tx: Tx, core: Core, which: tuple[int, WithdrawalReason], by: str
) -> tuple[bool, Line]:
    (number, reason), now = which, core.clock()
    if not withdrawals.withdraw(tx, number, MadeBy(now, by), reason):
        known = release_progress.load(tx, number, now)
        if known and known.state is ReleaseState.WITHDRAWN and known.withdrawn_by == by:
            return True, taken_back(ReleasingPhrase.RELEASE_WITHDRAWN, known)
        return False, refused(with_names(tx, known) if known else None, number)
    release = release_progress.load(tx, number, now)
    if release is None:
        raise AssertionError("a release that was withdrawn is gone")
    announce(tx, Announce("withdrawal", number), now, now)
    after = {"release": number, "reason": reason.value, "results": release.covers}
    act = Act(who=by, what="withdraw release", after=after)
    said = ReleasingPhrase.RELEASE_WITHDRAWN_ALERT
    note_and_alert(tx, core, act, release=release, said=said)
    return True, taken_back(ReleasingPhrase.RELEASE_WITHDRAWN, release)


def refused(release: ListedRelease | None, number: int) -> Line:
    """Why a release that is not open cannot be withdrawn."""
    if release is None:
        return line(ReleasingPhrase.RELEASE_UNKNOWN, number=str(number))
    match release.state:
        case ReleaseState.PLANNED:
            said = ReleasingPhrase.RELEASE_NOT_OPEN
            return line(said, number=str(number), at=release.opens_at)
        case ReleaseState.CANCELLED:
            said = ReleasingPhrase.RELEASE_CANCELLED_BEFORE
            return line(said, number=str(number), by=giver(release.cancelled_by))
    said = ReleasingPhrase.RELEASE_WITHDRAWN_BEFORE
    return line(said, number=str(number), by=giver(release.withdrawn_by))


def seen_lines(release: ListedRelease, seen: SightingCounts) -> tuple[Line, ...]:
    """What staff should know before they withdraw: who has seen it, and who was sent it."""
    head = line(
        ReleasingPhrase.WITHDRAW_HEAD,
        number=str(release.id),
        exam=release.exam,
        session=session_line(release.session),
        at=release.opens_at,
        results=release.covers,
    )
    named = seen.sent[:MOST_NAMED]
    left = sum(each.results for each in seen.sent[MOST_NAMED:])
    return (
        head,
        Line("withdraw-told", dict(release.fates)) if release.fates else Line("withdraw-untold"),
        Line("withdraw-seen", {"looked": seen.looked, "printed": seen.printed}),
        *(() if seen.whole else (Line("withdraw-seen-before"),)),
        Line("withdraw-sent", {"sent": sum(each.results for each in seen.sent)}),
        *(Line("withdraw-sent-to", {"to": each.organisation, "n": each.results}) for each in named),
        *((Line("withdraw-sent-more", {"n": left}),) if left else ()),
        *((Line("withdraw-waiting", {"n": seen.waiting}),) if seen.waiting else ()),
    )


async def warn(core: Core, release: int, by: str, hours: int) -> tuple[bool, Line]:
    """Whether the organisations of a withdrawn release are told, in so many hours; what to say."""

    def work(tx: Tx) -> tuple[bool, Line]:
        now = core.clock()
        known, letters = release_progress.load(tx, release, now), holders.count(tx, release)
        if known is None or known.state is not ReleaseState.WITHDRAWN:
            phrase = (
                ReleasingPhrase.RELEASE_NOT_WITHDRAWN if known else ReleasingPhrase.RELEASE_UNKNOWN
            )
            return False, line(phrase, number=str(release))
        if not letters:
            return False, line(ReleasingPhrase.NOBODY_TO_WARN, number=str(release))
        if withdrawals.order_warning(tx, release, MadeBy(now, by)):
            due = now + timedelta(hours=hours)
            announce(tx, Announce("warning", release), due, now)
            act = Act(who=by, what="warn organisations", after={"release": release, "hours": hours})
            audit.note_act(tx, act, now)
        elif known.warned_by != by:
            said = ReleasingPhrase.ORGANISATIONS_WARNED_BEFORE
            before = giver(roles.called(tx, known.warned_by))
            return False, line(said, number=str(release), by=before)
        at = release_progress.load_due(tx, release, "warning") or now
        said = ReleasingPhrase.ORGANISATIONS_WARNED
        return True, line(said, number=str(release), letters=letters, at=at)

    return await core.store.write(work)


async def withdraw_release(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Withdraw the release with this number for this `reason`. Raises `OrderRefused` with the
    sentence that says why it cannot be.
    """
    number, reason = arguments["release"], WithdrawalReason(arguments["reason"])
    done, said = await withdraw(core, number, arguments["by"], reason)
    return _answer(core, arguments, said, done=done)


async def warn_organisations(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Tell the organisations of a withdrawn release in so many `hours`. Raises as above."""
    done, said = await warn(core, arguments["release"], arguments["by"], arguments["hours"])
    return _answer(core, arguments, said, done=done)


def _answer(core: Core, arguments: Arguments, said: Line, *, done: bool) -> Answer:
    words = core.texts.say(said.phrase, language_of(arguments), said.params)
    if not done:
        raise OrderRefused(words)
    return {"release": arguments["release"], "lines": [words]}
