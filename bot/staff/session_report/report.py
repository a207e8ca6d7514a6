"""What became of a session: in words for a chat, for programs, and for a spreadsheet."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.core import Core
from bot.staff.session_report.small_cells import FEWEST, CountedCell, nested, of_some, parts
from bot.staff.spreadsheets import MARK, defused
from bot.store.engine.store import Tx
from bot.store.home import session_numbers, standings
from bot.store.home.session_numbers import KindCount
from bot.texts.texts import Texts
from domain.conversations.results import session_line
from domain.machine.effects import Line
from domain.machine.home.records import HomeList

Counts = Mapping[str, int | None]


@dataclass(frozen=True, kw_only=True)
class SessionReport:
    """A session as it stood `at` a moment: tables of counts, of which None is not shown.

    `forgotten`: nobody knows any more who was notified.
    """

    session: str
    at: datetime
    tables: Mapping[str, Counts]
    forgotten: bool

    def rows(self, table: str) -> list[tuple[Line, Line | str]]:
        """The rows of a table: what is counted, and the number or that it is not shown."""
        return [
            (Line(f"report-{table}-{name}"), self._shown(name, count))
            for name, count in self.tables[table].items()
        ]

    def _shown(self, name: str, count: int | None) -> Line | str:
        if count is None:
            return Line(
                "report-forgotten" if name == "notified" and self.forgotten else "report-few"
            )
        return str(count)

    @property
    def head(self) -> Line:
        """Of which session, and when."""
        return Line("report-head", {"session": session_line(self.session), "at": self.at})

    def lines(self) -> tuple[Line, ...]:
        """In a chat."""
        said = [self.head]
        for table in self.tables:
            said.append(Line(f"report-{table}"))
            rows = self.rows(table)
            said += [Line("report-row", {"name": name, "count": count}) for name, count in rows]
            said += [] if rows else [Line("report-none")]
        return (*said, Line("report-note", {"fewest": str(FEWEST)}))

    def json(self) -> dict[str, object]:
        """For other programs: names and keys never change."""
        at = self.at.isoformat(timespec="seconds")
        tables = {name: dict(each) for name, each in self.tables.items()}
        return {"session": self.session, "at": at, **tables, "fewest": FEWEST}

    def spreadsheet(self, texts: Texts, language: str) -> bytes:
        """A line each, below a header; what is not shown is empty."""
        file = io.StringIO()
        rows = csv.writer(file, lineterminator="\r\n")
        heads = ("report-column-table", "report-column-name", "report-column-count")
        rows.writerow(texts.say(each, language) for each in heads)
        for table, counts in self.tables.items():
            for name, count in counts.items():
                words = (f"report-{table}-title", f"report-{table}-{name}")
                said = [defused(texts.say(each, language)) for each in words]
                rows.writerow([*said, "" if count is None else count])
        return (MARK + file.getvalue()).encode()


async def report_of(core: Core, session: str) -> SessionReport | None:
    """None of a session of fewer than five people, or of none."""
    return await core.store.read(lambda tx: _counted(tx, session, core.clock()))


def _counted(tx: Tx, session: str, now: datetime) -> SessionReport | None:
    of = standings.load_session(tx, session)
    entries = of.count(HomeList.ENTRIES, now)
    if not entries or not of_some(entries):
        return None
    notified = session_numbers.count_notified(tx, session, now)
    people = {
        "entries": entries,
        "registered": of.count(HomeList.REGISTERED, now),
        "released": of.count(HomeList.RELEASED, now),
        "notified": notified,
        "seen": session_numbers.count_seen(tx, session),
        "statements": session_numbers.count_statements(tx, session),
        "sharing": session_numbers.count_sharing(tx, session),
        "asking": session_numbers.count_asking(tx, session),
        "bounced": of.count(HomeList.BOUNCED, now),
    }
    known = nested([(name, each) for name, each in people.items() if each is not None])
    return SessionReport(
        session=session,
        at=now,
        tables={
            "people": {name: known.get(name) for name in people},
            "shares": _parts(session_numbers.count_shares(tx, session), known["sharing"]),
            "questions": _parts(session_numbers.count_questions(tx, session), known["asking"]),
        },
        forgotten=notified is None,
    )


def _parts(found: Sequence[KindCount], people: int | None) -> Counts:
    """A table by kind, with its sum; none where it is of too few people, or would tell of few."""
    if not people:
        return {}
    cells = [CountedCell(each.kind, each.count, each.people) for each in found]
    return {"all": sum(each.count for each in found), **parts(cells)}
