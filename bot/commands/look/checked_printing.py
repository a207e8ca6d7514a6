"""What `check` tells of printing: by which engine, how it prints here, and how fast."""

import asyncio
from functools import reduce
from math import ceil

from bot.commands.speaking import number
from bot.config import Settings
from bot.documents.engines import chosen
from bot.documents.printing import NotPrinted
from bot.documents.readiness import shortcomings
from bot.documents.sample import statements_a_minute
from bot.staff.found import Finding, well
from bot.texts.texts import Texts
from domain.machine.sentence import Line

MANY = 10_000  # Statements: a results day of a large centre


async def printing_found(settings: Settings) -> Finding:
    """Prints a test page, then some Statements: takes a few seconds."""
    name = settings.documents.engine
    lacking = await asyncio.to_thread(shortcomings, name)
    if lacking:
        todo = reduce(lambda one, other: Line("found-both", {"one": one, "other": other}), lacking)
        return Finding("PDF", Line("found-pdf-untrusted"), todo)
    try:
        texts = Texts(settings.centre.timezone)
        rate = await statements_a_minute(settings.centre, texts, name)
    except NotPrinted as trouble:
        todo = Line("found-pdf-none", {"why": trouble.why, "engine": chosen(name)})
        return Finding("PDF", Line("found-pdf-untrusted"), todo)
    minutes = ceil(MANY / rate)
    return well("PDF", "pdf", engine=chosen(name), many=number(MANY), minutes=minutes)
