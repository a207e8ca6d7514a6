"""Parcels that take the place of an earlier one of the same key."""

from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.outbox.parcels import INSERT, NewParcel


def put_timer(tx: Tx, parcel: NewParcel, now: datetime) -> None:
    """Set a timer; an earlier one of the same key gives way."""
    tx.execute(
        f"""{INSERT} ON CONFLICT (key) DO UPDATE SET version = :version, due_at = :due,
            effect = :effect, state = 'waiting', tries = 0, cause = '', made_at = :now""",
        {**vars(parcel), "due": stamp(parcel.due), "now": stamp(now)},
    )


def put_or_replace(tx: Tx, parcel: NewParcel, now: datetime) -> None:
    """Put it in, in the place of one that says something else and has not gone.

    One that went, is going, or perhaps went stays as it is; so does one that says the same.
    """
    tx.execute(
        f"""{INSERT} ON CONFLICT (key) DO UPDATE SET effect = :effect, due_at = :due,
              made_at = :now, state = 'waiting', tries = 0, sealed = NULL, cause = '', words = ''
            WHERE outbox.state IN ('waiting', 'dead') AND outbox.doubted_at IS NULL
              AND outbox.effect <> :effect""",
        {**vars(parcel), "due": stamp(parcel.due), "now": stamp(now)},
    )


def put_effect(tx: Tx, parcel: int, effect: str) -> None:
    """What a parcel that is under way orders from now on, also after a kill."""
    tx.execute(
        "UPDATE outbox SET effect = :effect WHERE id = :id", {"id": parcel, "effect": effect}
    )
