"""What is said in the chat of a file that was read: its report, and the first rows with why."""

from bot.files.reading.columns import ENTRIES, FileLayout
from bot.files.reading.headers import recognised
from bot.files.rows import RefusedRow, RepairedRow, WarnedRow
from bot.staff.importing.imports import ImportReport
from domain.conversations.staff.file_review import column_line
from domain.machine.decision import lasting
from domain.machine.effects import Keyboard, Line, line
from domain.machine.phrases import Phrase
from domain.machine.sent_files.phrases import FilePhrase

SHOWN = 10  # refused rows in a message
SHOWN_OF_OTHERS = 5  # doubted and repaired ones
_SECRETS = FileLayout(tuple(each for each in ENTRIES.columns if each.secret), ENTRIES.key)


def report_lines(report: ImportReport) -> tuple[Line, ...]:
    """The report, and the first rows that are refused, doubted and repaired, each with why."""
    refused = [_row(each, each.expected) for each in report.refused[:SHOWN]]
    left = len(report.refused) - len(refused)
    more = [line(Phrase.STAFF_MORE_ROWS, rows=left)] if left else []
    doubted = [_row(each, each.why) for each in report.warned[:SHOWN_OF_OTHERS]]
    repaired = [
        _row(each, Line("import-became", {"became": each.became}))
        for each in report.repaired[:SHOWN_OF_OTHERS]
    ]
    if report.whole:  # what to do stands first
        return (*refused, *more, *report.lines(), *doubted)
    return (*report.lines(), *_changed(report), *refused, *more, *doubted, *repaired)


def next_steps(report: ImportReport) -> Keyboard:
    """Results that are in are seen by nobody before they are released: a button leads there."""
    if not report.went_in or report.order.kind != "results" or not report.new + report.changed:
        return ()
    return ((lasting(Phrase.BUTTON_STAFF_RELEASE, "staff", "/release"),),)


def _changed(report: ImportReport) -> list[Line]:
    """The first cells that would change, old and new; those of more rows are counted only."""
    if not report.order.dry_run:
        return []
    rows = list(dict.fromkeys(each.row for each in report.changes))[:SHOWN_OF_OTHERS]
    own = {title for _, title in report.reading.titles}
    cells = [
        line(
            FilePhrase.FILE_CELL_CHANGED,
            row=str(each.row),
            column=each.column if each.column in own else column_line(each.column),
            found=each.found or "–",
            became=each.became or "–",
        )
        for each in report.changes
        if each.row in rows
    ]
    left = report.changed - len(rows)
    more = [line(FilePhrase.FILE_MORE_CHANGED, rows=left)] if rows and left else []
    return cells + more


def _row(of: RefusedRow | RepairedRow | WarnedRow, said: Line) -> Line:
    if not of.row:
        return line(Phrase.STAFF_OF_FILE, said=said)
    return line(
        Phrase.STAFF_ROW,
        row=str(of.row),
        column=of.column or "–",
        cell="full" if of.found else "empty",
        found=of.found,
        expected=said,
    )


def holds_secrets(report: ImportReport) -> bool:
    """Whether a column that was not used is one of secret numbers."""
    header = report.reading.header_row
    return any(each.row == header and recognised([each.column], _SECRETS) for each in report.warned)
