"""What somebody's own data owe the world."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class OwnDataForm(StrEnum):
    """For whom it is made; the value is stored."""

    PAGE = "page"
    FILE = "file"


@dataclass(frozen=True)
class SendOwnData:
    """All that is stored about whose account it is, in their chat: a page to read, or a file for
    programs. It is gathered as it is sent, and kept nowhere. Doubtful: again.
    """

    again: ClassVar[bool] = True
    account: int
    form: OwnDataForm
