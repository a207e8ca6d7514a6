"""Whoever has a letter of ours could write what halts all mail: one mailbox has an hour of it."""

from datetime import timedelta

from bot.mail.limit_reported import LimitReported
from domain.machine.outbound import DeliveryError
from domain.mail.reading import SendingLimit
from tests.support.clock import Clock

HOUR, DAY = 3600.0, 86_400.0


class Halted:
    def __init__(self) -> None:
        self.clock = Clock()
        self.waits: list[float | None] = []
        self.told = LimitReported(self, self.clock)

    async def __call__(self, error: DeliveryError) -> None:
        self.waits.append(error.after)

    async def hear(self, mailbox: str, seconds: float = DAY) -> None:
        await self.told.heard(SendingLimit(seconds, "quota", mailbox))


async def test_one_mailbox_halts_mail_for_an_hour_and_once_a_day() -> None:
    halted = Halted()
    for _ in range(3):
        await halted.hear("emma@school.uk")
        halted.clock.at += timedelta(hours=2)
    assert halted.waits == [HOUR]


async def test_what_two_mailboxes_say_counts_like_the_servers_own_answer() -> None:
    halted = Halted()
    await halted.hear("emma@school.uk")
    halted.clock.at += timedelta(minutes=61)
    await halted.hear("tom@baker.uk")
    assert halted.waits == [HOUR, DAY]


async def test_a_shorter_wait_is_not_made_longer() -> None:
    halted = Halted()
    await halted.hear("emma@school.uk", 60.0)
    assert halted.waits == [60.0]
