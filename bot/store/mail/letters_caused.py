"""The letters that persons caused in the last days, and the codes they asked for, by digests."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.conversations.registration.other_address import DISOWN
from domain.machine.effects import Write
from domain.mail.letter_limits import counted_by, kind_of
from domain.mail.talks.changes import CountCodeRequest

DAY = timedelta(days=1)
Digest = Callable[[str, str], str]
"""What stands for an address, an entry or a chat (`by`, `whom`) without naming it."""


def load_times(tx: Tx, kind: str, digest: str, now: datetime) -> tuple[datetime, ...]:
    """When letters of a kind went out or were asked for in the last 24 hours, oldest first."""
    rows = tx.execute(
        """SELECT at FROM letters_caused
           WHERE digest = :digest AND kind = :kind AND at > :since ORDER BY at""",
        {"digest": digest, "kind": kind, "since": stamp(now - DAY)},
    )
    return tuple(moment(row["at"]) for row in rows)


def count_request(change: CountCodeRequest, context: ChangeContext) -> None:
    """One more code is asked for: by a chat, and for an ID number that nobody need have; or, for
    none, a Statement is checked.
    """
    for whom in filter(None, (change.id_number, by_chat(context.chat))):
        context.execute(
            "INSERT INTO letters_caused (digest, kind, at) VALUES (:digest, :kind, :now)",
            digest=context.digest(whom),
            kind=request_for(change.purpose),
        )


def count(tx: Tx, kind: str, digest: str, now: datetime) -> None:
    """One more of a kind, by whatever stands for whom it is counted."""
    sql = "INSERT INTO letters_caused (digest, kind, at) VALUES (:digest, :kind, :now)"
    tx.execute(sql, {"digest": digest, "kind": kind, "now": stamp(now)})


def by_chat(chat: int) -> str:
    """What a chat's requests are counted by, beside those for an ID number."""
    return f"chat {chat}"


def request_for(purpose: str) -> str:
    """What a request counts as, beside the letters."""
    return f"request {purpose}"


@dataclass(frozen=True)
class LetterCounter:
    """Counts what a chat causes at a moment; the chat is 0 for what a letter causes."""

    digest: Digest
    chat: int
    now: datetime

    def count(self, tx: Tx, letter: Write) -> None:
        """One more letter of its kind goes out."""
        kind, number = kind_of(letter), _id_number(tx, letter)
        rows = (
            {"digest": self.digest(by, whom), "kind": kind, "now": stamp(self.now)}
            for by, whom in counted_by(letter, number, self.chat)
        )
        tx.many("INSERT INTO letters_caused (digest, kind, at) VALUES (:digest, :kind, :now)", rows)


def _id_number(tx: Tx, letter: Write) -> str:
    """The entry that a letter is about, or that of its account; "" where there is none."""
    about = letter.row if letter.purpose == DISOWN else letter.entry
    if about:
        row = tx.one("SELECT id_number FROM entries WHERE id = :id", {"id": about})
    else:
        row = tx.one(
            """SELECT e.id_number FROM accounts a JOIN entries e ON e.id = a.entry
               WHERE a.id = :id""",
            {"id": letter.account},
        )
    return row["id_number"] if row else ""
