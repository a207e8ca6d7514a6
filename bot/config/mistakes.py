"""The mistakes of one reading, each under the name its writer used, and the error they end in."""

from collections.abc import Iterable


class ConfigError(Exception):
    """The settings cannot be used; `mistakes` are lines such as `mail.imap.port: expected …`."""

    def __init__(self, mistakes: Iterable[str]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(self.mistakes))


class Mistakes:
    """A collection that tells only the first mistake about each name: others follow from it."""

    def __init__(self) -> None:
        self._words: dict[str, str] = {}

    def note(self, name: str, words: str) -> None:
        """Keeps what is wrong with the setting or section `name`."""
        self._words.setdefault(name, words)

    def raise_if_any(self) -> None:
        """Raises `ConfigError` with all that was noted; does nothing where all is well."""
        if self._words:
            raise ConfigError(f"{name}: {words}" for name, words in self._words.items())
