"""The daily line to approvers: where the chain of what staff did ends, for them to keep.

A tail that somebody cuts off the store is missed by nobody but who knows how far it went.
"""

from datetime import datetime, timedelta

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.store import audit_chain
from bot.store.engine.store import Tx
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, line
from domain.office.office_hours import Unanswered

AWAY = frozenset(Unanswered) - {Unanswered.LATE, Unanswered.EVE}
BEFORE_CLOSING = timedelta(hours=2)  # the house is kept every hour


async def tell_head(core: Core, now: datetime) -> None:
    """Tell approvers the head, once a day before the office closes, where it is another."""
    zone = core.settings.centre.timezone
    office = core.settings.office.hours(zone)
    if office.unanswered(now) in AWAY or office.unanswered(now + BEFORE_CLOSING) not in AWAY:
        return

    def tell(tx: Tx) -> None:
        day = now.astimezone(zone).date()
        head = audit_chain.take_untold(tx, day)
        if head:
            said = line(AlertPhrase.AUDIT_HEAD, head=str(head), number=head.id)
            origin = ParcelOrigin(0, 0, now)
            core.writer.put(tx, f"audit head {head.id}", origin, [Alert((said,))])

    await core.store.write(tell)
    core.notify([])
