"""What is announced to many, a notice to each of them."""

from typing import Literal

AnnouncedKind = Literal[
    "release", "broadcast", "invitation", "putting-off", "withdrawal", "warning", "certificates"
]
"""An invitation is a rehearsal's, as of old; that its day is put off is told as well. A withdrawn
release is told to its candidates, and as a warning to organisations. Certificates are those that
one import brought.
"""
