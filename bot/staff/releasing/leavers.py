"""Staff are told what has left a planned release, which opens with less than they approved.

One that nothing is left of is over: it would tell nobody, and stand in the lists as if it did.
"""

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.proposals.news import gather_for_others, write_others
from bot.staff.releasing.cancelling import end_planned
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.exams import leaving, release_progress
from bot.store.exams.release_progress import ListedRelease
from domain.machine.effects import Alert, line
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import ReleaseState
from domain.machine.staffing.records import DESK
from domain.machine.staffing.roles import Right


def report_left(tx: Tx, core: Core, *, one_by_one: bool = False) -> None:
    """Tell staff, and who approves by letter, of what they have not been told of, at once: an
    import leaves all it takes out together. What goes `one_by_one`, as candidates whose months are
    over do, is one message.
    """
    now = core.clock()
    for number, count in leaving.take_untold(tx):
        release = release_progress.load(tx, number, now)
        if release is not None:
            phrase = ReleasingPhrase.RELEASE_LEFT
            if _ends_empty(tx, core, release):
                phrase = ReleasingPhrase.RELEASE_EMPTIED
            said = line(
                phrase,
                number=str(number),
                exam=release.exam,
                at=release.opens_at,
                count=count,
            )
            alert = Alert((said,), gathered="left release" if one_by_one else "")
            cause, about = f"left release:{number}:{release.lost}", (Right.RELEASE, number)
            core.writer.put(tx, cause, ParcelOrigin(0, 0, now), [alert])
            if one_by_one:
                gather_for_others(tx, core, about, f"left release:{number}", said)
            else:
                write_others(tx, core, about, cause, said)


def _ends_empty(tx: Tx, core: Core, release: ListedRelease) -> bool:
    """Whether nothing is left of a planned one, which is over by that."""
    if release.state != ReleaseState.PLANNED or release.covers:
        return False
    if not end_planned(tx, core, release.id, DESK):
        return False
    before = {"release": release.id, "opens_at": release.opens_at.isoformat()}
    act = Act(who=DESK, what="cancel release", before=before, after={"results": 0})
    audit.note_act(tx, act, core.clock())
    return True
