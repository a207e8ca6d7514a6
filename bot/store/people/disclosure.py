"""All that the store holds about one person, as values that can be read: what `export` tells.

It is theirs to be given, so that it says what staff did and when, and not who of them.
"""

import re
from collections.abc import Iterable
from typing import Any

import orjson

from bot.store.engine.store import Tx
from bot.store.engine.times import moment
from bot.store.people.traces import Traces

KEPT_BACK = {"secret_hash", "password_hash", "digest", "sealed_email"}
"""By which a secret could be guessed or a change of a row is seen, and what is sealed."""

GIVERS = {"admitted_by", "lifted_by"}
"""Who of staff gave an order."""

_GIVEN = re.compile(r" by staff \(.*\)$")
_TO_STAFF = re.compile(r'"for_staff":true|"letter":"staff\.')


def disclose(tx: Tx, traces: Traces) -> dict[str, Any]:
    """The rows that `find_traces` found, by what they are; no secret is among them."""
    entry, own = [traces.entry], sorted(traces.accounts)
    return {
        "entry": _rows(tx, "SELECT * FROM entries WHERE id = :of", entry),
        "results": _rows(tx, "SELECT * FROM results WHERE id = :of", traces.results),
        "results_shown": _rows(tx, "SELECT * FROM sightings WHERE account = :of", own),
        "results_withdrawn": _rows(
            tx, "SELECT * FROM withdrawn WHERE result = :of", traces.results
        ),
        "account": _rows(tx, "SELECT * FROM accounts WHERE id = :of", own),
        "accounts_closed": _rows(tx, "SELECT * FROM closings WHERE entry = :of", entry),
        "accounts_frozen": _rows(tx, "SELECT * FROM freezes WHERE entry = :of", entry),
        "guardians_agreed": _rows(tx, "SELECT * FROM agreements WHERE entry = :of", entry),
        "invited": _rows(tx, "SELECT * FROM invitations WHERE entry = :of", entry),
        "shares": _rows(tx, "SELECT * FROM shares WHERE id = :of", traces.shares),
        "organisations_to_be_told_of_corrections": _rows(
            tx,
            """SELECT k.* FROM results r JOIN kept_shares k ON k.reference = r.reference
               WHERE r.id = :of AND r.reference <> ''""",
            traces.results,
        ),
        "signed_in": _rows(tx, "SELECT * FROM sign_ins WHERE account = :of", own),
        "was_signed_in": _rows(tx, "SELECT * FROM known_chats WHERE account = :of", own),
        "codes_by_letter": _rows(tx, "SELECT * FROM mail_codes WHERE account = :of", own),
        "asked_by_letter": _rows(tx, "SELECT * FROM mail_steps WHERE account = :of", own),
        "letters_that_came_back": _rows(tx, "SELECT * FROM bounces WHERE id = :of", traces.bounces),
        "chats": _rows(tx, "SELECT * FROM chats WHERE id = :of", sorted(traces.sole)),
        "what_happened": _rows(tx, "SELECT * FROM journal WHERE id = :of", traces.lines),
        "what_was_sent": _sent(tx, traces),
        "what_staff_did": _rows(tx, "SELECT at, what FROM audit WHERE id = :of", traces.acts),
    }


def _sent(tx: Tx, traces: Traces) -> list[dict[str, Any]]:
    """The parcels about them; of those to staff that there were such, and when."""
    told = _rows(
        tx,
        """SELECT id, class, lane, chat, effect, state, cause, made_at, settled_at
           FROM outbox WHERE id = :of""",
        traces.parcels,
    )
    return [each if _is_theirs(each, traces) else _of_staff(each) for each in told]


def _is_theirs(parcel: dict[str, Any], traces: Traces) -> bool:
    """Whether it went to them, or to whom they sent something."""
    to_staff = _TO_STAFF.search(orjson.dumps(parcel["effect"]).decode())
    return to_staff is None and parcel["chat"] in {0, *traces.chats}


def _of_staff(parcel: dict[str, Any]) -> dict[str, Any]:
    kept = {key: parcel[key] for key in ("id", "state", "cause", "made_at", "settled_at")}
    return {**kept, "class": "staff"}


def _rows(tx: Tx, sql: str, ids: Iterable[int]) -> list[dict[str, Any]]:
    return [
        {
            key: _disclosed(key, value)
            for key, value in dict(row).items()
            if key not in KEPT_BACK | GIVERS
        }
        for each in ids
        for row in tx.execute(sql, {"of": each})
    ]


def _disclosed(column: str, value: Any) -> Any:
    """A time as ISO, JSON as what it says, a step by its name."""
    if value is not None and (column in {"at", "since"} or column.endswith("_at")):
        return moment(value).isoformat(timespec="seconds")
    if column in {"effect", "letter", "skills"} and not isinstance(value, int):  # of a share: a row
        return orjson.loads(value)
    if column == "said":
        return _GIVEN.sub(" by staff", value)
    if column == "step" and value.startswith("{"):
        return orjson.loads(value)["is"]  # what it carries may be the hash of a password
    return value
