"""Staff take back a release before it opens; every officer is told, and its results wait again."""

from datetime import timedelta

from bot.core import Core
from bot.outbox.announcing.fan_out import announce
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, language_of
from bot.staff.proposals.outdated import end_outdated
from bot.staff.releasing.taking_back import note_and_alert, taken_back
from bot.store.audit import Act
from bot.store.engine.store import Store, Tx
from bot.store.exams import cancelling, release_progress
from bot.store.exams.release_progress import ListedRelease
from bot.store.exams.releases import MadeBy
from bot.store.staff import roles
from domain.machine.effects import Announce, Line, line
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import ReleaseState
from domain.machine.staffing.records import giver

SET_ANEW = timedelta(hours=1)  # until then another release may still be set for that day
SLICE = 300  # results to a transaction: some 5 ms


async def cancel(core: Core, release: int, by: str) -> tuple[bool, Line]:
    """Whether a release is cancelled, now or already by the same person; and what to say of it."""
    done, said = await core.store.write(lambda tx: _cancel(tx, core, release, by))
    await finish_cancelled(core.store)
    await end_outdated(core)
    return done, said


async def finish_cancelled(store: Store) -> None:
    """Give back whatever results of cancelled releases are not given back yet."""
    while await store.write(lambda tx: cancelling.give_back_some(tx, SLICE)):
        pass


def _cancel(tx: Tx, core: Core, number: int, by: str) -> tuple[bool, Line]:
    now = core.clock()
    if not end_planned(tx, core, number, by):
        return _refused(tx, release_progress.load(tx, number, now), number, by)
    release = release_progress.load(tx, number, now)
    if release is None:
        raise AssertionError("a release that was cancelled is gone")
    before = {"release": number, "opens_at": release.opens_at.isoformat()}
    act = Act(who=by, what="cancel release", before=before, after={"results": release.covers})
    said = ReleasingPhrase.RELEASE_CANCELLED_ALERT
    note_and_alert(tx, core, act, release=release, said=said)
    return True, taken_back(ReleasingPhrase.RELEASE_CANCELLED, release)


def end_planned(tx: Tx, core: Core, number: int, by: str) -> bool:
    """It never opens, and who was told to get ready for it hears so unless it is set anew."""
    now = core.clock()
    if not cancelling.cancel(tx, number, MadeBy(now, by)):
        return False
    if cancelling.had_rehearsal(tx, number):
        announce(tx, Announce("putting-off", number), now + SET_ANEW, now)
    return True


def _refused(tx: Tx, release: ListedRelease | None, number: int, by: str) -> tuple[bool, Line]:
    if release is None:
        return False, line(ReleasingPhrase.RELEASE_UNKNOWN, number=str(number))
    if release.state != ReleaseState.CANCELLED:
        said = ReleasingPhrase.RELEASE_IS_OPEN
        return False, line(said, number=str(number), at=release.opens_at)
    if release.cancelled_by == by:
        return True, taken_back(ReleasingPhrase.RELEASE_CANCELLED, release)
    said = ReleasingPhrase.RELEASE_CANCELLED_BEFORE
    return False, line(said, number=str(number), by=_called(tx, release.cancelled_by))


def _called(tx: Tx, by: str) -> str | Line:
    return giver(roles.called(tx, by))


async def cancel_release(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Cancel the release with this number. Raises `OrderRefused` with the sentence that says why
    it cannot be.
    """
    language = language_of(arguments)
    done, said = await cancel(core, arguments["release"], arguments["by"])
    words = core.texts.say(said.phrase, language, said.params)
    if not done:
        raise OrderRefused(words)
    return {"release": arguments["release"], "lines": [words]}
