"""The shares: one result sent to one organisation, and what became of it."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams import papers
from bot.store.outbox import unbegun
from bot.store.outbox.queues import Queue
from domain.machine.changes import OpenShare
from domain.machine.sharing.changes import CancelShare, FailShare, HearShare, RevokeShare
from domain.machine.sharing.records import Share


def load_newest(tx: Tx, account: int) -> tuple[Share, ...]:
    """An account's ten newest shares, newest first."""
    sql = "SELECT * FROM shares WHERE account = :account ORDER BY id DESC LIMIT 10"
    return tuple(_share_of(tx, row) for row in tx.execute(sql, {"account": account}))


def load(tx: Tx, share: int) -> Share | None:
    """A share by its id."""
    row = tx.one("SELECT * FROM shares WHERE id = :share", {"share": share})
    return _share_of(tx, row) if row else None


def _share_of(tx: Tx, row: sqlite3.Row) -> Share:
    return Share(
        id=row["id"],
        account=row["account"],
        organisation=row["name"],
        state=row["state"],
        reason=row["reason"],
        at=moment(row["at"]),
        email=row["email"],
        city=row["city"],
        result=row["result"],
        heard_at=moment(row["heard_at"]) if row["heard_at"] is not None else None,
        number=row["number"],
        expires=moment(row["expires_at"]) if row["expires_at"] is not None else None,
        waits=row["state"] == "queued" and _letter_waiting(tx, row["id"], row["email"]) is not None,
    )


def _letter_waiting(tx: Tx, share: int, email: str) -> int | None:
    """The parcel of a share's letter while nothing of it has gone."""
    for parcel, effect in unbegun.load_unbegun(tx, f"{Queue.MAIL}:{email.casefold()}"):
        if EFFECTS.loads(effect).share == share:
            return parcel
    return None


@dataclass(frozen=True)
class Carried:
    """What staff are told beside: the letter that carries it (0: none has begun), how that stands,
    and when it came back.
    """

    parcel: int
    state: str
    back_at: datetime | None


def load_carried(tx: Tx, share: Share) -> Carried:
    """How the letter of a share stands; "" once its row is erased."""
    known = tx.one("SELECT letter FROM shares WHERE id = :share", {"share": share.id})
    parcel = (known["letter"] if known else 0) or _letter_waiting(tx, share.id, share.email) or 0
    row = tx.one("SELECT state FROM outbox WHERE id = :parcel", {"parcel": parcel})
    back = tx.one(
        """SELECT min(at) AS at FROM bounces
           WHERE account = :account AND at >= :since AND email = :email AND organisation <> ''""",
        {"account": share.account, "since": stamp(share.at), "email": share.email},
    )
    came_back = share.state == "failed" and back and back["at"] is not None
    returned = moment(back["at"]) if back and came_back else None
    return Carried(parcel, row["state"] if row else "", returned)


def note_letter(tx: Tx, share: int, parcel: int) -> None:
    """Which letter carries it: staff ask for it by that number."""
    sql = "UPDATE shares SET letter = :parcel WHERE id = :share AND letter <> :parcel"
    tx.execute(sql, {"parcel": parcel, "share": share})


def settle(tx: Tx, share: int, state: str, reason: str) -> None:
    """What became of a share."""
    sql = "UPDATE shares SET state = :state, reason = :reason WHERE id = :share"
    tx.execute(sql, {"state": state, "reason": reason, "share": share})


def open_share(change: OpenShare, context: ChangeContext) -> None:
    """A result is to be sent to an organisation."""
    context.execute(
        """INSERT INTO shares
             (id, account, result, organisation, name, email, website, state, reason, at, city,
              number, expires_at)
           VALUES (:id, :account, :result, :organisation, :name, :email, :website, 'queued', '',
             :now, :city, :number, :expires)""",
        id=change.share,
        account=change.account,
        result=change.result,
        organisation=change.organisation,
        name=change.name,
        email=change.email,
        website=change.website,
        city=change.city,
        number=change.number,
        expires=stamp(change.expires) if change.expires else None,
    )


def fail_share(change: FailShare, context: ChangeContext) -> None:
    """It did not arrive."""
    settle(context.tx, change.share, "failed", change.reason)


def cancel_share(change: CancelShare, context: ChangeContext) -> None:
    """Its letter never goes. Nothing is cancelled where the letter has begun to go: this is one
    transaction, and so is the letter's beginning.
    """
    share = load(context.tx, change.share)
    if share:
        _cancel(context.tx, share.id, share.email, "cancelled by the candidate")


def revoke_share(change: RevokeShare, context: ChangeContext) -> None:
    """What has gone is void: whoever checks its papers hears so, also once the share is erased."""
    share = load(context.tx, change.share)
    if share is None or share.state != "sent":
        return
    settle(context.tx, share.id, "revoked", "")
    papers.revoke(context.tx, share.id, context.now)


def hear_share(change: HearShare, context: ChangeContext) -> None:
    """Whom it went to has it; the first time counts."""
    context.execute(
        "UPDATE shares SET heard_at = :now WHERE id = :share AND heard_at IS NULL",
        share=change.share,
    )


def cancel_waiting(tx: Tx, entry: int, words: str) -> bool:
    """None of an entry's results goes out any more; False where nothing was waiting to."""
    waiting = tx.execute(
        """SELECT s.id, s.email FROM accounts a JOIN shares s ON s.account = a.id
           WHERE a.entry = :entry AND s.state = 'queued' ORDER BY s.id""",
        {"entry": entry},
    )
    stopped = [_cancel(tx, row["id"], row["email"], words) for row in waiting]
    return any(stopped)


def _cancel(tx: Tx, share: int, email: str, words: str) -> bool:
    parcel = _letter_waiting(tx, share, email)
    if parcel is None or not unbegun.cancel_parcel(tx, parcel, words):
        return False
    settle(tx, share, "cancelled", "")
    return True
