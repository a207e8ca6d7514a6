"""Secret numbers of entries: those in a file, and the desk's own where a file has none."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from bot.keys import Keys
from bot.store.engine.private_files import write_private
from bot.store.people.entries import StoredEntry

HEADER = ("ID Number", "First Name", "Family Name", "Secret Number")
Known = Mapping[str, StoredEntry]
"""The entries that the store holds, by ID number."""
NOTHING_STORED = StoredEntry()


class OwnSecret(NamedTuple):
    """A secret number that the desk made, and whose it is."""

    id_number: str
    first_name: str
    family_name: str
    secret: str

    def __repr__(self) -> str:
        """Nothing of it."""
        return "OwnSecret(...)"


class SecretNumbers:
    """Hashes the secret numbers of a file's entries, and makes those that are missing."""

    def __init__(self, keys: Keys) -> None:
        """The desk's own hang on these."""
        self._keys = keys

    def made(self, columns: Mapping[str, Sequence[Any]], known: Known) -> list[OwnSecret]:
        """Those of entries without one; another one that an entry has stays."""
        if "" not in columns["secret_number"]:
            return []
        said = (columns[each] for each in ("id_number", "first_name", "family_name"))
        made = [
            OwnSecret(number, first, family, self._keys.own_secret(number))
            for number, first, family, secret in zip(*said, columns["secret_number"], strict=True)
            if not secret
        ]
        return [each for each in made if self._is_own(each, known)]

    def _is_own(self, made: OwnSecret, known: Known) -> bool:
        stored = known.get(made.id_number, NOTHING_STORED).secret_hash
        return not stored or self._keys.is_secret(stored, made.id_number, made.secret)

    def hashes(self, columns: Mapping[str, Sequence[Any]], known: Known) -> Iterable[str]:
        """What is stored of each; an entry without one keeps what it has."""
        pairs = columns["id_number"], columns["secret_number"]
        if "" not in columns["secret_number"]:
            return map(self._keys.secret_hash, *pairs)
        return [self._hash(number, secret, known) for number, secret in zip(*pairs, strict=True)]

    def _hash(self, id_number: str, secret: str, known: Known) -> str:
        if not secret and id_number in known:
            return known[id_number].secret_hash
        return self._keys.secret_hash(id_number, secret or self._keys.own_secret(id_number))


def write_own_secrets(path: Path, own: Sequence[OwnSecret]) -> None:
    """A CSV file for the letters of entry, whatever lay there. Raises OSError."""
    write_private(path, own_secrets_csv(own))


def own_secrets_csv(own: Sequence[OwnSecret]) -> bytes:
    """With a mark of UTF-8, or Excel would read names in another encoding."""
    text = io.StringIO()
    csv.writer(text).writerows([HEADER, *own])
    return text.getvalue().encode("utf-8-sig")
