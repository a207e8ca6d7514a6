"""Staff are told what has left a planned release, which opens with less than they approved."""

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.proposals.news import gather_for_others, write_others
from bot.store.engine.store import Tx
from bot.store.exams import leaving, release_progress
from domain.machine.effects import Alert, line
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.staffing.roles import Right


def report_left(tx: Tx, core: Core, *, one_by_one: bool = False) -> None:
    """Tell staff, and who approves by letter, of what they have not been told of, at once: an
    import leaves all it takes out together. What goes `one_by_one`, as a session that is erased
    does, is one message.
    """
    now = core.clock()
    for number, count in leaving.take_untold(tx):
        release = release_progress.load(tx, number, now)
        if release is not None:
            said = line(
                ReleasingPhrase.RELEASE_LEFT,
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
