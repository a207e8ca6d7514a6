"""Office work takes its time: how far it has come is told to whoever watches."""

from collections.abc import Callable

Progress = Callable[[int], None]
"""Is told how far a long work has come, in rows."""


def unseen(_rows: int) -> None:
    """The progress that nobody watches."""
