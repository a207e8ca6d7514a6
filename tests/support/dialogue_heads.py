"""How a dialogue says in its head by whom it is played.

Every dialogue is played on the rules alone, and in `make test-all` through the whole desk.

    # Whole desk: timers.                 in every run through the whole desk as well; stands for …
    # Not purely: it imports a file.      through the whole desk only, in every run; because …
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.support.places import DIALOGUES


@dataclass(frozen=True)
class Dialogue:
    """One file of `tests/dialogues`; its name is the claim."""

    path: Path

    def __str__(self) -> str:
        """Conversation and claim."""
        return f"{self.path.parent.name}: {self.path.stem}"

    @cached_property
    def text(self) -> str:
        """As it is written."""
        return self.path.read_text(encoding="utf-8")

    @property
    def stands_for_others(self) -> bool:
        """Whether every run plays it through the whole desk."""
        return self._head("# Whole desk: ") or not self.is_pure

    @property
    def is_pure(self) -> bool:
        """Whether it can be played on the rules alone."""
        return not self._head("# Not purely: ")

    def _head(self, mark: str) -> bool:
        return self.text.startswith(mark)


def dialogues() -> list[Dialogue]:
    """All of them, in order."""
    return [Dialogue(path) for path in sorted(DIALOGUES.glob("*/*.txt"))]


def tally() -> str:
    """How many are played by whom, in one line."""
    known = dialogues()
    pure = [each for each in known if each.is_pure]
    whole = [each for each in known if each.stands_for_others]
    return (
        f"dialogues: {len(pure)} on the rules alone, {len(known) - len(pure)} that cannot be, "
        f"{len(whole)} of {len(known)} through the whole desk in every run"
    )
