"""A letter to oneself tells whether replies would find the desk."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot import config
from bot.commands.look.finding_words import told
from bot.mail.round_trip import letter_to_oneself
from bot.sandbox.mail.post_office import PostOffice
from tests.support import world
from tests.support.mail.mail_section import settings


@pytest.fixture
async def mail(office: PostOffice) -> config.MailSection:
    return replace(settings(office), address=office.desk, name="Centre")


async def test_a_letter_with_a_tag_comes_back(mail: config.MailSection) -> None:
    found = await letter_to_oneself(mail)
    assert found.well
    assert "came back" in told(found)[0]


async def test_a_desk_that_runs_leaves_it_where_it_is_found(tmp_path: Path) -> None:
    async with world.opened(tmp_path) as scene:
        await scene.settle()
        found, _ = await asyncio.gather(letter_to_oneself(scene.settings.mail), scene.settle())
        assert found.well


async def test_a_provider_without_such_addresses_is_told(mail: config.MailSection) -> None:
    found = await letter_to_oneself(replace(mail, address="elsewhere@centre.test"), patience=0)
    assert "plus addressing" in told(found)[1]


async def test_a_letter_that_is_refused_is_told(mail: config.MailSection) -> None:
    smtp = replace(mail.smtp, password=config.Secret("guess"))
    found = await letter_to_oneself(replace(mail, smtp=smtp))
    assert "not delivered: 535" in told(found)[0]
    assert not found.well


async def test_a_mailbox_that_cannot_be_looked_into_is_not_called_empty(
    mail: config.MailSection,
) -> None:
    imap = replace(mail.imap, password=config.Secret("guess"))
    found = await letter_to_oneself(replace(mail, imap=imap))
    assert "sent, but not to be seen" in told(found)[0]
    assert not found.well


async def test_without_servers_nothing_is_written() -> None:
    assert (await letter_to_oneself(config.MailSection())).well
