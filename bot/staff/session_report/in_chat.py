"""A report that somebody of staff asked for in the chat: the page, then the numbers in words."""

from bot.core import Core
from bot.documents.printing import NotPrinted
from bot.staff.home.figures import earliest
from bot.staff.session_report.page import printed
from bot.staff.session_report.report import report_of
from bot.store.engine.store import Tx
from bot.store.home import standings
from bot.store.people import chats
from domain.conversations.results import session_line
from domain.machine.effects import Button, Keyboard, Line, line
from domain.machine.home.phrases import HomePhrase
from domain.machine.outbound import ChatMessage, Document
from domain.text.languages import FALLBACK
from handlers.calls import Telegram


async def tell(
    core: Core, telegram: Telegram, chat: int, session: str
) -> tuple[tuple[Line, ...], Keyboard]:
    """What to say, and below it; the page is sent before, where it can be printed."""
    if not session:
        running = await core.store.read(lambda tx: _running(tx, core))
        if len(running) != 1:
            return _which(running)
        [session] = running
    report = await report_of(core, session)
    if report is None:
        return (Line("report-too-few", {"session": session_line(session)}),), ()
    known = await core.store.read(lambda tx: chats.load(tx, chat))
    try:
        page = await printed(core, report, known.language if known else FALLBACK)
        document = Document(f"report-{session}.pdf", "application/pdf", page)
        await telegram.send(ChatMessage(chat, "", document=document))
    except NotPrinted:
        pass  # /readiness and `check` say so; the numbers are there all the same
    return report.lines(), ()


def _running(tx: Tx, core: Core) -> list[str]:
    return [each.session for each in standings.load_sessions(tx, earliest(core.clock()))]


def _which(running: list[str]) -> tuple[tuple[Line, ...], Keyboard]:
    if not running:
        return (line(HomePhrase.HOME_EMPTY),), ()
    labels = (
        (line(HomePhrase.BUTTON_HOME_SESSION, session=session_line(each)), each) for each in running
    )
    rows = tuple((Button(label, "report", each, lasting=True),) for label, each in labels)
    return (Line("report-which"),), rows
