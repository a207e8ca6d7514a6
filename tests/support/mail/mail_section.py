"""The part of the settings that leads to an embedded post office."""

from bot import config
from bot.sandbox.mail.post_office import PostOffice


def settings(office: PostOffice, security: config.Security = "none") -> config.MailSection:
    password = config.Secret(office.password)
    return config.MailSection(
        imap=config.ImapSection(office.host, office.imap_port, security, office.user, password),
        smtp=config.SmtpSection(office.host, office.smtp_port, security, office.user, password),
    )
