"""The sandbox's mail world behaves as the real one does."""

import smtplib
import time
from asyncio import to_thread
from datetime import UTC, datetime

import pytest

from bot.sandbox.mail.delivered import Delivered
from bot.sandbox.mail.post_office import Mood, PostOffice
from domain.machine.outbound import Document, Letter
from mailer.outbound.compose import DeskAddress, compose

AMELIE = "amelie@example.org"
LETTER = Letter(
    to=AMELIE,
    subject="Votre adresse électronique",
    text="Bonjour Amélie,\n\nRépondez OUI à ce message.",
    html="<p>Bonjour</p>",
    language="fr",
    message_id="c.7f3k@centre.test",
    date=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
    reply_to="desk+c.7f3k2p9x@centre.test",
    envelope_from="desk+b.7f3k2p9x@centre.test",
    documents=(Document("relevé.pdf", "application/pdf", b"%PDF-1.7"),),
)
RAW = compose(
    LETTER, DeskAddress("Centre d’examen de Lyon – bureau des résultats", "desk@centre.test")
)


async def send(office: PostOffice, to: str = AMELIE, login: str = "sandbox") -> object:
    def talk() -> object:
        with smtplib.SMTP(office.host, office.smtp_port, "[127.0.0.1]", timeout=1) as client:
            client.login("desk", login)
            return client.sendmail(LETTER.envelope_from, to, RAW)

    return await to_thread(talk)


async def received(office: PostOffice) -> Delivered:
    await send(office)
    return await office.wait_for(AMELIE)


async def test_it_is_up_in_less_than_a_second() -> None:
    began = time.monotonic()
    async with PostOffice():
        assert time.monotonic() - began < 1


async def test_a_letter_sent_by_smtp_is_in_the_recipients_mailbox(office: PostOffice) -> None:
    letter = await received(office)
    assert letter.subject == LETTER.subject
    assert letter.text.rstrip() == LETTER.text
    assert letter.attachments == LETTER.documents


async def test_nobody_sends_without_the_right_password(office: PostOffice) -> None:
    with pytest.raises(smtplib.SMTPAuthenticationError):
        await send(office, login="guess")
    assert office.journal == []


@pytest.mark.parametrize(
    ("mood", "code"),
    [
        (Mood.DEAD, b"550"),
        (Mood.FULL, b"552"),
        (Mood.GREYLISTED, b"451"),
        (Mood.BUSY, b"421"),
        (Mood.BLOCKED, b"554"),
    ],
)
async def test_a_mood_refuses_the_recipient(office: PostOffice, mood: Mood, code: bytes) -> None:
    office.put_in_mood(AMELIE, mood)
    with pytest.raises(smtplib.SMTPRecipientsRefused) as refused:
        await send(office)
    assert refused.value.recipients[AMELIE][0] == int(code)


async def test_a_greylisted_letter_is_taken_at_the_second_try(office: PostOffice) -> None:
    office.put_in_mood(AMELIE, Mood.GREYLISTED, times=1)
    with pytest.raises(smtplib.SMTPRecipientsRefused):
        await send(office)
    assert (await received(office)).subject == LETTER.subject


async def test_the_server_can_take_a_letter_and_hang_up(office: PostOffice) -> None:
    office.put_in_mood(AMELIE, Mood.CUTS)
    with pytest.raises(smtplib.SMTPServerDisconnected):
        await send(office)
    assert len(office.letters(AMELIE)) == 1


async def test_a_bounce_comes_home_to_the_envelope_sender(office: PostOffice) -> None:
    office.put_in_mood(AMELIE, Mood.BOUNCES)
    await send(office)
    report = await office.wait_for(office.desk)
    assert report.recipient == LETTER.envelope_from
    assert b"Final-Recipient: rfc822; amelie@example.org" in report.raw


async def test_an_answer_goes_to_reply_to_and_joins_the_thread(office: PostOffice) -> None:
    answer = await office.reply(await received(office), "OUI")
    assert answer.recipient == LETTER.reply_to
    assert answer.header("In-Reply-To") == "<c.7f3k@centre.test>"
    assert answer.subject == "Re: Votre adresse électronique"


async def test_a_french_answer_quotes_below_a_wrapped_attribution(office: PostOffice) -> None:
    answer = await office.reply(await received(office), "OUI")
    own, attribution, quoted = answer.text.split("\n\n", 2)
    assert own == "OUI"
    assert attribution.startswith("Le lun. 23 nov. 2026 à 09:30, Centre d’examen")
    assert "\n" in attribution
    assert quoted.startswith("> Bonjour Amélie,\n>\n> Répondez OUI")


async def test_an_english_answer_says_wrote(office: PostOffice) -> None:
    english = RAW.replace(b"Content-Language: fr", b"Content-Language: en")
    delivered = await office.deliver(english, to=AMELIE, envelope_from="desk@centre.test")
    answer = await office.reply(delivered, "YES")
    assert "On Mon, Nov 23, 2026 at 9:30" in answer.text
    assert "<desk@centre.test> wrote:" in " ".join(answer.text.split())


async def test_tagged_addresses_lead_to_the_desks_inbox(office: PostOffice) -> None:
    await office.reply(await received(office), "OUI")
    (raw,) = await office.imap.letters("INBOX")
    assert b"Delivered-To: desk+c.7f3k2p9x@centre.test\r\n" in raw
    assert raw.startswith(b"Return-Path: <amelie@example.org>\r\n")


async def test_the_desks_letters_tell_whether_the_sender_was_verified(office: PostOffice) -> None:
    forged = await office.deliver(RAW, to=office.desk, envelope_from=AMELIE, dmarc="fail")
    assert forged.header("Authentication-Results").startswith("mx.centre.test;")
    assert "dmarc=fail header.from=centre.test" in forged.header("Authentication-Results")


async def test_a_page_sees_old_and_new_deliveries_in_order(office: PostOffice) -> None:
    await send(office)
    changes = office.changes()
    assert (await anext(changes)).number == 1
    await send(office, to="bob@example.org")
    assert (await anext(changes)).mailbox == "bob@example.org"


async def test_waiting_for_a_letter_that_never_comes_ends(office: PostOffice) -> None:
    with pytest.raises(TimeoutError):
        await office.wait_for(AMELIE, within=0.05)


async def test_letters_survive_a_restart_of_the_servers(office: PostOffice) -> None:
    await office.reply(await received(office), "OUI")
    port = office.imap_port
    await office.imap.stop()
    await office.imap.start()
    assert office.imap_port == port
    assert len(await office.imap.letters()) == 1
