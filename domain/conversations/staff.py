"""Staff at work in the chat: taking in a file of results, and releasing what waits.

    /import -> the file (-> which of its sheets) -> what is in it, on approval -> in
    /freeze, /unfreeze -> what stands still, and stopping or lifting it (`standstill/officers.py`)
    /release -> which exam and session -> what it covers, on approval -> released

Reading, importing and previewing are slow or foreign: effects, which come back as events. What was
asked for at a step that has been left says nothing when it comes.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from domain.conversations.results import session_line
from domain.conversations.standstill import officers
from domain.exams.sessions import session_named
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, ignore, move
from domain.machine.effects import (
    Button,
    Effect,
    Forget,
    ImportFile,
    Line,
    PreviewRelease,
    ReadFile,
    ReleaseResults,
    Say,
    line,
)
from domain.machine.events import FileRead, ForStaff, Pressed, ReleasePreviewed, Sent, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.reading_wish import NO_COLUMN, UnknownColumn
from domain.machine.standstill.phrases import StandstillPhrase
from domain.machine.steps.staff import (
    AwaitingStaffFile,
    ChoosingRelease,
    ChoosingSheet,
    NamingColumn,
    ReviewingImport,
    ReviewingRelease,
    ReviewingStandstill,
    StaffStep,
)
from domain.machine.steps.step import AtRest, Step

COMMANDS: Mapping[str, Callable[[Facts], StaffStep]] = {
    "/import": lambda facts: AwaitingStaffFile(),
    "/release": lambda facts: ChoosingRelease(),
    "/freeze": officers.begin,
    "/unfreeze": officers.begin,
}
"""What the centre's officers may type, and where it leads; to others these are unknown."""

LASTS = timedelta(hours=1)  # that what was shown may be approved; then it is looked at again
LARGEST = 20_000_000  # bytes: what a bot may download (Bot API, getFile)


def begin(step: Step, command: str, facts: Facts) -> Decision:
    """Where a command or a button of staff's leads; for anybody else there is no such thing."""
    if not facts.officer or command not in COMMANDS:
        return ignore(step, line(Phrase.OLD_BUTTON))
    return move(COMMANDS[command](facts))


def typed(step: StaffStep, event: Typed, facts: Facts) -> Decision:
    """A text, where a file or a button is awaited."""
    return ask_again(step)


def sent(step: StaffStep, event: Sent) -> Decision:
    """A file, where one is awaited. It leaves the chat at once where nobody will read it."""
    if not isinstance(step, AwaitingStaffFile) or not event.file_id or event.edited:
        return ask_again(step, line(Phrase.STAFF_NO_FILE))
    if event.size > LARGEST:
        return ask_again(step, line(Phrase.STAFF_FILE_TOO_LARGE)).also(Forget(event.message_id))
    return _reading(ReadFile(event.file_id, event.message_id))


def _reading(order: ReadFile) -> Decision:
    """Says that it is being read; asking for a file as well would contradict that."""
    reading = Say((line(Phrase.STAFF_READING),), kept=True)
    return ignore(AwaitingStaffFile()).also(reading, order)


def heard(step: Step, event: ForStaff, facts: Facts) -> Decision:
    """What an officer asked for is there."""
    match event:
        case FileRead():
            return _read(step, event, facts)
        case ReleasePreviewed():
            return _previewed(step, event, facts)


def _read(step: Step, event: FileRead, facts: Facts) -> Decision:
    """The file was read and its report stands in the chat: the file itself goes."""
    gone = (Forget(event.message_id),) if event.message_id else ()
    if not isinstance(step, AwaitingStaffFile):
        return ignore(step).also(*gone)
    if event.secrets:
        return ask_again(step, line(Phrase.STAFF_SECRETS)).also(*gone)
    until = facts.now + LASTS
    if event.sheets:
        return move(ChoosingSheet(event.file_id, event.sheets, until, event.wish)).also(*gone)
    if event.unknown:
        return move(NamingColumn(event.file_id, event.unknown[0], until, event.wish)).also(*gone)
    if not event.rows:
        return ask_again(step, line(Phrase.STAFF_NOTHING_TO_IMPORT)).also(*gone)
    found = ReviewingImport(event.file_id, event.kind, event.rows, until, wish=event.wish)
    return move(found).also(*gone)


def _previewed(step: Step, event: ReleasePreviewed, facts: Facts) -> Decision:
    """What a release would cover stands in the chat: now it can be approved."""
    if not isinstance(step, ChoosingRelease):
        return ignore(step)
    if not event.covers:
        return ask_again(step)
    until = facts.now + LASTS
    shown = ReviewingRelease(
        exam=event.exam,
        session=event.session,
        digest=event.digest,
        covers=event.covers,
        until=until,
    )
    return move(shown)


def pressed(step: StaffStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    match step, event.verb:
        case ReviewingStandstill(), _:
            return officers.pressed(step, event, facts)
        case (ReviewingImport(until=until), "import-yes") | (
            ChoosingSheet(until=until),
            "sheet",
        ) if _is_over(until, facts):
            return move(AwaitingStaffFile(), line(Phrase.STAFF_LOOK_OVER))
        case ReviewingRelease(until=until), "release-yes" if _is_over(until, facts):
            return move(ChoosingRelease(), line(Phrase.STAFF_LOOK_OVER))
        case ReviewingImport(file_id, kind, wish=wish), "import-yes":
            return _begun(ImportFile(file_id, kind, wish))
        case ChoosingSheet(), "sheet":
            return _chosen(step, event.argument)
        case NamingColumn(), "column":
            return _named(step, event.argument)
        case ChoosingRelease(), "cohort":
            exam, _, session = event.argument.partition("|")
            if not session_named(session):  # a client can forge what a press sends
                return None
            return ask_again(step).also(PreviewRelease(exam, session))
        case ReviewingRelease(exam=exam, session=session, digest=digest), "release-yes":
            tomorrow = event.argument == "tomorrow"
            return _begun(ReleaseResults(exam, session, digest, tomorrow))
    return None


def _chosen(step: ChoosingSheet, argument: str) -> Decision | None:
    """The file is read again, with the sheet that a button names by its place."""
    places = {str(place): sheet for place, sheet in enumerate(step.sheets)}
    if argument not in places:  # a client can forge what a press sends
        return None
    wish = replace(step.wish, sheet=places[argument])
    return _reading(ReadFile(step.file_id, 0, wish))


def _named(step: NamingColumn, argument: str) -> Decision | None:
    """The file is read again, with what a button says of its column."""
    places = {str(place): meant for place, meant in enumerate(step.column.could_be)}
    meant = NO_COLUMN if argument == NO_COLUMN else places.get(argument)
    if meant is None:  # a client can forge what a press sends
        return None
    said = (*step.wish.columns, (step.column.title, meant))
    return _reading(ReadFile(step.file_id, 0, replace(step.wish, columns=said, digest="")))


def _is_over(until: datetime | None, facts: Facts) -> bool:
    return until is None or facts.now >= until


def _begun(effect: Effect) -> Decision:
    return move(AtRest(), line(Phrase.STAFF_BEGUN)).also(effect)


def question(step: StaffStep, facts: Facts) -> Question:
    """What the step asks."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    match step:
        case AwaitingStaffFile():
            return Question((line(Phrase.ASK_STAFF_FILE),), ((cancel,),))
        case ChoosingSheet(sheets=sheets):
            choices = [
                (Button(line(Phrase.BUTTON_SHEET, sheet=each), "sheet", str(place)),)
                for place, each in enumerate(sheets)
            ]
            return Question((line(Phrase.ASK_SHEET),), (*choices, (cancel,)))
        case NamingColumn(column=column):
            return _which_column(column)
        case ReviewingImport(rows=rows):
            yes, asked = (
                button(Phrase.BUTTON_IMPORT, "import-yes"),
                line(Phrase.ASK_IMPORT, rows=rows),
            )
            return Question((asked,), ((yes,), (cancel,)), yes=yes, no=cancel)
        case ChoosingRelease():
            return _choose(facts)
        case ReviewingStandstill():
            return officers.question(facts)
        case ReviewingRelease(exam=exam, session=session, covers=covers):
            asked = line(
                Phrase.ASK_RELEASE, exam=exam, session=session_line(session), results=covers
            )
            at_once = (button(Phrase.BUTTON_RELEASE_NOW, "release-yes", "now"),)
            later = (button(Phrase.BUTTON_RELEASE_TOMORROW, "release-yes", "tomorrow"),)
            return Question((*_untold(facts), asked), (at_once, later, (cancel,)), no=cancel)


def _which_column(column: UnknownColumn) -> Question:
    """What could stand under a header that nobody knows."""
    samples = ", ".join(column.samples)
    buttons = [
        (Button(line(Phrase.BUTTON_COLUMN, column=each), "column", str(place)),)
        for place, each in enumerate(column.could_be)
    ]
    none = (button(Phrase.BUTTON_NO_COLUMN, "column", NO_COLUMN),)
    cancel = (button(Phrase.BUTTON_CANCEL, "cancel"),)
    asked = line(Phrase.ASK_COLUMN, title=column.title, samples=samples)
    return Question((asked,), (*buttons, none, cancel))


def _choose(facts: Facts) -> Question:
    """The exams and sessions with results that nobody sees yet."""
    cancel = (button(Phrase.BUTTON_CANCEL, "cancel"),)
    waiting = facts.unreleased()
    if not waiting:
        return Question((line(Phrase.NOTHING_TO_RELEASE),), (cancel,))
    rows = tuple(
        (
            Button(
                line(Phrase.BUTTON_COHORT, exam=exam, session=session_line(session)),
                "cohort",
                f"{exam}|{session}",
            ),
        )
        for exam, session in waiting
    )
    return Question((*_untold(facts), line(Phrase.ASK_WHICH_RELEASE)), (*rows, cancel))


def _untold(facts: Facts) -> tuple[Line, ...]:
    """Of a release made now nobody would hear at once."""
    return (line(StandstillPhrase.RELEASE_UNTOLD),) if facts.standstill() else ()


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed, sent=sent)
