"""The mistakes of one reading, each under the name its writer used, and the error they end in."""

from collections.abc import Iterable
from functools import cache
from zoneinfo import ZoneInfo

from bot.texts.texts import Texts
from domain.machine.sentence import Line
from domain.text.languages import FALLBACK


def mistaken(name: str, said: Line) -> Line:
    """What is wrong with the setting, section or file `name`, in one line."""
    return Line("mistake", {"name": name, "said": said})


class ConfigError(Exception):
    """The settings cannot be used; `found` is what is wrong, in whichever language is read."""

    def __init__(self, found: Iterable[Line]) -> None:
        self.found = tuple(found)
        super().__init__(*self.found)

    @property
    def mistakes(self) -> tuple[str, ...]:
        """As logs say it: lines such as `mail.imap.port: expected …`."""
        return tuple(_texts().say(each.phrase, FALLBACK, each.params) for each in self.found)

    def __str__(self) -> str:
        return "\n".join(self.mistakes)


class Mistakes:
    """A collection that tells only the first mistake about each name: others follow from it."""

    def __init__(self) -> None:
        self._said: dict[str, Line] = {}

    def note(self, name: str, said: Line) -> None:
        """Keeps what is wrong with the setting or section `name`."""
        self._said.setdefault(name, said)

    def raise_if_any(self) -> None:
        """Raises `ConfigError` with all that was noted; does nothing where all is well."""
        if self._said:
            raise ConfigError(mistaken(name, said) for name, said in self._said.items())


@cache
def _texts() -> Texts:
    return Texts(ZoneInfo("UTC"))
