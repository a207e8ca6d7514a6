"""How what is decided reads in a chat: lines as HTML, buttons as what a press sends back."""

from collections.abc import Callable, Mapping
from dataclasses import KW_ONLY, dataclass
from itertools import groupby

from bot.texts.texts import Texts
from domain.machine.effects import Button, Line
from domain.machine.outbound import Key
from domain.machine.secret_pages.kinds import VERB
from domain.text.languages import of_label


@dataclass(frozen=True)
class Wording:
    """How lines and buttons read: the catalogue, and what every sentence may say of the centre.

    `notes` are the centre's own words on its documents, by language. `page` is the address of one
    for a secret, by its button's argument and the language.
    """

    texts: Texts
    known: Mapping[str, object]
    long_texts: Mapping[str, Mapping[str, str]]
    notes: Mapping[str, Mapping[str, str]]
    _: KW_ONLY
    page: Callable[[str, str], str] | None = None

    def html(self, lines: tuple[Line, ...], language: str, *, covered: bool = False) -> str:
        """Lines as paragraphs; neighbours of one phrase are a list.

        `covered`: all but the first paragraph shows at a touch alone.
        """
        first, *others = [
            "\n".join(self.line(each, language) for each in same)
            for _, same in groupby(lines, key=lambda line: line.phrase)
        ] or [""]
        if covered and others:
            below = "\n\n".join(others)
            others = [f"<tg-spoiler>{below}</tg-spoiler>"]
        return "\n\n".join([first, *others])

    def line(self, line: Line, language: str) -> str:
        """One line as Telegram's HTML."""
        values = {**self.known, **self.notes[language], **line.params}
        return self.texts.html(line.phrase, language, values).strip()

    def keyboard(
        self, rows: tuple[tuple[Button, ...], ...], language: str, version: int
    ) -> tuple[tuple[Key, ...], ...]:
        """Buttons with what a press sends back: `version:verb:argument` (64 bytes at most)."""
        return tuple(tuple(self._key(each, language, version) for each in row) for row in rows)

    def _key(self, button: Button, language: str, version: int) -> Key:
        spoken = of_label(button.verb, button.argument, language, self.texts.languages)
        label = self.texts.say(button.label.phrase, spoken, {**self.known, **button.label.params})
        if button.verb == VERB and self.page:
            return Key(label, web_app=self.page(button.argument, language))
        since = "*" if button.lasting else str(version)
        data = "" if button.url else f"{since}:{button.verb}:{button.argument}"
        return Key(label, data, button.url)
