"""A Statement of nobody's, by which it is measured how fast the machine prints."""

import asyncio
import time
from datetime import date

from bot.config.settings import CentreSection
from bot.documents.engines import EngineName
from bot.documents.filling import issuer_of
from bot.documents.press import StatementPress
from bot.documents.statement import StatementData
from bot.texts.texts import Texts
from domain.exams.exams import EXAMS, Grade
from domain.exams.meaning import Meaning

EACH = 6  # pages for each engine: enough that the last one's wait hardly counts
SKILLS = ("Reading", "Use of English", "Writing", "Listening", "Speaking")


def sample(centre: CentreSection, texts: Texts, language: str) -> StatementData:
    """A page as long as most: five skills and a grade."""
    exam = next(each for each in EXAMS if each.name == "B2 First")
    day = date(2026, 1, 2)
    return StatementData(
        issuer=issuer_of(centre, language),
        candidate="Alexandra Specimen-Muster",
        place=centre.city,
        meaning=Meaning(exam, Grade.B, 174),
        session=texts.day(day, language),
        result=texts.say("grade-b", language),
        skills=tuple((each, 174) for each in SKILLS),
        released_on=day,
        issued_on=day,
        reference="26BFR0000000",
        language=language,
    )


async def statements_a_minute(centre: CentreSection, texts: Texts, name: EngineName) -> float:
    """How many Statements this machine prints in a minute now, beside all else it does.

    Takes some seconds, in engines of its own. Raises `NotPrinted`.
    """
    page = sample(centre, texts, texts.languages[0])
    async with StatementPress(texts, name) as press:
        await _print(press, page, press.workers)  # they start with their first page
        started = time.perf_counter()
        await _print(press, page, EACH * press.workers)
        return 60 * EACH * press.workers / (time.perf_counter() - started)


async def _print(press: StatementPress, page: StatementData, copies: int) -> None:
    await asyncio.gather(*(press.statement(page) for _ in range(copies)))
