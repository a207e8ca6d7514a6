"""The mail part of `config.toml` as its workers want it, for the desk and for `check`."""

from bot.config import ImapSection, SmtpSection
from mailer.inbound.connection import ImapSettings
from mailer.outbound.smtp import SmtpSettings


def mailbox_settings(imap: ImapSection, account: str) -> ImapSettings:
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


def submission_settings(smtp: SmtpSection) -> SmtpSettings:
    """The server that takes our letters."""
    return SmtpSettings(
        smtp.host, smtp.port, smtp.security, smtp.user, smtp.password.reveal(), smtp.ca_file
    )
