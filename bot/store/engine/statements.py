"""Pieces of statements that several tables need."""

from collections.abc import Sequence

import orjson

# A list as one parameter: five hundred names to bind take longer than the look-up itself.
ASKED = "(SELECT value FROM json_each(:asked))"


def asked(values: Sequence[str]) -> dict[str, str]:
    """The parameter of `ASKED`."""
    return {"asked": orjson.dumps(values).decode()}


def update_same(columns: Sequence[str], key: Sequence[str]) -> str:
    """The end of an INSERT that updates the row of the same `key`, where there is one."""
    sets = ", ".join(f"{each} = excluded.{each}" for each in columns if each not in key)
    return f"ON CONFLICT ({', '.join(key)}) DO UPDATE SET {sets}"
