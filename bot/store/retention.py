"""What the desk forgets, a slice a transaction: nobody's message waits while a season goes.

Each function forgets some, `SLICE` where there may be many, and tells how many: 0 when it is done.
"""

from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams import checks
from bot.store.mail import mail_steps, result_pages

SLICE = 500  # rows to a transaction: some 2 ms
PIECES = 2  # of letters, a megabyte each: some 15 ms


def forget_references(tx: Tx, before: datetime) -> int:
    """References of what arrived, once they protect from nothing any more."""
    tx.execute(
        """DELETE FROM inbox WHERE id IN (
             SELECT id FROM inbox WHERE kept_at < :before AND state = 'done' LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def forget_set_aside(tx: Tx, before: datetime) -> int:
    """What people sent and a bug kept from being decided, sealed as it came: passwords as well."""
    tx.execute(
        """DELETE FROM inbox WHERE id IN (
             SELECT id FROM inbox WHERE kept_at < :before AND state = 'aside' LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def forget_parcels(tx: Tx, before: datetime) -> int:
    """What was delivered, given up or dropped. What is doubtful stays until staff have judged."""
    tx.execute(
        """DELETE FROM outbox WHERE id IN (
             SELECT id FROM outbox WHERE made_at < :before
               AND state IN ('sent', 'dead', 'dropped') LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def forget_letters(tx: Tx, before: datetime) -> int:
    """The raw bytes of letters. Where they lay stays known."""
    tx.execute(
        """UPDATE letters SET sealed = NULL WHERE id IN (
             SELECT id FROM letters WHERE sealed IS NOT NULL AND state <> 'waiting'
               AND kept_at < :before LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def forget_junk(tx: Tx, before: datetime) -> int:
    """The raw bytes of junk, of lists and of what was set aside."""
    tx.execute(
        """UPDATE letters SET sealed = NULL WHERE id IN (
             SELECT id FROM letters WHERE sealed IS NOT NULL AND state <> 'waiting'
               AND kept_at < :before AND (state = 'quarantine'
                 OR kind IN ('junk', 'malformed', 'list')) LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def forget_seen(tx: Tx, before: datetime) -> int:
    """Where letters lay whose bytes are gone: met again, one would be read anew."""
    tx.execute(
        """DELETE FROM letters WHERE id IN (
             SELECT id FROM letters WHERE sealed IS NULL AND state <> 'waiting'
               AND kept_at < :before LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def forget_pieces(tx: Tx, before: datetime) -> int:
    """What lay behind the first piece of letters that are forgotten, or were never all fetched."""
    tx.execute(
        """DELETE FROM letter_pieces WHERE id IN (
             SELECT p.id FROM letter_pieces p WHERE p.kept_at < :before AND NOT EXISTS (
               SELECT 1 FROM letters l WHERE l.mailbox = p.mailbox AND l.folder = p.folder
                 AND l.uid_validity = p.uid_validity AND l.uid = p.uid AND l.sealed IS NOT NULL)
             LIMIT :slice)""",
        {"before": stamp(before), "slice": PIECES},
    )
    return tx.changed


def forget_journal(tx: Tx, before: datetime) -> int:
    """Lines of the journal, by their numbers, which grow with time: they have no index of it.

    The newest stays, or its number, which keys name, would be given again.
    """
    tx.execute(
        """DELETE FROM journal WHERE at < :before
           AND id < (SELECT min(id) FROM journal) + :slice
           AND id < (SELECT max(id) FROM journal)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def forget_counts(tx: Tx, before: datetime) -> int:
    """Who wrote, was answered, caused letters and was wrong, on days that no limit looks at."""
    day = before.date().isoformat()
    tx.execute("DELETE FROM automatic_answers WHERE day < :day", {"day": day})
    answers = tx.changed
    tx.execute("DELETE FROM secret_tries_by_person WHERE day < :day", {"day": day})
    people = tx.changed
    tx.execute("DELETE FROM secret_tries_of_chats WHERE day < :day", {"day": day})
    people += tx.changed
    tx.execute("DELETE FROM messages_heard WHERE day < :day", {"day": day})
    people += tx.changed
    tx.execute("DELETE FROM strangers_letters WHERE day < :day", {"day": day})
    people += tx.changed
    tx.execute("DELETE FROM secret_tries_by_hour WHERE hour < :day", {"day": day})
    hours = tx.changed
    tx.execute(
        """DELETE FROM letters_caused WHERE id IN (
             SELECT id FROM letters_caused WHERE at < :before LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    letters = tx.changed
    steps = mail_steps.forget_old(tx, before, SLICE)
    pages = result_pages.forget_old(tx, before, SLICE)
    old = checks.forget_old(tx, day)
    return answers + people + hours + letters + steps + pages + old


def forget_shares(tx: Tx, before: datetime) -> int:
    """What was shared with whom, once no result is corrected any more; also of who was erased."""
    tx.execute("DELETE FROM kept_shares WHERE at < :before", {"before": stamp(before)})
    kept = tx.changed
    tx.execute(
        """DELETE FROM shares WHERE id IN (
             SELECT id FROM shares WHERE state <> 'queued' AND at < :before LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return kept + tx.changed


def forget_bounces(tx: Tx, before: datetime) -> int:
    """That letters came back."""
    tx.execute(
        """DELETE FROM bounces WHERE id IN (
             SELECT id FROM bounces WHERE at < :before LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def forget_chats(tx: Tx, before: datetime) -> int:
    """Chats that belong to no account, and to which nothing is owed, long after their last word."""
    tx.execute(
        """DELETE FROM chats WHERE id IN (
             SELECT c.id FROM chats c WHERE c.changed_at < :before
               AND NOT EXISTS (SELECT 1 FROM sign_ins s WHERE s.chat = c.id)
               AND NOT EXISTS (SELECT 1 FROM known_chats k WHERE k.chat = c.id)
               AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.chat = c.id
                 AND o.state IN ('waiting', 'sending', 'doubtful')) LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed


def forget_tries(tx: Tx, before: datetime) -> int:
    """Wrong secret numbers and passwords, once none has come for long."""
    where = {"day": before.date().isoformat(), "slice": SLICE}
    tx.execute(
        """DELETE FROM secret_tries WHERE id_digest IN (
             SELECT id_digest FROM secret_tries WHERE day < :day LIMIT :slice)""",
        where,
    )
    secrets = tx.changed
    tx.execute(
        """DELETE FROM password_tries WHERE (id_digest, person) IN (
             SELECT id_digest, person FROM password_tries WHERE day < :day LIMIT :slice)""",
        where,
    )
    passwords = tx.changed
    tx.execute(
        """DELETE FROM password_tries_of_strangers WHERE id_digest IN (
             SELECT id_digest FROM password_tries_of_strangers WHERE day < :day LIMIT :slice)""",
        where,
    )
    return secrets + passwords + tx.changed


def forget_birth_dates(tx: Tx) -> int:
    """Those that no setting uses any more; the digest goes too, by which one could be guessed."""
    tx.execute(
        """UPDATE entries SET birth_date = '', digest = 'blanked' WHERE id IN (
             SELECT id FROM entries WHERE birth_date <> '' LIMIT :slice)""",
        {"slice": SLICE},
    )
    return tx.changed
