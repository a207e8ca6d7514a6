"""Makes the pages where a Statement is checked: the question, the two forms, the answer.

No title names anybody: browsers keep titles. What an answer means is said in words and by a sign
of its own, never by colour alone.
"""

from collections.abc import Mapping
from datetime import date

from aiohttp import web

from bot.core import Core
from bot.web.pages import Pages
from domain.machine.effects import Line
from domain.mail.pages.typed_answers import DAY, MONTH, YEAR
from domain.verifying.answers import TO_BE_RELIED_ON, BornVerdict, PaperAnswer, PaperVerdict
from domain.verifying.saying import shown_values, verdict_line

GOOD, LOOK, BAD = "good", "look", "bad"
SIGNS = {GOOD: "✓", LOOK: "!", BAD: "✕"}
RELIED_ON_BY_NOBODY = frozenset(
    {
        PaperVerdict.ALTERED,
        PaperVerdict.WITHDRAWN,
        PaperVerdict.REVOKED,
        PaperVerdict.EXPIRED,
        PaperVerdict.CHANGED,
        PaperVerdict.NOT_OURS,
    }
)


class CheckViews:
    """The pages of one centre."""

    def __init__(self, core: Core) -> None:
        """`core` has the sentences, the clock and the centre that they speak of."""
        self._texts = core.texts
        self._centre = core.settings.centre
        self._clock = core.clock
        self._pages = Pages(core.texts, core.settings.centre)

    def asking(self, code: str, language: str) -> web.Response:
        """The page of a code: whose it says it is, and a button."""
        values = {**self._around(language, "public-check"), "code": code}
        return self._pages.rendered("check.html.j2", language, values)

    def form(self, language: str, *, remark: str = "", status: int = 200) -> web.Response:
        """The forms that take a code or a file; `remark` says what was missing."""
        said = self._say("public-check-any", remark, language) if remark else ""
        values = {
            **self._around(language, "public-check-any"),
            "remark": said,
            "about": remark.removeprefix("empty-"),
        }
        return self._pages.rendered("check_any.html.j2", language, values, status)

    def later(self, language: str) -> web.Response:
        """Too much is asked just now."""
        return self.answered(PaperAnswer(verdict=PaperVerdict.LATER), language, status=429)

    def answered(
        self,
        answer: PaperAnswer,
        language: str,
        code: str = "",
        *,
        status: int = 200,
        alone: bool = False,
    ) -> web.Response:
        """What was found, with the values as issued and the moment it was said; `alone`: on the
        code's own page.
        """
        tone = tone_of(answer.verdict)
        values = {
            **self._around(language, "public-checked"),
            "tone": tone,
            "sign": SIGNS[tone],
            "verdict": self._line(verdict_line(answer), language),
            "rows": [
                (self._line(each.label, language), self._value(each.value, language))
                for each in shown_values(answer)
            ],
            "code": code,
            "alone": alone,
            **self._birth_dates(answer, language, asks=bool(code)),
            "at": self._say("public-checked", "at", language, moment=self._clock()),
        }
        return self._pages.rendered("checked.html.j2", language, values, status)

    def _birth_dates(
        self, answer: PaperAnswer, language: str, *, asks: bool
    ) -> Mapping[str, object]:
        """The form that takes one, and what it came to."""
        parts = {DAY: "day", MONTH: "month", YEAR: "year"}
        labels = {each: self._say("public-result", part, language) for each, part in parts.items()}
        said = self._born(answer.born, language) if answer.born else ""
        tone = GOOD if answer.born is BornVerdict.MATCHES else LOOK
        return {
            "born": said,
            "born_tone": tone,
            "fields": labels if asks and answer.asks_born else {},
        }

    def _born(self, born: BornVerdict, language: str) -> str:
        if born is BornVerdict.UNCLEAR:
            return self._say("public-checked", "born-unclear", language)
        return self._line(Line(f"verify-born-{born}"), language)

    def _around(self, language: str, page: str) -> dict[str, object]:
        """The page's own sentences, by name, and the other languages."""
        return {
            "say": lambda part: self._say(page, part, language),
            "title": self._say(page, "title", language),
            "others": self._others(language),
        }

    def _say(self, page: str, part: str, language: str, **values: object) -> str:
        known = {"centre": self._centre.name, "email": self._centre.email}
        return self._texts.say(f"{page}.{part}", language, {**known, **values})

    def _line(self, said: Line, language: str) -> str:
        return self._texts.say(said.phrase, language, said.params)

    def _value(self, value: Line | date | str, language: str) -> str:
        if isinstance(value, Line):
            return self._line(value, language)
        return self._texts.day(value, language) if isinstance(value, date) else value

    def _others(self, language: str) -> Mapping[str, str]:
        """The other languages' names, each in itself."""
        others = (each for each in self._texts.languages if each != language)
        return {each: self._texts.say("public-language", each) for each in others}


def tone_of(verdict: PaperVerdict) -> str:
    """Whether it may be relied on, has to be looked at, or must not be."""
    if verdict in TO_BE_RELIED_ON:
        return GOOD
    return BAD if verdict in RELIED_ON_BY_NOBODY else LOOK
