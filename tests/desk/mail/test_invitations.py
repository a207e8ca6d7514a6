"""From a letter of somebody without Telegram to an account, by real letters on a real store."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.config import TermsSection
from bot.sandbox.mail.bounces import bounce
from bot.store.codecs import EFFECTS
from domain.machine.effects import Write
from tests.support.mail.letterbox import Headers, Letterbox, letterbox, raw_letter
from tests.support.people import CANDIDATES
from tests.support.world import DESK

LUCAS = CANDIDATES["Lucas"]  # without an account
VOUCHED: Headers = [("Authentication-Results", "mx.centre.fr; dmarc=pass header.from=lycee.fr")]
YES = f"OUI {LUCAS.id_number}"
OF_LUCAS = f"FROM accounts WHERE entry = {LUCAS.entry}"
OPENED = f"SELECT count(*) {OF_LUCAS}"


@pytest.fixture
async def box(tmp_path: Path) -> AsyncIterator[Letterbox]:
    async with letterbox(tmp_path) as box:
        yield box


async def newest(box: Letterbox) -> Write:
    """The newest letter that is owed."""
    sql = "SELECT effect FROM outbox WHERE domain <> '' ORDER BY id DESC LIMIT 1"
    effect: Write = EFFECTS.loads(await box.value(sql))
    return effect


async def invited(box: Letterbox) -> str:
    """Lucas asks how to do without Telegram; the address that his invitation is answered to."""
    text = "Bonjour,\r\n\r\nJe n'ai pas Telegram, comment faire ?\r\n\r\nLucas Petit"
    await box.take(raw_letter(DESK, text, LUCAS.email, VOUCHED))
    letter = await newest(box)
    assert (letter.letter, letter.to) == ("candidate.action.invite", LUCAS.email)
    return box.token("invite", letter.row)


async def test_a_yes_with_the_number_opens_an_account_without_a_password(box: Letterbox) -> None:
    await box.take(raw_letter(await invited(box), YES, LUCAS.email))
    assert (await newest(box)).letter == "candidate.answer.account-opened"
    kept = (
        "SELECT password_hash || terms_version || statement_by_mail FROM accounts WHERE entry = 2"
    )
    assert await box.value(kept) == f"{TermsSection().version}1"
    assert await box.value("SELECT confirmed_at IS NOT NULL FROM accounts WHERE entry = 2") == 1
    assert await box.value("SELECT state FROM invitations") == "accepted"


@pytest.mark.parametrize(("born", "telegram"), [("1999-05-17", "yes"), ("2015-05-17", "no")])
async def test_below_a_quotation_of_the_invitation_and_between_its_lines(
    box: Letterbox, born: str, telegram: str
) -> None:
    grown = "UPDATE entries SET birth_date = :born WHERE id = :entry"
    known = {"born": born, "entry": LUCAS.entry}
    await box.core.store.write(lambda tx: tx.execute(grown, known) and None)
    to, letter = await invited(box), await newest(box)
    written = box.core.texts.say(
        "candidate-action-invite.body",
        "fr",
        {**letter.params, "email": box.core.settings.centre.email, "telegram": telegram},
    )
    quoted = "\r\n".join(f"> {line}" for line in written.splitlines())
    text = f"Le lun. 30 nov. 2026, Centre <{DESK}> a écrit :\r\n{quoted}\r\n\r\n{YES}"
    await box.take(raw_letter(to, text, LUCAS.email))
    assert await box.value(OPENED) == 1


@pytest.mark.parametrize(
    ("text", "author", "more"),
    [
        ("OUI", LUCAS.email, []),
        ("OUI ABC123456", LUCAS.email, []),
        (f"NON {LUCAS.id_number}", LUCAS.email, []),
        (YES, "thief@mail.test", []),
        (YES, LUCAS.email, [("Authentication-Results", "mx.centre.fr; dmarc=fail")]),
        (YES, LUCAS.email, [("Auto-Submitted", "auto-replied")]),
        (YES, LUCAS.email, [("List-Id", "<parents.lycee.fr>"), ("Precedence", "list")]),
    ],
)
async def test_nothing_less_opens_it(box: Letterbox, text: str, author: str, more: Headers) -> None:
    await box.take(raw_letter(await invited(box), text, author, more))
    assert await box.value(OPENED) == 0


async def test_two_answers_open_one_account(box: Letterbox) -> None:
    to = await invited(box)
    for _ in range(2):
        await box.take(raw_letter(to, YES, LUCAS.email))
    assert await box.value(OPENED) == 1


async def test_a_forged_token_opens_nothing(box: Letterbox) -> None:
    to = await invited(box)
    await box.take(raw_letter(to.replace("+n", "+c"), YES, LUCAS.email))
    await box.take(raw_letter(f"{to[:20]}aaaa{to[24:]}", YES, LUCAS.email))
    assert await box.value(OPENED) == 0


async def test_an_address_that_no_server_vouches_for_is_not_invited(box: Letterbox) -> None:
    await box.take(raw_letter(DESK, "Je n'ai pas Telegram", LUCAS.email))
    assert await box.value("SELECT count(*) FROM invitations") == 0


async def test_a_dead_address_ends_the_invitation(box: Letterbox) -> None:
    await invited(box)
    row = await box.value("SELECT max(id) FROM outbox WHERE domain <> ''")
    sent = raw_letter(LUCAS.email, "Bonjour", DESK)
    to, date = box.token("bounce", row), "Mon, 30 Nov 2026 10:00:00 +0000"
    await box.take(bounce(sent, sender=to, recipient=LUCAS.email, queue_id="1", date=date))
    assert await box.value("SELECT state FROM invitations") == "returned"
