"""How much of strangers' letters came on a day: what was kept, and what was read and not kept."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from mailer.inbound.ports import Ref


@dataclass(frozen=True)
class StrangersLetters:
    """The bytes kept on a day (UTC), and how many letters were read and not kept."""

    kept: int = 0
    passed: int = 0


def load_today(tx: Tx, now: datetime) -> StrangersLetters:
    """What came today."""
    row = tx.one("SELECT kept, passed FROM strangers_letters WHERE day = :day", _day(now))
    return StrangersLetters(row["kept"], row["passed"]) if row else StrangersLetters()


def count(tx: Tx, now: datetime, *, kept: int = 0, passed: int = 0) -> None:
    """So many bytes were kept, so many letters are not."""
    tx.execute(
        """INSERT INTO strangers_letters (day, kept, passed) VALUES (:day, :kept, :passed)
           ON CONFLICT (day) DO UPDATE SET kept = strangers_letters.kept + :kept,
             passed = strangers_letters.passed + :passed""",
        {**_day(now), "kept": kept, "passed": passed},
    )


def measure_rest(tx: Tx, ref: Ref) -> int:
    """How many bytes behind the first piece of a letter are kept."""
    row = tx.one(
        """SELECT sum(length(sealed)) AS bytes FROM letter_pieces
           WHERE mailbox = :mailbox AND folder = :folder AND uid_validity = :validity
             AND uid = :uid""",
        {
            "mailbox": ref.account,
            "folder": ref.folder,
            "validity": ref.uid_validity,
            "uid": ref.uid,
        },
    )
    return int(row["bytes"] or 0) if row else 0


def _day(now: datetime) -> dict[str, object]:
    return {"day": now.date().isoformat()}
