"""A reply confirms an address only if everything holds; each condition is varied against all."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from letterbox import EMMA, MARIE, Letterbox, letterbox, raw_letter, tagged

YES = (
    "",
    "OUI",
    "Oui, c'est bien moi.",
    "yes please",
    "OK merci",
    "oui, quand aurai-je mon résultat ?",
)
NO_YES = (
    "NON",
    "oui bonjour, je ne suis pas cette personne",
    "STOP",
    "STATUT",
    "Quand aurai-je mon certificat ?",
    "Dois-je répondre oui ?",
)
MACHINES = {
    "vacation": ("Auto-Submitted", "auto-replied"),
    "bulk": ("Precedence", "bulk"),
    "list": ("List-Id", "<students.lycee.fr>"),
    "autoreply": ("X-Autoreply", "yes"),
    "bounce path": ("Return-Path", "<>"),
    "Exchange": ("X-Auto-Response-Suppress", "All"),
    "iCloud": ("X-Apple-Action", "VACATION"),
    "ourselves": ("X-Results-Desk", "centre.fr"),
}
AUTHORS = {
    "another": "thief@mail.test",
    "name only": f'"{MARIE.email}" <thief@mail.test>',
    "two in one": f"{MARIE.email}, thief@mail.test",
    "nobody": "",
    "the desk": "desk@centre.fr",
    "a comment": f"thief@mail.test ({MARIE.email})",
}
TOKENS = ("used", "expired", "another's", "recover", "reply", "unsubscribe", "forged", "none")
OUR_VERDICT = "mx.centre.fr; spf=fail; dmarc={} header.from=lycee.fr"


@dataclass(frozen=True)
class Reply:
    """A reply to the letter that asks for a confirmation; as it stands it confirms."""

    text: str = "OUI"
    token: str = "right"
    author: str = "Marie"
    machine: str = ""
    dmarc: str = "pass"
    second_author: bool = False

    @property
    def counts(self) -> bool:
        kind = (self.token, self.author, self.machine)
        is_own = kind == ("right", "Marie", "") and not self.second_author
        return is_own and self.text in YES and self.dmarc != "fail"


@pytest.fixture
async def box(tmp_path: Path) -> AsyncIterator[Letterbox]:
    async with letterbox(tmp_path) as box:
        yield box


async def address(box: Letterbox, token: str) -> str:
    """Where a reply goes that holds this kind of token."""
    others = await box.ask(EMMA)
    code = await box.ask(used=token == "used", hours=-1 if token == "expired" else 24)
    if token == "none":
        return "desk@centre.fr"
    if token == "forged":
        return tagged("c" + "a" * 32)
    if token == "another's":
        return box.token("confirm", others)
    purpose = token if token in {"recover", "reply", "unsubscribe"} else "confirm"
    return box.token(purpose, code)


def written(reply: Reply, to: str) -> bytes:
    more = [MACHINES[reply.machine]] if reply.machine else []
    if reply.dmarc:
        more.insert(0, ("Authentication-Results", OUR_VERDICT.format(reply.dmarc)))
    if reply.second_author:
        more.append(("From", "thief@mail.test"))
    return raw_letter(to, reply.text, AUTHORS.get(reply.author, MARIE.email), more)


async def confirms(box: Letterbox, reply: Reply) -> bool:
    await box.take(written(reply, await address(box, reply.token)))
    assert not await box.confirmed(EMMA)
    return await box.confirmed()


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.builds(
        Reply,
        text=st.sampled_from(YES * 2 + NO_YES),
        token=st.sampled_from(("right",) * 8 + TOKENS),
        author=st.sampled_from(("Marie",) * 6 + tuple(AUTHORS)),
        machine=st.sampled_from(("",) * 8 + tuple(MACHINES)),
        dmarc=st.sampled_from(("pass", "none", "", "fail")),
        second_author=st.sampled_from((False, False, False, True)),
    )
)
@example(Reply())
async def test_a_reply_confirms_exactly_when_everything_holds(box: Letterbox, reply: Reply) -> None:
    assert await confirms(box, reply) == reply.counts


ONE_WRONG = [
    *(Reply(text=text) for text in NO_YES),
    *(Reply(token=token) for token in TOKENS),
    *(Reply(author=author) for author in AUTHORS),
    *(Reply(machine=machine) for machine in MACHINES),
    Reply(dmarc="fail"),
    Reply(second_author=True),
]


async def test_one_condition_that_does_not_hold_is_enough(box: Letterbox) -> None:
    assert [reply for reply in ONE_WRONG if await confirms(box, reply)] == []


async def test_every_way_to_say_yes_confirms(box: Letterbox) -> None:
    assert [text for text in YES if not await confirms(box, Reply(text=text))] == []


async def test_a_reply_to_from_is_known_by_the_letter_it_answers(box: Letterbox) -> None:
    message_id = box.token("confirm", await box.ask()).partition("+")[2]
    await box.take(raw_letter("desk@centre.fr", "OUI", more=[("In-Reply-To", f"<{message_id}>")]))
    assert await box.confirmed()


async def test_letters_of_token_and_address_may_come_in_capitals(box: Letterbox) -> None:
    to = box.token("confirm", await box.ask()).upper()
    await box.take(raw_letter(to, "OUI", MARIE.email.upper()))
    assert await box.confirmed()


async def test_only_our_own_servers_topmost_verdict_counts(box: Letterbox) -> None:
    verdicts = [
        ("Authentication-Results", "mx.elsewhere.test; dmarc=fail"),
        ("Authentication-Results", OUR_VERDICT.format("pass")),
        ("Authentication-Results", OUR_VERDICT.format("fail")),
    ]
    await box.take(raw_letter(box.token("confirm", await box.ask()), "OUI", more=verdicts))
    assert await box.confirmed()


async def test_a_forged_verdict_below_ours_does_not_help(box: Letterbox) -> None:
    verdicts = [
        ("Authentication-Results", OUR_VERDICT.format("fail")),
        ("Authentication-Results", OUR_VERDICT.format("pass")),
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
    await box.parts.store.write(
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
