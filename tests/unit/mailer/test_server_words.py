"""Whose fault a server's sentence tells: by what it speaks about, not by its words alone."""

from hypothesis import given
from hypothesis import strategies as st

from mailer.server_words import blames_us, limit_wait
from tests.support.offenders import each_of

DESK = "desk@centre.fr"
OURS = [
    "550-Verification failed for <desk@centre.fr> 550-No Such User Here 550 Sender verify failed",
    "550 Requested action not taken: mailbox unavailable 550 invalid DNS MX resource record",
    "554 5.7.1 Client host [192.0.2.1] blocked using zen.spamhaus.org",
    "553 sorry, your domain does not exist",
    "504 5.5.2 <mx>: Helo command rejected: need fully-qualified hostname",
    "550 rejected: your server has no reverse DNS",
    "550 5.4.5 Daily user sending limit exceeded",
    "550 5.7.27 The sender's domain has a null MX",
    "550 Absenderadresse abgelehnt: Domain nicht gefunden",
    "554 Ihre IP-Adresse ist auf einer Sperrliste",
    "550 Dirección del remitente rechazada",
    "550 Mittente rifiutato: dominio inesistente",
    "421 4.7.0 [TSS04] Messages from 203.0.113.7 temporarily deferred due to user complaints",
    "421 Messages from IP temporarily deferred",
    "421 4.7.0 Messages from 2001:db8::7 temporarily deferred",
    "421 Too many concurrent connections from this IP",
    "451 Traffic from your network temporarily delayed",
    "421 Messages en provenance de 203.0.113.7 temporairement différés",
    "421 Nachrichten von dieser IP vorübergehend zurückgestellt",
]
THEIRS = [
    "550 5.1.1 <x@y.fr>: Recipient address rejected: User unknown; from=<desk@centre.fr> helo=<mx>",
    "host mx.y.fr[192.0.2.9] said: 550 5.1.1 user unknown (in reply to RCPT TO command)",
    "550 The email account that you tried to reach does not exist",
    "Your message to x could not be delivered because the address was not found",
    "Host or domain name not found. Name service error for name=y.fr type=MX: Host not found",
    "all relevant MX records point to non-existent hosts",
    "550 Account unknown; they may be blacklisted, or missing the proper DNS entries",
    "552 5.2.2 mailbox over quota",
    "550 Delivery to <x@y.fr> failed, from <desk@centre.fr>",
    "550 Empfängeradresse abgelehnt: Benutzer nicht gefunden",
    "550 Usuario desconocido",
    "550 Utente sconosciuto",
    "450 Delivery to recipient temporarily deferred",
    "550 Message from desk@centre.fr deferred: recipient unknown",
    "550 Messages from 203.0.113.7 could not be delivered to this mailbox",
    "421 Too many messages for this recipient",
]


@each_of(OURS)
def test_what_is_wrong_with_our_side_is_ours(words: str) -> None:
    assert blames_us(words)


@each_of(THEIRS)
def test_what_is_wrong_with_a_recipient_is_theirs_though_we_are_named(words: str) -> None:
    assert not blames_us(words, {DESK})


def test_a_fault_found_with_our_own_address_alone_is_ours() -> None:
    assert blames_us("550 Verification failed for <desk+b.k7m2@centre.fr>", {DESK})
    assert not blames_us("550 Verification failed for <x@y.fr>", {DESK})


def test_missing_records_are_the_recipients_where_the_code_says_so() -> None:
    assert not blames_us("550 5.1.2 no MX record for y.fr", dead=True)
    assert blames_us("550 no MX record")


@given(st.text())
def test_no_words_are_too_odd(words: str) -> None:
    assert limit_wait(words) in {None, 60.0, 3600.0, 86400.0}
    assert isinstance(blames_us(words), bool)


def test_a_count_of_those_an_account_writes_to_is_a_limit_of_ours_and_no_full_mailbox() -> None:
    for said, seconds in (
        ("554 5.2.0 Exception; mailbox has exceeded its limit of 500 recipients per day", 86400.0),
        ("550 La boîte a dépassé 200 destinataires par heure", 3600.0),
        ("550 The recipient's mailbox exceeded its limit of messages per day", None),
        ("552 5.2.2 mailbox over quota", None),
    ):
        assert limit_wait(said) == seconds, said


@each_of(
    [
        ("554 Quota d'envoi dépassé, veuillez réessayer demain", 86400.0),
        ("550 5.7.1 Tageslimit für den Versand erreicht", 86400.0),
        ("554 Das Versandlimit Ihres Kontos ist erreicht", 3600.0),
        ("550 Has superado el límite diario de envíos", 86400.0),
        ("550 Superato il limite giornaliero di invio", 86400.0),
        ("550 Das Postfach des Empfängers hat das Limit erreicht", None),
        ("550 Das Tageslimit des Empfängers ist erreicht", None),
    ]
)
def test_a_limit_is_heard_in_the_languages_of_providers(said: str, seconds: float | None) -> None:
    assert limit_wait(said) == seconds
