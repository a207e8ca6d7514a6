"""Whoever writes whatever: answers go to confirmed addresses alone, seldom, and never to machines.

What a letter deserves is said here in the requirement's terms, apart from the code.
"""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.store.changes import apply_change
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import moment
from domain.machine.changes import ConfirmAddress
from domain.machine.effects import Write
from domain.machine.records import Rules
from domain.mail.hearing import ARRIVED
from domain.mail.inviting.fresh import THROUGH_CENTRE
from domain.mail.letter_limits import limits_of
from mailer.outbound.compose import LOOP_HEADER
from tests.support.mail.letterbox import MARIE, Letterbox, letterbox, raw_letter
from tests.support.mail.replies import AUTHORS, MARKS, VERDICTS, Reply
from tests.support.people import scene_of
from tests.support.world import DESK

WORDS = (
    "STATEMENT", "RELEVE", "relevé", "STATUS", "STATUT", "STOP", "HELP", "AIDE", "OUI", "NON", "",
    "When do I get my certificate?", "I am away until Monday", "HELP\n\n> STOP",
)  # fmt: skip
TO_ANYBODY = {ARRIVED, THROUGH_CENTRE}
"""That a letter has arrived, and how one gets an account: neither says a thing of anybody."""
PURPOSES = ("", "reply", "bounce", "confirm", "recover", "unsubscribe", "share", "copy")


@dataclass(frozen=True)
class Post:
    """One letter; `hours` pass before it."""

    reply: Reply
    purpose: str
    hours: int

    @property
    def deserves(self) -> bool:
        """Whether it is Marie's, a person's, and not disowned by our server."""
        return self.reply.is_from_her(self.reply.speaks)


REPLIES = st.builds(
    Reply,
    text=st.sampled_from(WORDS),
    author=st.sampled_from([*AUTHORS, *[MARIE.email] * len(AUTHORS)]),
    marks=st.just(()) | st.sampled_from(sorted(MARKS)).map(lambda mark: (mark,)),
    verdicts=st.just(()) | st.sampled_from(sorted(VERDICTS)).map(lambda each: (each,)),
)
POSTS = st.builds(Post, REPLIES, st.sampled_from(PURPOSES), st.sampled_from([0, 0, 0, 9]))


@pytest.fixture
async def box(tmp_path: Path) -> AsyncIterator[Letterbox]:
    async with letterbox(tmp_path) as box:
        yield box


async def begin(box: Letterbox) -> None:
    """Nothing has been answered; Marie's address is confirmed and Emma's is not."""

    def work(tx: Tx) -> None:
        for table in ("outbox", "automatic_answers"):
            tx.execute(f"DELETE FROM {table}")  # noqa: S608
        tx.execute("UPDATE accounts SET statement_by_mail = 1")
        apply_change(ConfirmAddress(MARIE.account), scene_of(tx, 77, box.clock()))

    await box.core.store.write(work)


async def written(box: Letterbox) -> list[tuple[date, Write]]:
    """What the desk owes by mail, each with the day."""

    def work(tx: Tx) -> list[tuple[date, Write]]:
        rows = tx.execute("SELECT made_at, effect FROM outbox ORDER BY id")
        effects = [(moment(row["made_at"]).date(), EFFECTS.loads(row["effect"])) for row in rows]
        return [(day, each) for day, each in effects if isinstance(each, Write)]

    return await box.core.store.read(work)


async def post(box: Letterbox, letter: Post) -> None:
    """A letter comes in and is decided."""
    box.clock.at += timedelta(hours=letter.hours)
    to = box.token(letter.purpose, MARIE.account) if letter.purpose else DESK
    verdicts = [("Authentication-Results", each) for each in letter.reply.verdicts]
    more = [*verdicts, *letter.reply.marks]
    await box.take(raw_letter(to, letter.reply.text, letter.reply.author, more))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(POSTS, min_size=1, max_size=6))
async def test_only_a_confirmed_address_gets_more_than_what_anybody_hears(
    box: Letterbox, letters: list[Post]
) -> None:
    await begin(box)
    for letter in letters:
        before = len(await written(box))
        await post(box, letter)
        new = (await written(box))[before:]
        assert len(new) <= 1
        assert len([each for _, each in new if each.letter not in TO_ANYBODY]) <= letter.deserves
    answers = [(day, each.to, each.letter) for day, each in await written(box)]
    assert {to for _, to, name in answers if name not in TO_ANYBODY} <= {MARIE.email}
    once = [each for each in answers if each[2] not in limits_of(Rules())]
    assert len(once) == len(set(once))


async def test_two_desks_that_write_to_each_other_fall_silent(box: Letterbox) -> None:
    await begin(box)
    for text in WORDS:
        letter = raw_letter(DESK, text, more=[(LOOP_HEADER, "other.centre.fr")])
        await box.take(letter)
    assert await written(box) == []


async def test_a_machine_that_answers_everything_as_a_person_gets_one_answer_of_each_kind(
    box: Letterbox,
) -> None:
    await begin(box)
    for number in range(40):
        await box.take(raw_letter(DESK, WORDS[number % len(WORDS)]))
    kinds = [each.letter for _, each in await written(box)]
    answers = ["candidate.answer.help", "candidate.answer.question"]
    assert sorted(kinds) == ["candidate.action.repeat-command", *answers]
