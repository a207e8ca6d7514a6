"""Letters leave by SMTP, and every way it can end is told apart."""

import asyncio
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood, PostOffice
from domain.machine.outbound import Cause, DeliveryError, Doubtful, Receipt, TryLater, Undeliverable
from mailer.outbound.smtp import Sender, SmtpSettings
from tests.support.mail.submission import AMELIE, RAW, SENDER, send, settings
from tests.support.servers.certificates import server_context


@pytest.fixture
async def sender(office: PostOffice) -> AsyncIterator[Sender]:
    sender = Sender(settings(office))
    yield sender
    await sender.close()


async def outcome(sender: Sender) -> tuple[type[DeliveryError], Cause]:
    with pytest.raises(DeliveryError) as ended:
        await send(sender)
    return type(ended.value), ended.value.cause


async def test_the_letter_arrives_byte_for_byte(office: PostOffice, sender: Sender) -> None:
    await send(sender)
    (letter,) = office.letters(AMELIE)
    assert letter.raw.endswith(RAW)
    assert letter.envelope_from == SENDER


async def test_the_receipt_names_the_servers_queue_id(sender: Sender) -> None:
    receipt = await send(sender)
    assert receipt.queue_id is not None
    assert len(receipt.queue_id) == 10


async def test_a_second_recipient_gets_the_same_letter(office: PostOffice, sender: Sender) -> None:
    await sender.send(RAW, envelope_from=SENDER, to=AMELIE, copy_to="desk+o.1@centre.test")
    assert [letter.mailbox for letter in office.journal] == [AMELIE, "desk@centre.test"]


@pytest.mark.parametrize(
    ("mood", "kind", "cause"),
    [
        (Mood.DEAD, Undeliverable, Cause.DEAD_ADDRESS),
        (Mood.FULL, TryLater, Cause.MAILBOX_FULL),
        (Mood.GREYLISTED, TryLater, Cause.TEMPORARY),
        (Mood.BUSY, TryLater, Cause.THROTTLED),
        (Mood.BLOCKED, Undeliverable, Cause.POLICY),
        (Mood.SPAM, Undeliverable, Cause.POLICY),
        (Mood.HANGS, Doubtful, Cause.BROKEN_OFF),
        (Mood.CUTS, Doubtful, Cause.BROKEN_OFF),
    ],
)
async def test_the_recipients_mood_decides(
    office: PostOffice, sender: Sender, mood: Mood, kind: type[DeliveryError], cause: Cause
) -> None:
    office.put_in_mood(AMELIE, mood)
    assert await outcome(sender) == (kind, cause)


@pytest.mark.parametrize("mood", [mood for mood in Mood if mood is not Mood.BOUNCES])
async def test_whatever_happened_the_next_letter_goes(
    office: PostOffice, sender: Sender, mood: Mood
) -> None:
    office.put_in_mood(AMELIE, mood, times=1)
    await outcome(sender)
    assert (await send(sender, "bob@example.org")).queue_id


async def test_many_letters_go_over_few_connections(office: PostOffice) -> None:
    sender = Sender(replace(settings(office), connections=3))
    await asyncio.gather(*(send(sender) for _ in range(30)))
    assert len(office.letters(AMELIE)) == 30
    assert office.smtp.connections == 3
    await sender.close()


async def test_a_connection_lost_in_between_is_replaced(office: PostOffice, sender: Sender) -> None:
    await send(sender)
    office.smtp.cut()
    await send(sender)
    assert len(office.letters(AMELIE)) == 2


async def test_a_restarted_server_is_found_again(office: PostOffice, sender: Sender) -> None:
    await send(sender)
    await office.smtp.stop()
    assert await outcome(sender) == (TryLater, Cause.UNREACHABLE)
    await office.smtp.start()
    assert (await send(sender)).queue_id


async def test_a_refused_login_keeps_the_letter_waiting(office: PostOffice) -> None:
    sender = Sender(replace(settings(office), password="guess-me-not"))
    with pytest.raises(TryLater) as ended:
        await send(sender)
    assert ended.value.cause is Cause.LOGIN
    assert "guess-me-not" not in str(ended.value)


async def test_a_server_without_login_does_not_take_letters(office: PostOffice) -> None:
    sender = Sender(replace(settings(office), user=""))
    assert await outcome(sender) == (TryLater, Cause.LOGIN)


async def test_a_password_beyond_ascii_is_not_shown(office: PostOffice) -> None:
    sender = Sender(replace(settings(office), password="clé-secrète"))
    with pytest.raises(TryLater) as ended:
        await send(sender)
    assert "cl" not in ended.value.words.replace("only", "")


async def test_the_settings_do_not_show_the_password(office: PostOffice) -> None:
    assert office.password not in repr(settings(office))


async def test_nothing_goes_unencrypted_when_encryption_is_asked_for(office: PostOffice) -> None:
    sender = Sender(replace(settings(office), security="starttls"))
    assert await outcome(sender) == (TryLater, Cause.CONFIGURATION)
    assert office.journal == []


async def test_a_cancelled_delivery_ends_at_once(office: PostOffice) -> None:
    office.put_in_mood(AMELIE, Mood.HANGS)
    sender = Sender(replace(settings(office), answer_timeout=600))
    began = time.monotonic()
    with pytest.raises(TimeoutError):
        await asyncio.wait_for(send(sender), 0.2)
    await sender.close()
    assert time.monotonic() - began < 1


@pytest.mark.parametrize("raw", [b"bare\nLF\r\n", b"bare\rCR\r\n", b"no end", b""])
async def test_a_letter_that_could_end_early_is_refused(sender: Sender, raw: bytes) -> None:
    with pytest.raises(ValueError, match="CRLF"):
        await sender.send(raw, envelope_from=SENDER, to=AMELIE)


@pytest.mark.parametrize("to", ["a@b.test>\r\nDATA", "a b@c.test", "<a@b.test>", "", "é@x.test"])
async def test_an_address_cannot_speak_smtp(sender: Sender, to: str) -> None:
    with pytest.raises(ValueError, match="not an address"):
        await send(sender, to)


# Encryption


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, Path]:
    return server_context(tmp_path_factory.mktemp("tls"))


async def test_starttls_with_a_known_authority_works(tls: tuple[ssl.SSLContext, Path]) -> None:
    async with PostOffice(tls=tls[0]) as office:
        trusting = replace(settings(office), security="starttls", ca_file=tls[1])
        sender = Sender(trusting)
        assert (await send(sender)).queue_id
        await sender.close()


async def test_an_unknown_authority_gets_no_letter(tls: tuple[ssl.SSLContext, Path]) -> None:
    async with PostOffice(tls=tls[0]) as office:
        assert await outcome(Sender(replace(settings(office), security="starttls"))) == (
            TryLater,
            Cause.CONFIGURATION,
        )


# A server that says exactly what a test wants


@asynccontextmanager
async def scripted(
    answers: dict[str, str], tls: ssl.SSLContext | None = None
) -> AsyncIterator[tuple[SmtpSettings, list[str]]]:
    heard: list[str] = []

    async def converse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(answers.get("", "220 hello").encode() + b"\r\n")
        while line := (await reader.readline()).decode().strip():
            heard.append(line)
            verb = line.split()[0].upper()
            if verb == "DATA":
                writer.write(b"354 go\r\n")
                await reader.readuntil(b"\r\n.\r\n")
            writer.write(answers.get(verb, "250 Ok").encode() + b"\r\n")
        writer.close()

    server = await asyncio.start_server(converse, "127.0.0.1", 0, ssl=tls)
    port = server.sockets[0].getsockname()[1]
    yield SmtpSettings("127.0.0.1", port, "none", timeout=1, answer_timeout=1), heard
    server.close()


async def test_implicit_tls_is_spoken_from_the_first_byte(tls: tuple[ssl.SSLContext, Path]) -> None:
    async with scripted({"DATA": "250 ok id=1tF3Xy"}, tls[0]) as (plain, _):
        sender = Sender(replace(plain, security="tls", ca_file=tls[1]))
        assert await send(sender) == Receipt(queue_id="1tF3Xy")
        await sender.close()


async def test_delivery_reports_are_asked_for_where_offered() -> None:
    async with scripted({"EHLO": "250-mx\r\n250-SIZE 1000\r\n250 DSN"}) as (plain, heard):
        sender = Sender(plain)
        await sender.send(RAW, envelope_from=SENDER, to="amelie+x@example.org", envid="p 1=2")
        await sender.close()
    assert f"MAIL FROM:<{SENDER}> SIZE={len(RAW)} RET=HDRS ENVID=p+201+3D2" in heard
    assert (
        "RCPT TO:<amelie+x@example.org> NOTIFY=FAILURE,DELAY ORCPT=rfc822;amelie+2Bx@example.org"
    ) in heard


async def test_nothing_is_asked_of_a_server_that_offers_nothing() -> None:
    async with scripted({}) as (plain, heard):
        sender = Sender(plain)
        await sender.send(RAW, envelope_from=SENDER, to=AMELIE, envid="1")
        await sender.close()
    assert f"MAIL FROM:<{SENDER}>" in heard
    assert f"RCPT TO:<{AMELIE}>" in heard


@pytest.mark.parametrize(
    ("verb", "reply", "kind", "cause"),
    [
        ("", "554 no service", TryLater, Cause.CONFIGURATION),
        ("", "421 too busy", TryLater, Cause.BUSY),
        ("MAIL", "550 5.7.1 sender rejected", TryLater, Cause.CONFIGURATION),
        ("MAIL", "552 5.3.4 message too big", Undeliverable, Cause.POLICY),
        ("MAIL", "451 4.3.0 try later", TryLater, Cause.BUSY),
        ("MAIL", "452 4.3.4 too big for now", TryLater, Cause.TEMPORARY),
        ("RCPT", "451 4.3.0 try later", TryLater, Cause.THROTTLED),
        ("RCPT", "what?", TryLater, Cause.BROKEN_OFF),
        ("DATA", "452 4.3.1 no space", TryLater, Cause.TEMPORARY),
        ("DATA", "552 5.2.2 mailbox full", TryLater, Cause.MAILBOX_FULL),
        ("DATA", "550 5.7.1 looks like spam", Undeliverable, Cause.POLICY),
        ("DATA", "nonsense", Doubtful, Cause.BROKEN_OFF),
    ],
)
async def test_a_reply_means(
    verb: str, reply: str, kind: type[DeliveryError], cause: Cause
) -> None:
    async with scripted({verb: reply}) as (plain, _):
        sender = Sender(plain)
        assert await outcome(sender) == (kind, cause)
        await sender.close()


async def test_silence_before_the_letter_means_it_was_not_delivered() -> None:
    async def mute(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(1)
        writer.close()

    server = await asyncio.start_server(mute, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    sender = Sender(SmtpSettings("127.0.0.1", port, "none", timeout=0.1))
    assert await outcome(sender) == (TryLater, Cause.UNREACHABLE)
    server.close()


async def test_a_line_cut_before_the_final_dot_means_it_was_not_delivered() -> None:
    async def cut(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"220 hello\r\n250 ehlo\r\n250 mail\r\n250 rcpt\r\n354 go\r\n")
        await reader.readuntil(b"DATA\r\n")
        await reader.read(1)
        writer.transport.abort()

    server = await asyncio.start_server(cut, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    sender = Sender(SmtpSettings("127.0.0.1", port, "none", timeout=1))
    with pytest.raises(TryLater):
        await sender.send(RAW * 300_000, envelope_from=SENDER, to=AMELIE)
    server.close()
