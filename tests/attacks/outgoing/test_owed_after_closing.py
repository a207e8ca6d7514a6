"""A Statement that waited in the outbox went out after its account was deleted or reset.

So did a panel: it was said of no account, and told name and address to a phone signed out since.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood
from bot.sandbox.telegram import Fault
from bot.store import audit
from bot.store.audit import Act
from bot.store.changes import apply_change
from bot.store.engine.times import stamp
from domain.machine.changes import Change, CloseAccount, CloseAllSignIns
from tests.support.mail.mail_scene import LEEDS, shares, value
from tests.support.people import CANDIDATES, PASSWORD, give_account, scene_of
from tests.support.servers.program import eventually
from tests.support.world import World, opened

EMMA = CANDIDATES["Emma"]
OF_LEEDS = "FROM outbox WHERE effect LIKE '%result-shared%'"
LATER = timedelta(hours=6)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        yield world


async def waits_for_leeds(world: World) -> None:
    """Emma's result was refused by Leeds for now: its letter is sealed, and goes again."""
    world.post.put_in_mood(LEEDS, Mood.BUSY, 1)
    await shares(world)
    await world.settle()
    assert value(world, f"SELECT state {OF_LEEDS} AND sealed IS NOT NULL") == "waiting"


async def deleted(world: World) -> None:
    emma = world.person("Emma")
    emma.say("/delete_me")
    await world.settle()
    if "password" in emma.last.text:
        emma.say(PASSWORD)
        await world.settle()
    for label in ("Delete my account", "Yes, delete my account"):
        emma.tap(label)
        await world.settle()


async def reset(world: World) -> None:
    """By the second of two people, since a release is near."""
    asked = Act(who="telegram 7", what="ask account reset", whom=EMMA.id_number)
    world.write(lambda tx: audit.note_act(tx, asked, world.clock()))
    await world.order("account-reset", id_number=EMMA.id_number, checked="seen")
    await world.settle()


async def happens(world: World, change: Change) -> None:
    """What somebody does elsewhere, while the desk is away."""
    await world.stop()
    world.db.execute("PRAGMA foreign_keys = ON")
    world.write(lambda tx: apply_change(change, scene_of(tx, 0, world.clock())))


async def panel_waits(world: World) -> int:
    """Emma looks at the account she is shown, and Telegram wants her chat to wait: the parcel."""
    await world.start()
    emma = world.person("Emma")
    world.telegram.refuse_next(Fault.throttled(3600), "sendMessage")
    emma.say("/start")
    await eventually(lambda: value(world, "SELECT 1 FROM outbox WHERE cause = 'throttled'"))
    waits = value(world, "SELECT id FROM outbox WHERE cause = 'throttled'")
    assert isinstance(waits, int)
    return waits


async def said_later(world: World, parcel: int) -> tuple[object, str]:
    """What became of a parcel once Telegram was back, and all that the desk said to Emma."""
    await world.later(LATER)
    await world.settle()
    said = " ".join(each.text for each in world.person("Emma").chat)
    [(state,)] = world.db.execute("SELECT state FROM outbox WHERE id = ?", [parcel])
    return state, said


def became_of_share(world: World) -> object:
    """The share's state; "kept" where of a deleted account's only the recipient is left."""
    kept = value(world, "SELECT 'kept' FROM kept_shares")
    return kept or value(world, "SELECT state FROM shares")


RESET = pytest.param(reset, marks=pytest.mark.long)  # closes by the same change
CLOSINGS = pytest.mark.parametrize("closed", [deleted, RESET])
Closing = Callable[[World], Awaitable[None]]


@pytest.mark.long
@CLOSINGS
async def test_a_sealed_statement_for_an_organisation_dies_with_the_account(
    world: World, closed: Closing
) -> None:
    await waits_for_leeds(world)
    await closed(world)
    await world.later(LATER)
    await world.settle()
    assert world.post.letters(LEEDS) == []
    assert value(world, f"SELECT state || (sealed IS NULL) {OF_LEEDS}") == "dead1"
    assert became_of_share(world) == ("failed" if closed is reset else None)


@CLOSINGS
async def test_staff_who_try_it_again_send_it_no_more(world: World, closed: Closing) -> None:
    await waits_for_leeds(world)
    await closed(world)
    await world.later(LATER)
    await world.settle()
    await world.order("outbox-retry", row=0)
    await world.settle()
    assert world.post.letters(LEEDS) == []


@pytest.mark.long
@CLOSINGS
async def test_a_statement_in_doubt_goes_no_more_and_is_not_called_undone(
    world: World, closed: Closing
) -> None:
    await waits_for_leeds(world)
    await world.stop()
    doubted = "UPDATE outbox SET doubted_at = ? WHERE class = 'mail' AND state = 'waiting'"
    world.db.execute(doubted, [stamp(world.clock())])
    await closed(world)
    await world.later(LATER)
    await world.settle()
    assert world.post.letters(LEEDS) == []
    assert value(world, f"SELECT state {OF_LEEDS}") == "doubtful"
    assert became_of_share(world) == ("queued" if closed is reset else "kept")


@CLOSINGS
async def test_the_farewell_goes_to_the_mailbox(world: World, closed: Closing) -> None:
    await waits_for_leeds(world)
    world.post.put_in_mood(EMMA.email, Mood.BUSY, 1)
    await closed(world)
    await world.later(LATER)
    await world.settle()
    assert [each.subject for each in world.post.letters(EMMA.email)] == ["Your account is closed"]


async def test_what_was_delivered_stays_delivered(world: World) -> None:
    await shares(world)
    await world.settle()
    await deleted(world)
    await world.later(LATER)
    await world.settle()
    assert len(world.post.letters(LEEDS)) == 1
    assert became_of_share(world) == "kept"


@pytest.mark.parametrize(("ask", "call"), [("Statement", "Document"), ("result", "Message")])
async def test_a_result_that_waits_in_the_chat_is_not_told_once_the_account_is_closed(
    world: World, ask: str, call: str
) -> None:
    world.give_account("Emma")
    world.give_result("Emma", "A")
    emma = world.person("Emma")
    emma.say("/results")
    await world.settle()
    before = len(emma.chat)
    world.telegram.refuse_next(Fault.throttled(3600), f"send{call}")
    emma.tap(ask)
    await eventually(lambda: value(world, "SELECT 1 FROM outbox WHERE cause = 'throttled'"))
    await happens(world, CloseAccount(EMMA.account))
    await world.later(LATER)
    await world.settle()
    assert not [each for each in emma.chat[before:] if each.file or "182" in each.text]


@pytest.mark.parametrize("wait", [0.0, 0.02, 0.1, 0.3])
async def test_a_share_is_cancelled_or_delivered_and_never_both(world: World, wait: float) -> None:
    await waits_for_leeds(world)
    emma = world.person("Emma")
    emma.tap("Sent results")
    await world.settle()
    await world.later(LATER)  # the letter goes again, while she presses
    await asyncio.sleep(wait)
    emma.tap("Do not send it")
    await world.settle()
    went, state = len(world.post.letters(LEEDS)), value(world, "SELECT state FROM shares")
    assert (state, went) in {("cancelled", 0), ("sent", 1)}
    told = any("They have received nothing" in each.text for each in emma.chat)
    assert told is (state == "cancelled")


async def test_a_panel_that_waits_names_nobody_whose_account_is_gone(world: World) -> None:
    world.give_account("Emma", confirmed=False)  # so that the menu tells the address too
    parcel = await panel_waits(world)
    await world.order("account-reset", id_number=EMMA.id_number, checked="seen")
    state, said = await said_later(world, parcel)
    assert state == "dead"
    assert [each for each in ("Emma", "Clarke", EMMA.email) if each in said] == []
    assert "the centre closed it" in said


@pytest.mark.parametrize(
    "change", [CloseAccount(EMMA.account, forget=True), CloseAllSignIns(EMMA.account)]
)
async def test_nor_does_one_of_who_left_or_signed_out_elsewhere(
    world: World, change: Change
) -> None:
    world.give_account("Emma", confirmed=False)
    parcel = await panel_waits(world)
    await happens(world, change)
    state, said = await said_later(world, parcel)
    assert (state, "Clarke" in said, EMMA.email in said) == ("dead", False, False)


async def registering(world: World) -> int:
    """Emma fills in a form, and Telegram wants her chat to wait before it shows all of it."""
    await world.does("Emma", "/register", EMMA.id_number, EMMA.secret, EMMA.email)
    await world.does("Emma", "[Yes, that’s right]", PASSWORD, PASSWORD, "[I accept]")
    world.telegram.refuse_next(Fault.throttled(3600), "sendMessage", "editMessageText")
    world.person("Emma").tap("No, thank you")
    await eventually(lambda: value(world, "SELECT 1 FROM outbox WHERE cause = 'throttled'"))
    waits = value(world, "SELECT id FROM outbox WHERE cause = 'throttled'")
    assert isinstance(waits, int)
    return waits


@pytest.mark.parametrize(
    ("word", "became", "named"), [("/cancel", "dead", False), ("", "sent", True)]
)
async def test_a_panel_of_a_registration_goes_as_long_as_that_lasts(
    world: World, word: str, became: str, *, named: bool
) -> None:
    await world.start()
    parcel = await registering(world)
    if word:
        world.person("Emma").say(word)
        await eventually(lambda: value(world, "SELECT 1 FROM chats WHERE step NOT LIKE '%form%'"))
    state, said = await said_later(world, parcel)
    assert (state, f"{EMMA.first_name} Clarke" in said) == (became, named)


async def test_one_that_still_holds_is_said_and_so_is_that_of_who_shares_the_chat(
    world: World,
) -> None:
    world.give_account("Emma", confirmed=False)
    chat, tom = world.person("Emma").id, CANDIDATES["Tom"]
    world.write(lambda tx: give_account(tx, tom, scene_of(tx, chat, world.clock())))
    parcel = await panel_waits(world)  # Tom is shown
    await happens(world, CloseAccount(EMMA.account))
    state, said = await said_later(world, parcel)
    assert (state, "Tom Baker" in said, EMMA.email in said) == ("sent", True, False)
