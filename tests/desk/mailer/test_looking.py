"""A letter of ours is found in the desk's own mailbox, or nobody could look."""

from dataclasses import replace

import pytest

from bot.sandbox.mail.post_office import PostOffice
from domain.machine.outbound import TryLater
from mailer.inbound.find import lies_in_mailbox
from tests.support.mail.watched import settings

COPY = b"From: desk@centre.test\r\nMessage-ID: <r7k2@centre.test>\r\n\r\nYour result\r\n"


@pytest.mark.real
@pytest.mark.parametrize("folder", ["INBOX", "Junk"])
async def test_a_copy_is_found_by_its_message_id(office: PostOffice, folder: str) -> None:
    await office.imap.append(COPY, folder)
    assert await lies_in_mailbox(settings(office), "r7k2@centre.test")


@pytest.mark.real
async def test_another_letter_is_not_it(office: PostOffice) -> None:
    await office.imap.append(COPY)
    assert not await lies_in_mailbox(settings(office), "r7k3@centre.test")


async def test_a_mailbox_without_a_junk_folder_is_looked_through(office: PostOffice) -> None:
    assert not await lies_in_mailbox(replace(settings(office), junk="Nowhere"), "r@centre.test")


@pytest.mark.parametrize("change", [{"password": "guess"}, {"port": 1}])
async def test_where_nobody_can_look_it_is_not_said_to_be_missing(
    office: PostOffice, change: dict[str, object]
) -> None:
    with pytest.raises(TryLater):
        await lies_in_mailbox(replace(settings(office), **change), "r@centre.test")  # type: ignore[arg-type]
