"""A reply confirms an address only if everything holds; each condition is varied against all."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings

from tests.support.examples import examples
from tests.support.mail.letterbox import EMMA, MARIE, Letterbox, letterbox, raw_letter
from tests.support.mail.replies import (
    AUTHORS,
    MARKS,
    NEITHER,
    NO,
    TOKENS,
    VERDICTS,
    YES,
    Reply,
    arrive,
    replies,
)


@pytest.fixture
async def box(tmp_path: Path) -> AsyncIterator[Letterbox]:
    async with letterbox(tmp_path) as box:
        yield box


FIXTURES = [HealthCheck.function_scoped_fixture]
MANY = settings(max_examples=examples(3), suppress_health_check=FIXTURES)


@MANY
@given(replies(YES * 3 + NEITHER + NO))
@example(Reply())
async def test_a_reply_confirms_exactly_when_everything_holds(box: Letterbox, reply: Reply) -> None:
    await arrive(box, reply)
    assert (await box.confirmed(), await box.confirmed(EMMA)) == (reply.confirms, False)


@MANY
@given(replies(YES + NO * 3))
@example(Reply("NON"))
async def test_a_denial_frees_the_address_exactly_when_everything_holds(
    box: Letterbox, reply: Reply
) -> None:
    await arrive(box, reply)
    freed = await box.value("SELECT group_concat(id) FROM accounts WHERE email = ''")
    assert freed == (str(MARIE.account) if reply.denies else None)


ONE_WRONG = [
    *(Reply(text) for text in NEITHER + NO),
    *(Reply(token=token) for token, right in TOKENS.items() if not right),
    *(Reply(author=author) for author, hers in AUTHORS.items() if not hers),
    *(Reply(marks=(mark,)) for mark, human in MARKS.items() if not human),
    *(Reply(verdicts=(each,)) for each, told in VERDICTS.items() if told == "fails"),
]
ALL_RIGHT = [
    *(Reply(text) for text in YES),
    *(Reply(token=token) for token, right in TOKENS.items() if right),
    *(Reply(author=author) for author, hers in AUTHORS.items() if hers),
    *(Reply(marks=(mark,)) for mark, human in MARKS.items() if human),
    *(Reply(verdicts=(each,)) for each, told in VERDICTS.items() if told != "fails"),
]


async def outcome(box: Letterbox, reply: Reply) -> bool:
    await arrive(box, reply)
    return await box.confirmed()


async def test_one_condition_that_does_not_hold_is_enough(box: Letterbox) -> None:
    assert [reply for reply in ONE_WRONG if await outcome(box, reply)] == []


async def test_every_way_to_be_in_order_confirms(box: Letterbox) -> None:
    assert [reply for reply in ALL_RIGHT if not await outcome(box, reply)] == []


ADDED = [" - NON", " (NON)", " NON", " ???", " -- qui est-ce ?"]


@pytest.mark.parametrize(
    "subject",
    ["STOP", "Re: NON", "Unsubscribe", *(f"RE: Confirmez votre adresse{one}" for one in ADDED)],
)
async def test_a_refusal_in_the_subject_alone_confirms_nothing(
    box: Letterbox, subject: str
) -> None:
    assert not await outcome(box, Reply("", marks=(("Subject", subject),)))


async def test_a_reply_to_from_is_known_by_the_letter_it_answers(box: Letterbox) -> None:
    message_id = box.token("confirm", await box.ask()).partition("+")[2]
    await box.take(raw_letter("desk@centre.fr", "OUI", more=[("In-Reply-To", f"<{message_id}>")]))
    assert await box.confirmed()


async def test_letters_of_token_and_address_may_come_in_capitals(box: Letterbox) -> None:
    to = box.token("confirm", await box.ask()).upper()
    await box.take(raw_letter(to, "OUI", MARIE.email.upper()))
    assert await box.confirmed()


VERDICT = "mx.centre.fr; spf=fail; dmarc={} header.from=lycee.fr"


async def test_only_our_own_servers_topmost_verdict_counts(box: Letterbox) -> None:
    verdicts = [
        ("Authentication-Results", "mx.elsewhere.test; dmarc=fail"),
        ("Authentication-Results", VERDICT.format("pass")),
        ("Authentication-Results", VERDICT.format("fail")),
    ]
    await box.take(raw_letter(box.token("confirm", await box.ask()), "OUI", more=verdicts))
    assert await box.confirmed()


async def test_a_forged_verdict_below_ours_does_not_help(box: Letterbox) -> None:
    verdicts = [
        ("Authentication-Results", VERDICT.format("fail")),
        ("Authentication-Results", VERDICT.format("pass")),
    ]
    await box.take(raw_letter(box.token("confirm", await box.ask()), "OUI", more=verdicts))
    assert not await box.confirmed()


async def test_a_newer_letter_voids_the_older_ones(box: Letterbox) -> None:
    older = box.token("confirm", await box.ask())
    await box.ask()
    await box.take(raw_letter(older, "OUI"))
    assert not await box.confirmed()


async def test_the_letter_to_a_former_address_confirms_no_other(box: Letterbox) -> None:
    code = await box.ask()
    await box.core.store.write(
        lambda tx: tx.execute("UPDATE accounts SET email = 'marie@orange.fr'") and None
    )
    await box.take(raw_letter(box.token("confirm", code), "OUI"))
    assert not await box.confirmed()


async def test_the_same_letter_again_changes_nothing(box: Letterbox) -> None:
    raw = raw_letter(box.token("confirm", await box.ask()), "OUI")
    await box.take(raw)
    await box.take(raw)
    assert await box.value("SELECT group_concat(kind) FROM letters") == "human,duplicate"


async def test_a_known_message_id_of_another_author_is_another_letter(box: Letterbox) -> None:
    to = box.token("confirm", await box.ask())
    stolen = raw_letter(to, "OUI", "thief@mail.test")
    await box.take(stolen)
    await box.take(stolen.replace(b"thief@mail.test", MARIE.email.encode()))
    assert await box.confirmed()


async def test_a_letter_without_message_id_is_known_by_its_bytes(box: Letterbox) -> None:
    raw = raw_letter("desk@centre.fr", "Bonjour").replace(b"Message-ID", b"X-Lost")
    await box.take(raw)
    await box.take(raw)
    await box.take(raw.replace(b"Bonjour", b"Bonsoir"))
    assert await box.value("SELECT group_concat(kind) FROM letters") == "human,duplicate,human"


async def test_a_forged_letter_does_not_take_the_place_of_the_real_reply(box: Letterbox) -> None:
    real = raw_letter(box.token("confirm", await box.ask()), "OUI")
    await box.take(b"Authentication-Results: mx.centre.fr; dmarc=fail\r\n" + real)
    assert not await box.confirmed()
    await box.take(real)
    assert await box.confirmed()


@pytest.mark.parametrize(
    ("plain", "alike"), [("k", "\N{KELVIN SIGN}"), ("s", "\N{LATIN SMALL LETTER LONG S}")]
)
async def test_a_look_alike_that_becomes_the_address_in_lower_case_is_another(
    box: Letterbox, plain: str, alike: str
) -> None:
    to = box.token("confirm", await box.ask(EMMA))
    author = EMMA.email.replace(plain, alike)
    assert author != EMMA.email
    await box.take(raw_letter(to, "YES", author))
    assert not await box.confirmed(EMMA)


async def test_a_question_beside_a_late_yes_reaches_staff(box: Letterbox) -> None:
    to = box.token("confirm", await box.ask())
    for text in ("OUI", "Oui. Quand aurai-je mon certificat ?"):
        await box.take(raw_letter(to, text))
    states = await box.value("SELECT group_concat(state) FROM letters")
    assert states == "processed,quarantine"


async def test_stop_before_the_confirmation_stops_news_and_confirms_nothing(
    box: Letterbox,
) -> None:
    to = box.token("confirm", await box.ask())
    await box.core.store.write(lambda tx: tx.execute("UPDATE accounts SET news = 1"))
    await box.take(raw_letter(to, "STOP"))
    assert not await box.confirmed()
    assert await box.value("SELECT count(*) FROM accounts WHERE news = 0") == 1


async def test_who_writes_neither_yes_nor_no_is_asked_for_one_word(box: Letterbox) -> None:
    to = box.token("confirm", await box.ask())
    await box.take(raw_letter(to, "Qui êtes-vous ?"))
    asked = "SELECT count(*) FROM outbox WHERE effect LIKE '%candidate.answer.unclear%'"
    assert await box.value(asked) == 1
    assert not await box.confirmed()
    await box.take(raw_letter(to, "OUI"))
    assert await box.confirmed()


@pytest.mark.long
async def test_who_answers_from_another_address_is_not_told_every_time(box: Letterbox) -> None:
    to = box.token("confirm", await box.ask())
    for _ in range(3):
        await box.take(raw_letter(to, "OUI", EMMA.email))
    assert await box.value("SELECT count(*) FROM inbox") == 1
