"""The page where a Statement is checked: by the code that stands on it, or by its file.

Looking answers nothing, since scanners follow every link: it names the issuer and has a button.
The press answers, and is counted. Of who asks nothing is kept, of a file neither.
"""

import asyncio
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from aiohttp import web

from bot.core import Core
from bot.texts.texts import Texts
from bot.verifying.birth_dates import BirthDates
from bot.verifying.checking import CheckWay, PaperChecker
from bot.verifying.ways import check_link
from bot.web.check_views import CheckViews
from bot.web.form_bodies import BadFormError, form_fields
from bot.web.sent_files import sent_file
from bot.web.turns import Turns
from domain.machine.effects import Line
from domain.mail.pages.typed_answers import DAY, MONTH, YEAR, typed_answer
from domain.text.languages import spoken
from domain.verifying.answers import PaperAnswer, PaperVerdict, Unread
from domain.verifying.codes import grouped, typed_code

PRESSES = 12  # of one code in a minute
OF_ALL = 600  # of everybody
READING = 4  # files taken in at once; more than two wait for the processes that read them
BORN = (DAY, MONTH, YEAR)
CODE, FILE, LANGUAGE = "code", "file", "language"
LONGEST = 64  # signs of a code, however it is typed
EVERYBODY = 0


@dataclass(frozen=True)
class Spoken:
    """What a date that somebody typed is read with."""

    now: datetime
    texts: Texts

    @property
    def languages(self) -> Sequence[str]:
        """Months may be words of each."""
        return self.texts.languages

    def say(self, sentence: Line, language: str) -> str:
        """The name of a month."""
        return self.texts.say(sentence.phrase, language, sentence.params)


class CheckPages:
    """Those of one desk."""

    def __init__(self, core: Core) -> None:
        """`core` is the open desk."""
        self._core = core
        self._checker = PaperChecker(core)
        self._birth_dates = BirthDates(core)
        self._views = CheckViews(core)
        self._turns = Turns(PRESSES, core.clock)
        self._all_turns = Turns(OF_ALL, core.clock)
        self._reading = asyncio.Semaphore(READING)

    def routes(self) -> list[web.RouteDef]:
        """GET asks, POST answers."""
        any_one = urlsplit(check_link(self._core.settings.public.url, "")).path
        one = any_one + "/{code}"
        return [
            web.get(any_one, self._look),
            web.post(any_one, self._any),
            web.get(one, self._look),
            web.post(one, self._press),
        ]

    async def _look(self, request: web.Request) -> web.Response:
        code = typed_code(request.match_info.get(CODE, "")[:LONGEST])
        language = self._language(request)
        return self._views.asking(grouped(code), language) if code else self._views.form(language)

    async def _press(self, request: web.Request) -> web.Response:
        """The button of a code's own page, or a date of birth to be compared."""
        code = request.match_info[CODE]
        with suppress(BadFormError):  # the button sends nothing
            fields = await form_fields(request)
            if any(fields.get(each, "").strip() for each in BORN):
                return await self._compare(request, code, fields)
        return await self._answer_code(request, code)

    async def _compare(
        self, request: web.Request, typed: str, fields: Mapping[str, str]
    ) -> web.Response:
        language, typed = self._language(request), typed[:LONGEST]
        code = typed_code(typed)
        if code is None or not self._all_turns.take(EVERYBODY) or not self._turns.take(hash(code)):
            return self._views.later(language)
        said = typed_answer(fields, self._spoken(), born=True).born
        answer = await self._birth_dates.compared(typed, said, CheckWay.PAGE)
        return self._views.answered(answer, language, grouped(code), alone=True)

    def _spoken(self) -> Spoken:
        return Spoken(self._core.clock(), self._core.texts)

    async def _any(self, request: web.Request) -> web.Response:
        """One of the two forms."""
        if request.content_type != "multipart/form-data":
            return await self._typed(request)
        if self._reading.locked() or not self._all_turns.take(EVERYBODY):
            return self._views.later(self._language(request))
        async with self._reading:
            return await self._answer_file(request)

    async def _typed(self, request: web.Request) -> web.Response:
        try:
            fields: Mapping[str, str] = await form_fields(request)
        except BadFormError as error:
            return self._views.form(self._language(request), status=error.status)
        if not fields.get(CODE, "").strip():
            return self._views.form(self._language(request), remark="empty-code", status=400)
        return await self._answer_code(request, fields[CODE])

    async def _answer_code(self, request: web.Request, typed: str) -> web.Response:
        language, typed = self._language(request), typed[:LONGEST]
        code = typed_code(typed)
        if not self._all_turns.take(EVERYBODY) or not self._turns.take(hash(code)):
            return self._views.later(language)
        answer = await self._checker.code(typed, CheckWay.PAGE)
        alone = CODE in request.match_info
        return self._views.answered(answer, language, grouped(code) if code else "", alone=alone)

    async def _answer_file(self, request: web.Request) -> web.Response:
        language = self._language(request)
        try:
            content = await sent_file(request, FILE)
        except BadFormError as error:
            if error.status == web.HTTPRequestEntityTooLarge.status_code:
                too_large = PaperAnswer(verdict=PaperVerdict.UNREAD, why=Unread.TOO_LARGE)
                return self._views.answered(too_large, language, status=error.status)
            return self._views.form(language, status=error.status)
        if not content:
            return self._views.form(language, remark="empty-file", status=400)
        return self._views.answered(await self._checker.file(content, CheckWay.PAGE), language)

    def _language(self, request: web.Request) -> str:
        """The one chosen on the page, else the first of the browser's that we speak."""
        chosen = request.query.get(LANGUAGE, "")
        wished = re.findall(r"[a-z]+", request.headers.get("Accept-Language", "").lower())
        return spoken([chosen, *wished], self._core.texts.languages)
