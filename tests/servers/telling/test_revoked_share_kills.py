"""Killed while a share is declared void: void with its letter and its papers, or not at all."""

import asyncio
import random
from datetime import UTC, datetime

import pytest

from bot.sandbox.telegram import Person
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from domain.machine.changes import OpenShare
from tests.support import people
from tests.support.people import CANDIDATES, LONG_AGO
from tests.support.servers.program import PATIENCE, Program, eventually

EMMA = CANDIDATES["Emma"]
LEEDS = "results@leeds.ac.uk"
PAPER = """INSERT INTO papers (id, code, result, language, share, made_at)
  VALUES (901, 'digest', :result, 'en', 900, 1)"""
STANDS = """SELECT (SELECT state = 'revoked' FROM shares),
    (SELECT revoked_at IS NOT NULL FROM papers),
    (SELECT count(*) FROM outbox WHERE effect LIKE '%share-withdrawn%')"""


def share(tx: Tx, chat: int) -> None:
    """Emma has signed in just now, and her result is at the university."""
    people.give_account(tx, EMMA, people.scene_of(tx, chat, datetime.now(UTC)))
    result = people.give_result(tx, EMMA, "A", LONG_AGO)
    sent = OpenShare(
        share=900, account=EMMA.account, result=result, organisation=0, name="Leeds", email=LEEDS
    )
    apply_change(sent, people.scene_of(tx, chat, LONG_AGO))
    tx.execute("UPDATE shares SET state = 'sent'")
    tx.execute(PAPER, {"result": result})


async def at_the_question(program: Program) -> Person:
    emma = program.telegram.person("Emma", "en")
    program.write(lambda tx: share(tx, emma.id))
    await program.start()
    await program.listening()
    emma.say("/start")
    menu = await emma.reply(PATIENCE)
    emma.press(menu, "*:revoke:900")
    await eventually(lambda: "holds no longer" in emma.chat[-1].text)
    return emma


async def dies(program: Program, wait: float) -> None:
    emma = await at_the_question(program)
    emma.press(emma.chat[-1], emma.chat[-1].button("Yes, revoke it"))
    await asyncio.sleep(wait)
    await program.kill()
    assert tuple(program.rows(STANDS)[0]) in {(0, 0, 0), (1, 1, 1)}
    await program.start()
    await program.settled()
    assert tuple(program.rows(STANDS)[0]) == (1, 1, 1)
    assert len({each.message_id for each in program.post.letters(LEEDS)}) == 1


@pytest.mark.long
async def test_it_is_void_whole_or_not_at_all(program: Program) -> None:
    await dies(program, 0.01)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
async def test_whenever_it_dies_the_organisation_hears_it(program: Program, seed: int) -> None:
    await dies(program, random.Random(seed).uniform(0, 0.08))
