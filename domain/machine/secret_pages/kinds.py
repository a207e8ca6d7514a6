"""What such a page asks for."""

from enum import StrEnum


class PageKind(StrEnum):
    """A page; the value stands in its address, and is never changed."""

    SECRET = "secret"  # noqa: S105 - the names of pages
    SECRET_AND_BIRTH = "secret-birth"  # noqa: S105
    SECRET_AND_EMAIL = "secret-email"  # noqa: S105
    PASSWORD = "password"  # noqa: S105
    NEW_PASSWORD = "new-password"  # noqa: S105
    PASSWORD_AGAIN = "password-again"  # noqa: S105
    PIN = "pin"
    NEW_PIN = "new-pin"
    PIN_AGAIN = "pin-again"


VERB = "secret-page"
"""Of the button that opens one; its argument is the kind, and the row of its token."""
