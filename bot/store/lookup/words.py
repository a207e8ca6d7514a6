"""The words that entries are found by: put anew for those whose names or addresses have changed.

Triggers note which those are (`words_due`), and whoever looks somebody up has them done first.
Putting them with the rows of an import lost: that has to be quick, and nobody searches meanwhile.
"""

import sqlite3
from collections.abc import Iterable

from bot.store.engine.store import Tx
from bot.store.lookup.spelling import trigrams, words_of, words_of_address

SLICE = 100  # entries in a transaction, so that it is short


def are_due(tx: Tx) -> bool:
    """Whether an entry waits for its words."""
    return tx.one("SELECT 1 FROM words_due WHERE entry > 0 LIMIT 1") is not None


def put_some(tx: Tx) -> bool:
    """The words of some entries; whether more wait."""
    rows = tx.execute(
        """SELECT e.id, e.first_name, e.family_name, e.email, e.guardian_email,
             e.second_guardian, coalesce(a.email, '') AS own
           FROM words_due d JOIN entries e ON e.id = d.entry LEFT JOIN accounts a ON a.entry = e.id
           WHERE d.entry > 0 ORDER BY d.entry LIMIT :limit""",
        {"limit": SLICE},
    )
    for row in rows:
        _put(tx, row["id"], set(_words(row)))
    tx.many("DELETE FROM words_due WHERE entry = :entry", ({"entry": row["id"]} for row in rows))
    return len(rows) == SLICE


def _words(row: sqlite3.Row) -> Iterable[str]:
    yield from words_of(f"{row['first_name']} {row['family_name']}")
    for address in (row["email"], row["guardian_email"], row["second_guardian"], row["own"]):
        yield from words_of_address(address)


def _put(tx: Tx, entry: int, wanted: set[str]) -> None:
    known = tx.execute("SELECT word FROM name_words WHERE entry = :entry", {"entry": entry})
    there = {row["word"] for row in known}
    _take(tx, entry, there - wanted)
    new = sorted(wanted - there)
    tx.many(
        "INSERT INTO name_words (word, entry) VALUES (:word, :entry)",
        ({"word": each, "entry": entry} for each in new),
    )
    grams = [
        {"gram": gram, "word": each}
        for each in new
        if not tx.one("SELECT 1 FROM word_grams WHERE word = :word LIMIT 1", {"word": each})
        for gram in sorted(trigrams(each))
    ]
    tx.many("INSERT INTO word_grams (gram, word) VALUES (:gram, :word)", grams)


def _take(tx: Tx, entry: int, words: Iterable[str]) -> None:
    """An entry has these words no more; nor does the store, where nobody else has them."""
    gone = [{"word": each, "entry": entry} for each in sorted(words)]
    tx.many("DELETE FROM name_words WHERE word = :word AND entry = :entry", gone)
    tx.many(
        """DELETE FROM word_grams WHERE word = :word
           AND NOT EXISTS (SELECT 1 FROM name_words n WHERE n.word = word_grams.word)""",
        ({"word": each["word"]} for each in gone),
    )


def forget(tx: Tx, entry: int) -> None:
    """Somebody goes: so do the words that nobody else bears."""
    known = tx.execute("SELECT word FROM name_words WHERE entry = :entry", {"entry": entry})
    _take(tx, entry, [row["word"] for row in known])
