"""What becomes of a file that an officer has sent."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class TakeFile:
    """A file is on its way in; `name` is what its sender calls it."""

    file: int
    name: str = field(repr=False)


@dataclass(frozen=True)
class NoteFileRead:
    """It was read, and waits for its sender's word."""

    file: int


@dataclass(frozen=True)
class ApproveFile:
    """Its sender has approved it: it is offered no more."""

    file: int


@dataclass(frozen=True)
class DropFile:
    """Nothing of it is kept any more."""

    file: int


SentFileChange = TakeFile | NoteFileRead | ApproveFile | DropFile
