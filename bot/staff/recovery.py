"""Settles what a stopped program left half done, when the next one starts."""

from bot.staff import imports, releases
from bot.store.engine.store import Store


async def recover(store: Store) -> None:
    """Finish accepted imports, drop the others, undo releases that were not made yet.

    For a program that alone may write, before it does anything else.
    """
    await imports.recover(store)
    await releases.recover(store)
