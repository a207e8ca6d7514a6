"""An address as it may stand in a header or an SMTP command: ASCII, on one line, harmless."""

import re

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+")
_DOMAIN = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


def wire_address(address: str) -> str:
    """The address as it goes over the wire, its domain in IDNA form.

    Raises ValueError, without repeating the address, on anything else than an RFC 5321 dot-string
    and a domain: quoted local parts and SMTPUTF8 lost, as no centre's candidate has shown one.
    """
    local, _, domain = address.rpartition("@")
    try:
        host = domain.encode("idna").decode("ascii")
    except UnicodeError:
        host = ""
    if not _LOCAL.fullmatch(local) or not _DOMAIN.fullmatch(host) or len(local + host) > 253:
        raise ValueError("this is not an address that mail servers everywhere understand")
    return f"{local}@{host}"


def is_mailable(address: str) -> bool:
    """Whether letters can be sent to an address; whoever takes one in asks this first."""
    try:
        wire_address(address)
    except ValueError:
        return False
    return True


def domain_of(address: str) -> str:
    """The part after the @, in lower case."""
    return address.rpartition("@")[2].lower()
