"""What is said of files that officers send; the words are in `sent-files.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class FilePhrase(Sentence):
    """A sentence to an officer about a file of theirs; its value is its key."""

    FILE_TAKEN = auto()
    FILE_READ_AS = auto()
    FILE_REFUSED = auto()
    FILE_WAITS = auto()
    BUTTON_LOOK_AT_FILE = auto()
    BUTTON_WAITING_FILE = auto()
    FILES_ENOUGH = auto()
    FILE_NO_TABLE = auto()
    FILE_EDITED = auto()
    FILE_GONE = auto()
    FILE_DROPPED = auto()
    FILE_ENTRIES = auto()
    ASK_FILE_KIND = auto()
    BUTTON_FILE_KIND = auto()
    ASK_LETTERS = auto()
    BUTTON_LETTERS = auto()
    ASK_IMPORT_OTHERS = auto()
    FILE_CELL_CHANGED = auto()
    FILE_MORE_CHANGED = auto()
    FILE_CHANGED_MEANWHILE = auto()
