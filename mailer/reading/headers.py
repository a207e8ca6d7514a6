"""What decisions need from a letter's headers: from whom, to which of our addresses, about what.

Everything here may be forged except the Authentication-Results of our own mail server, and of
those only the topmost counts: a server adds its own above whatever the sender wrote (RFC 8601 §5).
"""

import re
from dataclasses import dataclass, field, replace
from email.message import Message
from enum import StrEnum
from functools import cache

from publicsuffixlist import PublicSuffixList

from mailer.reading.machines import reports
from mailer.reading.parts import mime
from mailer.reading.parts.address_list import NamedAddress, address_list
from mailer.reading.parts.addresses import addresses, first_address

_RECIPIENTS = (
    "delivered-to",
    "x-original-to",
    "envelope-to",
    "x-gm-original-to",
    "x-envelope-to",
    "resent-to",
    "to",
    "cc",
)
_MESSAGE_ID = re.compile(r"<([^<>\s]{1,500})>")
_QUOTED_ID = re.compile(r"^[ \t>]{0,8}message-id:\s{0,4}<([^<>\s]{1,500})>", re.I | re.M)
_MOST_REFERENCES = 100
_DEEPEST_COMMENT = 5
_UNTRUSTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|\([^()]*\)")
_DMARC = re.compile(r"(?:^|[;\s])dmarc\s*=\s*([a-z]+)", re.IGNORECASE)
_PROOFS = (  # a pass, and where the domain stands that it proves (RFC 8601, 2.7)
    (r"\s*spf\s*=\s*pass\b", r"\bsmtp\.mail(?:from)?\s*=\s*(\S+)"),
    (r"\s*dkim\s*=\s*pass\b", r"\bheader\.[di]\s*=\s*(\S+)"),
)


class Authentication(StrEnum):
    """Whether our own mail server says that a letter is by its author: by DMARC, or where that says
    nothing by an SPF or DKIM pass of the author's own organisation. `NONE`: it does not say.
    """

    PASS = "pass"  # noqa: S105 - the word of RFC 8601
    FAIL = "fail"
    NONE = "none"


@dataclass(frozen=True)
class Returned:
    """What a bounce tells of the letter it returns; each is empty where it does not.

    `message_id` is without angle brackets, `envelope_id` the ENVID we gave (RFC 3461),
    `sender` the envelope sender we used, lower case: with VERP it names the row.
    """

    message_id: str = ""
    envelope_id: str = ""
    sender: str = ""


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """The headers of one letter.

    `sender` is the author's address, lower case, and empty unless there is exactly one From
    header with exactly one address. `recipients` are all addresses it was delivered or written
    to, the surest first, lower case. `references` are Message-IDs without angle brackets,
    In-Reply-To first.
    """

    sender: str = ""
    subject: str = ""
    message_id: str = ""
    references: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    authentication: Authentication = Authentication.NONE
    returned: Returned = field(default_factory=Returned)


def envelope(raw: bytes, authserv_id: str = "") -> Envelope:
    """The headers of a letter; never raises.

    `authserv_id` is the name our mail server signs its Authentication-Results with; without one
    nothing vouches for anybody.
    """
    try:
        message = mime.parse(raw)
        return _envelope(message, authserv_id)
    except Exception:  # noqa: BLE001 - the mail libraries raise anything on hostile bytes
        return Envelope()


def author(message: Message) -> NamedAddress:
    """The one who wrote, the address in lower case; nobody where there is not exactly one.

    Two authors are no author: a forger adds a second one for us to believe. Nor is one beyond
    ASCII: the desk writes to none, and some signs become ASCII in lower case.
    """
    written = message.get_all("from", [])
    named = address_list(written[0]) if len(written) == 1 else ()
    if len(named) != 1 or not named[0].address.isascii():
        return NamedAddress("")
    address = named[0].address.lower()
    return replace(named[0], address=address if first_address(address) == address else "")


def _envelope(message: Message, authserv_id: str) -> Envelope:
    answered = [*_ids(message, "in-reply-to"), *_ids(message, "references")]
    sender = author(message).address
    return Envelope(
        sender=sender,
        subject=mime.header(message, "subject"),
        message_id=next(iter(_ids(message, "message-id")), ""),
        references=tuple(dict.fromkeys(answered))[:_MOST_REFERENCES],
        recipients=_recipients(message),
        authentication=_authentication(message, authserv_id, sender),
        returned=_returned(message),
    )


def _ids(message: Message, name: str) -> list[str]:
    return [one for value in message.get_all(name, []) for one in _MESSAGE_ID.findall(value)]


def _recipients(message: Message) -> tuple[str, ...]:
    listed = (mime.headers(message, name) for name in _RECIPIENTS)
    return tuple(
        dict.fromkeys(a for values in listed for value in values for a in addresses(value))
    )


def _authentication(message: Message, authserv_id: str, sender: str) -> Authentication:
    """Of our server's topmost header, undecoded: comments and quoted words are the sender's."""
    for value in message.get_all("authentication-results", []) if authserv_id else ():
        named, _, results = _bare(value).partition(";")
        if named.lower().split()[:1] == [authserv_id.lower()]:
            return _verdict(results, sender.rpartition("@")[2])
    return Authentication.NONE


def _verdict(results: str, domain: str) -> Authentication:
    verdicts = {verdict.lower() for verdict in _DMARC.findall(results)}
    if Authentication.FAIL in verdicts:
        return Authentication.FAIL
    proven = (each for info in results.split(";") for each in _proven_domains(info))
    if verdicts == {Authentication.PASS} or any(_aligned(each, domain) for each in proven):
        return Authentication.PASS
    return Authentication.NONE


def _proven_domains(info: str) -> list[str]:
    """The domains for which one result is a pass; what stands before the last @ is the sender's."""
    there = [where for passed, where in _PROOFS if re.match(passed, info, re.I)]
    found = (each for where in there for each in re.findall(where, info, re.I))
    return [each.rpartition("@")[2].strip("<>.,").lower() for each in found]


def _aligned(proven: str, domain: str) -> bool:
    """Whether both are of one organisation, as DMARC's relaxed alignment asks (RFC 7489, 3.1)."""
    organisation = _suffixes().privatesuffix(domain)
    return organisation is not None and _suffixes().privatesuffix(proven) == organisation


@cache
def _suffixes() -> PublicSuffixList:
    """Where organisations begin; reading it takes a sixth of a second."""
    return PublicSuffixList()


def _bare(value: str) -> str:
    """Without quoted strings and comments, those inside comments first."""
    for _ in range(_DEEPEST_COMMENT):
        value = _UNTRUSTED.sub(" ", value)
    return value.partition("(")[0]


def _returned(message: Message) -> Returned:
    fields = reports.status_text(message)
    original = mime.enclosed(message)
    if original is None:
        quoted = _QUOTED_ID.search(mime.readable(message))
        return Returned(quoted[1] if quoted else "", reports.field(fields, "original-envelope-id"))
    return Returned(
        message_id=next(iter(_ids(original, "message-id")), ""),
        envelope_id=reports.field(fields, "original-envelope-id"),
        sender=first_address(mime.header(original, "return-path"))
        or first_address(reports.field(fields, "x-postfix-sender")),
    )
