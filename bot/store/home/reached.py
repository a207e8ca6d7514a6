"""How far a session's candidates are reached before the day: school by school, and who is not."""

from dataclasses import dataclass

from bot.store.engine.store import Tx

_COUNTED = """count(*) AS entries,
  sum(CASE WHEN EXISTS (SELECT 1 FROM invitations i WHERE i.entry = e.id)
    THEN 1 ELSE 0 END) AS invited,
  sum(CASE WHEN s.login <> 'none' THEN 1 ELSE 0 END) AS opened,
  sum(CASE WHEN s.login = 'confirmed' THEN 1 ELSE 0 END) AS registered
  FROM entries e JOIN standings s ON s.entry = e.id WHERE e.session = :session"""
_IN_NO_CHAT = """NOT EXISTS (
  SELECT 1 FROM accounts a JOIN sign_ins i ON i.account = a.id JOIN chats c ON c.id = i.chat
  WHERE a.entry = s.entry AND c.blocked = 0)"""


@dataclass(frozen=True, kw_only=True)
class SchoolReached:
    """Of a school, or a centre where no entry names one: how many were written an invitation, have
    `opened` an account, and are `registered`, their address confirmed.
    """

    name: str
    entries: int
    invited: int
    opened: int
    registered: int


def load_by_school(tx: Tx, session: str) -> list[SchoolReached]:
    """By school; where no entry of the session names one, by centre."""
    sql = f"SELECT e.school AS name, {_COUNTED} GROUP BY e.school ORDER BY e.school"
    found = [SchoolReached(**row) for row in tx.execute(sql, {"session": session})]
    if any(each.name for each in found):
        return found
    sql = f"""SELECT e.centre_number AS name, {_COUNTED}
      GROUP BY e.centre_number ORDER BY e.centre_number"""
    return [SchoolReached(**row) for row in tx.execute(sql, {"session": session})]


@dataclass(frozen=True, kw_only=True)
class OutOfReach:
    """Who hears of a result on no road: `unaddressed` have neither account nor address; of `lost`
    the address is not confirmed or sends letters back, and they are signed in in no chat.
    """

    unaddressed: int
    lost: int

    @property
    def people(self) -> int:
        """All of them."""
        return self.unaddressed + self.lost


_OUT_OF_REACH = {
    "unaddressed": """entries e JOIN standings s ON s.entry = e.id
      WHERE e.session = :session AND e.email = '' AND e.guardian_email = ''
        AND s.login = 'none'""",
    "unconfirmed": f"""standings s
      WHERE s.session = :session AND s.login = 'unconfirmed' AND {_IN_NO_CHAT}""",
    "bounced": f"""standings s
      WHERE s.session = :session AND s.login IN ('none', 'confirmed') AND s.bounced = 1
        AND {_IN_NO_CHAT}""",
}
"""Why somebody is, and who: nobody is so for two reasons, but for one without any address."""


def count_out_of_reach(tx: Tx, session: str) -> OutOfReach:
    """How many of a session's entries."""
    counts = {why: _count(tx, of, session) for why, of in _OUT_OF_REACH.items()}
    unaddressed = counts.pop("unaddressed")
    return OutOfReach(unaddressed=unaddressed, lost=sum(counts.values()))


def _count(tx: Tx, of: str, session: str) -> int:
    row = tx.one(f"SELECT count(*) AS n FROM {of}", {"session": session})
    return int(row["n"]) if row else 0


def load_out_of_reach(tx: Tx, session: str, *, after: int, limit: int) -> list[tuple[int, str]]:
    """The next of them, by their entries, each with why."""
    found: dict[int, str] = {}
    asked = {"session": session, "after": after, "limit": limit}
    for why, of in _OUT_OF_REACH.items():
        sql = f"SELECT s.entry FROM {of} AND s.entry > :after ORDER BY s.entry LIMIT :limit"
        for row in tx.execute(sql, asked):
            found.setdefault(row["entry"], why)
    return sorted(found.items())[:limit]
