"""Where a letter leads over the web: to the page of a result, or to what stops announcements."""

from collections.abc import Callable
from datetime import datetime

from bot.keys import Keys
from bot.outbox.gate.held_results import renewed_letter
from bot.store import standstills
from bot.store.engine.store import Tx
from bot.store.exams import results
from bot.store.mail.result_pages import NewPage
from bot.store.people import accounts, entries
from bot.web.result_pages import page_link
from bot.web.unsubscribe import link
from domain.conversations.guardians.waiting import keeps_result
from domain.machine.effects import Write
from domain.machine.records import Account, Rules
from domain.mail.inviting.telegram import without_telegram
from domain.mail.pages.offering import LEADING, leads
from domain.mail.pages.records import VIEW


def page_for(
    tx: Tx, row: int, letter: Write, account: Account | None, *, rules: Rules, now: datetime
) -> NewPage | None:
    """The link that a letter of this row of the outbox leads by, None where it leads nowhere.

    Decided as the letter is written, and to be kept with it.
    """
    if account is None or letter.letter not in LEADING or keeps_result(account.entry, rules, now):
        return None
    still = standstills.load_standing(tx)
    hidden = still is not None and still.hides
    result = None if hidden else results.load_visible(tx, account.id, now)
    if result is None or not leads(letter, account, result, rules):
        return None
    return NewPage(row, account.id, result=result.id, email=letter.to)


def page_address(page: NewPage | None, url: str, keys: Keys) -> str:
    """What stands in the letter, "" for no link; `url` is that of the public pages."""
    return page_link(url, keys.token(VIEW, page.id)) if page else ""


def proposing(tx: Tx, letter: Write, rules: Rules, now: datetime) -> Write:
    """The letter, which leads no child to Telegram that is not there, and promises what is so."""
    letter = renewed_letter(tx, letter, rules, now)
    account = accounts.load(tx, letter.account)
    entry = account.entry if account else entries.load(tx, letter.entry)
    return without_telegram(letter, entry, rules, now)


def unsubscribing(
    letter: Write, url: str, keys: Keys, tagged: Callable[[str], str]
) -> tuple[str, ...]:
    """News can be stopped by a letter or a press; what concerns an exam cannot."""
    if letter.letter != "candidate.notice.broadcast" or not letter.account:
        return ()
    token = keys.token("unsubscribe", letter.account)
    by_letter = f"mailto:{tagged(token)}?subject=STOP"
    return (by_letter, link(url, token)) if url else (by_letter,)
