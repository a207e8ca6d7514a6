"""What is written down and told of a release that was taken back, before it opened or after it."""

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.releasing.listing import with_names
from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.exams.release_progress import ListedRelease
from domain.conversations.results import session_line
from domain.machine.effects import Alert, Line, line
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.staffing.records import giver, person_named


def note_and_alert(
    tx: Tx, core: Core, act: Act, *, release: ListedRelease, said: ReleasingPhrase
) -> None:
    """The audit has the act, and the other officers hear of it in these words, once."""
    now = core.clock()
    audit.note_act(tx, act, now)
    sentence = taken_back(said, with_names(tx, release))
    alert = Alert((sentence,), about=person_named(act.who))
    core.writer.put(tx, f"release {release.state}:{release.id}", ParcelOrigin(0, 0, now), [alert])


def taken_back(phrase: ReleasingPhrase, release: ListedRelease) -> Line:
    """A sentence about such a release, which may name whoever took it back, and why."""
    return line(
        phrase,
        number=str(release.id),
        exam=release.exam,
        session=session_line(release.session),
        at=release.opens_at,
        by=giver(release.withdrawn_by or release.cancelled_by),
        results=release.covers,
        why=release.withdrawn_why,
    )
