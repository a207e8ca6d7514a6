"""What only the centre can do with an account: reset it, and open an ID number again."""

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff import closed_entries
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.exams import results, shares
from bot.store.inbox import InboxItem
from bot.store.inviting import invitations
from bot.store.mail import bounces
from bot.store.people import accounts, entries, mail_codes, rests, sign_ins, wrong_tries
from domain.conversations.notices import names
from domain.conversations.signin import farewell_letter
from domain.machine.changes import CloseAccount, OpenNumber
from domain.machine.effects import Tell
from domain.machine.events import AccountClosed
from domain.machine.records import Account, Entry, SignedInChat
from domain.text.languages import FALLBACK


def view_account(tx: Tx, core: Core, number: str, language: str = FALLBACK) -> Answer:
    """What the desk knows of the entry of an ID number, its account and its locks, no secret in it.

    For programs it is told in one language. Raises `OrderRefused` where there is no such entry.
    """
    found = entries.load_with_secret(tx, number)
    if found is None:
        raise refused("refused-no-entry", number=number)
    entry, now = found[0], core.clock()
    tries = wrong_tries.load_tries(tx, core.desk.digest(number), 0, now)
    account = accounts.load_by_number(tx, number)
    return {
        "id_number": number,
        "name": entry.full_name,
        "exam": entry.exam,
        "session": entry.session,
        "results": [entry.results_from.isoformat(), entry.results_by.isoformat()],
        "wrong_secrets": tries.ever,
        "closed": tries.ever >= core.desk.rules.wrong_secrets_ever,
        "locked_until": tries.locked_until.isoformat() if tries.locked_until else None,
        "guardian_agreed": entry.agreement.value,
        "at_rest": rests.entry_rests(tx, entry.id),
        "waits_until": closed_entries.waits_until(tx, entry, now),
        "invited": _invited(tx, core, entry, language),
        "account": _account(tx, core, account, language) if account else None,
    }


def _invited(tx: Tx, core: Core, entry: Entry, language: str) -> str | None:
    """Since when somebody has been invited to open an account by replying, and what came of it."""
    sent = (invitations.load_newest(tx, entry.id, each) for each in entry.mailboxes)
    known = max(filter(None, sent), key=lambda each: each.id, default=None)
    if known is None:
        return None
    values = {"at": known.sent.isoformat(), "state": known.state.value}
    return core.texts.say("told-account-invited", language, values)


def _account(tx: Tx, core: Core, account: Account, language: str) -> Answer:
    result = results.load_visible(tx, account.id, core.clock())
    waits = mail_codes.load_new_address(tx, account.id)
    return {
        "email": account.email,
        "confirmed": account.confirmed,
        "new_email": waits.email if waits else None,
        "held": account.held,
        "frozen": account.frozen,
        "password": account.has_password,
        "language": account.language,
        "news": account.news,
        "statement_by_mail": account.statement_by_mail,
        "chats": list(sign_ins.load_chats(tx, account.id)),
        "sign_ins": _sign_ins(tx, core, account, language),
        "letters_back": bounces.count_of_account(tx, account.id),
        "result": result.version if result else None,
        "shares": _shares(tx, core, account, language),
    }


def _shares(tx: Tx, core: Core, account: Account, language: str) -> list[str]:
    return [
        core.texts.say(
            "told-account-share",
            language,
            {"organisation": each.organisation, "state": each.state},
        )
        for each in shares.load_newest(tx, account.id)
    ]


def _sign_ins(tx: Tx, core: Core, account: Account, language: str) -> list[str]:
    """What its owner sees at “Where am I signed in?”, in the centre's time."""
    zone, limits = core.settings.centre.timezone, core.desk.limits

    def told(each: SignedInChat) -> str:
        values = {
            "chat": str(each.chat),
            "since": f"{each.since.astimezone(zone):%Y-%m-%d %H:%M}",
            "seen": f"{each.seen.astimezone(zone):%Y-%m-%d %H:%M}",
            "state": "asleep" if each.asleep else "kept" if each.kept else "open",
        }
        return core.texts.say("told-account-sign-in", language, values)

    known = sign_ins.load_of_account(tx, account.id, limits, core.clock())
    return [told(each) for each in known]


def reset(
    tx: Tx, core: Core, account: Account, given: tuple[str, str]
) -> tuple[Answer, list[InboxItem]]:
    """Close an account: for who was not first, or has lost the mailbox. `given` is by whom, and how
    the person's identity was checked.

    Its chats are signed out and told, its mailbox is told, every lock is opened; the entry can be
    registered anew.
    """
    by, checked = given
    number = account.entry.id_number
    now = core.clock()
    chats = sign_ins.load_chats(tx, account.id)
    before = {"confirmed": account.confirmed, "frozen": account.frozen, "chats": len(chats)}
    closed = Act(
        who=by,
        what="account reset",
        whom=number,
        before=before,
        after={"account": "closed", "checked": checked},
    )
    audit.note_act(tx, closed, now)
    act = journal.write_line(tx, f"account reset by staff ({by})", now, account=account.id)
    farewell = farewell_letter(account, core.desk.rules, now)
    effects = (
        *(
            Tell(chat, AccountClosed(*names(account.entry)))
            for chat in rests.load_hearing(tx, account.id)
        ),
        *(() if rests.entry_rests(tx, account.entry.id) else farewell),
    )
    context = ChangeContext(tx, 0, now, core.desk.digest, seal=core.desk.seal_address)
    for change in (CloseAccount(account.id), OpenNumber(number)):
        apply_change(change, context)
    raised = core.writer.put(tx, f"noted:{act}", ParcelOrigin(0, 0, now), effects)
    return {"id_number": number, "chats": len(chats), "name": account.entry.full_name}, raised


async def reopen_number(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Open `id_number` again after too many wrong secrets; its wrong passwords are forgotten too.

    Raises `OrderRefused` where there is no such entry.
    """
    number, by = arguments["id_number"], arguments["by"]
    return await core.store.write(lambda tx: _reopen(tx, core, number, by))


def _reopen(tx: Tx, core: Core, number: str, by: str) -> Answer:
    entry = entries.load_with_secret(tx, number)
    if entry is None:
        raise refused("refused-no-entry", number=number)
    now = core.clock()
    tries = wrong_tries.load_tries(tx, core.desk.digest(number), 0, now)
    before, after = {"wrong_secrets": tries.ever}, {"wrong_secrets": 0}
    act = Act(who=by, what="account reopen", whom=number, before=before, after=after)
    audit.note_act(tx, act, now)
    journal.write_line(tx, f"entry {entry[0].id} opened again by staff ({by})", now)
    apply_change(
        OpenNumber(number), ChangeContext(tx, 0, now, core.desk.digest, seal=core.desk.seal_address)
    )
    return {"id_number": number, "wrong": tries.ever}
