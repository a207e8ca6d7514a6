"""Files that officers send: sealed in pieces, until they are imported or dropped.

    coming --read--> read --approved--> approved --imported--> dropped
       \\-------------- dropped, by its sender or by age ------/

What is dropped goes piece by piece, so that nobody's message waits for 20 MB.
"""

from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from domain.machine.sent_files.changes import ApproveFile, DropFile, NoteFileRead, TakeFile
from domain.machine.sent_files.records import SentFile

PIECES = 2  # a megabyte each: some 15 ms


def take(change: TakeFile, context: ChangeContext) -> None:
    """A file of the chat's is on its way in."""
    context.execute(
        "INSERT INTO sent_files (id, chat, name, sent_at) VALUES (:file, :chat, :name, :now)",
        file=change.file,
        name=change.name,
    )


def note_read(change: NoteFileRead, context: ChangeContext) -> None:
    """It waits for its sender's word."""
    context.execute(
        """UPDATE sent_files SET state = 'read'
           WHERE id = :file AND chat = :chat AND state = 'coming'""",
        file=change.file,
    )


def approve(change: ApproveFile, context: ChangeContext) -> None:
    """It is being imported."""
    context.execute(
        """UPDATE sent_files SET state = 'approved'
           WHERE id = :file AND chat = :chat AND state = 'read'""",
        file=change.file,
    )


def drop(change: DropFile, context: ChangeContext) -> None:
    """Nothing of it is kept; what does not go at once goes within the hour."""
    where = {"file": change.file, "chat": context.chat}
    if context.tx.one("SELECT 1 FROM sent_files WHERE id = :file AND chat = :chat", where):
        drop_file(context.tx, change.file)


def drop_file(tx: Tx, file: int) -> None:
    """Likewise, outside of a decision."""
    tx.execute("UPDATE sent_files SET state = 'dropped', name = '' WHERE id = :id", {"id": file})
    if tx.changed:
        empty_file(tx, file)


def give_back(tx: Tx, file: int) -> None:
    """An import could not be done: the file waits for its sender's word again."""
    sql = "UPDATE sent_files SET state = 'read' WHERE id = :id AND state = 'approved'"
    tx.execute(sql, {"id": file})


def load_open(tx: Tx, chat: int) -> tuple[SentFile, ...]:
    """The files of an officer that are not approved, the oldest first."""
    rows = tx.execute(
        """SELECT id, name, state FROM sent_files
           WHERE chat = :chat AND state IN ('coming', 'read') ORDER BY id""",
        {"chat": chat},
    )
    return tuple(SentFile(row["id"], row["name"], row["state"] == "read") for row in rows)


def is_kept(tx: Tx, file: int) -> bool | None:
    """Whether all of a file is here; None where it was dropped, or nobody knows it."""
    row = tx.one("SELECT state, pieces FROM sent_files WHERE id = :id", {"id": file})
    if row is None or row["state"] == "dropped":
        return None
    return row["pieces"] is not None


def keep_piece(tx: Tx, file: int, number: int, sealed: bytes) -> None:
    """Keep a piece of what is not dropped, from 0 on; what an earlier try left gives way."""
    tx.execute(
        """INSERT INTO sent_file_pieces (file, number, sealed)
           SELECT id, :number, :sealed FROM sent_files WHERE id = :file AND state <> 'dropped'
           ON CONFLICT (file, number) DO UPDATE SET sealed = excluded.sealed""",
        {"file": file, "number": number, "sealed": sealed},
    )


def note_kept(tx: Tx, file: int, pieces: int) -> None:
    """All of it is here."""
    sql = "UPDATE sent_files SET pieces = :pieces WHERE id = :file"
    tx.execute(sql, {"file": file, "pieces": pieces})


def load_piece(tx: Tx, file: int, number: int) -> bytes | None:
    """One piece as it is sealed; None after the last one, and where the file was dropped."""
    row = tx.one(
        """SELECT p.sealed FROM sent_files f
           JOIN sent_file_pieces p ON p.file = f.id AND p.number = :number
           WHERE f.id = :file AND f.state <> 'dropped' AND :number < f.pieces""",
        {"file": file, "number": number},
    )
    return row["sealed"] if row else None


def forget_waiting(tx: Tx, before: datetime) -> int:
    """Drop the next one that has waited for a word since before then; how many."""
    sql = "SELECT id FROM sent_files WHERE sent_at < :before AND state = 'read' LIMIT 1"
    return _drop_first(tx, sql, before)


def forget_stuck(tx: Tx, before: datetime) -> int:
    """Likewise one that was never read, or imported, though that was ordered."""
    sql = """SELECT id FROM sent_files
             WHERE sent_at < :before AND state IN ('coming', 'approved') LIMIT 1"""
    return _drop_first(tx, sql, before)


def _drop_first(tx: Tx, sql: str, before: datetime) -> int:
    row = tx.one(sql, {"before": stamp(before)})
    if row is None:
        return 0
    drop_file(tx, row["id"])
    return 1


def forget_dropped(tx: Tx, before: datetime) -> int:
    """A slice of one that was dropped; how much there was."""
    row = tx.one(
        "SELECT id FROM sent_files WHERE sent_at <= :before AND state = 'dropped' LIMIT 1",
        {"before": stamp(before)},
    )
    return empty_file(tx, row["id"]) if row else 0


def empty_file(tx: Tx, file: int) -> int:
    """Some pieces of a file go, at last its row; how much that was."""
    tx.execute(
        """DELETE FROM sent_file_pieces WHERE file = :file AND number IN (
             SELECT number FROM sent_file_pieces WHERE file = :file LIMIT :slice)""",
        {"file": file, "slice": PIECES},
    )
    gone = tx.changed
    tx.execute(
        """DELETE FROM sent_files WHERE id = :file
           AND NOT EXISTS (SELECT 1 FROM sent_file_pieces WHERE file = :file)""",
        {"file": file},
    )
    return gone + tx.changed
