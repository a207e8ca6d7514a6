"""Frozen values to tagged JSON and back: how steps, events and effects are stored.

A dataclass becomes an object whose `is` names its class. Names are never changed once stored:
a class that goes leaves its name to an upgrader in `RETIRED`.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any, get_args

Upgrader = Callable[[dict[str, Any]], object]


class Codec:
    """Encodes and decodes the given dataclasses, and whatever they are built from."""

    def __init__(self, kinds: Iterable[type], retired: Mapping[str, Upgrader] | None = None):
        """`retired` maps the name of a class that is gone to what makes its successor."""
        self._kinds = {kind.__name__: kind for kind in kinds}
        self._retired = dict(retired or {})

    def dumps(self, value: object) -> str:
        """The value as compact JSON; keys keep the order of the fields."""
        return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))

    def loads(self, text: str) -> Any:
        """The value again. Raises KeyError for a name nobody knows: a newer program wrote it."""
        return self._value(json.loads(text))

    def _value(self, plain: Any) -> Any:
        if isinstance(plain, list):
            return tuple(self._value(item) for item in plain)
        if not isinstance(plain, dict):
            return plain
        match plain:
            case {"is": _}:
                return self._made(dict(plain))
            case {"at": text}:
                return datetime.fromisoformat(text)
            case {"on": text}:
                return date.fromisoformat(text)
        return {key: self._value(item) for key, item in plain["map"].items()}

    def _made(self, plain: dict[str, Any]) -> Any:
        name = plain.pop("is")
        values = {key: self._value(item) for key, item in plain.items()}
        if name in self._retired:
            return self._retired[name](values)
        return self._kinds[name](**values)


def union(*types: object) -> tuple[type, ...]:
    """The classes of a union type, so that the union stays the one list of them."""
    return tuple(kind for each in types for kind in get_args(each))


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return {"at": value.isoformat()}
    if isinstance(value, date):
        return {"on": value.isoformat()}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {"map": {key: _plain(item) for key, item in value.items()}}
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        # Fields at their default stay out: a field added later needs no upgrader.
        own = {f.name: getattr(value, f.name) for f in fields(value)}
        kept = {f.name: own[f.name] for f in fields(value) if own[f.name] != f.default}
        return {"is": type(value).__name__, **{key: _plain(item) for key, item in kept.items()}}
    return value
