"""What staff order of a question to the centre."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ShowWords:
    """All that was said in a question, in a message of its own. Doubtful: again.

    The words are looked up as it is sent, so that they stand nowhere else.
    """

    again: ClassVar[bool] = True
    question: int
