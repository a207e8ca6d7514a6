"""Who of a release was told on no road, and why, as a file for a spreadsheet."""

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from bot.staff.spreadsheets import MARK, defused
from bot.store.engine.store import Tx
from bot.store.exams import unreached
from bot.texts.texts import Texts
from domain.machine.effects import Line


@dataclass(frozen=True)
class NotReached:
    """Somebody who was not told, and why: the keys of sentences."""

    id_number: str
    name: str
    why: tuple[str, ...]


def not_reached(tx: Tx, release: int) -> list[NotReached]:
    """Those with an account first."""
    known = [
        NotReached(
            each.id_number,
            each.name,
            (
                "unreached-chat-failed" if each.chats else "unreached-no-chat",
                "unreached-mail-failed" if each.mailbox else "unreached-no-mailbox",
            ),
        )
        for each in unreached.load_unreached(tx, release)
    ]
    without = unreached.load_without_account(tx, release)
    return known + [NotReached(*each, ("unreached-no-account",)) for each in without]


def spreadsheet(people: Iterable[NotReached], texts: Texts, language: str) -> bytes:
    """A line each, below a header; no cell is a formula."""
    file = io.StringIO()
    rows = csv.writer(file, lineterminator="\r\n")
    heads = ("unreached-head-number", "unreached-head-name", "unreached-head-why")
    rows.writerow(texts.say(each, language) for each in heads)
    for each in people:
        why = ", ".join(texts.say(Line(key).phrase, language) for key in each.why)
        rows.writerow(map(defused, (each.id_number, each.name, why)))
    return (MARK + file.getvalue()).encode()
