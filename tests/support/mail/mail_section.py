"""The part of the settings that leads to an embedded post office."""

from bot import config
from bot.sandbox.mail.post_office import PostOffice


def settings(office: PostOffice, security: config.Security = "none") -> config.MailSection:
    password = config.Secret(office.password)
    return config.MailSection(
        imap=config.ImapSection(
            host=office.host,
            port=office.imap_port,
            security=security,
            user=office.user,
            password=password,
        ),
        smtp=config.SmtpSection(
            host=office.host,
            port=office.smtp_port,
            security=security,
            user=office.user,
            password=password,
        ),
    )
