"""Whether a guardian has agreed that a child uses the account of an entry."""

from enum import StrEnum


class Agreement(StrEnum):
    """How it stands. `ASKED`: nobody has answered yet; `NO` also where a yes was taken back."""

    NONE = ""
    ASKED = "asked"
    YES = "yes"
    NO = "no"


class AgreedHow(StrEnum):
    """By what it is known: a file, from the form on paper; a letter; staff; the desk asked."""

    IMPORT = "import"
    REPLY = "reply"
    STAFF = "staff"
    DESK = "desk"
