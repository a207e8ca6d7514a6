"""The desk's own DKIM signature, for centres whose submission service adds none."""

from dataclasses import dataclass, field

import dkim  # type: ignore[import-untyped]

# RFC 8058, 4 wants both List-Unsubscribe headers signed.
_SIGNED = (
    "from to reply-to subject date message-id in-reply-to references auto-submitted "
    "list-unsubscribe list-unsubscribe-post content-language mime-version content-type"
)


@dataclass(frozen=True)
class DkimKey:
    """A signing key: `private_key` is RSA in PEM, its public half stands in DNS (RFC 6376, 3.6)."""

    domain: str
    selector: str
    private_key: bytes = field(repr=False)


def sign(raw: bytes, key: DkimKey) -> bytes:
    """The letter with its DKIM-Signature in front, not otherwise changed.

    The signature tells the moment of signing, so a letter is signed once and its bytes are kept.
    Raises dkim.DKIMException when the key cannot be read.
    """
    header: bytes = dkim.sign(
        raw,
        key.selector.encode(),
        key.domain.encode(),
        key.private_key,
        canonicalize=(b"relaxed", b"relaxed"),
        include_headers=[name.encode() for name in _SIGNED.split()],
    )
    return header + raw


def can_sign(private_key: bytes) -> bool:
    """Whether a key is one that `sign` takes: tried, so that it can never say otherwise."""
    try:
        sign(b"From: a@b.org\r\n\r\n", DkimKey("b.org", "trial", private_key))
    except dkim.DKIMException:
        return False
    return True
