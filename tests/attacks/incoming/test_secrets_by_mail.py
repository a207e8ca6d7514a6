"""People sent their secret number by mail, where it stayed for whoever reads what is kept."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.mail.mail_store import SEAL
from bot.store.codecs import EFFECTS
from bot.texts.public_words import secret_words
from domain.text.secrets.disclosed_secrets import holds_secret, without_secrets
from mailer.reading import blanked
from tests.support.mail.letterbox import Headers, Letterbox, letterbox, raw_letter
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.world import DESK

LUCAS = CANDIDATES["Lucas"]
VOUCHED: Headers = [("Authentication-Results", "mx.centre.fr; dmarc=pass header.from=lycee.fr")]


@pytest.fixture
async def box(tmp_path: Path) -> AsyncIterator[Letterbox]:
    async with letterbox(tmp_path) as box:
        yield box


async def kept(box: Letterbox) -> str:
    """The newest letter as it is kept."""
    sealed = await box.value("SELECT sealed FROM letters ORDER BY id DESC LIMIT 1")
    return box.core.keys.open(sealed, SEAL).decode()


async def told(box: Letterbox) -> list[str]:
    rows = await box.core.store.read(
        lambda tx: tx.execute("SELECT effect FROM outbox WHERE domain <> '' ORDER BY id")
    )
    return [EFFECTS.loads(row["effect"]).letter for row in rows]


@pytest.mark.parametrize(
    "text",
    [
        f"Mon identifiant est {LUCAS.id_number} et mon code secret {LUCAS.secret}",
        f"{LUCAS.id_number}\r\n{LUCAS.secret}",
        f"code secret : {LUCAS.secret}",
        "Mon mot de passe est soleil-5190!",
    ],
)
async def test_it_is_blanked_in_what_is_kept_and_answered_kindly(box: Letterbox, text: str) -> None:
    more = [*VOUCHED, ("Subject", f"Aide {LUCAS.secret}"), ("X-Note", LUCAS.secret)]
    await box.take(raw_letter(DESK, f"{text}\r\nMerci", LUCAS.email, more))
    left = await kept(box)
    assert "5190" not in left
    assert "Merci" in left
    assert LUCAS.email in left
    assert "candidate.answer.no-secrets" in await told(box)


async def test_beside_a_yes_it_proves_nothing_and_takes_nothing(box: Letterbox) -> None:
    await box.take(raw_letter(DESK, "Je n'ai pas Telegram", LUCAS.email, VOUCHED))
    row = await box.value("SELECT id FROM invitations")
    text = f"OUI {LUCAS.id_number} {LUCAS.secret}"
    await box.take(raw_letter(box.token("invite", row), text, LUCAS.email))
    letters = ["candidate.action.invite", "candidate.answer.account-opened"]
    assert await told(box) == [*letters, "candidate.answer.no-secrets"]
    assert LUCAS.secret not in await kept(box)


async def test_alone_in_a_reply_to_the_invitation_it_is_known_as_well(box: Letterbox) -> None:
    await box.take(raw_letter(DESK, "Je n'ai pas Telegram", LUCAS.email, VOUCHED))
    row = await box.value("SELECT id FROM invitations")
    await box.take(raw_letter(box.token("invite", row), "OUI 5190", LUCAS.email))
    assert LUCAS.secret not in await kept(box)
    assert await box.value("SELECT count(*) FROM accounts WHERE entry = 2") == 0


async def test_right_and_wrong_ones_are_answered_alike(box: Letterbox) -> None:
    for secret in (LUCAS.secret, "0000"):
        await box.core.store.write(lambda tx: tx.execute("DELETE FROM automatic_answers"))
        text = f"{LUCAS.id_number} {secret}"
        await box.take(raw_letter(DESK, text, LUCAS.email, VOUCHED))
    assert await told(box) == ["candidate.action.invite", "candidate.answer.no-secrets"] * 2


async def test_strangers_hear_the_same_whatever_they_know_and_it_is_blanked(box: Letterbox) -> None:
    known = (
        LUCAS.id_number,
        f"{LUCAS.id_number} 5190",
        f"{LUCAS.id_number} 0000",
        "XYZ999999 5190",
    )
    for number, text in enumerate(known):
        await box.take(raw_letter(DESK, text, f"who{number}@x.fr", VOUCHED))
    assert await told(box) == ["candidate.answer.way-through-centre"] * len(known)
    assert "5190" not in await kept(box)


@each_of(
    [
        ("ABC123456 0427", True),
        ("ABC123456, 04 27", True),
        ("secret number: 0427", True),
        ("my password is sunny2026", True),
        ("code secret 0 4 2 7", True),
        ("le code secret est zéro quatre deux sept", True),
        ("mot de passe : licorne bleue et tartine", True),
        ("Mot de passe : je l'ai perdu", False),
        ("password: how do I change it?", False),
        ("J'ai oublié mon mot de passe", False),
        ("I forgot my password. My exam was on 12/10/2026.", False),
        ("OUI ABC123456", False),
        ("Quand aurai-je mon certificat de 2026 ?", False),
        ("", False),
    ]
)
def test_what_is_taken_for_a_secret(text: str, secret: bool) -> None:
    assert holds_secret(text, secret_words()) is secret


def test_what_is_blanked() -> None:
    said = "ABC123456 code secret 0427, né en 2008. Mot de passe : soleil-26!"
    left = "ABC123456 code secret •••• né en ••••. Mot de passe : ••••"
    assert without_secrets(said, secret_words()) == left
    for told in ("mot de passe : licorne bleue", "ABC123456, secret O4Z7", "ABC123456 O4 Z7"):
        assert not {"licorne", "O4Z7", "O4", "Z7"} & set(
            without_secrets(told, secret_words()).split()
        ), told
    assert (
        without_secrets("OUI ABC1234560427 0427123456abc", secret_words())
        == "OUI ABC123456 •••• 123456abc ••••"
    )


def test_hostile_bytes_are_blanked_without_a_word() -> None:
    for raw in (b"", b"\0" * 99, b"Subject: =?x?\r\n\r\n\xff\xfe 0427", b"From: a\nb: c\r\n\r\nx"):
        assert b"0427" not in blanked(raw)
