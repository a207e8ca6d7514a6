"""A store that an earlier version left, and what lies in it.

Its folder says in `contents.txt` at which moment it belongs, and what it has to hold.
"""

import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.config import Settings, load
from bot.keys import Keys
from tests.support import places

STORES = sorted(path.parent for path in places.STORES.glob("*/contents.txt"))
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Frozen:
    """A store in its folder, or a copy of it."""

    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / "desk.sqlite3"

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.told("moment"))

    def listed(self, kind: str) -> set[str]:
        """What its version knew: each `table`, and the tags of each `step`, `event`, `effect`."""
        lines = (self.folder / "contents.txt").read_text(encoding="utf-8").splitlines()
        return {name for each, _, name in (line.partition(" ") for line in lines) if each == kind}

    def told(self, name: str) -> str:
        """What the list says of one thing."""
        [text] = self.listed(name)
        return text

    def copy(self, folder: Path) -> "Frozen":
        return Frozen(Path(shutil.copytree(self.folder, folder / self.folder.name)))

    def ask(self, sql: str, *params: object) -> list[Row]:
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(sql, params).fetchall()

    def settings(self, **environment: str) -> Settings:
        return load(self.folder / "config.toml", environment)

    def keys(self) -> Keys:
        return Keys.read((self.folder / "master.key").read_text(encoding="utf-8"))

    def steps(self) -> list[str]:
        return [text for (text,) in self.ask("SELECT step FROM chats")]

    def effects(self) -> list[str]:
        return [text for (text,) in self.ask("SELECT effect FROM outbox")]

    def events(self) -> list[str]:
        """What the desk had told itself and not decided, opened."""
        return [text for source, text in self._undecided() if source == "inside"]

    def happened(self) -> list[tuple[int, str]]:
        """Chat and kind of everything that was kept and not decided, texts of updates included."""
        return [
            (plain["chat"], plain["event"]["is"])
            if source == "inside"
            else (plain["message"]["chat"]["id"], "Typed")
            for source, plain in ((each, json.loads(text)) for each, text in self._undecided())
        ]

    def _undecided(self) -> list[tuple[str, str]]:
        rows = self.ask("SELECT source, sealed FROM inbox WHERE state = 'waiting' ORDER BY id")
        return [(source, self.keys().open(sealed, source).decode()) for source, sealed in rows]

    def step(self, chat: int) -> str:
        """The tag of a chat's step."""
        [(text,)] = self.ask("SELECT step FROM chats WHERE id = ?", chat)
        return str(json.loads(text)["is"])

    def letters(self) -> dict[int, bytes]:
        """The sealed letters that are to go, opened, by their rows."""
        sql = "SELECT id, sealed FROM outbox WHERE sealed IS NOT NULL"
        return {row: self.keys().open(sealed, "outbox") for row, sealed in self.ask(sql)}

    def letter(self, name: str) -> bytes:
        """The sealed letter of a name."""
        like = f'%"letter":"%{name}"%'
        sql = "SELECT id FROM outbox WHERE sealed IS NOT NULL AND effect LIKE ?"
        [(row,)] = self.ask(sql, like)
        return self.letters()[row]


def tags(text: str) -> set[str]:
    """Every tag in a stored value, however deep."""
    found: set[str] = set()

    def note(value: dict[str, object]) -> None:
        if "is" in value:
            found.add(str(value["is"]))

    json.loads(text, object_hook=note)
    return found
