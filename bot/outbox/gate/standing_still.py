"""What stands still while staff have stopped all that goes out; everything else goes on.

    notices, bulk mail, announcements    their queues wait; lifted at night, until the morning
    a broadcast that staff paused        its parcels wait, until they resume or stop it
    Statements, own data, shares, hidden results: the parcel waits, the others of its lane go on
    codes, confirmations, talk, alerts   go

Asked before a parcel begins, and once more when its turn has come: nothing that waits is lost, and
whether it is still owed is asked when it goes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.store import standstills
from bot.store.broadcasting import broadcasts
from bot.store.engine.store import Tx
from bot.store.engine.times import FOREVER
from bot.store.outbox import mail_domains, parcels, standing
from bot.store.outbox.parcels import Parcel
from bot.store.outbox.queues import Queue
from domain.machine.broadcasting.belonging import broadcast_of
from domain.machine.effects import Effect, Line, Say, SendOwnData, SendStatement, Write
from domain.machine.outbound import Cause, TryLater
from domain.machine.phrases import Phrase
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.standstill.phrases import StandstillPhrase
from domain.text.quiet_hours import QuietHours

TO_MANY = (Queue.BULK_CHAT, Queue.BULK_MAIL, Queue.ANNOUNCE)
"""The queues that stand still as a whole."""

SINGLY = (Queue.TALK, Queue.MAIL)
"""Those of which single parcels do: Statements, shares, and what tells a result."""

OF_DISPATCHES = {
    Phrase.ABOUT,
    Phrase.SHARE_WAITS,
    Phrase.SHARE_SENT,
    Phrase.SHARE_FAILED,
    Phrase.SHARE_CANCELLED,
    Phrase.SHARE_GONE,
    Phrase.SHARE_IS_QUEUED,
    Phrase.SHARE_IS_SENT,
    Phrase.SHARE_IS_CANCELLED,
    *SharePhrase,
    "mail-ask-revoke",
    "mail-share-going",
    "mail-share-left",
    "mail-revoked-enough",
}
"""A failure that is told by letter is left out: its cause may be that a result changed."""

SAID_MEANWHILE = {
    "mail-status-hidden",
    "mail-status-stopped",
    "mail-send-dropped",
    StandstillPhrase.RESULTS_HIDDEN,
    StandstillPhrase.NOTHING_LEAVES,
}
"""What who asks by letter hears: held back it would come when it is true no more."""

ASKING = {
    "candidate.action.choose-recipient",
    "candidate.action.confirm-send",
    "candidate.action.revoke-share",
    "candidate.action.delete",
    "candidate.action.delete-sure",
}
"""Letters whose lines are of organisations, or of what a deletion leaves."""


class StandsStill(TryLater):
    """Staff have stopped what was about to go."""

    def __init__(self) -> None:
        """Nothing was tried."""
        super().__init__(Cause.TEMPORARY, "everything that goes out stands still", tried=False)


def concerns(queue: Queue, effect: Effect) -> bool:
    """Whether a standstill may stop this at all."""
    return queue in TO_MANY or _leaves(effect, hidden=True)


def _leaves(effect: Effect, *, hidden: bool) -> bool:
    match effect:
        case SendStatement() | SendOwnData():
            return True
        case Write(account=account, result=result, lines=lines, letter=letter):
            # a share's withdrawal tells none, and goes; lines of an account may tell a result
            may_show = letter not in ASKING and not _tells_no_result(lines)
            return result != 0 or (hidden and account != 0 and may_show)
        case Say(account=account, lines=lines):
            return hidden and account != 0 and not _tells_no_result(lines)
    return False


def _tells_no_result(lines: Sequence[Line]) -> bool:
    """Whether no more is said than what became of shares, and how one is cancelled, or that all
    stands still; whatever else is of an account may tell a result.
    """
    return all(each.phrase in OF_DISPATCHES | SAID_MEANWHILE for each in lines)


def count_stopped(tx: Tx) -> int:
    """How many parcels stand still: kept already, or that will be when their turn comes."""
    still = standstills.load_standing(tx)
    if still is None:
        return 0
    going = (each for queue in SINGLY for each in standing.load_going(tx, queue))
    to_be_kept = sum(_leaves(each, hidden=still.hides) for each in going)
    return standing.count_standing(tx, TO_MANY) + to_be_kept


@dataclass(frozen=True)
class StandstillGate:
    """Lets through what may go; `quiet` are the hours in which nothing goes to many."""

    quiet: QuietHours

    def closed_until(self, tx: Tx, queue: Queue, now: datetime) -> datetime | None:
        """Until when a whole queue waits, None where it goes; for ever until staff lift it."""
        if queue not in TO_MANY:
            return None
        if standstills.load_standing(tx):
            return FOREVER
        lifted = standstills.load_lifted(tx)
        morning = self.quiet.allowed_from(lifted) if lifted and lifted <= now else now
        return morning if morning > now else None

    def stops(self, tx: Tx, queue: Queue, effect: Effect, now: datetime) -> bool:
        """Whether this waits."""
        if queue in TO_MANY:
            paused = broadcast_of(effect) in broadcasts.load_paused(tx)
            return paused or self.closed_until(tx, queue, now) is not None
        still = standstills.load_standing(tx)
        return still is not None and _leaves(effect, hidden=still.hides)

    def hold_back(self, tx: Tx, claimed: Sequence[Parcel], now: datetime) -> list[Parcel]:
        """Of parcels just claimed those that may go; the others stand still."""
        still = standstills.load_standing(tx) if claimed else None
        paused = broadcasts.load_paused(tx) if claimed else frozenset()
        if still is None and not paused:
            return list(claimed)
        held = [
            each
            for each in claimed
            if each.holds
            and (
                broadcast_of(each.holds) in paused
                or (still is not None and _leaves(each.holds, hidden=still.hides))
            )
        ]
        for each in held:
            _stand(tx, each, now)
        return [each for each in claimed if each not in held]

    def put_back(self, tx: Tx, queue: Queue, parcel: Parcel, now: datetime) -> None:
        """A parcel that had begun to wait for its turn waits with the others.

        Staff may have lifted the standstill since it was stopped: then nobody would let it go.
        """
        effect = parcel.holds
        if queue not in TO_MANY and effect and self.stops(tx, queue, effect, now):
            _stand(tx, parcel, now)
            return
        parcels.give_back(tx, [parcel.id])
        mail_domains.try_next(tx, parcel.domain, now)


def _stand(tx: Tx, parcel: Parcel, now: datetime) -> None:
    """It stands still; where it was to try its mail domain for all, another does."""
    standing.keep_standing(tx, parcel.id)
    mail_domains.try_next(tx, parcel.domain, now)
