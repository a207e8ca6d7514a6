"""All that is stored about somebody, in sections of rows: each a sentence, and values for programs.

Left out: what is kept only as a hash; what waits in the outbox and what arrived, which go by
themselves; a result that cannot be shown, and what one says, which has a door and rules of its own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.core import Core
from bot.store.asking import asked
from bot.store.engine.store import Tx
from bot.store.exams import results, shares
from bot.store.exams.checks import load_of_account as load_checks
from bot.store.lookup import happened
from bot.store.lookup.happened import Happening
from bot.store.people import accounts, sign_ins
from domain.conversations.results import session_line
from domain.machine.effects import Line
from domain.machine.records import Account, Entry

Value = str | int | date | datetime | Line


@dataclass(frozen=True)
class ToldRow:
    """A sentence for people, and what it says for programs, in English."""

    said: Line
    values: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True)
class ToldSection:
    """Rows of one kind; `name` is its key for programs, and that of its title."""

    name: str
    rows: tuple[ToldRow, ...]


@dataclass(frozen=True)
class OwnData:
    """What is stored about one person at one moment."""

    name: str
    at: datetime
    sections: tuple[ToldSection, ...]

    def for_programs(self) -> dict[str, object]:
        """The same as values: keys never change their meaning, moments are ISO 8601 with a zone."""
        rows = {each.name: [dict(row.values) for row in each.rows] for each in self.sections}
        return {"name": self.name, "at": _plain(self.at), **rows}


def gather(tx: Tx, core: Core, number: int) -> OwnData | None:
    """Of whoever has the account; None where it is gone."""
    account = accounts.load(tx, number)
    if account is None:
        return None
    now = core.clock()
    sections = {
        "entry": _entry(account.entry),
        "account": _account(tx, account, now),
        "signed-in": _signed_in(tx, core, account, now),
        "sent-to": _sent(tx, account),
        "questions": _questions(tx, core, account, now),
        "happened": _happened(tx, account, now),
    }
    told = tuple(ToldSection(name, tuple(rows)) for name, rows in sections.items())
    return OwnData(account.entry.full_name, now, told)


def _entry(entry: Entry) -> Iterator[ToldRow]:
    yield _fact("name", entry.full_name)
    yield _fact("id-number", entry.id_number)
    if entry.born:
        yield _fact("born", entry.born)
    yield _fact("exam", entry.exam)
    yield _fact("session", session_line(entry.session), plain=entry.session)
    yield _fact("exam-date", entry.exam_date)
    known = {
        "imported-address": entry.email,
        "school": entry.school,
        "school-class": entry.school_class,
    }
    yield from (_fact(name, value) for name, value in known.items() if value)
    yield from (_fact("guardian-address", each) for each in entry.guardians)


def _account(tx: Tx, account: Account, now: datetime) -> Iterator[ToldRow]:
    if account.email:
        proven = "yes" if account.confirmed else "no"
        yield _fact("address", account.email, proven=proven)
    yield _fact("language", account.language)
    yield _fact("news", "yes" if account.news else "no")
    yield _fact("by-mail", "yes" if account.statement_by_mail else "no")
    if shown := results.load_visible(tx, account.id, now):
        yield _fact("released", shown.released_at)


def _signed_in(tx: Tx, core: Core, account: Account, now: datetime) -> Iterator[ToldRow]:
    for each in sign_ins.load_of_account(tx, account.id, core.desk.limits, now):
        yield _row("phone", since=each.since, seen=each.seen)


def _sent(tx: Tx, account: Account) -> Iterator[ToldRow]:
    for each in shares.load_newest(tx, account.id):
        yield _row(
            "share",
            organisation=each.called,
            email=each.email,
            at=each.at,
            state=each.state,
        )


def _questions(tx: Tx, core: Core, account: Account, now: datetime) -> Iterator[ToldRow]:
    for number in asked.find_about(tx, account.entry.id, own=([account.id], [], [])):
        if question := asked.load(tx, number, now):
            kind = Line(f"question-kind-{question.kind}")
            yield _row("question", number=str(number), kind=kind, _kind=str(question.kind))
        for each in asked.load_words(tx, number, core.desk.open_address):
            by = "centre" if each.by else "you"
            yield _row("said", at=each.at, by=by, text=each.text)


def _happened(tx: Tx, account: Account, now: datetime) -> Iterator[ToldRow]:
    entry = account.entry
    told = happened.load_told(tx, entry.id, entry.id_number, now)
    checked = (Happening("checked", each.at, each.way) for each in load_checks(tx, account.id))
    for each in sorted((*told, *checked), key=lambda each: each.at, reverse=True):
        what = each.what or "none"
        said: dict[str, Value] = {"at": each.at, "what": what, "act": what.replace(" ", "-")}
        plain = {"at": _plain(each.at), "what": each.kind, "with": each.what}
        yield ToldRow(Line(f"own-data-did-{each.kind}", said), plain)


def _fact(name: str, value: Value, *, plain: str = "", **more: str) -> ToldRow:
    return ToldRow(
        Line(f"own-data-{name}", {"value": value, **more}),
        {"what": name, "value": plain or _plain(value), **more},
    )


def _row(name: str, **values: Value) -> ToldRow:
    """A sentence with its values; for programs `_key` stands in the place of `key`."""
    said = {key: value for key, value in values.items() if not key.startswith("_")}
    plain = {key: _plain(values.get(f"_{key}", value)) for key, value in said.items()}
    return ToldRow(Line(f"own-data-{name}", said), plain)


def _plain(value: Value) -> str:
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return value.isoformat() if isinstance(value, date) else str(value)
