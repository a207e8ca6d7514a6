"""The message that tells how far a broadcast is: whose chat it is in, what it says, who looks."""

from bot.store.engine.store import Tx
from bot.store.exams.release_progress import LiveMessage


def load(tx: Tx, broadcast: int) -> tuple[LiveMessage, int]:
    """The message, its chat 0 where nobody is told yet, and the number of the looks that count."""
    row = tx.execute(
        "SELECT chat, live_message, live_digest, live_looks FROM broadcasts WHERE id = :id",
        {"id": broadcast},
    )[0]
    shown = LiveMessage(row["chat"], row["live_message"], row["live_digest"])
    return shown, int(row["live_looks"])


def note(tx: Tx, broadcast: int, message: int, digest: str) -> None:
    """This message says this now."""
    tx.execute(
        "UPDATE broadcasts SET live_message = :message, live_digest = :digest WHERE id = :id",
        {"id": broadcast, "message": message, "digest": digest},
    )


def hand_over(tx: Tx, broadcast: int, chat: int) -> None:
    """It is told in this chat from now on, where the message begins anew."""
    tx.execute(
        """UPDATE broadcasts SET chat = :chat, live_message = NULL, live_digest = ''
           WHERE id = :id""",
        {"id": broadcast, "chat": chat},
    )


def count_looks(tx: Tx, broadcast: int, looks: int) -> None:
    """Only looks of this number count from now on."""
    sql = "UPDATE broadcasts SET live_looks = :looks WHERE id = :id"
    tx.execute(sql, {"id": broadcast, "looks": looks})
