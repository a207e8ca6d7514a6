"""The program is really killed, at the edges and at random; every conversation goes on regardless.

The one window: what was handed over when the process died, and not yet noted as sent. Only that
may come twice, and only where its class says so.
"""

import asyncio
import random
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import orjson
import pytest
from aiohttp import ClientSession

from bot.sandbox.mail.post_office import Mood
from bot.sandbox.telegram import Fault, Person, Shown
from bot.store import inbox
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.store import Tx
from bot.store.people.chats import open_chat
from domain.machine.changes import OpenSignIn
from tests.support import people
from tests.support.people import CANDIDATES, PASSWORD, Candidate
from tests.support.servers.program import PATIENCE, Program, eventually

HANDED_OVER = Fault(acts=True, silent=True)  # the act is done, and its answer never comes
QUESTIONS = {
    "What is your ID number": "{id_number}",
    "What is your secret number": "{secret}",
    "Which e-mail address may I write to": "{email}",
    "Is that right, to the letter": "",
    "Choose your password": PASSWORD,
    "Send me the same password": PASSWORD,
    "Read the main terms": "",
    "would you also like": "",
    "Is everything right": "",
}
"""What a candidate answers to each question of a registration: a text, or the first button."""


def english(program: Program, who: Candidate) -> Person:
    return program.telegram.person(who.first_name, "en")


async def start_again(program: Program) -> None:
    await program.kill()
    await program.start()
    await program.settled()


async def test_what_was_kept_and_not_decided_is_decided_after_the_crash(program: Program) -> None:
    emma = english(program, CANDIDATES["Emma"])
    emma.start()
    [update] = await _updates(program)
    source = f"telegram:{program.telegram.token.partition(':')[0]}"
    sealed = [(str(update["update_id"]), program.keys.seal(orjson.dumps(update), source))]

    def keep(tx: Tx) -> None:
        inbox.keep_items(tx, source, sealed, datetime.now(UTC))

    program.write(keep)
    await start_again(program)
    assert [each.text[:7] for each in emma.chat] == ["/start", "Centre "]


@pytest.mark.long
async def test_what_was_decided_and_not_delivered_comes_once(program: Program) -> None:
    emma = english(program, CANDIDATES["Emma"])
    program.telegram.refuse_next(Fault.hanging(), "sendMessage")
    await _killed_in(program, emma, "sendMessage")
    await start_again(program)
    assert [each.from_bot for each in emma.chat] == [False, True]


@pytest.mark.long
async def test_what_was_delivered_and_not_noted_comes_twice_where_that_does_no_harm(
    program: Program,
) -> None:
    emma = english(program, CANDIDATES["Emma"])
    program.telegram.refuse_next(HANDED_OVER, "sendMessage")
    await _killed_in(program, emma, "sendMessage")
    await start_again(program)
    assert [each.from_bot for each in emma.chat] == [False, True, True]
    assert emma.chat[1].text == emma.chat[2].text


async def test_an_answer_to_a_press_is_not_given_twice(program: Program) -> None:
    emma = english(program, CANDIDATES["Emma"])
    await program.start()
    emma.start()
    menu = await emma.reply(PATIENCE)
    program.telegram.refuse_next(HANDED_OVER, "answerCallbackQuery")
    emma.press(menu, menu.button("Create an account"))
    await eventually(lambda: program.telegram.called("answerCallbackQuery"))
    await start_again(program)
    assert len(program.telegram.called("answerCallbackQuery")) == 1
    [row] = program.rows("SELECT state FROM outbox WHERE class = 'press'")
    assert row["state"] == "doubtful"


@pytest.mark.long
@pytest.mark.parametrize("fault", [Fault.hanging(), HANDED_OVER])
async def test_a_password_leaves_the_chat_whenever_the_program_is_killed(
    program: Program, fault: Fault
) -> None:
    emma = english(program, CANDIDATES["Emma"])
    program.telegram.refuse_next(fault, "deleteMessage")
    await program.start()
    for word in ("/signin", CANDIDATES["Emma"].id_number, PASSWORD):
        emma.say(word)
        await eventually(lambda: not program.telegram.pending)
    await eventually(lambda: program.telegram.called("deleteMessage"))
    await start_again(program)
    assert PASSWORD not in [each.text for each in emma.chat]
    rows = program.rows("SELECT state FROM outbox WHERE class = 'deletion'")
    assert [row["state"] for row in rows] == ["sent"]


@pytest.mark.long
async def test_a_letter_that_comes_twice_is_the_same_letter(program: Program) -> None:
    who = CANDIDATES["Emma"]
    program.post.put_in_mood(who.email, Mood.HANGS, 1)
    await program.start()
    await _register(program, english(program, who), who)
    await program.post.wait_for(who.email, within=PATIENCE)
    await start_again(program)
    first, second = program.post.letters(who.email)
    assert first.message_id == second.message_id
    assert first.text == second.text


@pytest.mark.long
@pytest.mark.parametrize("kills", [6])
async def test_killed_again_and_again_it_loses_nothing_and_repeats_only_what_it_must(
    program: Program, kills: int
) -> None:
    program.telegram.latency = 0.02
    names = ["Emma", "Tom", "Marie"]
    chats = {name: english(program, CANDIDATES[name]) for name in names}
    await program.start()
    await program.listening()
    async with asyncio.TaskGroup() as tasks:
        killer = tasks.create_task(_kill_often(program, times=kills))
        candidates = [
            tasks.create_task(_register(program, chats[name], CANDIDATES[name])) for name in names
        ]
        await asyncio.wait(candidates)
    in_the_window = killer.result()
    await program.settled()
    for name in names:
        _as_if_nothing_had_happened(program, chats[name], CANDIDATES[name], in_the_window)


@pytest.mark.long
async def test_killed_in_a_release_it_tells_everybody_and_nobody_twice_but_in_the_window(
    program: Program,
) -> None:
    chats = [program.telegram.person(f"Phone {number}", "en") for number in range(30)]
    for chat in chats:
        chat.start()
    who = CANDIDATES["Emma"]
    program.write(lambda tx: _signed_in(tx, who, chats))
    await program.start()
    await program.settled()
    await _release(program, who)
    window = await _kill_often(program, times=3, longest=0.9)
    await program.settled()
    for chat in chats:
        notices = sum("There is news" in said for said in program.said(chat))
        assert 1 <= notices <= 1 + window[f"mailing:{chat.id}"]
    assert len({each.message_id for each in program.post.letters(who.email)}) == 1


def _signed_in(tx: Tx, who: Candidate, chats: list[Person]) -> None:
    now = datetime.now(UTC)
    first, *others = (people.scene_of(tx, chat.id, now) for chat in chats)
    people.give_account(tx, who, first)
    for scene in others:
        open_chat(tx, scene.chat, "en", FIRST_STEP, now)
        apply_change(OpenSignIn(who.account), scene)
    result = people.give_result(tx, who, "B", now)
    tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": result})


@pytest.mark.long  # paged as a release is
async def test_killed_while_it_invites_it_invites_all_and_nobody_twice_but_in_the_window(
    program: Program,
) -> None:
    chats = [program.telegram.person(f"Phone {number}", "en") for number in range(30)]
    for chat in chats:
        chat.start()
    who = CANDIDATES["Emma"]
    program.write(lambda tx: _signed_in(tx, who, chats))
    await program.start()
    await program.settled()
    await _release(program, who, timedelta(days=2))
    window = await _kill_often(program, times=3, longest=0.9)
    gone = "SELECT count(*) FROM outbox WHERE class = 'mailing' AND state = 'sent'"
    await eventually(lambda: program.rows(gone)[0][0] == len(chats))
    for chat in chats:
        invited = sum("try it now" in said for said in program.said(chat))
        assert 1 <= invited <= 1 + window[f"mailing:{chat.id}"]
    assert not program.post.letters(who.email)


async def _release(program: Program, who: Candidate, wait: timedelta = timedelta(0)) -> None:
    what = {"exam": who.exam, "session": "2026-10"}
    seen = await program.order("release-preview", **what)
    opens_at = datetime.now(UTC) + wait
    rest = {"digest": seen["digest"], "at": opens_at.isoformat()}
    await program.order("release", **what, **rest, quiet=False)


def _as_if_nothing_had_happened(
    program: Program, person: Person, who: Candidate, window: Counter[str]
) -> None:
    [account] = program.rows("SELECT * FROM accounts WHERE entry = ?", who.entry)
    assert account["email"] == who.email
    [owed] = program.rows(
        "SELECT count(*) FROM outbox WHERE chat = ? AND class = 'talk'", person.id
    )
    assert owed[0] <= len(program.said(person)) <= owed[0] + window[f"chat:{person.id}"]
    letters = program.post.letters(who.email)
    assert len({each.message_id for each in letters}) == 1
    lanes = (f"{each}:{who.email}" for each in ("mail", "code"))
    assert len(letters) <= 1 + sum(window[each] for each in lanes)
    assert not [each for each in person.chat if each.text in {who.secret, PASSWORD}]
    [stuck] = program.rows(
        """SELECT (SELECT count(*) FROM inbox WHERE state <> 'done')
           + (SELECT count(*) FROM outbox WHERE class IN ('talk', 'code', 'mail')
                AND state <> 'sent')"""
    )
    assert stuck[0] == 0


async def _kill_often(program: Program, times: int, longest: float = 0.5) -> Counter[str]:
    """Kill and restart; how often each lane was in the window between handing over and noting."""
    chance = random.Random(20261123)
    window: Counter[str] = Counter()
    for _ in range(times):
        await asyncio.sleep(chance.uniform(0, longest))
        await program.kill()
        rows = program.rows("SELECT lane FROM outbox WHERE state = 'sending'")
        window.update(row["lane"] for row in rows)
        await program.start()
        await program.listening()
    return window


async def _register(program: Program, person: Person, who: Candidate) -> None:
    """Answer question after question, however long each takes to come."""
    person.say("/register")
    for question, answer in QUESTIONS.items():
        asked = await person.wait_for(partial(_asking, question), PATIENCE)
        if answer:
            person.say(answer.format(**vars(who)))
        else:
            person.press(asked, asked.buttons[0])
    await person.wait_for(partial(_asking, "Your account has been created"), PATIENCE)


def _asking(words: str, chat: list[Shown]) -> Shown | None:
    said = [each for each in chat if each.from_bot]
    return said[-1] if said and words in said[-1].text else None


async def _killed_in(program: Program, person: Person, method: str) -> None:
    """Somebody presses Start, and the program is killed while it calls a method."""
    await program.start()
    person.start()
    await eventually(lambda: program.telegram.called(method))
    await program.kill()
    [row] = program.rows("SELECT state FROM outbox")
    assert row["state"] == "sending"


async def _updates(program: Program) -> list[dict[str, Any]]:
    """What waits at Telegram for the program, unconfirmed."""
    url = f"{program.telegram.base_url}{program.telegram.token}/getUpdates"
    async with ClientSession() as session, session.get(url) as answer:
        updates: list[dict[str, Any]] = (await answer.json())["result"]
        return updates
