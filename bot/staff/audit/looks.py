"""Looking at a person is an act as well: it is written down before anything is shown."""

from bot.core import Core
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store import audit, journal
from bot.store.asking import asked
from bot.store.audit import Act, AuditLine
from bot.store.engine.store import Tx
from bot.store.exams import results
from bot.store.people import accounts, chats, entries, sign_ins
from bot.store.staff import roles
from domain.exams.reference import reference
from domain.machine.releasing.records import WITHHELD
from domain.machine.staffing.identities import people_behind
from domain.machine.staffing.roles import Right

CHAT, LETTER, QUESTION = "chat ", "letter ", "question "
UNKNOWN = "unknown"
"""Whom a look was about that found nobody: the number that was typed is written down nowhere."""

LOOKS = {
    "account show",
    "account slip",
    "audit",
    "audit export",
    "bounces",
    "broadcasts missed",
    "concerned",
    "desk",
    "export",
    "guardians",
    "letter list",
    "letter save",
    "questions",
    "release preview",
    "slips",
    "statement",
    "unreached",
    "verify",
    "why",
}
"""The commands that show somebody; what only counts, or masks whom it names, is none."""


async def note_look(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Write down that somebody looks by the command `what` at `whom`."""
    if arguments["what"] not in LOOKS:
        raise refused("refused-no-look", what=str(arguments["what"]))
    await core.store.write(lambda tx: _note(tx, core, arguments))
    return {}


def _note(tx: Tx, core: Core, arguments: Arguments) -> None:
    now = core.clock()
    _require_right(tx, core, arguments)
    whom = _named(tx, core, arguments["whom"]) if arguments["whom"] else ""
    values = arguments.get("values", {})
    act = Act(who=arguments["by"], what=arguments["what"], whom=whom, after=values)
    audit.note_act(tx, act, now)


def _named(tx: Tx, core: Core, said: str) -> str:
    """How the record names whom somebody looked for: by what the store knows, and in no words of
    theirs. What names nobody here may name whoever was erased.
    """
    if said.startswith(LETTER):
        return said
    if said.startswith(CHAT):
        chat = int(said.removeprefix(CHAT))
        return named_by_chat(tx, chat)
    if said.startswith(QUESTION):
        known = asked.load(tx, int(said.removeprefix(QUESTION)), core.clock())
        return known.about[0] if known and known.entry and known.about else said
    if reference(said):
        return _number_behind(tx, core, said)
    return said if entries.load_ids(tx, [said]) else UNKNOWN


def _require_right(tx: Tx, core: Core, arguments: Arguments) -> None:
    """Whose result is withheld only approvers see, where the settings say who gives the order."""
    if arguments.get("values", {}).get("list") != WITHHELD:
        return
    staff, now = core.desk.staff, core.clock()
    able = {each.person for each in roles.load_able(tx, staff, Right.RELEASE, now)}
    if people_behind(arguments["by"], staff.users) - able:
        raise refused("refused-withheld")


def named_by_chat(tx: Tx, chat: int) -> str:
    """How an act on a chat names whom it is about: the one candidate whose it is, or the chat.

    Once the account is deleted nothing leads from the chat to its owner: what is erased later
    has to be found by the number. The chat of whoever is gone is named no more, whatever is
    written there later, until it belongs to somebody again; nor is one in which nothing is known
    to have happened: it may be such a chat.
    """
    held = {*sign_ins.load_held(tx, chat), *journal.load_accounts(tx, chat)}
    known = [accounts.load(tx, each) for each in held]
    numbers = {each.entry.id_number for each in known if each}
    if len(numbers) == 1 and len(held) == 1:
        return numbers.pop()
    if not numbers and chats.is_owner_gone(tx, chat):
        return UNKNOWN
    return f"{CHAT}{chat}" if held or journal.load_of_chat(tx, chat, 1) else UNKNOWN


def _number_behind(tx: Tx, core: Core, said: str) -> str:
    """The ID number behind a reference number: all about somebody stands together.

    The number of somebody erased does not come back by a look.
    """
    cited = reference(said)
    found = results.find_by_reference(tx, cited, core.clock()) if cited else None
    entry = entries.load_of_result(tx, found[0]) if found else None
    return entry.id_number if entry else UNKNOWN


def about(tx: Tx, id_number: str) -> set[str]:
    """How acts name a candidate: by number, and by the chats of the account."""
    account = accounts.load_by_number(tx, id_number)
    if account is None:
        return {id_number}
    in_chats = {*sign_ins.load_chats(tx, account.id), *journal.load_chats(tx, account.id)}
    return {id_number, *(f"chat {each}" for each in in_chats)}


def was_by(line: AuditLine, giver: str) -> bool:
    """Whether an act was somebody's: a user by name or number, or a Telegram id."""
    return giver in line.act.who.replace(",", "").split() or giver == line.act.who
