"""What the store holds about one person: found in one place, whether it is told or erased."""

import json
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from bot.store import audit
from bot.store.asking import asked
from bot.store.engine.store import Tx
from bot.store.inviting import invitations
from bot.store.outbox.queues import LETTERS, Queue
from bot.store.people import accounts

_NAMED = re.compile(r'"(account|entry|result|share)":(\d+)')

_LETTER = '{"is":"Write"'

_ESCAPES = re.compile(r'(?:\\u[0-9a-fA-F]{4})+|\\["\\/bfnrt]')
QUOTED = "”"
"""A quotation mark within a value, which does not end it."""

SETTLED = {"sent", "dead", "dropped"}

Parcels = dict[int, tuple[str, str]]  # effect and state by id


@dataclass(frozen=True, kw_only=True)
class Traces:
    """The ids of the rows about one person. Of their `chats`, those in `sole` are theirs alone.

    `delivered` are the shares that were delivered, or perhaps were; of accounts gone before too.
    """

    entry: int
    id_number: str
    name: str
    addresses: frozenset[str]
    accounts: frozenset[int]
    chats: frozenset[int]
    sole: frozenset[int]
    results: tuple[int, ...]
    shares: tuple[int, ...]
    delivered: frozenset[int]
    bounces: tuple[int, ...]
    lines: tuple[int, ...]
    parcels: tuple[int, ...]
    acts: tuple[int, ...]
    questions: tuple[int, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many rows of each kind there are."""
        kinds = "results shares delivered chats bounces lines parcels acts questions"
        return {kind: len(getattr(self, kind)) for kind in kinds.split()}


@dataclass(frozen=True)
class Names:
    """How what is stored as JSON names a person: by ids and by words."""

    ids: frozenset[tuple[str, str]]
    words: frozenset[str]

    def stand_in(self, text: str) -> bool:
        """Whether a text is about the person. Siblings may share an address: then ids decide."""
        found = _NAMED.findall(text)
        if not self.ids.isdisjoint(found):
            return True
        own = {"account", "entry"} if text.startswith(_LETTER) else {"account"}
        if any(kind in own and number != "0" for kind, number in found):
            return False
        plain = _ESCAPES.sub(_unescaped, text).casefold() if "\\" in text else text.casefold()
        return any(word in plain and _whole(word).search(plain) for word in self.words)


def _unescaped(escape: re.Match[str]) -> str:
    """What JSON wrote so."""
    return QUOTED if escape[0] == r"\"" else str(json.loads(f'"{escape[0]}"'))


@lru_cache(maxsize=100)
def _whole(word: str) -> re.Pattern[str]:
    """The word, and not a part of a longer one: ann@x.fr is not joann@x.fr, nor Ann Petit anybody
    of the name of Petitjean.
    """
    before = r"[\w.+%-]" if "@" in word else r"\w"
    behind = r"\w|[.-]\w" if "@" in word else r"\w"
    return re.compile(rf"(?<!{before}){re.escape(word)}(?!{behind})")


def names_of(
    ids: Iterable[tuple[str, int]], words: Iterable[str] = (), values: Iterable[str] = ()
) -> Names:
    """Names as they stand in JSON whose escapes are read.

    `words` count wherever they stand, `values` only where they are all that is said.
    """
    said = {word.replace('"', QUOTED) for word in words if word}
    alone = {'"' + value.replace('"', QUOTED) + '"' for value in values if value}
    return Names(
        frozenset((kind, str(number)) for kind, number in ids),
        frozenset(each.casefold() for each in said | alone),
    )


NOBODY: Mapping[int, str] = {}
_KEPT = "SELECT k.id FROM results r JOIN kept_shares k USING (reference) WHERE r.id = :of"
_NAMED_ENTRY = """SELECT e.*, trim(first_name || ' ' || family_name) AS name,
    CASE first_name WHEN '' THEN family_name ELSE first_name END AS called
  FROM entries e WHERE id_number = :number"""


def find_traces(
    tx: Tx, id_number: str, staff: Collection[int], former: Mapping[int, str] = NOBODY
) -> Traces | None:
    """Of a candidate; None for none. `staff`: chats about many; `former`: accounts gone."""
    entry = tx.one(_NAMED_ENTRY, {"number": id_number})
    if entry is None:
        return None
    results = _ids(tx, "SELECT id FROM results WHERE entry = :of ORDER BY id", [entry["id"]])
    shares = _shares(tx, results)
    known = accounts.load_by_number(tx, id_number)
    there = {known.id: known.email} if known else {}
    own = frozenset({*there, *former, *(row["account"] for row in shares)})
    addresses = frozenset(_addresses(tx, entry, [*there.values(), *former.values()], own))
    ids = [("entry", entry["id"]), *(("account", each) for each in own)]
    ids += [("result", each) for each in results] + [("share", row["id"]) for row in shares]
    names = names_of(ids, words := [id_number, entry["name"], *addresses])
    chats = frozenset(each for account in own for each in _chats(tx, account))
    sole = chats_alone(tx, own) - {*staff}
    parcels = _of_chats(tx, sole, None) | _of_chats(tx, staff, names)
    parcels |= _of_chats(tx, chats - sole, names_of(ids, words, [entry["called"]]))
    parcels |= _of_letters(tx, addresses, [row["email"] for row in shares], names)
    return Traces(
        entry=entry["id"],
        id_number=id_number,
        name=entry["name"],
        addresses=addresses,
        accounts=own,
        chats=chats,
        sole=sole,
        results=tuple(results),
        shares=tuple(row["id"] for row in shares),
        delivered=_delivered(shares, parcels) | {*_ids(tx, _KEPT, results)},
        bounces=tuple(_ids(tx, "SELECT id FROM bounces WHERE account = :of", own)),
        lines=_lines(tx, sole, own),
        parcels=tuple(sorted(parcels)),
        questions=asked.find_about(tx, entry["id"], own=(own, addresses, sole)),
        acts=tuple(audit.find_about(tx, {id_number, *(f"chat {each}" for each in sole)})),
    )


@dataclass(frozen=True, kw_only=True)
class LeftBehind:
    """The ids of the rows about one account that are settled: nothing of it waits any more."""

    lines: tuple[int, ...]
    parcels: tuple[int, ...]
    delivered: frozenset[int]


def find_left(
    tx: Tx, account: int, addresses: Iterable[str], words: Iterable[str], *, entry: int
) -> LeftBehind:
    """Of an account that closes, or did, and of its `entry` before there was one.

    `words` count wherever they stand, as addresses do.
    """
    own, shares = frozenset({account}), _shares_of(tx, account)
    ids = [("account", account), ("entry", entry), *(("share", row["id"]) for row in shares)]
    names = names_of(ids, [*words, *addresses])
    chats = frozenset(_chats(tx, account))
    sole = frozenset(each for each in chats if _held_by(tx, each) <= own)
    parcels = _of_chats(tx, sole, None) | _of_chats(tx, chats - sole, names)
    parcels |= _of_letters(tx, addresses, [row["email"] for row in shares], names)
    settled = (each for each, (_, state) in parcels.items() if state in SETTLED)
    return LeftBehind(
        lines=_lines(tx, sole, own), parcels=tuple(settled), delivered=_delivered(shares, parcels)
    )


def find_told(tx: Tx, chats: Iterable[int], addresses: Collection[str]) -> list[int]:
    """What was said in some chats that names one of these addresses."""
    told = _of_chats(tx, chats, names_of([], addresses)) if addresses else {}
    return sorted(each for each, (_, state) in told.items() if state in SETTLED)


def _addresses(
    tx: Tx, entry: sqlite3.Row, emails: Iterable[str], own: Iterable[int]
) -> Iterator[str]:
    """Those of an entry and its accounts, and where it was invited."""
    theirs = ("email", "guardian_email", "second_guardian", "guardian_file")
    known = [*(entry[each] for each in theirs), *invitations.load_addresses(tx, entry["id"])]
    return addresses_of(tx, [*known, *emails], own)


def _shares_of(tx: Tx, account: int) -> list[sqlite3.Row]:
    sql = "SELECT id, account, email, state FROM shares WHERE account = :of ORDER BY id"
    return tx.execute(sql, {"of": account})


def _ids(tx: Tx, sql: str, of: Iterable[int]) -> list[int]:
    return [row["id"] for each in of for row in tx.execute(sql, {"of": each})]


def _lines(tx: Tx, chats: Iterable[int], own: Iterable[int]) -> tuple[int, ...]:
    found = _ids(tx, "SELECT id FROM journal WHERE chat = :of", chats)
    return tuple(sorted({*found, *_ids(tx, "SELECT id FROM journal WHERE account = :of", own)}))


def _shares(tx: Tx, results: Iterable[int]) -> list[sqlite3.Row]:
    sql = "SELECT id, account, email, state FROM shares WHERE result = :of ORDER BY id"
    return [row for each in results for row in tx.execute(sql, {"of": each})]


def _delivered(shares: Iterable[sqlite3.Row], parcels: Parcels) -> frozenset[int]:
    """Shares that were delivered; what is in doubt or under way may have been."""
    perhaps = {
        int(number)
        for effect, state in parcels.values()
        if state in {"sending", "doubtful", "in doubt"}
        for kind, number in _NAMED.findall(effect)
        if kind == "share"
    }
    return frozenset(row["id"] for row in shares if row["state"] == "sent" or row["id"] in perhaps)


def addresses_of(tx: Tx, known: Iterable[str], own: Iterable[int]) -> Iterator[str]:
    """The addresses that are known to be, or to have been, of some accounts."""
    yield from (each.casefold() for each in known if each)
    for account in own:
        sql = "SELECT email FROM mail_codes WHERE account = :account"
        yield from (row["email"].casefold() for row in tx.execute(sql, {"account": account}))
        sql = "SELECT email FROM mail_steps WHERE account = :account"
        yield from (row["email"] for row in tx.execute(sql, {"account": account}))
        sql = "SELECT email FROM bounces WHERE account = :account AND organisation = ''"
        yield from (row["email"].casefold() for row in tx.execute(sql, {"account": account}))


def _chats(tx: Tx, account: int) -> Iterator[int]:
    """The chats that are or were signed in to an account, or showed it."""
    for sql in (
        "SELECT chat FROM sign_ins WHERE account = :account",
        "SELECT chat FROM known_chats WHERE account = :account",
        "SELECT id AS chat FROM chats WHERE shown = :account",
        "SELECT DISTINCT chat FROM journal WHERE account = :account AND chat <> 0",
    ):
        yield from (row["chat"] for row in tx.execute(sql, {"account": account}))


def chats_alone(tx: Tx, own: Collection[int]) -> frozenset[int]:
    """The chats that have to do with these accounts, and with no other."""
    chats = {each for account in own for each in _chats(tx, account)}
    return frozenset(each for each in chats if _held_by(tx, each).issubset(own))


def _held_by(tx: Tx, chat: int) -> set[int]:
    """The accounts that a chat has to do with."""
    return {
        row["account"]
        for sql in (
            "SELECT account FROM sign_ins WHERE chat = :chat",
            "SELECT account FROM known_chats WHERE chat = :chat",
            "SELECT DISTINCT account FROM journal WHERE chat = :chat AND account <> 0",
        )
        for row in tx.execute(sql, {"chat": chat})
    }


def _of_chats(tx: Tx, chats: Iterable[int], names: Names | None) -> Parcels:
    """The parcels of some chats: all of them, or those that name the person.

    But for deletions that still wait: what they delete may be a password.
    """
    sql = """SELECT id, effect, state FROM outbox WHERE chat = :chat
      AND NOT (class = :deletion AND state IN ('waiting', 'sending'))"""
    return {
        row["id"]: (row["effect"], row["state"])
        for chat in chats
        for row in tx.execute(sql, {"chat": chat, "deletion": Queue.DELETION})
        if names is None or names.stand_in(row["effect"])
    }


def _of_letters(
    tx: Tx, addresses: Iterable[str], organisations: Iterable[str], names: Names
) -> Parcels:
    """The letters to their addresses, and those about them to organisations."""
    found: Parcels = {}
    sql = """SELECT id, effect,
        CASE WHEN doubted_at IS NULL OR state <> 'waiting' THEN state ELSE 'in doubt' END AS state
      FROM outbox WHERE lane = :lane AND domain <> ''"""
    for to in {*addresses, *(each.casefold() for each in organisations)}:
        for queue in LETTERS:
            for row in tx.execute(sql, {"lane": f"{queue}:{to}"}):
                if names.stand_in(row["effect"]):
                    found[row["id"]] = (row["effect"], row["state"])
    return found
