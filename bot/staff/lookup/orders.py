"""What the command line orders of a look-up."""

from bot.core import Core
from bot.staff.accounts import view_account
from bot.staff.lookup.card import Looker, card_lines, found_lines
from bot.staff.lookup.finding import find, twins_of
from bot.staff.lookup.shown import note, said
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, language_of
from bot.store.engine.store import Tx
from bot.store.exams import shares
from bot.store.lookup import candidates, happened
from bot.store.people import accounts, entries
from bot.store.staff import roles
from domain.machine.effects import line
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.staffing.identities import people_behind
from domain.machine.staffing.roles import Right

LONGEST = 200


async def look_up(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Who may be meant by `typed`; of a single one all that is known.

    Raises `OrderRefused` for what is no number, name or address.
    """
    typed = str(arguments["typed"]).strip()
    if not typed or len(typed) > LONGEST:
        why = LookupPhrase.LOOKUP_LONG if typed else LookupPhrase.LOOKUP_UNSAID
        raise OrderRefused(" ".join(said(core, (line(why),), language_of(arguments))))
    ids = await find(core.store, typed)
    await core.store.write(lambda tx: note(tx, core, arguments["by"], ids))
    return await core.store.read(lambda tx: _told(tx, core, ids, arguments))


def _told(tx: Tx, core: Core, ids: tuple[int, ...], arguments: Arguments) -> Answer:
    looker = Looker(core, _approves(tx, core, arguments["by"]))
    lines = card_lines(tx, looker, ids[0]) if len(ids) == 1 else found_lines(tx, ids)
    language = language_of(arguments)
    found = [each for each in (_plain(tx, entry) for entry in ids) if each]
    return {
        "found": found,
        "candidate": _candidate(tx, core, ids[0]) if len(ids) == 1 else None,
        "lines": said(core, lines, language),
    }


def _approves(tx: Tx, core: Core, by: str) -> bool:
    """Whether who gives the order is an approver, as far as the settings say whose user it is."""
    staff, now = core.desk.staff, core.clock()
    able = {each.person for each in roles.load_able(tx, staff, Right.RELEASE, now)}
    behind = people_behind(by, staff.users)
    return bool(behind) and behind <= able


def _plain(tx: Tx, entry: int) -> dict[str, str] | None:
    found, known = candidates.load(tx, entry), entries.load(tx, entry)
    if found is None or known is None:
        return None
    return {
        "id_number": found.id_number,
        "first_name": found.first_name,
        "family_name": found.family_name,
        "birth_date": found.birth_date,
        "exam": known.exam,
        "session": known.session,
    }


def _candidate(tx: Tx, core: Core, entry: int) -> Answer:
    found = candidates.load(tx, entry)
    if found is None:
        return {}
    twins = (candidates.load(tx, each) for each in twins_of(tx, found))
    told = happened.load_newest(tx, entry, found.id_number, core.clock())
    return {
        **view_account(tx, core, found.id_number),
        "twins": [each.id_number for each in twins if each],
        "shares": _shares(tx, entry),
        "happened": [
            {"what": each.kind, "at": each.at.isoformat(), "with": each.what} for each in told
        ],
    }


def _shares(tx: Tx, entry: int) -> list[dict[str, object]]:
    account = accounts.load_on(tx, entry)
    return [
        {
            "sending": each.id,
            "organisation": each.place,
            "email": each.email,
            "at": each.at.isoformat(),
            "state": each.state,
            "reason": each.reason,
            "heard": each.heard_at.isoformat() if each.heard_at else None,
        }
        for each in (shares.load_newest(tx, account.id) if account else ())
    ]
