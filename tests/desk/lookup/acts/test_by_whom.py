"""Who may act for somebody they looked up: asked at the press, at the yes, and as it is done."""

from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.outbox.parcels import put_parcels
from domain.machine.lookup.effects import ActOnCandidate, CandidateAct
from tests.support.staff.officers import AGAIN, MARIE, NO, YES, acts, does, employ, letters, looks
from tests.support.world import World


async def test_who_lost_the_right_after_the_question_does_nothing(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    helene = await looks(world)
    await does(world, helene, AGAIN)
    await world.stop()
    employ(world, "Claire")
    told = await does(world, helene, YES)
    assert "on its way" not in told
    assert (letters(world), acts(world)) == (0, [])


async def test_an_order_that_waited_over_a_change_of_staff_is_refused(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    tom = world.person("Tom")
    await does(world, tom, "/start")
    order = ActOnCandidate(MARIE.entry, MARIE.account, CandidateAct.RESEND)
    row = parcel("forged", order, ParcelOrigin(tom.id, 0, world.clock()))
    world.write(lambda tx: put_parcels(tx, [row], world.clock()))
    await world.settle()
    assert (letters(world), acts(world)) == (0, [])


async def test_a_press_on_yesterdays_button_changes_nothing(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    helene = await looks(world)
    await does(world, helene, AGAIN)
    asked = helene.chat[-1]
    await does(world, helene, NO, "/cancel")
    helene.press(asked, YES.strip("[]"))
    await world.settle()
    assert (letters(world), acts(world)) == (0, [])


async def test_two_of_staff_at_once_do_it_as_often_as_they_say_yes_and_never_to_another_account(
    world: World,
) -> None:
    world.give_account("Marie", confirmed=False)
    helene, claire = await looks(world), await looks(world, "Claire")
    await does(world, helene, AGAIN)
    await does(world, claire, AGAIN)
    world.write(lambda tx: tx.execute("UPDATE accounts SET id = id + 7, confirmed_at = NULL"))
    for each in (helene, claire):
        await does(world, each, YES)
        assert "cannot be done as things stand now" in each.chat[-1].text
    assert (letters(world), acts(world)) == (0, [])


async def test_performed_again_after_a_crash_it_happens_once(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    helene = await looks(world)
    await does(world, helene, AGAIN, YES)
    await world.stop()
    again = "UPDATE outbox SET state = 'waiting' WHERE effect LIKE '%ActOnCandidate%'"
    world.db.execute(again)
    await world.start()
    await world.settle()
    assert (letters(world), len(acts(world))) == (1, 1)
    said = [each for each in helene.chat if "The e-mail is on its way" in each.text]
    assert len(said) == 1


async def test_in_french_it_is_said_in_french(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    helene = world.person("Hélène")
    await does(world, helene, "/start", "/language", "/find", MARIE.id_number)
    told = await does(world, helene, "[Renvoyer la confirmation]", "[Oui, le faire]")
    assert f"L’e-mail part à {MARIE.email}" in told
