"""The bytes of a letter, sealed once they are rendered and opened for every further try."""

from bot.keys import Keys, SealBrokenError
from bot.store.outbox.parcels import Parcel
from domain.machine.outbound import Cause, Undeliverable

SEAL = "outbox"


def opened(keys: Keys, parcel: Parcel) -> bytes | None:
    """A letter as it was rendered, None for one that has to be rendered yet, or anew.

    So is one sealed under another master key, unless it may have been delivered: raises
    `Undeliverable` then, for its second copy would bear another name than the first.
    """
    if parcel.sealed is None:
        return None
    try:
        return keys.open(parcel.sealed, SEAL)
    except SealBrokenError:
        if parcel.doubted_at is None:
            return None
        words = "perhaps delivered; its copy is sealed under another master key"
        raise Undeliverable(Cause.GONE, words) from None
