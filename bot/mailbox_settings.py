"""The mailbox's part of `config.toml` as its worker wants it, for the desk and for `check`."""

from bot.config import Imap
from mailer.imap_connection import ImapSettings


def mailbox_settings(imap: Imap, account: str) -> ImapSettings:
    """`account` is the name under which letters are remembered: the desk's address."""
    return ImapSettings(
        account,
        imap.host,
        imap.port,
        imap.security,
        imap.user,
        imap.password.reveal(),
        imap.ca_file,
        inbox=imap.inbox,
        junk=imap.junk,
    )
