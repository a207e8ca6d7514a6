"""What settings ask of each other: the mistakes that no single value shows."""

import os
import re
import ssl
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from bot.config.mail_settings import DkimSection, ImapSection, MailSection
from bot.config.schema import LANGUAGES
from bot.config.settings import (
    HealthSection,
    PublicSection,
    RulesSection,
    Settings,
    StoreSection,
    TelegramSection,
)
from bot.keys import Keys, MasterKeyError
from mailer.outbound.sign import can_sign

LONGEST_SOCKET = 107  # sun_path of unix(7), without its final zero


def contradictions(settings: Settings) -> Iterator[tuple[str, str]]:
    """Each key that does not go with the others, and why."""
    yield from _secrets(settings)
    yield from _bot_api(settings.telegram)
    yield from _webhook(settings.telegram)
    yield from _mail(settings.mail)
    yield from _health(settings.health)
    yield from _public(settings.public)
    yield from _passwords(settings.rules)
    yield from _room(settings.store)
    if settings.rules.secrets_on_slips and settings.rules.secrets != "own":
        yield "rules.secrets_on_slips", 'prints what the desk makes: it goes with secrets = "own"'
    if settings.centre.language not in LANGUAGES:
        yield "centre.language", f"is none that the desk speaks: {', '.join(LANGUAGES)}"
    if len(os.fsencode(settings.control.socket.absolute())) > LONGEST_SOCKET:
        yield "control.socket", f"is longer than {LONGEST_SOCKET} bytes; the system takes no more"


def _secrets(settings: Settings) -> Iterator[tuple[str, str]]:
    """Secrets of a wrong shape, which are told without repeating them."""
    token, key = settings.telegram.token.reveal(), settings.store.key.reveal()
    if token and not re.fullmatch(r"\d+:[\w-]+", token, re.ASCII):
        yield "telegram.token", "is no token: digits, a colon and signs, as @BotFather gives it"
    if key:
        try:
            Keys.read(key)
        except MasterKeyError as error:
            yield "store.key", f"{error}; use the copy of it: a new one opens nothing"


def _bot_api(telegram: TelegramSection) -> Iterator[tuple[str, str]]:
    """A Bot API server of one's own often speaks http only: then no network lies between."""
    for name, url in (("base_url", telegram.base_url), ("base_file_url", telegram.base_file_url)):
        if not url.startswith("https://") and not _is_this_machine(_host(url)):
            words = "would say the token and every message in clear; http:// is for this machine"
            yield f"telegram.{name}", f"{words} only, take https://"


def _health(health: HealthSection) -> Iterator[tuple[str, str]]:
    """It asks nobody for a password, and tells how many letters wait and why."""
    if health.listen and not _is_this_machine(health.listen.host):
        words = "would tell everybody how the desk is; its port is for this machine only"
        yield "health.listen", words


def _passwords(rules: RulesSection) -> Iterator[tuple[str, str]]:
    """A rule that no password could keep would leave nobody in."""
    if rules.password_letters + rules.password_digits > rules.password_length:
        words = "with password_letters it is more than password_length"
        yield "rules.password_digits", f"{words}: what is asked for must have room"
    if rules.passphrase_length < rules.password_length:
        words = "is below password_length: a passphrase is the longer one"
        yield "rules.passphrase_length", words


def _room(store: StoreSection) -> Iterator[tuple[str, str]]:
    """Staff are to hear of it before the desk holds."""
    if store.alarm_free_mb < store.least_free_mb:
        words = "is below least_free_mb: staff would hear of a full disk too late"
        yield "store.alarm_free_mb", words


def _webhook(telegram: TelegramSection) -> Iterator[tuple[str, str]]:
    if telegram.mode == "polling":
        return
    if not telegram.webhook_url.startswith("https://"):
        yield "telegram.webhook_url", "a webhook needs an address that starts with https://"
    if not re.fullmatch(r"[\w-]{16,256}", telegram.webhook_secret.reveal(), re.ASCII):
        yield "telegram.webhook_secret", "a webhook needs 16 to 256 of A-Z a-z 0-9 _ -"


def _public(public: PublicSection) -> Iterator[tuple[str, str]]:
    """The address stands in headers of letters, and paths are put behind it."""
    if public.url and not re.fullmatch(r"https://[\w.:-]+[\w./~-]*", public.url, re.ASCII):
        yield "public.url", "expected an address that starts with https://, without any ? or #"
    if bool(public.url) != bool(public.listen):
        missing = "listen" if public.url else "url"
        yield f"public.{missing}", "missing; public pages need both url and listen"


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:  # brackets around what is no address
        return ""


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _mail(mail: MailSection) -> Iterator[tuple[str, str]]:
    if (mail.imap.host or mail.smtp.host) and not mail.address:
        yield "mail.address", "missing; a mail server is set, so letters need a sender"
    for name, server in (("imap", mail.imap), ("smtp", mail.smtp)):
        if server.host and server.security == "none" and not _is_this_machine(server.host):
            words = 'would say the password and every letter in clear; "none" is for this machine'
            yield f"mail.{name}.security", f'{words} only, take "tls" or "starttls"'
        if server.password and not server.user:
            yield f"mail.{name}.user", "missing; there is a password for it"
        if server.host and server.ca_file and (wrong := _cannot_vouch(server.ca_file)):
            yield f"mail.{name}.ca_file", f"{server.ca_file} {wrong}"
    if mail.imap.host and not mail.imap.user:
        yield "mail.imap.user", "missing; a mailbox is read with a user and a password"
    yield from _folders(mail.imap)
    yield from _signature(mail.dkim)


def _folders(imap: ImapSection) -> Iterator[tuple[str, str]]:
    """What is dealt with must not lie where letters come in, or it is met again."""
    if not imap.host:
        return
    coming = {imap.inbox.casefold(), imap.junk.casefold()}
    for name, folder in (("processed", imap.processed), ("quarantine", imap.quarantine)):
        if not folder or folder.casefold() in coming:
            yield f"mail.imap.{name}", "expected a folder of its own, neither inbox nor junk"


def _cannot_vouch(file: Path) -> str:
    """What is wrong with a file of certificate authorities, "" for nothing."""
    try:
        ssl.create_default_context(cafile=file)
    except ssl.SSLError:
        return "holds no certificate in PEM"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
    return ""


def _signature(dkim: DkimSection) -> Iterator[tuple[str, str]]:
    """A key that cannot sign would hold every letter back, and `check` has no server to ask."""
    parts = {"selector": dkim.selector, "domain": dkim.domain, "key_file": dkim.key_file}
    missing = [name for name, value in parts.items() if not value]
    if 0 < len(missing) < len(parts):
        yield f"mail.dkim.{missing[0]}", "missing; a signature needs selector, domain and key_file"
    elif dkim.key_file and (wrong := _cannot_sign(dkim.key_file)):
        yield "mail.dkim.key_file", f"{dkim.key_file} {wrong}"


def _cannot_sign(file: Path) -> str:
    """What is wrong with a key, "" for nothing."""
    try:
        return "" if can_sign(file.read_bytes()) else "is no private RSA key in PEM"
    except OSError as error:
        return f"cannot be read: {error.strerror}"
