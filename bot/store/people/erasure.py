"""Erases what names one person: whole rows where they may go, the words in those that must stay."""

from collections.abc import Iterable

from bot.store import audit
from bot.store.asking import questions
from bot.store.codecs import EFFECTS, FIRST_STEP
from bot.store.engine.store import Tx
from bot.store.lookup import words
from bot.store.mail import mail_steps
from bot.store.outbox.queues import Queue
from bot.store.people import chats, rests, sign_ins
from bot.store.people.traces import Names, Traces, names_of
from domain.machine.effects import Say

NOTHING = EFFECTS.dumps(Say(()))
"""The effect of a parcel that names nobody any more."""


def erase(tx: Tx, traces: Traces, languages: Iterable[str]) -> None:
    """Everything in the store that `find_traces` found, in this transaction.

    An import under way may bring the person back: the caller makes sure that there is none.
    """
    blank_parcels(tx, traces.parcels)
    audit.blank_acts(tx, traces.acts)
    _reset_chats(tx, traces)
    _delete(tx, "DELETE FROM journal WHERE id = :id", traces.lines)
    _delete(tx, "DELETE FROM bounces WHERE id = :id", traces.bounces)
    questions.erase(tx, traces.questions)
    keep_delivered(tx, traces.delivered)
    mail_steps.forget_at(tx, traces.addresses)
    _delete(tx, "DELETE FROM shares WHERE id = :id", traces.shares)
    _delete(tx, "DELETE FROM accounts WHERE id = :id", traces.accounts)
    files = [f"statement:{each}:{word}" for each in traces.results for word in languages]
    tx.many("DELETE FROM files_at_telegram WHERE key = :key", ({"key": key} for key in files))
    _delete(tx, "UPDATE papers SET sealed = NULL, share = 0 WHERE result = :id", traces.results)
    _delete(tx, "DELETE FROM results WHERE id = :id", traces.results)
    words.forget(tx, traces.entry)
    _delete(tx, "DELETE FROM entries WHERE id = :id", [traces.entry])


def find_hearers(tx: Tx, traces: Traces, standing: Iterable[int]) -> list[int]:
    """The chats that hear of it: signed in, or `standing` at what the person has proven there.

    Who only typed the ID number has proven nothing, and must not learn that there was an entry. Who
    is at rest hears nothing, nor does a chat that is blocked.
    """
    if rests.entry_rests(tx, traces.entry):
        return []
    proven = names_of([("entry", traces.entry), *(("account", each) for each in traces.accounts)])
    hears = {each for account in traces.accounts for each in sign_ins.load_chats(tx, account)}
    for chat in set(standing) - hears:
        row = tx.one("SELECT step FROM chats WHERE id = :chat", {"chat": chat})
        if row and proven.stand_in(row["step"]):
            hears.add(chat)
    return sorted(each for each in hears if chats.is_open(tx, each))


def find_said(tx: Tx, names: Names, after: int, limit: int) -> tuple[list[int], int]:
    """Of the next parcels of chats those that name somebody, and the last looked at; 0 at the end.

    Of any chat: who began to register, or typed the ID number, has no account to be found by. But
    for deletions that still wait: what they delete may be a password.
    """
    rows = tx.execute(
        """SELECT id, effect FROM outbox WHERE id > :after AND chat <> 0
             AND NOT (class = :deletion AND state IN ('waiting', 'sending'))
           ORDER BY id LIMIT :limit""",
        {"after": after, "deletion": Queue.DELETION, "limit": limit},
    )
    last = rows[-1]["id"] if len(rows) == limit else 0
    return [row["id"] for row in rows if names.stand_in(row["effect"])], last


def blank_parcels(tx: Tx, parcels: Iterable[int]) -> None:
    """What was delivered says no more to whom and what; what has not gone never goes."""
    tx.many(
        """UPDATE outbox SET key = 'erased:' || id, lane = '', domain = '', chat = 0,
             effect = :nothing, sealed = NULL, receipt = '', cause = '', words = '',
             state = CASE state WHEN 'sent' THEN 'sent' ELSE 'dropped' END
           WHERE id = :id""",
        ({"id": each, "nothing": NOTHING} for each in parcels),
    )


def _delete(tx: Tx, sql: str, ids: Iterable[int]) -> None:
    tx.many(sql, ({"id": each} for each in ids))


def keep_delivered(tx: Tx, shares: Iterable[int]) -> None:
    """Whoever got a result that is corrected later must hear of it."""
    tx.many(
        """INSERT INTO kept_shares (id, organisation, email, reference, at)
           SELECT s.id, s.name, s.email, r.reference, s.at FROM shares s
           JOIN results r ON r.id = s.result WHERE s.id = :id""",
        ({"id": each} for each in shares),
    )


def _reset_chats(tx: Tx, traces: Traces) -> None:
    """Their chats stand at the beginning; others only where they stand at something of theirs.

    That one was theirs alone is kept beside it: what happens there later must not name it again.
    """
    names = names_of(
        [("entry", traces.entry), *(("account", each) for each in traces.accounts)],
        [traces.id_number, *traces.addresses],
    )
    for chat in traces.chats:
        row = tx.one("SELECT step FROM chats WHERE id = :chat", {"chat": chat})
        if row and (chat in traces.sole or names.stand_in(row["step"])):
            reset_chats(tx, [chat])
    chats.note_owner_gone(tx, traces.sole)


def reset_chats(tx: Tx, chats: Iterable[int]) -> None:
    """Chats are at the beginning, and buttons of before mean nothing."""
    tx.many(
        """UPDATE chats SET step = :first, version = version + 1, shown = NULL, panel = NULL
           WHERE id = :chat""",
        ({"chat": each, "first": FIRST_STEP} for each in chats),
    )
