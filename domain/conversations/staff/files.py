"""A file that an officer sends, at whatever moment: on its way in before anything is asked.

    the file -> kept, read -> looked at (`file_review.py`)
                           -> waits, where something else is under way; a button leads to it

It leaves the chat once the desk keeps it. An open form and a secret awaited stay as they are. What
waits is dropped at its sender's word, or after a day.
"""

from domain.conversations.staffing.gate import not_here
from domain.conversations.staffing.gate import refusal as not_theirs
from domain.machine.decision import Decision, ask_again, ignore, move, row_named
from domain.machine.effects import Button, Forget, Keyboard, Line, ReadFile, Say, line
from domain.machine.events import Event, Sent
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.sent_files.changes import DropFile, TakeFile
from domain.machine.sent_files.phrases import FilePhrase
from domain.machine.staffing.roles import Right
from domain.machine.steps.staff import AwaitingStaffFile, FileStep, StaffStep
from domain.machine.steps.step import AtRest, Step

LARGEST = 20_000_000  # bytes: what a bot may download (Bot API, getFile)
LARGEST_OF_OTHERS = 5_000_000  # bytes: what no table's name ends like is told by its bytes, too
MOST_WAITING = 5  # files of one officer, of 20 MB at most
MOST_OF_NAME = 40  # characters
TABLES = frozenset({"csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods"})


def is_table(event: Event) -> bool:
    """Whether a file was sent that may hold a table: one without an ending is looked at."""
    if not isinstance(event, Sent) or not event.file_id:
        return False
    _, dot, ending = event.file_name.rpartition(".")
    return not dot or ending.casefold() in TABLES


def goes_later(step: Step, event: Event) -> bool:
    """Whether what an officer sends leaves the chat by `taken`."""
    anything = isinstance(event, Sent) and isinstance(step, AtRest | StaffStep)
    return anything or is_table(event)


def taken(step: Step, event: Sent, facts: Facts) -> Decision | None:
    """What an officer sends; None for what means no more here than a candidate's would.

    Whatever it is, it leaves the chat: it may show candidates' data.
    """
    theirs = is_table(event) or isinstance(step, AtRest | StaffStep)
    if not theirs or not facts.staff.roles:
        return None
    if not facts.staff.may(Right.IMPORT):
        return ask_again(step, not_theirs([Right.IMPORT])).also(Forget(event.message_id))
    if refusal := _not_taken(event, facts):
        return ask_again(step, refusal).also(Forget(event.message_id))
    file = facts.fresh()
    name = _printable(event.file_name) or f"#{file}"
    said = Say((line(FilePhrase.FILE_TAKEN, name=name),), kept=True)
    order = ReadFile(event.file_id, event.message_id, file=file)
    return ignore(step).also(said, order, changes=(TakeFile(file, name),))


def _not_taken(event: Sent, facts: Facts) -> Line | None:
    if not event.file_id:
        return line(Phrase.STAFF_NO_FILE)
    if event.edited:
        return line(FilePhrase.FILE_EDITED)
    if not is_table(event) and event.size > LARGEST_OF_OTHERS:
        return line(FilePhrase.FILE_NO_TABLE)
    if event.size > LARGEST:
        return line(Phrase.STAFF_FILE_TOO_LARGE)
    wait = len(facts.sent_files())
    return line(FilePhrase.FILES_ENOUGH, files=wait) if wait >= MOST_WAITING else None


def _printable(name: str) -> str:
    """The name of a file as a sentence may hold it."""
    plain = "".join(each if each.isprintable() else " " for each in name).strip()
    return plain if len(plain) <= MOST_OF_NAME else f"{plain[: MOST_OF_NAME - 1]}…"


def reading(order: ReadFile) -> Decision:
    """Says that it is being read; asking for a file as well would contradict that."""
    said = Say((line(Phrase.STAFF_READING),), kept=True)
    return ignore(AwaitingStaffFile()).also(said, order)


def look(step: Step, argument: str, facts: Facts) -> Decision:
    """A file that waits is read anew, and shown."""
    if not facts.staff.may(Right.IMPORT):
        return not_here(step, facts, Right.IMPORT)
    number = row_named(argument)
    if not any(each.read and each.id == number for each in facts.sent_files()):
        return ask_again(step, line(FilePhrase.FILE_GONE))
    return reading(ReadFile("", 0, file=number))


def cancelled(step: Step, decision: Decision, facts: Facts) -> Decision:
    """What cancelling means for files: the one that is looked at, or those not read yet, go."""
    gone: tuple[DropFile, ...] = ()
    if isinstance(step, FileStep):
        gone = (DropFile(step.file),) if step.file else ()
    elif facts.staff.may(Right.IMPORT) and isinstance(step, AtRest | AwaitingStaffFile):
        gone = tuple(DropFile(each.id) for each in facts.sent_files() if not each.read)
    if not gone:
        return decision
    return move(AtRest(), line(FilePhrase.FILE_DROPPED, files=len(gone)), changes=gone)


def waiting(facts: Facts) -> Keyboard:
    """A button for each file that waits."""
    may = facts.staff.may(Right.IMPORT)
    files = [each for each in facts.sent_files() if each.read] if may else []
    return tuple(
        (Button(line(FilePhrase.BUTTON_WAITING_FILE, name=each.name), "file", str(each.id)),)
        for each in files
    )
