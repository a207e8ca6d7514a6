"""The settings of mail: where letters come in, where they go out, and who signs them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Literal

from bot.config.kinds import HostName, MailAddress, Port, Positive, Security
from bot.config.secret import UNSET, Secret


@dataclass(frozen=True, kw_only=True)
class ImapSection:
    """Where letters come in; no host, no mailbox.

    Folders are found with or without the prefix that some servers want ("INBOX."). `junk` is a
    folder, "auto" the one that the server marks as such, "" none.
    """

    host: HostName = ""
    port: Port = 993
    security: Security = "tls"
    user: str = ""
    password: Secret = UNSET
    ca_file: Path | None = None
    inbox: str = "INBOX"
    junk: str = "auto"
    processed: str = "Processed"
    quarantine: str = "Quarantine"


@dataclass(frozen=True, kw_only=True)
class SmtpSection:
    """Where letters go out; no host, no letters. The three rates are the provider's limits."""

    host: HostName = ""
    port: Port = 587
    security: Security = "starttls"
    user: str = ""
    password: Secret = UNSET
    ca_file: Path | None = None
    per_minute: Positive = 30
    per_hour: Positive = 500
    per_day: Positive = 2000

    @property
    def limits(self) -> Mapping[str, tuple[int, timedelta]]:
        """By the name of a window: how many letters in how long."""
        return {
            "minute": (self.per_minute, timedelta(minutes=1)),
            "hour": (self.per_hour, timedelta(hours=1)),
            "day": (self.per_day, timedelta(days=1)),
        }


@dataclass(frozen=True)
class DkimSection:
    """Our own signature (RFC 6376), where the submission service does not sign."""

    selector: str = ""
    domain: HostName = ""
    key_file: Path | None = None


@dataclass(frozen=True, kw_only=True)
class MailSection:
    """The desk's address; `authserv_id`: whose Authentication-Results count (RFC 8601).

    `copy_statements`: each statement for an organisation is also sent to the desk's own mailbox,
    which proves a delivery whose answer was lost and so spares the organisation a second one.
    `by_mail`: what candidates may have by answering letters; "no_results": where they stand, but no
    result; "off": nothing but silence and questions. `strangers_mb_per_day`: of letters that answer
    none of ours, so much is kept.
    """

    address: MailAddress = ""
    name: str = ""
    authserv_id: str = ""
    copy_statements: bool = True
    strangers_mb_per_day: Positive = 100
    by_mail: Literal["full", "no_results", "off"] = "full"
    imap: ImapSection = ImapSection()
    smtp: SmtpSection = SmtpSection()
    dkim: DkimSection = DkimSection()
