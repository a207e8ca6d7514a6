"""Staff are told what has left a planned release, which opens with less than they approved."""

from datetime import datetime

from bot.outbox.writer import OutboxWriter, ParcelOrigin
from bot.store.engine.store import Tx
from bot.store.exams import leaving, release_progress
from domain.machine.effects import Alert, line
from domain.machine.releasing.phrases import ReleasingPhrase


def report_left(tx: Tx, writer: OutboxWriter, now: datetime, *, one_by_one: bool = False) -> None:
    """Tell officers of what they have not been told of, at once: an import leaves all it takes out
    together. What goes `one_by_one`, as a session that is erased does, is one message.
    """
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
            cause = f"left release:{number}:{release.lost}"
            writer.put(tx, cause, ParcelOrigin(0, 0, now), [alert])
