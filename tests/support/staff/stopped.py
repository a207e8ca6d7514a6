"""A world in which staff stop everything that goes out, and what people then see."""

from bot.store import standstills
from tests.support.world import World


async def stands_in(world: World, name: str) -> None:
    """Somebody is registered, and has a chat."""
    world.give_account(name)
    world.person(name).start()
    await world.settle()


async def freeze(world: World, *, hide: bool = False) -> None:
    """Staff stop everything, by a command."""
    await world.order("freeze", hide_results=hide)


def stop_behind(world: World, *, hide: bool = False) -> None:
    """The same while the desk has something under way that does not end."""
    world.write(lambda tx: standstills.begin(tx, "telegram 1", world.clock(), hides=hide))


async def unfreeze(world: World) -> None:
    """Staff let everything go, and it has gone."""
    await world.order("unfreeze")
    await world.settle()


def told(world: World, name: str, word: str) -> int:
    """How many messages with this word stand in a chat."""
    return sum(word in each.text for each in world.person(name).chat)
