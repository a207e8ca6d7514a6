"""The steps of conversations by letter: what each letter asked, and whom."""

from collections.abc import Iterable
from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.codecs import EFFECTS, MAIL_STEPS
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.machine.effects import Write
from domain.mail.talks.changes import CountMailTry, OpenMailStep, UseMailStep
from domain.mail.talks.steps import AskedStep


def load(tx: Tx, step: int) -> AskedStep | None:
    """A step by its id."""
    sql = """SELECT id, account, email, step, expires_at, used, tries
      FROM mail_steps WHERE id = :step"""
    row = tx.one(sql, {"step": step})
    if row is None:
        return None
    return AskedStep(
        id=row["id"],
        account=row["account"],
        email=row["email"],
        step=MAIL_STEPS.loads(row["step"]),
        expires=moment(row["expires_at"]),
        used=bool(row["used"]),
        tries=row["tries"],
    )


def load_letter(tx: Tx, step: int) -> tuple[Write, datetime] | None:
    """The letter that asked, and when it was written: a reply may quote it."""
    row = tx.one("SELECT letter, opened_at FROM mail_steps WHERE id = :step", {"step": step})
    return (EFFECTS.loads(row["letter"]), moment(row["opened_at"])) if row else None


def open_step(change: OpenMailStep, context: ChangeContext) -> None:
    """A new step; what was asked before stays good, each letter for itself."""
    context.execute(
        """INSERT INTO mail_steps (id, account, email, letter, step, opened_at, expires_at)
           VALUES (:id, :account, :email, :letter, :step, :now, :expires)""",
        id=change.id,
        account=change.account,
        email=change.letter.to.casefold(),
        letter=EFFECTS.dumps(change.letter),
        step=MAIL_STEPS.dumps(change.step),
        expires=stamp(change.expires),
    )


def forget_at(tx: Tx, addresses: Iterable[str]) -> None:
    """All that was asked there: of several people, a letter may name each."""
    tx.many(
        "DELETE FROM mail_steps WHERE email = :email",
        ({"email": each.casefold()} for each in addresses if each),
    )


def forget_old(tx: Tx, before: datetime, limit: int) -> int:
    """Those whose time was over before."""
    tx.execute(
        """DELETE FROM mail_steps WHERE id IN (
             SELECT id FROM mail_steps WHERE expires_at < :before LIMIT :slice)""",
        {"before": stamp(before), "slice": limit},
    )
    return tx.changed


def use_step(change: UseMailStep, context: ChangeContext) -> None:
    """The step is over."""
    context.execute("UPDATE mail_steps SET used = 1 WHERE id = :id", id=change.id)


def count_try(change: CountMailTry, context: ChangeContext) -> None:
    """A reply was not understood."""
    context.execute("UPDATE mail_steps SET tries = tries + 1 WHERE id = :id", id=change.id)
