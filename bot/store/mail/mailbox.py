"""The letters that came in: kept raw and sealed by their place on the server."""

from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.mail.reading import LetterKind
from mailer.inbound.ports import Place, Ref

JUNK = LetterKind.JUNK.value  # until it is decided, where it came in


@dataclass(frozen=True, kw_only=True)
class KeptLetter:
    """One letter that waits to be read; without bytes where the server does not give it out."""

    id: int
    ref: Ref
    sealed: bytes | None
    tries: int
    in_junk: bool = False


@dataclass(frozen=True)
class LetterAside:
    """One letter that waits for a person."""

    id: int
    kept_at: datetime
    sealed: bytes


@dataclass(frozen=True)
class NewLetter:
    """One letter to be kept; `digest` is by what it is known again.

    `size`: all of it, as the server says. `stranger`: it names no letter of ours.
    """

    ref: Ref
    digest: str
    sealed: bytes | None
    _: KW_ONLY
    in_junk: bool = False
    size: int = 0
    stranger: bool = False


def load_place(tx: Tx, mailbox: str, folder: str) -> Place | None:
    """How far a folder has been read."""
    sql = """SELECT uid_validity, last_uid FROM folders
      WHERE mailbox = :mailbox AND folder = :folder"""
    row = tx.one(sql, {"mailbox": mailbox, "folder": folder})
    return Place(row["uid_validity"], row["last_uid"]) if row else None


def move_place(tx: Tx, mailbox: str, folder: str, place: Place) -> None:
    """A folder has been read up to `place`."""
    tx.execute(
        """INSERT INTO folders VALUES (:mailbox, :folder, :validity, :uid)
           ON CONFLICT (mailbox, folder) DO UPDATE SET uid_validity = :validity, last_uid = :uid""",
        {
            "mailbox": mailbox,
            "folder": folder,
            "validity": place.uid_validity,
            "uid": place.uid,
        },
    )


def keep_letter(tx: Tx, letter: NewLetter, now: datetime, *, passing: bool = False) -> bool:
    """Keep one letter; one whose place is known is left alone, and one that was decided before
    goes where it went then. One that failed was never decided, nor was one left in junk: moved
    elsewhere by a person, it is read again. What is `passing` is not kept once it is decided.
    Whether its bytes are kept now.
    """
    ref, kind = letter.ref, JUNK if letter.in_junk else ""
    known = tx.one(
        """SELECT state FROM letters
           WHERE digest = :digest AND kind <> 'duplicate' AND state <> 'junk'
             AND NOT (state = 'quarantine' AND kind IN ('', 'junk')) ORDER BY id LIMIT 1""",
        {"digest": letter.digest},
    )
    before = known["state"] if known else "waiting"
    tx.execute(
        """INSERT INTO letters
             (mailbox, folder, uid_validity, uid, digest, sealed, kept_at, state, kind, size,
              passing)
           VALUES (:mailbox, :folder, :validity, :uid, :digest, :sealed, :now, :state, :kind, :size,
                   :passing)
           ON CONFLICT (mailbox, folder, uid_validity, uid) DO NOTHING""",
        {
            **_place(ref),
            "digest": letter.digest,
            "sealed": None if known else letter.sealed,
            "now": stamp(now),
            "state": "processed" if known and before == "waiting" else before,
            "kind": "duplicate" if known else kind,
            "size": letter.size,
            "passing": int(passing),
        },
    )
    return tx.changed == 1 and known is None


def keep_piece(tx: Tx, ref: Ref, number: int, sealed: bytes, *, now: datetime) -> None:
    """Keep what lies behind the first piece; what an earlier try left gives way."""
    tx.execute(
        """INSERT INTO letter_pieces
             (mailbox, folder, uid_validity, uid, number, sealed, kept_at)
           VALUES (:mailbox, :folder, :validity, :uid, :number, :sealed, :now)
           ON CONFLICT (mailbox, folder, uid_validity, uid, number)
           DO UPDATE SET sealed = :sealed, kept_at = :now""",
        {**_place(ref), "number": number, "sealed": sealed, "now": stamp(now)},
    )


def load_pieces(tx: Tx, letter: int) -> list[bytes]:
    """The sealed pieces of one letter, in order; none where it is unknown or forgotten."""
    sql = """SELECT mailbox, folder, uid_validity, uid, sealed FROM letters
             WHERE id = :letter AND sealed IS NOT NULL"""
    row = tx.one(sql, {"letter": letter})
    if row is None:
        return []
    pieces = tx.execute(
        """SELECT sealed FROM letter_pieces WHERE mailbox = :mailbox AND folder = :folder
           AND uid_validity = :validity AND uid = :uid ORDER BY number""",
        _place(Ref(row["mailbox"], row["folder"], row["uid_validity"], row["uid"])),
    )
    return [row["sealed"], *(piece["sealed"] for piece in pieces)]


def load_size(tx: Tx, letter: int) -> tuple[int, bool]:
    """How long a letter is, as the server says, and whether it was read and not kept."""
    sql = "SELECT size, passing FROM letters WHERE id = :letter"
    row = tx.one(sql, {"letter": letter})
    return (row["size"], bool(row["passing"])) if row else (0, False)


def _place(ref: Ref) -> dict[str, object]:
    return {
        "mailbox": ref.account,
        "folder": ref.folder,
        "validity": ref.uid_validity,
        "uid": ref.uid,
    }


def load_waiting(tx: Tx, limit: int) -> list[KeptLetter]:
    """Letters to be read, oldest first."""
    rows = tx.execute(
        """SELECT id, mailbox, folder, uid_validity, uid, sealed, tries, kind FROM letters
           WHERE state = 'waiting' ORDER BY id LIMIT :limit""",
        {"limit": limit},
    )
    return [
        KeptLetter(
            id=row["id"],
            ref=Ref(row["mailbox"], row["folder"], row["uid_validity"], row["uid"]),
            sealed=row["sealed"],
            tries=row["tries"],
            in_junk=row["kind"] == JUNK,
        )
        for row in rows
    ]


def is_waiting(tx: Tx, letter: int) -> bool:
    """Whether a letter has not been decided yet."""
    sql = "SELECT 1 FROM letters WHERE id = :letter AND state = 'waiting'"
    return tx.one(sql, {"letter": letter}) is not None


def settle_letter(tx: Tx, letter: int, state: str, kind: str) -> None:
    """Decided: `processed` or `quarantine`; the raw letter stays for its days, if it is kept."""
    tx.execute(
        """UPDATE letters SET state = :state, kind = :kind,
             sealed = CASE passing WHEN 1 THEN NULL ELSE sealed END WHERE id = :letter""",
        {"letter": letter, "state": state, "kind": kind},
    )


def replace_letter(tx: Tx, letter: int, sealed: bytes) -> None:
    """Other bytes in the place of a letter's, if it is kept, and nothing behind its first piece."""
    where = {"letter": letter, "sealed": sealed}
    if tx.one("SELECT 1 FROM letters WHERE id = :letter AND sealed IS NOT NULL", where):
        erase_whole(tx, [letter])
        tx.execute("UPDATE letters SET sealed = :sealed WHERE id = :letter", where)


def erase_letter(tx: Tx, letter: int) -> None:
    """The raw letter goes at once; pieces behind its first within a day."""
    tx.execute("UPDATE letters SET sealed = NULL WHERE id = :letter", {"letter": letter})


def load_kept(tx: Tx, after: int, limit: int) -> list[tuple[int, bytes]]:
    """The first pieces of the decided letters after one, by their ids."""
    rows = tx.execute(
        """SELECT id, sealed FROM letters WHERE id > :after AND sealed IS NOT NULL
             AND state <> 'waiting' ORDER BY id LIMIT :limit""",
        {"after": after, "limit": limit},
    )
    return [(row["id"], row["sealed"]) for row in rows]


def load_aside(tx: Tx, after: int, limit: int) -> list[LetterAside]:
    """The letters in quarantine after one, by their ids, as long as they are kept."""
    rows = tx.execute(
        """SELECT id, kept_at, sealed FROM letters WHERE id > :after AND state = 'quarantine'
             AND sealed IS NOT NULL ORDER BY id LIMIT :limit""",
        {"after": after, "limit": limit},
    )
    return [LetterAside(row["id"], moment(row["kept_at"]), row["sealed"]) for row in rows]


def erase_whole(tx: Tx, letters: Sequence[int]) -> None:
    """Raw letters go at once, and all that lay behind their first pieces."""
    tx.many(
        """DELETE FROM letter_pieces WHERE id IN (
             SELECT p.id FROM letters l JOIN letter_pieces p ON p.mailbox = l.mailbox
               AND p.folder = l.folder AND p.uid_validity = l.uid_validity AND p.uid = l.uid
             WHERE l.id = :letter)""",
        ({"letter": each} for each in letters),
    )
    for each in letters:
        erase_letter(tx, each)


def count_failure(tx: Tx, letter: int, limit: int) -> bool:
    """One more failure; True when the letter is set aside by it."""
    row = tx.one(
        """UPDATE letters SET tries = tries + 1,
             state = CASE WHEN tries + 1 >= :limit THEN 'quarantine' ELSE state END,
             sealed = CASE WHEN tries + 1 >= :limit AND passing = 1 THEN NULL ELSE sealed END
           WHERE id = :letter RETURNING state""",
        {"letter": letter, "limit": limit},
    )
    return bool(row and row["state"] == "quarantine")


def wait_again(tx: Tx) -> int:
    """Letters that could not be read wait once more, under another key; how many there are."""
    tx.execute(
        """UPDATE letters SET state = 'waiting', tries = 0 WHERE id IN (
             SELECT id FROM letters WHERE id > 0 AND state = 'quarantine'
               AND kind IN ('', 'junk') AND sealed IS NOT NULL)"""
    )
    return tx.changed


def load_states(tx: Tx, refs: Sequence[Ref]) -> dict[Ref, str]:
    """Of letters by their places: the state of each that is known.

    A duplicate has that of the letter it repeats, which may have waited when the duplicate came.
    """
    found = {}
    for ref in refs:
        row = tx.one(
            """SELECT CASE kind WHEN 'duplicate' THEN
                 (SELECT state FROM letters AS first
                  WHERE first.digest = letters.digest AND first.kind <> 'duplicate'
                  ORDER BY first.id DESC LIMIT 1) ELSE state END AS state
               FROM letters WHERE mailbox = :mailbox AND folder = :folder
                 AND uid_validity = :validity AND uid = :uid""",
            _place(ref),
        )
        if row:
            found[ref] = row["state"]
    return found


def claim_answer(tx: Tx, digest: str, kind: str, now: datetime) -> bool:
    """Whether an automatic answer of this kind may go today to whom a digest stands for; counts."""
    tx.execute(
        """INSERT INTO automatic_answers VALUES (:digest, :kind, :day)
           ON CONFLICT (digest, kind, day) DO NOTHING""",
        {"digest": digest, "kind": kind, "day": now.date().isoformat()},
    )
    return tx.changed == 1
