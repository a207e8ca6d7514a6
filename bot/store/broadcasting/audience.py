"""Whom a broadcast reaches: how many chats and mailboxes, and whose, page by page."""

from datetime import datetime

from bot.store.broadcasting import received
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams.openness import HOLDS
from bot.store.exams.recipients import RECIPIENT, NoticeRecipient, Reach, recipient_of
from bot.store.guardians import under_age
from bot.store.people.accounts import SHOWN
from bot.store.people.entries import ENTRY_COLUMNS, entry_of
from bot.store.people.rests import HEARS
from domain.machine.broadcasting.records import NO_RESULT, Audience, Channel
from domain.machine.records import Entry, Rules

Where = tuple[str, dict[str, object]]

_STATUS = f"""coalesce((SELECT r.status FROM results r JOIN releases l ON l.id = r.release
  WHERE r.entry = e.id AND {HOLDS} ORDER BY r.version DESC LIMIT 1), '{NO_RESULT}')"""
_NARROWING = {
    "session": "e.session = :session",
    "exam": "e.exam = :exam",
    "delivery": "e.delivery = :delivery",
    "centre": "e.centre_number = :centre",
    "language": "a.language = :language",
    "status": f"{_STATUS} = :status",
}
_CHAT = """FROM sign_ins s JOIN chats c ON c.id = s.chat
  WHERE s.account = a.id AND c.blocked = 0"""
_MAILBOX = "a.confirmed_at IS NOT NULL AND a.email <> ''"


def _where(to: Audience, now: datetime, rules: Rules) -> Where:
    """What an account `a` and its entry `e` must be."""
    said = {name: getattr(to, name) for name in _NARROWING if getattr(to, name)}
    wanted, values = _wanting(now, rules) if to.news else ((), {})
    conditions = [SHOWN, HEARS, *wanted, *(_NARROWING[name] for name in said)]
    return " AND ".join(conditions), {**said, **values, "now": stamp(now)}


def _wanting(now: datetime, rules: Rules) -> tuple[tuple[str, ...], dict[str, object]]:
    """News are for who asked for them, and waits for no guardian."""
    if rules.ages.guardian_from == 0:
        return ("a.news = 1",), {}
    needs, values = under_age.needing(rules.ages, now.astimezone(rules.zone).date())
    return ("a.news = 1", f"(e.agreement = 'yes' OR NOT ({needs}))"), values


def reach_of(tx: Tx, to: Audience, now: datetime, rules: Rules) -> Reach:
    """How many chats and mailboxes a broadcast would go to, each once."""
    if to.corrects:
        return received.reach_of(tx, to.corrects)
    where, values = _where(to, now, rules)
    who = "FROM entries e JOIN accounts a ON a.entry = e.id"
    chats = f"""SELECT count(DISTINCT s.chat) {who} JOIN sign_ins s ON s.account = a.id
      JOIN chats c ON c.id = s.chat AND c.blocked = 0 WHERE {where}"""
    alone = f" AND NOT EXISTS (SELECT 1 {_CHAT})" if to.channel is Channel.CHAT_ELSE_MAIL else ""
    mailboxes = f"SELECT count(DISTINCT lower(a.email)) {who} WHERE {where} AND {_MAILBOX}{alone}"
    return Reach(
        tx.execute(chats, values)[0][0] if to.channel.chats else 0,
        tx.execute(mailboxes, values)[0][0] if to.channel.mailboxes else 0,
    )


def is_everybody(tx: Tx, to: Audience, now: datetime, rules: Rules) -> bool:
    """Whether nobody who would hear of the session is left out, by however many words."""
    where, values = _where(to, now, rules)
    session = {"session": to.session, "now": values["now"]}
    everybody, _ = _where(Audience(session=to.session), now, rules)
    if len(values) == len(session) and not to.news:
        return True
    row = tx.one(
        f"""SELECT 1 FROM entries e JOIN accounts a ON a.entry = e.id
            WHERE {everybody} AND NOT ({where}) LIMIT 1""",
        {**session, **values},
    )
    return row is None


def load_page(
    tx: Tx,
    to: Audience,
    after: tuple[str, int],
    limit: int,
    *,
    now: datetime,
    rules: Rules,
) -> list[NoticeRecipient]:
    """The next accounts that a broadcast is for, with the roads that it takes to each."""
    where, values = _where(to, now, rules)
    sql = f"""SELECT e.exam, e.id AS place, {RECIPIENT}
      FROM entries e JOIN accounts a ON a.entry = e.id
      WHERE {where} AND (e.exam, e.id) > (:after, :place) ORDER BY e.exam, e.id LIMIT :limit"""
    rows = tx.execute(sql, {**values, "after": after[0], "place": after[1], "limit": limit})
    return [recipient_of(tx, row) for row in rows]


def load_at(tx: Tx, to: Audience, email: str, *, now: datetime, rules: Rules) -> list[Entry]:
    """The entries of an audience whose accounts have confirmed an address."""
    where, values = _where(to, now, rules)
    sql = f"""SELECT {ENTRY_COLUMNS} FROM accounts a JOIN entries e ON e.id = a.entry
      WHERE lower(a.email) = :address AND {_MAILBOX} AND {where} ORDER BY e.exam, e.id"""
    return [entry_of(row) for row in tx.execute(sql, {**values, "address": email.lower()})]


def roads(to: NoticeRecipient, channel: Channel) -> tuple[tuple[int, ...], str]:
    """Into which chats, and to which address, it goes to one of them."""
    chats = to.chats if channel.chats else ()
    instead = channel is Channel.CHAT_ELSE_MAIL and chats
    return chats, to.email if channel.mailboxes and not instead else ""
