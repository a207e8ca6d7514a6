"""Killed while staff do something for somebody: it is done and written down, or nothing is."""

import asyncio
import random
from collections.abc import Mapping
from contextlib import suppress

import pytest

from tests.support import people
from tests.support.people import CANDIDATES
from tests.support.servers.program import Program, eventually

MARIE = CANDIDATES["Marie"]
Values = Mapping[str, str]
NOTHING: Values = {}
ACTS = "SELECT count(*) FROM audit WHERE what = 'account resend'"
LETTERS = "SELECT count(*) FROM outbox WHERE effect LIKE '%candidate.action.confirm-address%'"
PROOFS = "SELECT count(*) FROM mail_codes WHERE purpose = 'confirm'"


def register(program: Program) -> None:
    chat = program.telegram.person("Marie", "fr").id
    program.write(
        lambda tx: people.give_account(
            tx, MARIE, people.scene_of(tx, chat, people.LONG_AGO), confirmed=False
        )
    )


async def order_and_die(
    program: Program, wait: float, name: str = "account-resend", values: Values = NOTHING
) -> None:
    async def ordered() -> None:
        with suppress(Exception):  # the desk dies meanwhile
            await program.order(name, id_number=MARIE.id_number, **values)

    async with asyncio.TaskGroup() as group:
        order = group.create_task(ordered())
        await asyncio.sleep(wait)
        await program.kill()
        order.cancel()
    await program.start()
    await program.listening()


WHOLE = {
    "account-readdress": (
        {"email": "marie@famille.fr"},
        """SELECT (SELECT email FROM accounts) = 'marie@famille.fr',
             (SELECT count(*) FROM mail_codes WHERE purpose = 'confirm'),
             (SELECT count(*) FROM audit WHERE what = 'account readdress')""",
    ),
    "account-freeze": (
        {},
        """SELECT (SELECT frozen_at FROM accounts) IS NOT NULL, (SELECT count(*) FROM freezes),
             (SELECT count(*) FROM audit WHERE what = 'account freeze')""",
    ),
    "account-renew": (
        {"checked": "passport"},
        """SELECT (SELECT min(secrets_issued, 1) FROM entries WHERE id = 1),
             (SELECT count(*) > 0 FROM audit WHERE what = 'account renew'),
             (SELECT min(count(*), 1) FROM journal WHERE said LIKE '%got a secret number%')""",
    ),
    "account-reset": (
        {"checked": "passport"},
        """SELECT (SELECT count(*) FROM accounts) = 0,
             (SELECT count(*) FROM journal WHERE said LIKE 'account reset%'),
             (SELECT count(*) FROM audit WHERE what = 'account reset')""",
    ),
}
"""What each is ordered with, and what of it is there: nothing, or all."""


@pytest.mark.long  # that each is one commit is in every run (tests/desk/lookup/acts)
@pytest.mark.parametrize("name", WHOLE)
async def test_whenever_it_dies_an_act_is_done_whole_or_not_at_all(
    program: Program, name: str
) -> None:
    register(program)
    values, sql = WHOLE[name]
    chance = random.Random(13)
    await program.start()
    await program.listening()
    for _ in range(5):
        await order_and_die(program, chance.uniform(0, 0.05), name, values)
        assert len({*program.rows(sql)[0]}) == 1
    if not program.rows(sql)[0][0]:
        await program.order(name, id_number=MARIE.id_number, **values)
    assert tuple(program.rows(sql)[0]) == (1, 1, 1)


@pytest.mark.long  # that it is one commit, and once, is in every run (tests/desk/lookup/acts)
async def test_whenever_it_dies_letter_proof_and_act_are_there_or_none(program: Program) -> None:
    register(program)
    chance = random.Random(12)
    await program.start()
    await program.listening()
    for _ in range(6):
        await order_and_die(program, chance.uniform(0, 0.06))
        counts = {program.rows(sql)[0][0] for sql in (ACTS, LETTERS, PROOFS)}
        assert len(counts) == 1
    await program.settled()
    arrived = [each for each in program.post.journal if each.mailbox == MARIE.email]
    await eventually(lambda: len(arrived) <= program.rows(ACTS)[0][0])
