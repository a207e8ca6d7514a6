"""On the day of a corrected result every organisation that has the one before is told, by letter.

After everybody who has the result to read. Without a score: that the sending holds no longer, and
that whoever asked for it can send the new one.
"""

from collections.abc import Iterator

from bot.outbox.announcing.unregistered_notices import Times
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.store import Tx
from bot.store.outbox.parcels import NewParcel
from bot.store.withdrawing import holders
from bot.store.withdrawing.holders import Replaced
from domain.machine.effects import Announce, Write

UPDATED = "institution.notice.result-updated"


def put_letters(
    tx: Tx, effect: Announce, after: int, times: Times, *, limit: int
) -> tuple[list[NewParcel], int | None]:
    """The letters about what the results after one replace, and the last of them, None at the end.

    So many results are looked at; each letter dies with a withdrawal of the release.
    """
    page = holders.load_corrected(tx, effect.id, after, limit)
    replaced = [old for each in page if (old := holders.load_replaced(tx, each))]
    letters = [letter for each in replaced for letter in _letters(tx, effect, each, times)]
    return letters, page[-1] if len(page) == limit else None


def _letters(tx: Tx, effect: Announce, old: Replaced, times: Times) -> Iterator[NewParcel]:
    for each in holders.load_holders(tx, old.release, old.result):
        letter = Write(
            UPDATED,
            each.email,
            {"share": str(each.share), "at": each.at},
            account=each.account,
            language=each.language,
            tells_of=effect.id,
        )
        key = f"updated:{effect.id}:share:{each.share}"
        yield parcel(key, letter, ParcelOrigin(0, 0, times[0]))
