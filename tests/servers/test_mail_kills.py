"""The desk is killed at every edge of its mail: no letter is lost, and twice only in the window.

The process is a real one and the signal is SIGKILL; wires between it and its servers tell when.
"""

import random
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.mail.mail_scene import LEEDS, in_folder, shares, value
from tests.support.people import CANDIDATES
from tests.support.servers.campaign import Campaign, two_minutes_later
from tests.support.servers.killable import Killable, Now, killable
from tests.support.servers.program import eventually
from tests.support.servers.real_office import Servers
from tests.support.servers.wired import post_office
from tests.support.world import DESK

MANY = 80  # letters, so that the last one waits for a while
KEPT = "SELECT count(*) FROM letters WHERE kind <> 'duplicate'"
SENDING = "SELECT count(*) FROM outbox WHERE class IN ('code', 'mail') AND state = 'sending'"
LAST = "SELECT state FROM letters ORDER BY id DESC LIMIT 1"
PRINTING = f"{SENDING} AND sealed IS NULL"
OUT = {
    "before MAIL": b"MAIL FROM",
    "after MAIL": b"250 2.1.0",
    "at DATA": b"DATA\r\n",
    "after DATA": b"354 ",
    "before the final dot": b"\r\n.\r\n",
    "after the final dot": b"queued as",
}
IN = {
    "after FETCH, before it is kept": b"BODY[]",
    "decided, before MOVE": b"UID MOVE",
    "after MOVE": b"COPYUID",
}


@pytest.fixture
async def scene(servers: Servers | None, tmp_path: Path) -> AsyncIterator[Killable]:
    async with post_office(Now(), servers) as post, killable(tmp_path, post) as scene:
        yield scene


async def killed_and_back(scene: Killable) -> None:
    await scene.died()
    await scene.settle()


async def kill_once(scene: Killable, condition: str) -> None:
    """The desk is killed as soon as its store says this, and started again."""
    await eventually(lambda: value(scene, condition))
    scene.kill()
    await killed_and_back(scene)


@pytest.mark.real
@pytest.mark.parametrize(
    "edges",
    [
        pytest.param(["at DATA", "after the final dot"], id="smoke"),
        pytest.param(list(OUT), id="all", marks=pytest.mark.long),
    ],
)
async def test_a_letter_goes_out_whenever_the_desk_is_killed(
    scene: Killable, edges: list[str]
) -> None:
    scene.give_account("Emma", confirmed=False)
    scene.person("Emma").start()
    await scene.settle()
    copies = {}
    for edge in edges:
        seen = OUT[edge]
        before = len(scene.post.letters(EMMA.email))
        scene.smtp.on(seen, scene.kill)
        scene.person("Emma").tap("Resend")
        await killed_and_back(scene)
        copies[edge] = len(scene.post.letters(EMMA.email)) - before
    assert copies == dict.fromkeys(edges, 1) | {"after the final dot": 2}
    letters = scene.post.letters(EMMA.email)
    assert len({each.message_id for each in letters}) == len(edges)
    assert len({each.raw.partition(b"\r\nFrom:")[2] for each in letters}) == len(edges)


@pytest.mark.long
@pytest.mark.real
@pytest.mark.parametrize("edges", [list(IN)], ids=["all"])
async def test_a_letter_comes_in_whenever_the_desk_is_killed(
    scene: Killable, edges: list[str]
) -> None:
    scene.give_account("Emma")
    await scene.settle()
    in_the_window = 0
    for number, seen in enumerate((IN[edge] for edge in edges), 1):
        scene.db.execute("DELETE FROM automatic_answers")
        scene.imap.on(seen, scene.kill)
        await scene.post.deliver(
            raw_letter(DESK, "HELP", EMMA.email), to=DESK, envelope_from="a@b.fr"
        )
        await scene.died()
        in_the_window += value(scene, SENDING)
        await scene.settle()
        answers = scene.post.letters(EMMA.email)
        assert len({each.message_id for each in answers}) == number
        assert len(answers) <= number + in_the_window
        await in_folder(scene, "Processed", number)
    assert value(scene, "SELECT count(*) FROM letters WHERE kind <> 'duplicate'") == len(edges)


@pytest.mark.long
async def test_a_domain_that_asked_for_less_rests_on_after_a_kill(scene: Killable) -> None:
    marie, lucas = CANDIDATES["Marie"].email, CANDIDATES["Lucas"].email
    scene.post.put_in_mood(marie, Mood.BUSY, times=1)
    for name in ("Marie", "Lucas"):
        scene.give_account(name, confirmed=False)
        scene.person(name).start()
        await scene.settle()
        scene.person(name).tap("Renvoyer")
        await kill_once(scene, "SELECT 1 FROM resting")
    assert [len(scene.post.letters(each)) for each in (marie, lucas)] == [0, 0]
    assert value(scene, "SELECT group_concat(domain) FROM resting") == "lycee.fr"


@pytest.mark.long
@pytest.mark.real
async def test_a_statement_is_never_sent_twice(scene: Killable) -> None:
    scene.smtp.on(b"queued as", scene.kill)
    await shares(scene)
    await killed_and_back(scene)
    assert len(scene.post.letters(LEEDS)) == 1
    assert value(scene, "SELECT state FROM shares") == "sent"


@pytest.mark.long
async def test_not_even_when_its_copy_was_read_before_the_kill(scene: Killable) -> None:
    scene.smtp.on(b"queued as", lambda _: None)
    await shares(scene)
    await kill_once(scene, "SELECT sum(copied) FROM outbox")
    assert len(scene.post.letters(LEEDS)) == 1
    assert value(scene, "SELECT state FROM shares") == "sent"


@pytest.mark.long
async def test_what_was_noted_as_sent_is_told_after_the_kill_and_not_sent_again(
    scene: Killable,
) -> None:
    await shares(scene)
    await kill_once(scene, "SELECT 1 FROM shares WHERE state = 'sent'")
    assert len(scene.post.letters(LEEDS)) == 1
    assert [each.text for each in scene.person("Emma").chat if "handed to the" in each.text]


@pytest.mark.long
async def test_a_statement_goes_though_the_desk_was_killed_while_printing_it(
    scene: Killable,
) -> None:
    await shares(scene)
    await eventually(lambda: value(scene, PRINTING))
    scene.kill()
    await scene.died()
    assert value(scene, PRINTING)
    await scene.settle()
    await two_minutes_later(scene)
    assert len(scene.post.letters(LEEDS)) == 1


@pytest.mark.long
@pytest.mark.real
async def test_letters_kept_and_not_decided_are_decided_after_the_kill(scene: Killable) -> None:
    scene.give_account("Emma")
    for number in range(MANY):
        stranger = raw_letter(DESK, "Bonjour", f"stranger{number}@mail.test")
        await scene.post.deliver(stranger, to=DESK, envelope_from="a@b.fr")
    await scene.post.deliver(raw_letter(DESK, "HELP", EMMA.email), to=DESK, envelope_from="a@b.fr")
    await scene.start()
    await eventually(lambda: value(scene, KEPT) == MANY + 1)
    scene.kill()
    await scene.died()
    assert value(scene, LAST) == "waiting"
    await scene.settle()
    assert (value(scene, KEPT), len(scene.post.letters(EMMA.email))) == (MANY + 1, 1)


@pytest.mark.real
@pytest.mark.long
@pytest.mark.parametrize("kills", [22])
async def test_killed_at_random_it_loses_no_letter_and_repeats_only_those_of_the_window(
    scene: Killable, kills: int
) -> None:
    campaign = Campaign(scene, random.Random(20261123))
    for number in range(kills):
        await campaign.live(number)
    await campaign.rest()
    came = {reader: len(campaign.copies(reader)) for reader in campaign.answered}
    assert came == {reader: 1 + campaign.again[reader] for reader in campaign.answered}
    assert [len(campaign.copies(college)) for college in campaign.shared] == [1] * kills
    requests = {
        reader: campaign.copies(reader)[0].header("In-Reply-To") for reader in campaign.answered
    }
    assert requests == campaign.answered
    assert value(scene, "SELECT count(*) FROM shares WHERE state <> 'sent'") == 0


MOMENTS = {"at once": b"", **OUT}


@pytest.mark.long
@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_share_is_never_both_cancelled_and_delivered(scene: Killable, moment: str) -> None:
    """She presses while the letter is at this point of its way, and the desk is killed there."""
    emma = scene.person("Emma")
    scene.post.put_in_mood(LEEDS, Mood.BUSY, 1)
    await shares(scene)
    await scene.settle()
    emma.tap("Sent results")
    await scene.settle()

    def press(_: bytes = b"") -> None:
        emma.tap("Do not send it")
        scene.kill()

    if MOMENTS[moment]:
        scene.smtp.on(MOMENTS[moment], press)
        scene.db.execute("DELETE FROM resting")
        await go_again(scene)
        await scene.died()
    else:
        press()
        await scene.died()
        scene.db.execute("DELETE FROM resting")
    await scene.settle()
    await two_minutes_later(scene)
    letters = len(scene.post.letters(LEEDS))
    state = value(scene, "SELECT state FROM shares")
    assert (state, letters) in {("cancelled", 0), ("sent", 1)}
    told = [each.text for each in emma.chat if "They have received nothing" in each.text]
    assert bool(told) is (state == "cancelled")


async def go_again(scene: Killable) -> None:
    """The desk starts anew and its letters are due."""
    scene.kill()
    await scene.died()
    sql = "UPDATE outbox SET due_at = 0 WHERE class = 'mail' AND state = 'waiting'"
    scene.db.execute(sql)
    await scene.start()
