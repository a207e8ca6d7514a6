"""What a chat is told of a Statement that somebody shows there, as an order."""

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, kw_only=True)
class CheckPaper:
    """Say whether a Statement is ours, by its `code` or else by its file. Doubtful: again.

    Once that is said, none of it stands here any more, and the message with the file leaves the
    chat: what is no Statement of ours may hold a secret number.
    """

    again: ClassVar[bool] = True
    code: str = field(default="", repr=False)
    born: str = field(default="", repr=False)
    """The date beside the code, year first; "" where none was typed."""
    file_id: str = field(default="", repr=False)
    message_id: int = 0
    asked_below: bool = False
    """Whether a form is open, whose question follows."""
