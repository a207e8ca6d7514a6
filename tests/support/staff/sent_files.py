"""The files that officers sent, as plain records."""

from dataclasses import replace

from domain.machine.sent_files.changes import (
    ApproveFile,
    DropFile,
    NoteFileRead,
    SentFileChange,
    TakeFile,
)
from domain.machine.sent_files.records import SentFile
from tests.support.people import OFFICER

SENT = (
    (OFFICER, TakeFile(1, "a.csv")), (OFFICER, TakeFile(2, "b.csv")), (OFFICER, NoteFileRead(2)),
    (12, TakeFile(3, "c.csv")),
)  # fmt: skip
"""Which chats have sent what, where a test begins."""


def change(files: list[SentFile], change: SentFileChange) -> None:
    """What becomes of one of an officer's files."""
    match change:
        case TakeFile(file, name):
            files.append(SentFile(file, name))
        case NoteFileRead(file):
            files[:] = [replace(each, read=each.read or each.id == file) for each in files]
        case ApproveFile(file):
            files[:] = [each for each in files if each.id != file or not each.read]
        case DropFile(file):
            files[:] = [each for each in files if each.id != file]
