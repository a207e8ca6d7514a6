"""Which master key a store belongs to: a keyed value, written once the key has opened something.

A wrong key would refuse every right secret number, count it as wrong, and lose what waits sealed.
"""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum

from bot.keys import Keys, SealBrokenError
from bot.store.engine.faults import WrongKeyError
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from domain.machine.sentence import Line


class KeyDoubt(StrEnum):
    """Why a key may be another store's."""

    OTHER = "other"
    OPENS_NOTHING = "opens_nothing"
    UNKNOWN = "unknown"

    @property
    def line(self) -> Line:
        """The same, for people."""
        return Line("found-key-doubted", {"why": self.value})


SAMPLES = 3  # of each table


def prove(tx: Tx, keys: Keys, now: datetime) -> None:
    """Make sure that the store belongs to this key; the first proof is written down.

    Raises `WrongKeyError`, and then changes nothing.
    """
    tx.hold("key check")
    if trouble := doubt(tx, keys):
        raise WrongKeyError(trouble.line)
    if known(tx, keys) is None:
        adopt(tx, keys, now)


def doubt(tx: Tx, keys: Keys) -> KeyDoubt | None:
    """Why this may be another store's key; None where all is well."""
    value = known(tx, keys)
    if value == keys.check_value():
        return None
    if value is not None:
        return KeyDoubt.OTHER
    opened = [opens(keys, label, sealed) for label, sealed in samples(tx)]
    if opened and not any(opened):
        return KeyDoubt.OPENS_NOTHING
    if not opened and keyed(tx):
        return KeyDoubt.UNKNOWN
    return None


def known(tx: Tx, keys: Keys) -> str | None:
    """The value that was written down for a key of this number."""
    row = tx.one("SELECT value FROM key_checks WHERE number = :number", {"number": keys.number})
    return row["value"] if row else None


def adopt(tx: Tx, keys: Keys, now: datetime) -> None:
    """From now on the store belongs to this key."""
    tx.execute(
        """INSERT INTO key_checks VALUES (:number, :value, :now)
           ON CONFLICT (number) DO UPDATE SET value = :value, made_at = :now""",
        {"number": keys.number, "value": keys.check_value(), "now": stamp(now)},
    )


def samples(tx: Tx) -> Iterator[tuple[str, bytes]]:
    """Some of what is sealed, with the label it was sealed under."""
    some = {"some": SAMPLES}
    for row in tx.execute(
        """SELECT source, sealed FROM inbox WHERE state = 'waiting' AND sealed IS NOT NULL
           ORDER BY id LIMIT :some""",
        some,
    ):
        yield row["source"], row["sealed"]
    for row in tx.execute(
        """SELECT sealed FROM letters WHERE sealed IS NOT NULL
           ORDER BY kept_at DESC LIMIT :some""",
        some,
    ):
        yield "letters", row["sealed"]
    for row in tx.execute(
        """SELECT sealed FROM outbox WHERE class IN ('code', 'mail', 'circular')
             AND state = 'waiting' AND sealed IS NOT NULL
           ORDER BY due_at LIMIT :some""",
        some,
    ):
        yield "outbox", row["sealed"]


def keyed(tx: Tx) -> bool:
    """Whether the store holds anything that only its own key makes sense of."""
    tables = ("entries", "accounts", "secret_tries", "password_tries", "letters", "inbox", "outbox")
    return any(tx.one(f"SELECT 1 AS found FROM {table} LIMIT 1", {}) for table in tables)


def opens(keys: Keys, label: str, sealed: bytes) -> bool:
    """Whether something sealed opens under these keys."""
    try:
        keys.open(sealed, label)
    except SealBrokenError:
        return False
    return True
