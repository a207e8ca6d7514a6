"""Mail addresses as people type them: whether letters can go there, and in which form."""

from email_validator import validate_email
from publicsuffixlist import PublicSuffixList

from mailer.outbound.addresses import wire_address

ENDINGS = PublicSuffixList(accept_unknown=False)


def has_known_ending(email: str) -> bool:
    """Whether the domain of an address ends in one that exists."""
    domain = wire_address(email).rpartition("@")[2]
    return ENDINGS.publicsuffix(domain) is not None


def mailable(text: str) -> str:
    """A mail address that letters can go to, in its normal form; "" for anything else.

    No look-up: a slow resolver must not block. Signs beyond ASCII before the @ are refused, the
    full-width ａ too: many servers take no such letter, and ours would find out too late. A domain
    that the two versions of IDNA spell differently (faß.de) is kept as it goes over the wire.
    """
    try:
        found = validate_email(text.strip(), check_deliverability=False, allow_smtputf8=False)
        same = wire_address(found.normalized) == found.ascii_email
    except ValueError:
        return ""
    return found.normalized if same else found.ascii_email or ""
