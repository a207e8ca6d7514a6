"""The orders that a command can give to the desk: by name, what carries each of them out."""

from collections.abc import Awaitable, Callable, Mapping

from bot.core import Core
from bot.staff import accounts, office_orders, outbox_admin
from bot.staff.command_socket import Answer, Arguments, OrderRefused, Progress

Order = Callable[[Core, Arguments, Progress], Awaitable[Answer]]

ORDERS: Mapping[str, Order] = {
    "account-reset": accounts.reset,
    "account-reopen": accounts.reopen,
    "outbox-retry": outbox_admin.retry,
    "outbox-drop": outbox_admin.drop,
    "import": office_orders.import_file,
    "release-preview": office_orders.preview_release,
    "release": office_orders.release,
    "broadcast-preview": office_orders.preview_broadcast,
    "broadcast": office_orders.broadcast,
}
"""Arguments and answers are plain values, as JSON has them."""


async def carry_out(core: Core, name: str, arguments: Arguments, progress: Progress) -> Answer:
    """Carry out one order. Raises `OrderRefused`, and whatever the order raises."""
    if name not in ORDERS:
        raise OrderRefused(f"this desk is older than the command {name}: start it anew")
    answer = await ORDERS[name](core, arguments, progress)
    core.notify([])
    return answer
