"""Which broadcast something on its way belongs to."""

from domain.machine.effects import Effect, SayBroadcast, Write


def broadcast_of(effect: Effect) -> int:
    """The number of the one that an effect says or writes, 0 for none."""
    match effect:
        case SayBroadcast(number) | Write(params={"broadcast": int(number)}):
            return number
    return 0
