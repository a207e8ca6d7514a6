"""Everything cryptographic that hangs on the centre's one master key, one derived key a purpose.

Whoever loses the master key loses what is sealed, every secret number's hash and every token
under way. HKDF (RFC 5869) keeps the uses apart: none of them tells anything about another.
"""

import base64
import hmac
import secrets
from typing import NamedTuple, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
EXPECTED = "expected 32 random bytes as 44 characters of base64 or 64 hex digits"
NONCE_BYTES = 12  # random ones last for 2**32 seals under one key (NIST SP 800-38D, 8.3)
ROW_BYTES = 8
MAC_BYTES = 12  # with the row 20 bytes: base32 without padding, so that each token has one spelling

PURPOSES = {
    "b": "bounce",
    "c": "confirm",
    "o": "copy",
    "p": "recover",
    "r": "reply",
    "s": "share",
    "u": "unsubscribe",
}
_LETTERS = {purpose: letter for letter, purpose in PURPOSES.items()}


class MasterKeyError(ValueError):
    """This text is no master key; the message says why and does not repeat it."""


class SealBrokenError(Exception):
    """Not sealed under this key and label, or changed since."""


class Token(NamedTuple):
    """What a genuine token says: what it is for and which row it speaks of."""

    purpose: str
    row: int


class Keys:
    """The derived keys. None of them leaves the object, and its repr shows none."""

    __slots__ = ("_codes", "_digests", "_seal", "_secrets", "_tokens")

    def __init__(self, master: bytes) -> None:
        """`master` is 32 random bytes; see `Keys.read` for their text form."""
        if len(master) != KEY_BYTES:
            raise MasterKeyError(f"the master key has {len(master)} bytes, {EXPECTED}")
        self._seal = AESGCM(_derive(master, "seal"))
        self._secrets = _keyed(master, "secret numbers")
        self._digests = _keyed(master, "digests")
        self._tokens = _keyed(master, "tokens")
        self._codes = _keyed(master, "codes")

    @classmethod
    def read(cls, text: str) -> Self:
        """From 64 hex digits or 44 characters of base64, plain or URL-safe.

        Raises `MasterKeyError`.
        """
        text = text.strip()
        try:
            hexadecimal = len(text) == 2 * KEY_BYTES
            master = bytes.fromhex(text) if hexadecimal else _from_base64(text)
        except ValueError:
            raise MasterKeyError(f"the master key is neither base64 nor hex, {EXPECTED}") from None
        return cls(master)

    @staticmethod
    def generate() -> str:
        """A new master key as text."""
        return base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()

    def __repr__(self) -> str:
        """Nothing but the name."""
        return "Keys(...)"

    def seal(self, data: bytes, label: str = "") -> bytes:
        """Encrypt with AES-256-GCM; `label` (a table, a column) is needed again to open.

        28 bytes longer than `data`; the same data seals differently each time.
        """
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + self._seal.encrypt(nonce, data, label.encode())

    def open(self, sealed: bytes, label: str = "") -> bytes:
        """What was sealed under `label`. Raises `SealBrokenError`."""
        nonce, box = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        try:
            return self._seal.decrypt(nonce, box, label.encode())
        except (InvalidTag, ValueError):
            raise SealBrokenError(
                f"{label or 'data'}: sealed under another key, or changed"
            ) from None

    def secret_hash(self, id_number: str, secret: str) -> str:
        """64 hex digits to store instead of a secret number, bound to its ID number.

        Keyed, since four digits without a key are guessed from any hash in a moment.
        """
        return _mac(self._secrets, id_number, secret).hex()

    def digest(self, purpose: str, text: str) -> str:
        """64 hex digits by which equal texts are found again without storing them."""
        return _mac(self._digests, purpose, text).hex()

    def token(self, purpose: str, row: int) -> str:
        """33 characters of `a-z2-7` for an address's local part: `purpose`, `row`, 96 bits of MAC.

        `purpose` is one of `PURPOSES`, `row` fits 64 bits. Derived, so that no table holds it;
        lower case, because mail servers fold it.
        """
        signed = row.to_bytes(ROW_BYTES) + self._signature(purpose, row)
        return _LETTERS[purpose] + base64.b32encode(signed).decode().lower()

    def read_token(self, text: str) -> Token | None:
        """What a token of ours says, in whatever case it comes back; None for anything else."""
        purpose = PURPOSES.get(text[:1].lower())
        try:
            signed = base64.b32decode(text[1:], casefold=True)
        except ValueError:
            return None
        row = int.from_bytes(signed[:ROW_BYTES])
        if not purpose or not hmac.compare_digest(
            signed[ROW_BYTES:], self._signature(purpose, row)
        ):
            return None
        return Token(purpose, row)

    def code(self, purpose: str, row: int) -> str:
        """Six digits for `row`, to be typed by hand; whoever checks them counts the tries."""
        number = int.from_bytes(_mac(self._codes, purpose, str(row)))
        return f"{number % 1_000_000:06}"

    def _signature(self, purpose: str, row: int) -> bytes:
        return _mac(self._tokens, purpose, str(row))[:MAC_BYTES]


def _from_base64(text: str) -> bytes:
    return base64.b64decode(text.replace("-", "+").replace("_", "/"), validate=True)


def _derive(master: bytes, purpose: str) -> bytes:
    info = f"results-desk {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=info).derive(master)


def _keyed(master: bytes, purpose: str) -> hmac.HMAC:
    """What `_mac` copies: with a key each time, setting up would take longer than hashing."""
    return hmac.new(_derive(master, purpose), digestmod="sha256")


def _mac(keyed: hmac.HMAC, *texts: str) -> bytes:
    """HMAC-SHA-256 over the texts, each after its length: ("ab", "c") is not ("a", "bc")."""
    mac = keyed.copy()
    for text in texts:
        part = text.encode(errors="surrogatepass")
        mac.update(len(part).to_bytes(8) + part)
    return mac.digest()
