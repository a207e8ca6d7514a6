"""Which bytes of a letter are an address, and which the end or beginning of a longer one."""

from bot.mail.addresses_in_letters import stands_any
from tests.support.offenders import each_of

ANN = "ann@x.fr"


@each_of(
    [
        b"From: Ann@X.fr", b"<ann@x.fr>", b"mailto:ann@x.fr?subject=", b"write to ann@x.fr.",
        b"smtp.mailfrom=ann@x.fr;", b"=C3=A0=20ann@x.fr=20", b"mail=3Dann@x.fr", b"%3Cann@x.fr%3E",
        b"joann@x.fr and ann@x.fr", b"...ann@x.fr", b"ann@x.fr",
    ]
)  # fmt: skip
def test_an_address_is_found_wherever_it_stands(raw: bytes) -> None:
    assert stands_any(["zoe@x.fr", ANN], raw)


@each_of(
    [
        b"joann@x.fr", b"jo.ann@x.fr", b"jo-ann@x.fr", b"jo_ann@x.fr", b"jo+ann@x.fr",
        b"ann@x.fr.com", b"ann@x.frz", b"ann@x.fr-z.com", b"", b"ann at x.fr",
    ]
)  # fmt: skip
def test_a_longer_address_is_another(raw: bytes) -> None:
    assert not stands_any(["", ANN], raw)
