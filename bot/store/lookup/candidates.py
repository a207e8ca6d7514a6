"""Who may be meant by what staff typed: entries that share its words or its number, or nearly.

At most two hundred are handed on to be ranked. A number is looked up with all that are one slip
away from it, and an ID number where nobody is found so with all that are two; a word by the words
that share most of its trigrams.
"""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.store.engine.store import Tx
from bot.store.lookup.spelling import id_numbers_two_away, neighbours, trigrams
from domain.exams.reference import reference
from domain.text.identifiers import compact

MOST = 200
ALIKE = 40  # words that are compared with one that was typed
KEPT = 12  # of these
AT_ONCE = 500  # numbers in a statement

Likeness = Callable[[str, str], float]
"""From 0 to 1: how like a word is to the one that was typed."""


@dataclass(frozen=True, kw_only=True)
class FoundEntry:
    """An entry that may be meant, with every address of it."""

    id: int
    id_number: str
    first_name: str
    family_name: str
    addresses: tuple[str, ...]
    birth_date: str


def of_number(tx: Tx, typed: str) -> list[int]:
    """The entries with this ID number or reference, or with one a slip away."""
    number = compact(typed)
    found: dict[int, None] = {}
    for each in (number, *dict.fromkeys(neighbours(number))):
        rows = tx.execute("SELECT id FROM entries WHERE id_number = :number", {"number": each})
        if reference(each):
            rows += tx.execute(
                "SELECT entry AS id FROM results WHERE reference = :number AND reference <> ''",
                {"number": each},
            )
        found |= dict.fromkeys(row["id"] for row in rows)
    return [*found][:MOST] or _of_numbers(tx, sorted(id_numbers_two_away(number)))


def _of_numbers(tx: Tx, numbers: list[str]) -> list[int]:
    found = list[int]()
    for at in range(0, len(numbers), AT_ONCE):
        named = {f"n{place}": each for place, each in enumerate(numbers[at : at + AT_ONCE])}
        among = ", ".join(f":{name}" for name in named)
        rows = tx.execute(f"SELECT id FROM entries WHERE id_number IN ({among})", named)
        found += [row["id"] for row in rows]
    return found[:MOST]


def of_address(tx: Tx, address: str) -> list[int]:
    """The entries with this very address, the account's as well, capitals aside."""
    of = {"email": address.lower(), "limit": MOST}
    rows = tx.execute(
        """SELECT id FROM entries WHERE (lower(email) = :email AND email <> ''
             OR lower(guardian_email) = :email AND guardian_email <> ''
             OR lower(second_guardian) = :email AND second_guardian <> '') LIMIT :limit""",
        of,
    )
    rows += tx.execute(
        "SELECT entry AS id FROM accounts WHERE lower(email) = :email LIMIT :limit", of
    )
    return [*dict.fromkeys(row["id"] for row in rows)][:MOST]


def of_words(tx: Tx, words: Iterable[str], alike: Likeness) -> list[int]:
    """The entries that bear most of these words, or words like them; the likest first."""
    total: Counter[int] = Counter()
    for word in words:
        best: dict[int, int] = {}
        for other, points in reversed(_like(tx, word, alike)):  # the likest word has the last say
            rows = tx.execute("SELECT entry FROM name_words WHERE word = :word", {"word": other})
            best.update(dict.fromkeys([row[0] for row in rows], points))
        total.update(best)
    return [entry for entry, _ in total.most_common(MOST)]


def _like(tx: Tx, word: str, alike: Likeness) -> list[tuple[str, int]]:
    """The words most like one, the likest first, in hundredths."""
    shared: Counter[str] = Counter()
    for gram in trigrams(word):
        rows = tx.execute("SELECT word FROM word_grams WHERE gram = :gram", {"gram": gram})
        shared.update([row[0] for row in rows])
    weighed = [(round(alike(word, each) * 100), each) for each, _ in shared.most_common(ALIKE)]
    likest = sorted((each for each in weighed if each[0] >= 50), key=lambda each: (-each[0], each))
    return [(each, points) for points, each in likest[:KEPT]]


def load(tx: Tx, entry: int) -> FoundEntry | None:
    """One of them; None where it is gone."""
    row = tx.one(
        """SELECT e.id, e.id_number, e.first_name, e.family_name, e.email, e.guardian_email,
             e.second_guardian, e.birth_date, coalesce(a.email, '') AS own
           FROM entries e LEFT JOIN accounts a ON a.entry = e.id WHERE e.id = :entry""",
        {"entry": entry},
    )
    return _found(row) if row else None


def _found(row: sqlite3.Row) -> FoundEntry:
    addresses = (row["own"], row["guardian_email"], row["second_guardian"], row["email"])
    return FoundEntry(
        id=row["id"],
        id_number=row["id_number"],
        first_name=row["first_name"],
        family_name=row["family_name"],
        addresses=tuple(dict.fromkeys(each for each in addresses if each)),
        birth_date=row["birth_date"],
    )


def load_references(tx: Tx, entry: int) -> list[str]:
    """The reference numbers of an entry's results."""
    sql = "SELECT reference FROM results WHERE entry = :entry AND reference <> ''"
    return [row["reference"] for row in tx.execute(sql, {"entry": entry})]


def load_born_alike(tx: Tx, found: FoundEntry) -> list[tuple[int, str, str]]:
    """Id and names of the others who were born on the same day, most of them no kin."""
    rows = tx.execute(
        """SELECT id, first_name, family_name FROM entries
           WHERE birth_date = :born AND birth_date <> '' AND id <> :entry ORDER BY id""",
        {"born": found.birth_date, "entry": found.id},
    )
    return [(row["id"], row["first_name"], row["family_name"]) for row in rows]
