"""A file that an officer sent, as a plain value."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class SentFile:
    """A file that an officer sent, until it is approved or dropped. `read`: it awaits a word."""

    id: int
    name: str = field(repr=False)
    read: bool = False
