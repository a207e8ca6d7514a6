"""Everything cryptographic that hangs on the centre's one master key, one derived key a purpose.

Whoever loses the master key loses what is sealed, every secret number's hash and every token
under way. HKDF (RFC 5869) keeps the uses apart: none of them tells anything about another.

Every value says which master key it was made with, so that a key can be replaced while values of
its forerunner are still read. Those of key 1 say nothing:

    sealed     1rd N nonce box      (of key 1 also nonce box, as of old)
    digest     N:hex
    token      N in the topmost of the row's eight bytes, 0 for key 1
"""

import base64
import hmac
import secrets
from collections.abc import Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import NamedTuple, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from domain.verifying.codes import DIGITS, RANDOM, SIGNS, completed

KEY_BYTES = 32
EXPECTED = "expected 32 random bytes as 44 characters of base64 or 64 hex digits"
NONCE_BYTES = 12  # random ones last for 2**32 seals under one key (NIST SP 800-38D, 8.3)
ROW_BYTES = 8
FIRST_KEY = 1  # the number of the key that stores of all versions have
LAST_KEY = 255
MARK = b"1rd"  # ahead of the key's number in what is sealed
HEADER_BYTES = len(MARK) + 1
NO_HASH = "0" * 64
MAC_BYTES = 12  # with the row 20 bytes: base32 without padding, so that each token has one spelling

PURPOSES = {
    "b": "bounce",
    "c": "confirm",
    "d": "disown",
    "e": "page",
    "f": "freeze",
    "h": "chat",
    "i": "signin",
    "n": "invite",
    "o": "copy",
    "p": "recover",
    "r": "reply",
    "s": "share",
    "t": "step",
    "u": "unsubscribe",
    "g": "guardian",
    "v": "view",
    "w": "farewell",
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


class _Derived:
    """One master key's keys, one a purpose."""

    __slots__ = ("checks", "codes", "digests", "seal", "secrets", "tokens")

    def __init__(self, master: bytes) -> None:
        if len(master) != KEY_BYTES:
            raise MasterKeyError(f"the master key has {len(master)} bytes, {EXPECTED}")
        self.seal = AESGCM(_derive(master, "seal"))
        self.secrets = _keyed(master, "secret numbers")
        self.digests = _keyed(master, "digests")
        self.tokens = _keyed(master, "tokens")
        self.codes = _keyed(master, "codes")
        self.checks = _keyed(master, "check")


class Keys:
    """The derived keys. None of them leaves the object, and its repr shows none."""

    __slots__ = ("_current", "_derived", "number")

    def __init__(
        self,
        master: bytes,
        number: int = FIRST_KEY,
        former: Mapping[int, bytes] = MappingProxyType({}),
    ) -> None:
        """`master` is 32 random bytes; see `Keys.read` for their text form.

        `number` is this key's, 1 to 255; with the keys in `former`, by number, values are only
        read.
        """
        self.number = number
        self._derived = {each: _Derived(key) for each, key in {**former, number: master}.items()}
        self._current = self._derived[number]

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

        32 bytes longer than `data`; the same data seals differently each time.
        """
        nonce = secrets.token_bytes(NONCE_BYTES)
        box = self._current.seal.encrypt(nonce, data, label.encode())
        return MARK + bytes([self.number]) + nonce + box

    def open(self, sealed: bytes, label: str = "") -> bytes:
        """What was sealed under `label`. Raises `SealBrokenError`."""
        tries = [(FIRST_KEY, sealed)]  # of old; a nonce of that time may begin like the mark
        if sealed.startswith(MARK) and len(sealed) > HEADER_BYTES:
            tries.insert(0, (sealed[len(MARK)], sealed[HEADER_BYTES:]))
        for number, value in tries:
            with suppress(InvalidTag, ValueError, KeyError):
                nonce, box = value[:NONCE_BYTES], value[NONCE_BYTES:]
                return self._derived[number].seal.decrypt(nonce, box, label.encode())
        raise SealBrokenError(f"{label or 'data'}: sealed under another key, or changed")

    def check_value(self) -> str:
        """By which a store knows again the key that its values were made with."""
        return self._numbered(_mac(self._current.checks, "store"))

    def secret_hash(self, id_number: str, secret: str) -> str:
        """64 hex digits to store instead of a secret number, bound to its ID number.

        Keyed, since four digits without a key are guessed from any hash in a moment.
        """
        return self._numbered(_mac(self._current.secrets, id_number, secret))

    def own_secret(self, id_number: str, issued: int = 0) -> str:
        """The secret number of an entry that came without one: the same each time it is asked for.

        Derived, so that a file of them can be written again; a random one lost, since a crash
        between the import and the file would leave nobody who knows it. `issued` counts those that
        took the place of others.
        """
        turn = (str(issued),) if issued else ()
        number = int.from_bytes(_mac(self._current.codes, "own secret", id_number, *turn))
        return f"{number % 10_000:04}"

    def is_secret(self, stored: str, id_number: str, secret: str) -> bool:
        """Whether a secret number is the one whose hash is stored; "" takes as long."""
        named, _, digits = (stored or NO_HASH).rpartition(":")
        number = int(named) if named.isdecimal() else FIRST_KEY
        derived = self._derived.get(number, self._current)
        given = _mac(derived.secrets, id_number, secret).hex()
        return hmac.compare_digest(given.encode(), digits.encode(errors="surrogatepass"))

    def digest(self, purpose: str, text: str) -> str:
        """64 hex digits by which equal texts are found again without storing them."""
        return self._numbered(_mac(self._current.digests, purpose, text))

    def of_letters(self, by: str, whom: str) -> str:
        """What stands for an address, an entry or a chat where its letters are counted."""
        return self.digest("letters", f"{by} {whom}")

    def of_statement(self, words: str) -> str:
        """What stands for a Statement whose candidate is erased."""
        return self.digest("statement", words)

    @staticmethod
    def fresh_code() -> str:
        """A code for a Statement, which nobody can guess: 73 random bits."""
        digit = secrets.choice(DIGITS)  # so that no word of a letter is taken for one
        return completed(digit + "".join(secrets.choice(SIGNS) for _ in range(RANDOM - 1)))

    def of_code(self, code: str) -> list[str]:
        """What stands for a Statement's code: under this key, then under those before it."""
        return self._under_all("statement code", code)

    def of_file(self, sha256: str) -> list[str]:
        """What stands for the bytes of a file that was handed out, likewise."""
        return self._under_all("statement file", sha256)

    @staticmethod
    def fresh_token() -> str:
        """32 characters of A-Z a-z 0-9 _ - that nobody can guess."""
        return secrets.token_urlsafe(24)

    def of_staff_link(self, token: str) -> str:
        """What stands for the link that invites somebody to be staff."""
        return self.digest("staff link", token)

    def _under_all(self, purpose: str, text: str) -> list[str]:
        numbers = [self.number, *sorted(self._derived.keys() - {self.number}, reverse=True)]
        return [
            self._numbered(_mac(self._derived[each].digests, purpose, text), each)
            for each in numbers
        ]

    def _numbered(self, mac: bytes, number: int = 0) -> str:
        number = number or self.number
        return mac.hex() if number == FIRST_KEY else f"{number}:{mac.hex()}"

    def token(self, purpose: str, row: int) -> str:
        """33 characters of `a-z2-7` for an address's local part: `purpose`, `row`, 96 bits of MAC.

        `purpose` is one of `PURPOSES`, `row` fits 56 bits. Derived, so that no table holds it;
        lower case, because mail servers fold it.
        """
        mark = 0 if self.number == FIRST_KEY else self.number
        signed = bytes([mark]) + row.to_bytes(ROW_BYTES - 1)
        signed += _signature(self._current, purpose, row)
        return _LETTERS[purpose] + base64.b32encode(signed).decode().lower()

    def read_token(self, text: str) -> Token | None:
        """What a token of ours says, in whatever case it comes back; None for anything else."""
        purpose = PURPOSES.get(text[:1].lower())
        try:
            signed = base64.b32decode(text[1:], casefold=True)
        except ValueError:
            return None
        derived = self._derived.get(signed[0] or FIRST_KEY) if signed else None
        if not purpose or derived is None or signed[0] == FIRST_KEY:  # that key writes 0
            return None
        row = int.from_bytes(signed[1:ROW_BYTES])
        genuine = hmac.compare_digest(signed[ROW_BYTES:], _signature(derived, purpose, row))
        return Token(purpose, row) if genuine else None

    def code(self, purpose: str, row: int) -> str:
        """Six digits for `row`, to be typed by hand; whoever checks them counts the tries."""
        number = int.from_bytes(_mac(self._current.codes, purpose, str(row)))
        return f"{number % 1_000_000:06}"


def _signature(derived: _Derived, purpose: str, row: int) -> bytes:
    return _mac(derived.tokens, purpose, str(row))[:MAC_BYTES]


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
