"""Texts under version control that tests compare with, and rewrite for `--update`."""

from pathlib import Path


class Recorded:
    """Compares with what is recorded, or rewrites it."""

    def __init__(self, update: bool) -> None:
        self._update = update

    def compare(self, text: str, path: Path) -> None:
        """Fails where the file says something else; `--update` makes it say this."""
        if self._update:
            path.write_text(text, encoding="utf-8")
        assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()
