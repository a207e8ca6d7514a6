"""Makes the pages of a result: the question, the result, and that a link shows nothing.

The result is said in the sentences of the chat. No title names anybody: browsers keep titles.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from aiohttp import web
from markupsafe import Markup

from bot.core import Core
from bot.web.pages import Pages
from domain.conversations.results import result_lines, result_notes
from domain.machine.effects import Line
from domain.mail.pages.showing import AskingPage, PageRemark, ShowingPage, ShutPage

STATUS = {ShutPage.OVER: 404, ShutPage.LATER: 503}
REMARKED = {PageRemark.NONE: 200, PageRemark.UNCLEAR: 400, PageRemark.WRONG: 403}


@dataclass(frozen=True)
class ToldBlock:
    """Neighbours of one phrase: a paragraph, or the rows of a list."""

    rows: Sequence[Markup]
    listed: bool


class ResultViews:
    """The pages of one centre."""

    def __init__(self, core: Core) -> None:
        """`core` has the sentences and the centre that they speak of."""
        self._texts = core.texts
        self._centre = core.settings.centre
        self._by_mail = core.settings.mail.by_mail
        self._pages = Pages(core.texts, core.settings.centre)

    def shut(self, screen: ShutPage, language: str, status: int = 0) -> web.Response:
        """Without a question: whatever the reason, what to do instead."""
        name = f"public-result-{screen}"
        return self._pages.page(name, language, status or STATUS[screen])

    def unprinted(self, language: str) -> web.Response:
        """The Statement cannot be had just now."""
        return self._pages.page("public-result-unprinted", language, 503)

    def asking(
        self, screen: AskingPage, language: str, fields: Mapping[str, str], status: int = 0
    ) -> web.Response:
        """The question; what was typed stands in its fields again."""
        asks = "birth" if screen.born else "number"
        remarks = {PageRemark.UNCLEAR: f"unclear-{asks}", PageRemark.WRONG: "wrong"}
        remark = self._say(remarks[screen.remark], language) if screen.remark else ""
        values = {
            "title": remark or self._say("title", language),
            "heading": self._say("title", language),
            "born": screen.born,
            "question": self._say(asks, language),
            "remark": remark,
            "labels": {each: self._say(each, language) for each in ("day", "month", "year", "id")},
            "typed": {each: fields.get(each, "") for each in ("day", "month", "year", "number")},
            "button": self._say("button", language),
            "note": self._say("note", language),
            "others": self._others(language),
        }
        shown = status or REMARKED[screen.remark]
        return self._pages.rendered("result_question.html.j2", language, values, shown)

    def showing(
        self, screen: ShowingPage, language: str, until: datetime, passing: str
    ) -> web.Response:
        """The result; by `passing` the same page is asked for its Statement, or in a language."""
        account, result = screen.account, screen.result
        sends = screen.printed and self._by_mail == "full"
        values = {
            "title": self._say("title", language),
            "heading": self._say("hello", language, name=account.entry.called),
            "told": [*self._blocks(result_lines(account, result), language)],
            "notes": [*self._blocks(result_notes(result), language)],
            "passing": passing,
            "pdf": self._say("pdf", language) if screen.printed else "",
            "send": self._say("send", language) if sends else "",
            "asks": self._say("asks", language),
            "until": self._say("until", language, until=until),
            "others": self._others(language),
        }
        return self._pages.rendered("result.html.j2", language, values)

    def _say(self, part: str, language: str, **values: object) -> str:
        known = {"centre": self._centre.name, "email": self._centre.email}
        return self._texts.say(f"public-result.{part}", language, {**known, **values})

    def _others(self, language: str) -> Mapping[str, str]:
        """The other languages' names, each in itself."""
        others = (each for each in self._texts.languages if each != language)
        return {each: self._texts.say("public-language", each) for each in others}

    def _blocks(self, lines: Sequence[Line], language: str) -> Iterator[ToldBlock]:
        """What the chat says; its tags stand, values are escaped."""
        known = {"centre": self._centre.name, "contact": self._centre.email,
                 "phone": self._centre.phone}  # fmt: skip
        for _, same in groupby(lines, key=lambda each: each.phrase):
            marked = "\n".join(
                self._texts.html(each.phrase, language, {**known, **each.params}) for each in same
            )
            rows = marked.splitlines()
            listed = all(each.startswith("• ") for each in rows)
            # Escaped by `Texts.html`, whose tags are our own sentences' alone.
            yield ToldBlock([Markup(each.removeprefix("• ")) for each in rows], listed)  # noqa: S704
