"""Keys seal, hash and sign per purpose, read only what is theirs, and never show themselves."""

import base64
import re
import secrets

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from bot.keys import HEADER_BYTES, PURPOSES, Keys, MasterKeyError, SealBrokenError, Token
from tests.support.offenders import each_of, name_offenders

MASTER = bytes(range(32))
KEYS = Keys(MASTER)
OTHER = Keys(bytes(32))

ROWS = st.integers(min_value=0, max_value=2**56 - 1)


@each_of(
    [
        MASTER.hex(),
        base64.b64encode(MASTER).decode(),
        base64.urlsafe_b64encode(MASTER).decode() + "\n",
    ]
)
def test_a_master_key_is_read_in_each_form(text: str) -> None:
    assert Keys.read(text).digest("test", "x") == KEYS.digest("test", "x")


@each_of(
    [
        ("", "0 bytes"),
        ("c2hvcnQ=", "5 bytes"),
        ("not a key!", "neither base64 nor hex"),
        ("z" * 64, "neither base64 nor hex"),
        ("clé", "neither base64 nor hex"),
    ]
)
def test_a_wrong_master_key_is_explained_but_not_repeated(text: str, words: str) -> None:
    with pytest.raises(MasterKeyError, match=words) as caught:
        Keys.read(text)
    assert not text or text not in str(caught.value)


def test_a_generated_key_can_be_read() -> None:
    assert Keys.read(Keys.generate()).digest("test", "x") != KEYS.digest("test", "x")


def test_a_repr_shows_nothing() -> None:
    assert repr(KEYS) == "Keys(...)"


@given(st.binary(), st.text())
def test_what_is_sealed_opens(data: bytes, label: str) -> None:
    assert KEYS.open(KEYS.seal(data, label), label) == data


def test_a_seal_hides_what_it_holds_and_that_it_holds_it_twice() -> None:
    sealed = KEYS.seal(b"grade A")
    assert b"grade" not in sealed
    assert sealed != KEYS.seal(b"grade A")


def test_a_seal_holds_under_its_own_label_only() -> None:
    with pytest.raises(SealBrokenError, match="letter"):
        KEYS.open(KEYS.seal(b"grade A", "update"), "letter")


@each_of([b"", b"short", bytes(40), OTHER.seal(b"grade A")])
def test_what_we_did_not_seal_does_not_open(sealed: bytes) -> None:
    with pytest.raises(SealBrokenError):
        KEYS.open(sealed)


@each_of([0, 12, -1])
def test_a_changed_byte_breaks_the_seal(place: int) -> None:
    sealed = bytearray(KEYS.seal(b"grade A"))
    sealed[place] ^= 1
    with pytest.raises(SealBrokenError):
        KEYS.open(bytes(sealed))


def test_a_secret_number_hashes_differently_for_each_candidate_and_key() -> None:
    hashes = {
        KEYS.secret_hash("FR001-1", "1234"),
        KEYS.secret_hash("FR001-11", "234"),
        KEYS.secret_hash("FR001-2", "1234"),
        OTHER.secret_hash("FR001-1", "1234"),
    }
    assert len(hashes) == 4
    assert all(re.fullmatch(r"[0-9a-f]{64}", each) for each in hashes)


def test_digests_of_two_purposes_cannot_be_matched() -> None:
    assert KEYS.digest("address", "ana@example.org") != KEYS.digest("name", "ana@example.org")


@given(st.sampled_from(sorted(PURPOSES.values())), ROWS)
def test_a_token_comes_back(purpose: str, row: int) -> None:
    assert KEYS.read_token(KEYS.token(purpose, row)) == Token(purpose, row)


@given(st.sampled_from(sorted(PURPOSES.values())), ROWS)
def test_a_token_fits_a_local_part(purpose: str, row: int) -> None:
    local_part = f"desk+{KEYS.token(purpose, row)}"
    assert len(local_part) <= 64
    assert re.fullmatch(r"desk\+[a-z2-7]+", local_part)


def test_a_token_survives_servers_that_fold_case() -> None:
    assert KEYS.read_token(KEYS.token("bounce", 7).upper()) == Token("bounce", 7)


def test_a_token_is_good_for_its_purpose_only() -> None:
    assert KEYS.read_token("u" + KEYS.token("confirm", 7)[1:]) is None


def test_a_token_of_another_key_is_refused() -> None:
    assert KEYS.read_token(OTHER.token("confirm", 7)) is None


def is_a_token_no_more(place: int) -> None:
    token = KEYS.token("confirm", 7)
    other = "a" if token[place] != "a" else "b"
    assert KEYS.read_token(token[:place] + other + token[place + 1 :]) is None


def test_a_changed_character_spoils_a_token() -> None:
    name_offenders(is_a_token_no_more, range(1, 33))


@given(st.text())
def test_no_text_from_outside_is_a_token_or_an_error(text: str) -> None:
    assert KEYS.read_token(text) is None


@each_of(["c", "c" + "a" * 32, "c" + "é" * 32, "c" + "a" * 10_000, "cmy"])
def test_a_near_token_is_none(text: str) -> None:
    assert KEYS.read_token(text) is None


def test_a_code_is_six_digits_and_its_own_for_each_row_and_purpose() -> None:
    codes = {KEYS.code(purpose, row) for purpose in ("confirm", "recover") for row in range(100)}
    assert len(codes) > 190
    assert all(re.fullmatch(r"[0-9]{6}", code) for code in codes)


def test_a_code_is_the_same_each_time() -> None:
    assert KEYS.code("confirm", 7) == Keys(MASTER).code("confirm", 7)


def test_every_use_has_a_key_of_its_own() -> None:
    text = secrets.token_hex()
    assert KEYS.secret_hash("test", text) != KEYS.digest("test", text)


def test_text_that_is_no_unicode_hashes_all_the_same() -> None:
    assert KEYS.digest("test", "\ud800") != KEYS.digest("test", "\ud801")


NEXT = Keys(bytes(range(1, 33)), 2, {1: MASTER})
"""The second key of a centre, which still reads what the first one made."""


def test_a_later_key_reads_what_the_first_one_made() -> None:
    assert NEXT.open(KEYS.seal(b"grade A", "update"), "update") == b"grade A"
    assert NEXT.read_token(KEYS.token("confirm", 7)) == Token("confirm", 7)
    assert NEXT.is_secret(KEYS.secret_hash("ABC123456", "0427"), "ABC123456", "0427")


def test_the_first_key_reads_nothing_of_a_later_one() -> None:
    with pytest.raises(SealBrokenError):
        KEYS.open(NEXT.seal(b"grade A"))
    assert KEYS.read_token(NEXT.token("confirm", 7)) is None
    assert not KEYS.is_secret(NEXT.secret_hash("ABC123456", "0427"), "ABC123456", "0427")


@given(st.sampled_from(sorted(PURPOSES.values())), ROWS)
def test_a_later_key_s_token_comes_back(purpose: str, row: int) -> None:
    assert NEXT.read_token(NEXT.token(purpose, row)) == Token(purpose, row)


def test_what_was_sealed_before_seals_bore_a_number_opens() -> None:
    numbered = KEYS.seal(b"grade A", "update")
    assert KEYS.open(numbered[HEADER_BYTES:], "update") == b"grade A"


def test_a_seal_is_aes_256_gcm_whoever_opens_it() -> None:
    nonce_and_box = KEYS.seal(b"grade A", "update")[HEADER_BYTES:]
    derived = HKDF(SHA256(), 32, salt=None, info=b"results-desk seal").derive(MASTER)
    opened = AESGCM(derived).decrypt(nonce_and_box[:12], nonce_and_box[12:], b"update")
    assert opened == b"grade A"


def test_each_token_of_the_first_key_has_one_spelling() -> None:
    signed = bytearray(base64.b32decode(KEYS.token("confirm", 7)[1:], casefold=True))
    signed[0] = 1
    again = "c" + base64.b32encode(bytes(signed)).decode().lower()
    assert KEYS.read_token(again) is None


@given(st.text(), st.text())
def test_no_other_secret_number_is_the_stored_one(stored: str, secret: str) -> None:
    assert not KEYS.is_secret(stored, "ABC123456", secret)
