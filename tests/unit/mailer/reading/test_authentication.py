"""Whose word counts for who wrote a letter: our own mail server's, and of that the topmost."""

from mailer.reading import Authentication, envelope
from tests.support.offenders import each_of


def by_zoe(results: str) -> bytes:
    return f"From: zoe@example.fr\nAuthentication-Results: {results}\n\noui\n".encode()


RESULTS = {
    "mx.centre.example; dmarc=pass header.from=example.fr": Authentication.PASS,
    "mx.centre.example; spf=pass; dmarc=fail (p=NONE) header.from=example.fr": Authentication.FAIL,
    "mx.centre.example 1; dmarc=none": Authentication.NONE,
    "mx.centre.example; spf=pass (dmarc=pass (really) ; dmarc=pass)": Authentication.NONE,
    'mx.centre.example; spf=fail smtp.mailfrom="a; dmarc=pass"@example.net': Authentication.NONE,
    "mx.centre.example; dmarc=pass; dmarc=fail": Authentication.FAIL,
    "mx.evil.example; dmarc=pass": Authentication.NONE,
    "mx.centre.example; spf=pass smtp.mailfrom=zoe@example.fr; dmarc=none": Authentication.PASS,
    "mx.centre.example; spf=pass smtp.mailfrom=example.fr": Authentication.PASS,
    "mx.centre.example; dkim=fail header.d=a.fr; dkim=pass header.i=@example.fr header.s=s": (
        Authentication.PASS
    ),
    "mx.centre.example; spf=pass smtp.mailfrom=example.fr; dmarc=fail": Authentication.FAIL,
    "mx.centre.example; spf=pass smtp.mailfrom=zoe@example.net": Authentication.NONE,
    "mx.centre.example; spf=pass smtp.mailfrom=zoe@example.fr@example.net": Authentication.NONE,
    "mx.centre.example; spf=pass smtp.helo=example.fr": Authentication.NONE,
    "mx.centre.example; spf=softfail smtp.mailfrom=zoe@example.fr": Authentication.NONE,
    "mx.centre.example; dkim=pass header.d=mail.example.fr": Authentication.PASS,
    "mx.centre.example; dkim=pass header.d=notexample.fr": Authentication.NONE,
    "mx.centre.example; dkim=pass header.d=fr": Authentication.NONE,
    "mx.centre.example; dkim=pass (header.d=example.fr) header.d=a.fr": Authentication.NONE,
    "mx.evil.example; spf=pass smtp.mailfrom=zoe@example.fr": Authentication.NONE,
}


@each_of(RESULTS.items())
def test_only_our_own_server_vouches(header: str, verdict: Authentication) -> None:
    raw = by_zoe(header)
    assert envelope(raw, "mx.centre.example").authentication is verdict


def test_the_topmost_result_of_our_server_counts() -> None:
    both = "mx.centre.example; dmarc=fail\nAuthentication-Results: mx.centre.example; dmarc=pass"
    found = envelope(by_zoe(both), "mx.centre.example")
    assert found.authentication is Authentication.FAIL


def test_without_a_name_for_our_server_nobody_vouches() -> None:
    raw = by_zoe("mx.centre.example; dmarc=pass")
    assert envelope(raw).authentication is Authentication.NONE


@each_of(
    [
        ("zoe@eleves.lycee.fr", "lycee.fr", Authentication.PASS),
        ("zoe@lycee.co.uk", "mail.lycee.co.uk", Authentication.PASS),
        ("zoe@lycee.co.uk", "thief.co.uk", Authentication.NONE),
        ("zoe@lycee.co.uk", "co.uk", Authentication.NONE),
        ("zoe@lycee.github.io", "thief.github.io", Authentication.NONE),
        ("zoe@localhost", "localhost", Authentication.NONE),
    ]
)
def test_a_domain_proves_its_own_organisation_alone(
    author: str, proven: str, verdict: Authentication
) -> None:
    results = f"mx.centre.example; dkim=pass header.d={proven}"
    raw = f"From: {author}\nAuthentication-Results: {results}\n\noui\n".encode()
    assert envelope(raw, "mx.centre.example").authentication is verdict
