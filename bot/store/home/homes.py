"""The officers' homes: one message in a chat each, what it shows and until when it is kept so."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.store import audit
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.outbox import overview, parcels
from domain.machine.home.changes import LookAtHome, TryAgain
from domain.machine.home.records import HomeView, KeptHome, view_named
from domain.machine.records import officer_named


@dataclass(frozen=True, kw_only=True)
class HomeMessage:
    """A home as it stands in its chat: `message` is None where there is none to edit."""

    chat: int
    home: KeptHome
    message: int | None
    digest: str
    edited_at: datetime
    former: int | None
    settled: bool


def load(tx: Tx, chat: int) -> HomeMessage | None:
    """The home of a chat."""
    row = tx.one("SELECT * FROM homes WHERE chat = :chat", {"chat": chat})
    return _home_of(row) if row else None


def load_open(tx: Tx, now: datetime) -> list[HomeMessage]:
    """Those that are kept up to date."""
    rows = tx.execute("SELECT * FROM homes WHERE open_until > :now", {"now": stamp(now)})
    return [_home_of(row) for row in rows]


def load_closing(tx: Tx, now: datetime) -> list[HomeMessage]:
    """Those that are not any more, and still show something else than everything."""
    sql = "SELECT * FROM homes WHERE open_until <= :now AND view <> ''"
    return [_home_of(row) for row in tx.execute(sql, {"now": stamp(now)})]


def load_all(tx: Tx) -> list[HomeMessage]:
    """All there are."""
    return [_home_of(row) for row in tx.execute("SELECT * FROM homes")]


def _home_of(row: sqlite3.Row) -> HomeMessage:
    view = view_named(row["view"]) or HomeView()
    return HomeMessage(
        chat=row["chat"],
        home=KeptHome(row["generation"], view, moment(row["open_until"])),
        message=row["message"],
        digest=row["digest"],
        edited_at=moment(row["edited_at"]),
        former=row["former"],
        settled=bool(row["settled"]),
    )


def look(change: LookAtHome, context: ChangeContext) -> None:
    """An officer looks; at people, that is written down."""
    tx, view = context.tx, change.view
    if load(tx, context.chat) is None:
        tx.execute(
            """INSERT INTO homes (chat, generation, view, open_until)
               VALUES (:chat, :number, '', 0)""",
            {"chat": context.chat, "number": take_number(tx)},
        )
    context.execute(
        "UPDATE homes SET view = :view, open_until = :until WHERE chat = :chat",
        view=view.text,
        until=stamp(change.until),
    )
    if view.which:
        shown = {"list": view.which.value, "session": view.session}
        act = Act(who=officer_named(context.chat), what="desk", after=shown)
        audit.note_act(tx, act, context.now)


def try_again(change: TryAgain, context: ChangeContext) -> None:
    """What was given up is tried again; what is not given up any more stays as it is."""
    tx, row = context.tx, change.row
    rows = [row] if row and overview.is_given_up(tx, row) else []
    if not row:
        rows = parcels.load_dead(tx)
    tried = parcels.try_again(tx, rows, context.now)
    if tried:
        after = {"row": row or "all dead", "rows": tried}
        act = Act(who=officer_named(context.chat), what="outbox retry", after=after)
        audit.note_act(tx, act, context.now)


def show_everything(tx: Tx, chat: int) -> None:
    """Whoever looked has long gone: names do not stay."""
    tx.execute("UPDATE homes SET view = '' WHERE chat = :chat", {"chat": chat})


def begin_anew(tx: Tx, chat: int) -> int:
    """Another message is about to be sent: its generation, as of which buttons work."""
    number = take_number(tx)
    sql = "UPDATE homes SET generation = :number WHERE chat = :chat"
    tx.execute(sql, {"chat": chat, "number": number})
    return number


def note_sent(tx: Tx, chat: int, message: int) -> None:
    """Another message is the home, and has not settled yet."""
    tx.execute(
        """UPDATE homes SET former = message, message = :message, settled = 0, digest = ''
           WHERE chat = :chat""",
        {"chat": chat, "message": message},
    )


def note_settled(tx: Tx, chat: int) -> None:
    """It is pinned, and the one before is gone."""
    sql = "UPDATE homes SET former = NULL, settled = 1 WHERE chat = :chat"
    tx.execute(sql, {"chat": chat})


def note_shown(tx: Tx, chat: int, message: int, digest: str, now: datetime) -> None:
    """The message says this now."""
    tx.execute(
        """UPDATE homes SET message = :message, digest = :digest, edited_at = :now
           WHERE chat = :chat""",
        {"chat": chat, "message": message, "digest": digest, "now": stamp(now)},
    )


def lose(tx: Tx, chat: int) -> None:
    """The message is gone: there is nothing to edit before somebody asks for it."""
    sql = "UPDATE homes SET message = NULL, open_until = 0, view = '' WHERE chat = :chat"
    tx.execute(sql, {"chat": chat})


def close(tx: Tx, chat: int) -> None:
    """Whoever had it is of staff no more."""
    tx.execute("DELETE FROM homes WHERE chat = :chat", {"chat": chat})
