"""The broadcasts: what staff say to many, whom it is for, and whether it may go on."""

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime

from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams.releases import MadeBy
from domain.machine.broadcasting.records import Audience, BroadcastState, Channel
from domain.machine.staffing.records import person_named


def keep_broadcast(
    tx: Tx, to: Audience, texts: Mapping[str, object], made: MadeBy, *, ordered: int = 0
) -> int:
    """Keep what is to be said to an audience; its number. `ordered`: the order that it comes of."""
    number = take_number(tx)
    said = vars(to) | {"channel": to.channel.value, "texts": json.dumps(texts)}
    tx.execute(
        """INSERT INTO broadcasts (id, session, exam, delivery, centre, status, language, channel,
             news, texts, made_at, made_by, ordered, chat, corrects, in_place)
           VALUES (:id, :session, :exam, :delivery, :centre, :status, :language, :channel,
             :news, :texts, :at, :by, :ordered, :chat, :corrects, :in_place)""",
        {
            "id": number,
            **said,
            **made.params,
            "ordered": ordered or None,
            "chat": person_named(made.by),
        },
    )
    return number


def expect(tx: Tx, broadcast: int, recipients: int) -> None:
    """So many messages and letters are to go."""
    sql = "UPDATE broadcasts SET recipients = :recipients WHERE id = :id"
    tx.execute(sql, {"id": broadcast, "recipients": recipients})


def find_ordered(tx: Tx, order: int) -> int:
    """The broadcast that comes of an order of a chat, 0 for none."""
    row = tx.one("SELECT id FROM broadcasts WHERE ordered = :order", {"order": order})
    return int(row["id"]) if row else 0


def load_audience(tx: Tx, broadcast: int) -> Audience:
    """Whom a broadcast is for."""
    return audience_of(tx.execute("SELECT * FROM broadcasts WHERE id = :id", {"id": broadcast})[0])


def audience_of(row: sqlite3.Row) -> Audience:
    """The same from a row of `broadcasts`."""
    return Audience(
        session=row["session"],
        exam=row["exam"],
        delivery=row["delivery"],
        centre=row["centre"],
        status=row["status"],
        language=row["language"],
        channel=Channel(row["channel"]),
        news=bool(row["news"]),
        corrects=row["corrects"],
        in_place=bool(row["in_place"]),
    )


def load_texts(tx: Tx, broadcast: int) -> dict[str, tuple[str, str]]:
    """Subject and text of a broadcast by language; that of "" is for every other one."""
    row = tx.execute("SELECT texts FROM broadcasts WHERE id = :id", {"id": broadcast})[0]
    return {language: tuple(said) for language, said in json.loads(row["texts"]).items()}


def is_news(tx: Tx, broadcast: int) -> bool:
    """Whether a broadcast goes only to those who asked for news."""
    return bool(tx.execute("SELECT news FROM broadcasts WHERE id = :id", {"id": broadcast})[0][0])


def load_paused(tx: Tx) -> frozenset[int]:
    """Those that wait until they are resumed."""
    rows = tx.execute("SELECT id FROM broadcasts WHERE paused_at IS NOT NULL")
    return frozenset(row["id"] for row in rows)


def load_standing(tx: Tx) -> list[tuple[int, BroadcastState]]:
    """Those of which nothing goes until somebody of staff does something."""
    rows = tx.execute(
        """SELECT b.id, b.paused_at FROM broadcasts b
           WHERE b.paused_at IS NOT NULL AND b.stopped_at IS NULL
           UNION ALL SELECT b.id, NULL FROM broadcast_approvals a
           JOIN broadcasts b ON b.id = a.broadcast
           WHERE a.agreed_at IS NULL AND b.stopped_at IS NULL ORDER BY 1"""
    )
    paused, awaiting = BroadcastState.PAUSED, BroadcastState.AWAITING
    return [(row["id"], awaiting if row["paused_at"] is None else paused) for row in rows]


def load_listed(tx: Tx, before: int, limit: int) -> list[tuple[int, datetime, Audience, int, str]]:
    """Number, moment, audience, recipients and standing of those `before` one, the newest first.

    What has gone of each is not counted: there may be a hundred thousand parcels.
    """
    rows = tx.execute(
        """SELECT b.*, a.broadcast IS NOT NULL AND a.agreed_at IS NULL AS awaits,
             CASE WHEN b.recipients = 0 THEN coalesce(a.recipients, 0) ELSE b.recipients END AS many
           FROM broadcasts b LEFT JOIN broadcast_approvals a ON a.broadcast = b.id
           WHERE b.id < :before ORDER BY b.id DESC LIMIT :limit""",
        {"before": before or 2**63 - 1, "limit": limit},
    )
    return [
        (each["id"], moment(each["made_at"]), audience_of(each), each["many"], _stands(each))
        for each in rows
    ]


def _stands(row: sqlite3.Row) -> str:
    """Why nothing goes; "going" where it does, or all has."""
    if row["stopped_at"] is not None:
        return BroadcastState.STOPPED.value
    if row["awaits"]:
        return BroadcastState.AWAITING.value
    return BroadcastState.PAUSED.value if row["paused_at"] is not None else "going"


def is_stopped(tx: Tx, broadcast: int) -> bool:
    """Whether nothing more of it goes."""
    sql = "SELECT 1 FROM broadcasts WHERE id = :id AND stopped_at IS NOT NULL"
    return tx.one(sql, {"id": broadcast}) is not None


def pause(tx: Tx, broadcast: int, now: datetime) -> bool:
    """Nothing more goes until it is resumed; False where it is paused, stopped or unknown."""
    tx.execute(
        """UPDATE broadcasts SET paused_at = :now
           WHERE id = :id AND paused_at IS NULL AND stopped_at IS NULL""",
        {"id": broadcast, "now": stamp(now)},
    )
    return tx.changed == 1


def resume(tx: Tx, broadcast: int) -> bool:
    """What stands goes on; False where it was not paused."""
    tx.execute(
        "UPDATE broadcasts SET paused_at = NULL WHERE id = :id AND paused_at IS NOT NULL",
        {"id": broadcast},
    )
    if tx.changed != 1:
        return False
    _let_go(tx, broadcast)
    return True


def stop(tx: Tx, broadcast: int, made: MadeBy) -> bool:
    """What has not gone never goes; False where it was stopped before, or is unknown."""
    tx.execute(
        """UPDATE broadcasts SET stopped_at = :at, stopped_by = :by, paused_at = NULL
           WHERE id = :id AND stopped_at IS NULL""",
        {"id": broadcast, **made.params},
    )
    if tx.changed != 1:
        return False
    _let_go(tx, broadcast)
    return True


def retract(tx: Tx, broadcast: int, made: MadeBy) -> bool:
    """It is to be in no chat any more; False where that was said before."""
    tx.execute(
        """UPDATE broadcasts SET retracted_at = :at, retracted_by = :by
           WHERE id = :id AND retracted_at IS NULL""",
        {"id": broadcast, **made.params},
    )
    return tx.changed == 1


def is_retracted(tx: Tx, broadcast: int) -> bool:
    """Whether it is to be in no chat any more."""
    sql = "SELECT 1 FROM broadcasts WHERE id = :id AND retracted_at IS NOT NULL"
    return tx.one(sql, {"id": broadcast}) is not None


def _let_go(tx: Tx, broadcast: int) -> None:
    """Its parcels wait like others: they go, or are ended as nothing that is owed."""
    tx.execute(
        """UPDATE outbox SET stands = 0
           WHERE stands = 1 AND key >= :first AND key < :end""",
        keys_of(broadcast),
    )


def keys_of(broadcast: int) -> dict[str, str]:
    """Between which two keys all parcels of a broadcast are."""
    return {"first": f"broadcast:{broadcast}:", "end": f"broadcast:{broadcast};"}
