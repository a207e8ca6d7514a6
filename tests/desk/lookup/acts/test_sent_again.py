"""Staff send the letter once more that asks to confirm an address, from whom they looked up."""

import pytest

from bot.staff.order_values import OrderRefused
from tests.support.staff.officers import AGAIN, MARIE, NO, YES, acts, does, letters, looks
from tests.support.world import World


async def test_one_press_and_a_yes_send_it_and_it_is_written_down(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    helene = await looks(world)
    await does(world, helene, AGAIN)
    assert f"Send {MARIE.id_number} the e-mail again" in helene.chat[-1].text
    assert letters(world) == 0
    told = await does(world, helene, YES)
    assert f"The e-mail is on its way to {MARIE.email}" in told
    assert letters(world) == 1
    assert acts(world) == [("account resend", MARIE.id_number)]
    assert "staff sent the confirmation again" in told
    for named in ("Durand", MARIE.email, f"Send {MARIE.id_number}"):
        guarded = [each.params for each in world.telegram.calls if named in str(each.params)]
        assert {bool(each["protect_content"]) for each in guarded} == {True}, named


async def test_a_reply_to_it_confirms_the_address(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    await does(world, await looks(world), AGAIN, YES)
    await world.reply(0, "OUI", MARIE.email)
    await world.settle()
    [row] = world.db.execute("SELECT confirmed_at IS NOT NULL FROM accounts").fetchall()
    assert row[0] == 1


async def test_a_typed_yes_is_what_its_button_is(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    await does(world, await looks(world), AGAIN, "yes")
    assert (letters(world), acts(world)) == (1, [("account resend", MARIE.id_number)])


async def test_no_and_a_word_that_says_neither_change_nothing(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    helene = await looks(world)
    await does(world, helene, AGAIN, "perhaps", "yes or no", "Lucas")
    assert f"Send {MARIE.id_number} the e-mail again" in helene.chat[-1].text
    await does(world, helene, NO)
    assert "Nothing was changed." in helene.chat[-1].text
    assert (letters(world), acts(world)) == (0, [])


async def test_where_nothing_waits_there_is_no_button_and_the_command_says_why(
    world: World,
) -> None:
    world.give_account("Marie")
    helene = await looks(world)
    assert AGAIN.strip("[]") not in str(helene.keyboard)
    with pytest.raises(OrderRefused, match="no address of the account waits"):
        await world.order("account-resend", id_number=MARIE.id_number)
    with pytest.raises(OrderRefused, match="no such account"):
        await world.order("account-resend", id_number="ZZZ999999")
    assert acts(world) == []
