"""Frozen values to tagged JSON and back: how steps, events and effects are stored.

A dataclass becomes an object whose `is` names its class. Names are never changed once stored:
a class that goes leaves its name to an upgrader in `RETIRED`.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType
from typing import Any, get_args

import orjson

_ATOMS = (str, int, float, NoneType)  # a StrEnum is its text
_PLAIN = frozenset({*_ATOMS, bool})  # by far the most of what is written and read
_LISTS = (tuple, list)
_write_anything = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

Upgrader = Callable[[dict[str, Any]], object]


class Codec:
    """Encodes and decodes the given dataclasses, and whatever they are built from."""

    def __init__(self, kinds: Iterable[type], retired: Mapping[str, Upgrader] | None = None):
        """`retired` maps the name of a class that is gone to what makes its successor."""
        self._kinds = {kind.__name__: kind for kind in kinds}
        self._retired = dict(retired or {})

    def dumps(self, value: object) -> str:
        """The value as compact JSON; keys keep the order of the fields."""
        return _written(_plain(value))

    def loads(self, text: str) -> Any:
        """The value again. Raises KeyError for a name nobody knows: a newer program wrote it."""
        return self.value(json.loads(text))

    def value(self, plain: Any) -> Any:
        """The value that stands in JSON already parsed. Raises as `loads`."""
        if isinstance(plain, dict):
            return self._tagged(plain)
        return tuple(map(self.value, plain)) if isinstance(plain, list) else plain

    def _tagged(self, plain: dict[str, Any]) -> Any:
        if "is" in plain:
            return self._made(plain)
        if "at" in plain:
            return datetime.fromisoformat(plain["at"])
        if "on" in plain:
            return date.fromisoformat(plain["on"])
        return {key: self.value(item) for key, item in plain["map"].items()}

    def _made(self, plain: dict[str, Any]) -> Any:
        name = plain["is"]
        values = {
            key: item if type(item) in _PLAIN else self.value(item)
            for key, item in plain.items()
            if key != "is"
        }
        if name in self._retired:
            return self._retired[name](values)
        return self._kinds[name](**values)


def union(*types: object) -> tuple[type, ...]:
    """The classes of a union type, so that the union stays the one list of them."""
    return tuple(kind for each in types for kind in get_args(each))


def _written(plain: object) -> str:
    try:
        return orjson.dumps(plain).decode()
    except orjson.JSONEncodeError:  # an integer beyond 64 bits, say
        return _write_anything(plain)


def _plain(value: object) -> object:
    kind: type = type(value)
    return _way(kind)(value)


@cache
def _way(kind: type) -> Callable[[Any], object]:
    """How values of a kind are written, found out once."""
    if is_dataclass(kind):
        return _object
    for kinds, way in _WAYS:
        if issubclass(kind, kinds):
            return way
    return _as_it_is


def _as_it_is(value: object) -> object:
    return value


def _list(value: Iterable[object]) -> object:
    return [_plain(item) for item in value]


def _map(value: Mapping[str, object]) -> object:
    return {"map": {key: _plain(item) for key, item in value.items()}}


def _moment(value: datetime) -> object:
    return {"at": value.isoformat()}


def _day(value: date) -> object:
    return {"on": value.isoformat()}


def _of_enum(value: Enum) -> object:
    return value.value


_WAYS: Sequence[tuple[type | tuple[type, ...], Callable[[Any], object]]] = (
    (_ATOMS, _as_it_is),
    (_LISTS, _list),
    (Mapping, _map),
    (datetime, _moment),  # before the days, of which it is one
    (date, _day),
    (Enum, _of_enum),
)


def _object(value: Any) -> dict[str, object]:
    """Fields at their default stay out: a field added later needs no upgrader."""
    kind: type = type(value)
    names, defaults, read = _fields(kind)
    plain: dict[str, object] = {"is": kind.__name__}
    for name, default, own in zip(names, defaults, read(value), strict=True):
        if own is not default and own != default:
            plain[name] = own if type(own) in _PLAIN else _plain(own)
    return plain


@cache
def _fields(
    kind: type[Any],
) -> tuple[tuple[str, ...], tuple[object, ...], Callable[[Any], tuple[object, ...]]]:
    """The names and defaults of a kind's fields, and what reads them all at once."""
    known = fields(kind)
    names = tuple(each.name for each in known)
    defaults = tuple(
        each.default if each.default_factory is MISSING else each.default_factory()
        for each in known
    )
    if len(names) > 1:  # of one name it would read the bare value
        return names, defaults, attrgetter(*names)
    return names, defaults, lambda value: tuple(getattr(value, name) for name in names)
