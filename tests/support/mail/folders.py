"""Folders of a mailbox, made and removed as a person would with a mail program."""

import asyncio

from imap_tools import MailBoxUnencrypted

from bot.sandbox.mail.post_office import PostOffice


async def make_folder(office: PostOffice, name: str) -> None:
    await asyncio.to_thread(lambda: _logged_in(office).folder.create(name))


async def remove_folder(office: PostOffice, name: str) -> None:
    await asyncio.to_thread(lambda: _logged_in(office).folder.delete(name))


def _logged_in(office: PostOffice) -> MailBoxUnencrypted:
    box = MailBoxUnencrypted(office.host, office.imap_port)
    box.login(office.user, office.password, initial_folder=None)
    return box
