"""The questions to the centre as they change: asked, taken, answered, done, forgotten."""

from collections.abc import Collection, Iterable
from datetime import datetime

from bot.store import audit
from bot.store.asking import asked
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from domain.machine.asking.changes import (
    AddWords,
    AnswerQuestion,
    CloseQuestion,
    LeaveQuestion,
    OpenQuestion,
    SortQuestion,
    TakeQuestion,
)
from domain.machine.records import officer_named

SLICE = 500


def open_question(change: OpenQuestion, context: ChangeContext) -> None:
    """Somebody asks."""
    context.execute(
        """INSERT INTO questions (id, kind, state, chat, address, proven, account, entry, language,
             message_id, asked_at, heard_at, due_at)
           VALUES (:id, :kind, 'open', :of_chat, :address, :proven, :account, :entry, :language,
             :message_id, :now, :now, :due)""",
        id=change.id,
        kind=change.kind,
        of_chat=0 if change.address else context.chat,
        address=change.address,
        proven=int(change.proven),
        account=change.account,
        entry=change.entry,
        language=change.language,
        message_id=change.message_id,
        due=stamp(change.due),
    )
    _say(context, change.id, change.words, letter=change.letter)


def add_words(change: AddWords, context: ChangeContext) -> None:
    """Who asked says more."""
    context.execute(
        """UPDATE questions SET state = 'open', version = version + 1, heard_at = :now,
             due_at = :due, done_at = NULL,
             message_id = CASE :message_id WHEN '' THEN message_id ELSE :message_id END
           WHERE id = :id""",
        id=change.id,
        due=stamp(change.due),
        message_id=change.message_id,
    )
    _say(context, change.id, change.words, letter=change.letter)


def _say(
    context: ChangeContext, question: int, words: str, *, by: str = "", letter: int = 0
) -> None:
    """Keep what was said, sealed. Of a letter that was read in passing nothing is kept."""
    sql = "SELECT passing FROM letters WHERE id = :letter"
    read = context.tx.one(sql, {"letter": letter}) if letter else None
    context.execute(
        """INSERT INTO question_words (question, at, by, letter, sealed)
           SELECT id, :now, :by, :letter, :sealed FROM questions WHERE id = :question""",
        question=question,
        by=by,
        letter=letter,
        sealed=context.seal("" if read and read["passing"] else words),
    )


def take_in_chat(change: TakeQuestion, context: ChangeContext) -> None:
    """It is the officer's whose chat it is."""
    take(context.tx, change.id, officer_named(context.chat), context.now)


def take(tx: Tx, question: int, by: str, now: datetime) -> None:
    """It is somebody's from now on."""
    before = tx.one("SELECT owner FROM questions WHERE id = :id", {"id": question})
    sql = "UPDATE questions SET owner = :by, version = version + 1 WHERE id = :id"
    tx.execute(sql, {"id": question, "by": by})
    former = before["owner"] if before else ""
    _note(tx, by, "question take", question, now, before={"owner": former} if former else {})


def leave_in_chat(change: LeaveQuestion, context: ChangeContext) -> None:
    """It is nobody's again."""
    sql = "UPDATE questions SET owner = '', version = version + 1 WHERE id = :id"
    context.execute(sql, id=change.id)
    _note(context.tx, officer_named(context.chat), "question leave", change.id, context.now)


def answer_in_chat(change: AnswerQuestion, context: ChangeContext) -> None:
    """At the word of the officer whose chat it is."""
    answer(change, context, officer_named(context.chat))


def answer(change: AnswerQuestion, context: ChangeContext, by: str) -> None:
    """It is answered by somebody, whose it is."""
    _say(context, change.id, change.words, by=by)
    context.execute(
        """UPDATE questions SET owner = :by, version = version + 1, heard_at = :now,
             state = CASE :done WHEN 1 THEN 'done' ELSE state END,
             done_at = CASE :done WHEN 1 THEN :now ELSE done_at END
           WHERE id = :id""",
        id=change.id,
        by=by,
        done=int(change.done),
    )
    _note(context.tx, by, "question answer", change.id, context.now, after={"done": change.done})


def close_in_chat(change: CloseQuestion, context: ChangeContext) -> None:
    """At the word of the officer whose chat it is."""
    close(context.tx, change.id, officer_named(context.chat), context.now)


def close(tx: Tx, question: int, by: str, now: datetime) -> None:
    """Somebody is done with it."""
    tx.execute(
        """UPDATE questions SET state = 'done', owner = :by, version = version + 1, done_at = :now
           WHERE id = :id""",
        {"id": question, "by": by, "now": stamp(now)},
    )
    _note(tx, by, "question done", question, now)


def sort_in_chat(change: SortQuestion, context: ChangeContext) -> None:
    """It is of another kind."""
    context.execute(
        """UPDATE questions SET kind = :kind, due_at = :due, version = version + 1
           WHERE id = :id""",
        id=change.id,
        kind=change.kind,
        due=stamp(change.due),
    )
    by, kind = officer_named(context.chat), change.kind.value
    _note(context.tx, by, "question sort", change.id, context.now, after={"kind": kind})


def hand_over(tx: Tx, people: tuple[str, str], by: str, now: datetime) -> list[int]:
    """What the first has open is the second's from now on, or nobody's ("")."""
    former, heir = people
    taken = asked.load_owned(tx, former)
    sql = "UPDATE questions SET owner = :heir, version = version + 1 WHERE id = :id"
    tx.many(sql, ({"id": each, "heir": heir} for each in taken))
    if taken:
        noted = {"from": former, "questions": taken}
        audit.note_act(tx, Act(who=by, what="question hand over", whom=heir, after=noted), now)
    return taken


def note_look(tx: Tx, question: int, by: str, now: datetime) -> None:
    """Somebody reads the words of a question: that is written down."""
    _note(tx, by, "question words", question, now)


def _note(
    tx: Tx,
    by: str,
    what: str,
    question: int,
    now: datetime,
    *,
    before: dict[str, object] | None = None,
    after: dict[str, object] | None = None,
) -> None:
    sql = """SELECT e.id_number FROM questions q JOIN entries e ON e.id = q.entry
             WHERE q.id = :id"""
    row = tx.one(sql, {"id": question})
    whom = row["id_number"] if row else ""
    noted = {"question": question, **(after or {})}
    audit.note_act(tx, Act(who=by, what=what, whom=whom, before=before or {}, after=noted), now)


def forget_old(tx: Tx, before: datetime) -> int:
    """What nobody has said a word in for so long."""
    tx.execute(
        """DELETE FROM questions WHERE id IN (
             SELECT id FROM questions WHERE heard_at < :before ORDER BY heard_at LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def is_awaited_at(tx: Tx, address: str) -> bool:
    """Whether a question from an address is still to be answered."""
    sql = "SELECT 1 FROM questions WHERE address = :address AND state = 'open'"
    return tx.one(sql, {"address": address}) is not None


def leave(tx: Tx, account: int, addresses: Collection[str], entry: int) -> None:
    """Who asked has deleted the account: what is done says to whom no more, only about which entry.

    An open one still has to be answered, and is about that entry from now on: erasing finds it.
    """
    tx.many(
        """UPDATE questions SET entry = :entry
           WHERE address = :address AND address <> '' AND entry = 0""",
        ({"entry": entry, "address": each} for each in addresses),
    )
    tx.execute(
        """UPDATE questions SET chat = 0, address = '', account = 0, message_id = ''
           WHERE account = :account AND account <> 0 AND state = 'done'""",
        {"account": account},
    )
    tx.many(
        """UPDATE questions SET chat = 0, address = '', account = 0, message_id = ''
           WHERE address = :address AND address <> '' AND state = 'done'""",
        ({"address": each} for each in addresses),
    )


def erase(tx: Tx, questions: Iterable[int]) -> None:
    """Questions go, with all that was said in them."""
    tx.many("DELETE FROM questions WHERE id = :id", ({"id": each} for each in questions))
