"""The orders that a command can give to the desk: by name, what carries each of them out."""

from collections.abc import Awaitable, Callable, Mapping

from bot import accounts, deliveries, office_orders
from bot.control import Answer, Arguments, Progress, Refused
from bot.core import Core

Order = Callable[[Core, Arguments, Progress], Awaitable[Answer]]

ORDERS: Mapping[str, Order] = {
    "account-reset": accounts.reset,
    "account-reopen": accounts.reopen,
    "outbox-retry": deliveries.retry,
    "outbox-drop": deliveries.drop,
    "import": office_orders.import_file,
    "release-preview": office_orders.preview_release,
    "release": office_orders.release,
    "broadcast-preview": office_orders.preview_broadcast,
    "broadcast": office_orders.broadcast,
}
"""Arguments and answers are plain values, as JSON has them."""


async def carry_out(parts: Core, name: str, arguments: Arguments, progress: Progress) -> Answer:
    """Carry out one order. Raises `Refused`, and whatever the order raises."""
    if name not in ORDERS:
        raise Refused(f"this desk is older than the command {name}: start it anew")
    answer = await ORDERS[name](parts, arguments, progress)
    parts.tell([])
    return answer
