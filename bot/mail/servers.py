"""The mail part of `config.toml` as its workers want it, for the desk and for `check`."""

from bot.config import ImapSection, SmtpSection
from mailer.inbound.connection import ImapSettings
from mailer.outbound.smtp import SmtpSettings


def mailbox_settings(imap: ImapSection, account: str) -> ImapSettings:
    """`account` is the name under which letters are remembered: the desk's address."""
    return ImapSettings(
        account=account,
        host=imap.host,
        port=imap.port,
        security=imap.security,
        user=imap.user,
        password=imap.password.reveal(),
        ca_file=imap.ca_file,
        inbox=imap.inbox,
        junk=imap.junk,
        own=(imap.processed, imap.quarantine),
    )


def submission_settings(smtp: SmtpSection) -> SmtpSettings:
    """The server that takes our letters."""
    return SmtpSettings(
        smtp.host,
        smtp.port,
        smtp.security,
        user=smtp.user,
        password=smtp.password.reveal(),
        ca_file=smtp.ca_file,
    )
