"""A file of an officer's that was read: which of its kinds, sheets, letters and columns are meant.

What is under way when it comes is not left for it: the file waits then.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from domain.conversations.deadlines import is_ahead
from domain.conversations.staff.files import reading, waiting
from domain.machine.decision import Decision, Question, ask_again, button, ignore, lasting, move
from domain.machine.effects import Button, Forget, ImportFile, Line, ReadFile, Say, line
from domain.machine.events import FileRead, Pressed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.reading_wish import NO_COLUMN, UnknownColumn
from domain.machine.sent_files.changes import ApproveFile, DropFile, NoteFileRead
from domain.machine.sent_files.phrases import FilePhrase
from domain.machine.sent_files.records import SentFile
from domain.machine.staffing.roles import Right
from domain.machine.steps.staff import (
    AwaitingStaffFile,
    ChoosingEncoding,
    ChoosingKind,
    ChoosingSheet,
    FileStep,
    NamingColumn,
    ReviewingImport,
)
from domain.machine.steps.step import AtRest, Step

LASTS = timedelta(hours=1)  # that what was shown may be approved; then it is looked at again
ENTRIES = "entries"
"""The kind of file that holds secret numbers: it is for the command line alone."""


def heard(step: Step, event: FileRead, facts: Facts) -> Decision:
    """The file was read."""
    if not event.file:
        return _heard_unkept(step, event, facts)
    known = next((each for each in facts.sent_files() if each.id == event.file), None)
    if not facts.staff.may(Right.IMPORT) or known is None:
        return ignore(step).also(changes=(DropFile(event.file),))
    free = _is_free(step, event.file)
    if refusal := _refusal(event):
        heading = line(FilePhrase.FILE_REFUSED, name=known.name)
        notice = _notice(heading, *event.report, refusal)
        decision = ask_again(_after(step)) if free else ignore(step)
        return decision.also(notice, changes=(DropFile(event.file),))
    noted = (NoteFileRead(event.file),)
    if not free:
        look = ((lasting(FilePhrase.BUTTON_LOOK_AT_FILE, "file", known.id),),)
        waits = Say((line(FilePhrase.FILE_WAITS, name=known.name),), look, kept=True)
        return ignore(step).also(replace(waits, for_staff=True), changes=noted)
    return _asked(event, known, facts).also(changes=noted)


def _heard_unkept(step: Step, event: FileRead, facts: Facts) -> Decision:
    """A file that only Telegram has, as earlier versions ordered: their events have no report."""
    gone = (Forget(event.message_id),) if event.message_id else ()
    if not facts.staff.may(Right.IMPORT) or not isinstance(step, AwaitingStaffFile):
        return ignore(step).also(*gone)
    if refusal := _refusal(event):
        notice = (_notice(*event.report),) if event.report else ()
        return ask_again(step, refusal).also(*notice, *gone)
    return _asked(event, None, facts).also(*gone)


def _is_free(step: Step, file: int) -> bool:
    """Whether nothing is under way but this very file."""
    about = isinstance(step, FileStep) and step.file == file
    return about or isinstance(step, AtRest | AwaitingStaffFile)


def _after(step: Step) -> Step:
    """Where one stands when a file is done with."""
    return AtRest() if isinstance(step, FileStep) else step


def _refusal(event: FileRead) -> Line | None:
    """Why nothing of a file can be imported here."""
    if event.sheets or event.kinds or event.ways:
        return None
    if event.kind == ENTRIES:
        return line(FilePhrase.FILE_ENTRIES)
    if event.secrets:
        return line(Phrase.STAFF_SECRETS)
    return None if event.rows or event.unknown else line(Phrase.STAFF_NOTHING_TO_IMPORT)


def _asked(event: FileRead, known: SentFile | None, facts: Facts) -> Decision:
    """What has to be known first; else the report, and whether it goes in."""
    until, file = facts.now + LASTS, event.file
    file_id = "" if file else event.file_id  # what is kept needs Telegram no more
    if event.kinds:
        return move(ChoosingKind(file, event.kinds, event.wish))
    if event.sheets:
        return move(ChoosingSheet(file_id, event.sheets, until, event.wish, file=file))
    if event.ways:
        return move(ChoosingEncoding(file, event.ways, event.wish))
    if event.unknown:
        return move(NamingColumn(file_id, event.unknown[0], until, event.wish, file=file))
    found = ReviewingImport(file_id, event.kind, event.rows, until, wish=event.wish, file=file)
    kind = kind_line(event.kind)
    heading = (line(FilePhrase.FILE_READ_AS, name=known.name, kind=kind),) if known else ()
    lines = (*heading, *event.report)
    return move(found).also(_notice(*lines)) if lines else move(found)


def _notice(*lines: Line) -> Say:
    return Say(lines, kept=True, for_staff=True)


def kind_line(kind: str) -> Line:
    """What a kind of file is called."""
    return Line(f"import-kind-{kind}")


def column_line(header: str) -> Line:
    """What a column is called, by its standard header."""
    return Line(f"column-{header.casefold().replace(' ', '-')}")


def columns_line(headers: Sequence[str]) -> Line:
    """Several columns, one behind the other."""
    first, *more = headers
    said = column_line(first)
    return Line("column-and-more", {"first": said, "more": columns_line(more)}) if more else said


def pressed(step: FileStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button does where a file awaits one's word; None for those of other conversations."""
    match step, event.verb:
        case ReviewingImport(until=until), "import-yes" if not is_ahead(until, facts.now, LASTS):
            return _look_over(step)
        case ReviewingImport(file_id, kind, wish=wish, file=file), "import-yes":
            approved = (ApproveFile(file),) if file else ()
            begun = move(AtRest(), line(Phrase.STAFF_BEGUN), changes=approved)
            return begun.also(ImportFile(file_id, kind, wish, file))
        case ChoosingKind(), "kind" if event.argument in step.kinds:
            return reading(ReadFile("", 0, replace(step.wish, kind=event.argument), step.file))
        case ChoosingSheet(), "sheet":
            return _chosen(step, event.argument)
        case ChoosingEncoding(), "encoding":
            return _read_in(step, event.argument)
        case NamingColumn(), "column":
            return _named(step, event.argument)
    return None


def _look_over(step: ReviewingImport) -> Decision:
    """What was shown too long ago is shown anew."""
    over = line(Phrase.STAFF_LOOK_OVER)
    if not step.file:
        return move(AwaitingStaffFile(), over)
    order = ReadFile("", 0, replace(step.wish, digest=""), step.file)
    return ignore(AwaitingStaffFile()).also(_notice(over), order)


def _chosen(step: ChoosingSheet, argument: str) -> Decision | None:
    """The file is read again, with the sheet that a button names by its place."""
    places = {str(place): sheet for place, sheet in enumerate(step.sheets)}
    if argument not in places:  # a client can forge what a press sends
        return None
    wish = replace(step.wish, sheet=places[argument])
    return reading(ReadFile(step.file_id, 0, wish, step.file))


def _read_in(step: ChoosingEncoding, argument: str) -> Decision | None:
    """The file is read again, with its letters as a button has them."""
    places = {str(place): each.encoding for place, each in enumerate(step.ways)}
    if argument not in places:  # a client can forge what a press sends
        return None
    wish = replace(step.wish, encoding=places[argument], digest="")
    return reading(ReadFile("", 0, wish, step.file))


def _named(step: NamingColumn, argument: str) -> Decision | None:
    """The file is read again, with what a button says of its column."""
    places = {str(place): meant for place, meant in enumerate(step.column.could_be)}
    meant = NO_COLUMN if argument == NO_COLUMN else places.get(argument)
    if meant is None:  # a client can forge what a press sends
        return None
    said = (*step.wish.columns, (step.column.title, meant))
    wish = replace(step.wish, columns=said, digest="")
    return reading(ReadFile(step.file_id, 0, wish, step.file))


def question(step: AwaitingStaffFile | FileStep, facts: Facts) -> Question:
    """What the steps ask."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    match step:
        case AwaitingStaffFile():
            return Question((line(Phrase.ASK_STAFF_FILE),), (*waiting(facts), (cancel,)))
        case ChoosingKind(kinds=kinds):
            kind = FilePhrase.BUTTON_FILE_KIND
            offered = [(Button(line(kind, kind=kind_line(each)), "kind", each),) for each in kinds]
            return Question((line(FilePhrase.ASK_FILE_KIND),), (*offered, (cancel,)))
        case ChoosingSheet(sheets=sheets):
            choices = [
                (Button(line(Phrase.BUTTON_SHEET, sheet=each), "sheet", str(place)),)
                for place, each in enumerate(sheets)
            ]
            return Question((line(Phrase.ASK_SHEET),), (*choices, (cancel,)))
        case ChoosingEncoding(ways=ways):
            readings = [
                (
                    Button(
                        line(FilePhrase.BUTTON_LETTERS, names=", ".join(each.samples)),
                        "encoding",
                        str(place),
                    ),
                )
                for place, each in enumerate(ways)
            ]
            return Question((line(FilePhrase.ASK_LETTERS),), (*readings, (cancel,)))
        case NamingColumn(column=column):
            return _which_column(column)
        case ReviewingImport(rows=rows, wish=wish):
            yes = button(Phrase.BUTTON_IMPORT, "import-yes")
            asked = FilePhrase.ASK_IMPORT_OTHERS if wish.skips else Phrase.ASK_IMPORT
            return Question((line(asked, rows=rows),), ((yes,), (cancel,)), yes=yes, no=cancel)


def _which_column(column: UnknownColumn) -> Question:
    """What could stand under a header that nobody knows."""
    samples = ", ".join(column.samples)
    buttons = [
        (Button(line(Phrase.BUTTON_COLUMN, column=column_line(each)), "column", str(place)),)
        for place, each in enumerate(column.could_be)
    ]
    none = (button(Phrase.BUTTON_NO_COLUMN, "column", NO_COLUMN),)
    cancel = (button(Phrase.BUTTON_CANCEL, "cancel"),)
    asked = line(Phrase.ASK_COLUMN, title=column.title, samples=samples)
    return Question((asked,), (*buttons, none, cancel))
