"""Officers have the unconfirmed written to once more: within every limit, nobody twice in a day."""

from datetime import timedelta

from bot.sandbox.telegram import Person
from tests.support.staff.officers import does, employ
from tests.support.world import World

DAY = timedelta(days=1, minutes=1)
ASK = ("/desk", "[Address not confirmed]", "[Write to them again]")


async def reminded(world: World, helene: Person) -> list[str]:
    """Who is written to, when she says yes."""
    before = len(world.letters)
    await does(world, helene, *ASK, "[Write to them]")
    return [each.mailbox for each in world.letters[before:]]


async def test_who_has_not_confirmed_gets_another_letter_whose_code_is_good_in_their_chat(
    world: World, helene: Person
) -> None:
    world.give_account("Lucas", confirmed=False)
    world.give_account("Emma")
    assert await reminded(world, helene) == ["lucas.petit@lycee.fr"]
    await world.reply(len(world.letters) - 1, "OUI", "lucas.petit@lycee.fr")
    await world.settle()
    assert "With an account: 2" in await does(world, helene, "/desk")
    assert "not confirmed" not in helene.pinned[0].text


async def test_within_a_day_nobody_is_reminded_twice(world: World, helene: Person) -> None:
    world.give_account("Lucas", confirmed=False)
    assert len(await reminded(world, helene)) == 1
    assert await reminded(world, helene) == []
    assert "One candidate was passed by" in "".join(each.text for each in helene.chat)
    await world.later(DAY)
    assert len(await reminded(world, helene)) == 1


async def test_a_mailbox_that_refuses_is_left_alone(world: World, helene: Person) -> None:
    world.give_account("Lucas", confirmed=False)
    world.write(
        lambda tx: tx.execute(
            """INSERT INTO bounces (account, email, hard, at)
               SELECT id, email, 1, :now FROM accounts""",
            {"now": int(world.clock().timestamp() * 1_000_000)},
        )
    )
    said = await does(world, helene, "/desk")
    assert "E-mails come back: 1" in said
    assert await reminded(world, helene) == []


async def test_cancelled_or_by_an_officer_no_more_nothing_goes(
    world: World, helene: Person
) -> None:
    world.give_account("Lucas", confirmed=False)
    await does(world, helene, *ASK, "[Cancel]")
    await does(world, helene, *ASK)
    employ(world, "Paul")
    await world.later(timedelta(minutes=1))
    await does(world, helene, "[Write to them]")
    assert world.letters == []
