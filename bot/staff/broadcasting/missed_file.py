"""Whom a broadcast missed as a file in a chat; that somebody is shown it is written down first."""

from bot.core import Core
from bot.staff.broadcasting.reporting import missed, said, spreadsheet
from bot.store import audit
from bot.store.audit import Act
from bot.store.broadcasting.progress import BroadcastProgress
from bot.store.people import chats
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.effects import line
from domain.machine.outbound import ChatMessage, Document
from domain.machine.records import officer_named
from domain.text.languages import FALLBACK

CSV = "text/csv"


async def missed_by(core: Core, known: BroadcastProgress, chat: int) -> ChatMessage | None:
    """How it stands, above the file; None where it missed nobody."""
    number = known.id
    act = Act(who=officer_named(chat), what="broadcasts missed", after={"broadcast": number})
    await core.store.write(lambda tx: audit.note_act(tx, act, core.clock()))
    rows = await core.store.read(lambda tx: missed(tx, number, core.clock(), core.desk.rules))
    if not rows:
        return None
    here = await core.store.read(lambda tx: chats.load(tx, chat))
    language = here.language if here else FALLBACK
    phrase, values = BroadcastPhrase.BROADCAST_MISSED_FILE, {"number": str(number)}
    lines = (said(known), line(phrase, people=len(rows), **values))
    caption = "\n\n".join(core.texts.html(each.phrase, language, each.params) for each in lines)
    content = spreadsheet(rows, core.texts, language)
    document = Document(f"broadcast-{number}.csv", CSV, content)
    return ChatMessage(chat, caption, document=document)
