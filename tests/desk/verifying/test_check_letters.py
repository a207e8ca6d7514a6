"""Letters that ask whether a Statement is ours: who is answered, with what, and how often."""

import itertools
import re
from email.message import EmailMessage

import pytest

from bot.verifying.ways import checking_way
from domain.mail.letter_limits import CHECKS
from domain.verifying.codes import grouped
from tests.support.people import CANDIDATES
from tests.support.staff.statements import TEXTS
from tests.support.verifying.papers import (
    code_on,
    locked,
    one_off,
    paper,
    saved_again,
    stuffed,
    weighed,
)
from tests.support.world import DESK, World

HR = "hr@employer.example"
VERIFY = DESK.replace("@", "+verify@")
MARIE = CANDIDATES["Marie"]
NUMBERS = itertools.count(1)
MACHINES = {
    "a list": {"List-Id": "<all.employer.example>", "Precedence": "list"},
    "an absence": {"Auto-Submitted": "auto-replied"},
    "a loop": {"From": DESK},
    "two authors": {"From": f"{HR}, boss@employer.example"},
    "nobody": {"From": "MAILER-DAEMON@mx.employer.example", "Return-Path": "<>"},
}


def letter(
    text: str = "", *files: bytes, subject: str = "A candidate", to: str = VERIFY, **more: str
) -> EmailMessage:
    made = EmailMessage()
    head = {"From": HR, "To": to, "Subject": subject, "Message-ID": f"<{next(NUMBERS)}@e.example>"}
    for name, value in (head | more).items():
        made[name.replace("_", "-")] = value
    made.set_content(text or "Please see below.")
    for content in files:
        made.add_attachment(content, "application", "pdf", filename="statement.pdf")
    return made


async def sent(
    world: World, made: EmailMessage, to: str = VERIFY, dmarc: str = "pass", folder: str = "INBOX"
) -> str:
    """The answer to it, "" for none; `dmarc` is what the centre's mail server says of it."""
    before = len(world.post.letters(HR))
    raw = bytes(made)
    await world.post.deliver(raw, to=to, envelope_from=HR, folder=folder, dmarc=dmarc)
    await world.settle()
    answers = world.post.letters(HR)[before:]
    assert len(answers) <= 1
    return " ".join(answers[0].text.split()) if answers else ""


def counted(world: World) -> int:
    row = world.db.execute("SELECT sum(times) AS n FROM checks WHERE way = 'mail'").fetchone()
    return int(row["n"] or 0)


async def test_a_code_in_subject_text_or_address_has_the_whole_answer(world: World) -> None:
    code = code_on(await paper(world))
    local, _, domain = DESK.partition("@")
    asked = [
        await sent(world, letter(subject=f"Verification {grouped(code)}")),
        await sent(world, letter(f"Is {code.lower()} yours?")),
        await sent(world, letter(to=f"verify+{code}@{domain}"), to=DESK),
        await sent(world, letter(to=f"{local}+verify-{code}@{domain}"), to=DESK),
        await sent(world, letter(to=DESK, subject=f"Re: {grouped(code)}"), to=DESK),
    ]
    for each in asked:
        assert "This code is ours, and its result holds." in each
        assert re.search("Name: Marie Durand Exam: B2 First .* Overall score: 174", each)
    assert counted(world) == 5


async def test_a_statement_attached_or_forwarded_is_read(world: World) -> None:
    pdf = await paper(world)
    inner = letter("Here is my result.", pdf, To=HR)
    forwarded = letter("Fwd: my result")
    forwarded.add_attachment(inner)
    for made in (letter("", pdf), forwarded):
        answer = await sent(world, made)
        assert "Genuine. This is the very file" in answer
        assert "Marie Durand" in answer


async def test_what_was_saved_again_is_not_called_genuine(world: World) -> None:
    pdf = await paper(world)
    for other in (saved_again(pdf), stuffed(pdf)):
        assert "Compare what you see" in await sent(world, letter("", other))
    assert "locked with a password" in await sent(world, letter("", locked(pdf)))


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (3_000_000, "Compare what you see"),
        pytest.param(9_500_000, "Compare what you see", marks=pytest.mark.long),
        pytest.param(12_000_000, "far larger than any", marks=pytest.mark.long),
    ],
)
async def test_a_scan_is_read_to_its_end_up_to_ten_megabytes(
    world: World, size: int, said: str
) -> None:
    grown = weighed(await paper(world), size)
    assert said in await sent(world, letter("", grown))
    assert counted(world) == 1


@pytest.mark.long
async def test_several_files_are_answered_one_by_one(world: World) -> None:
    pdf = await paper(world)
    answer = await sent(world, letter("", pdf, b"%PDF-1.7\nnothing"))
    assert re.search("Number 1 Genuine.*Number 2 Check the code .* damaged", answer)


async def test_whom_nobody_vouches_for_has_the_verdict_alone_once_a_day(world: World) -> None:
    code = code_on(await paper(world))
    first = await sent(world, letter(code), dmarc="")
    assert "This code is ours, and its result holds." in first
    for value in ("Durand", "B2 First", "174", MARIE.id_number):
        assert value not in first
    assert await sent(world, letter(code), dmarc="") == ""


@pytest.mark.long
async def test_of_the_proven_each_address_has_twenty_answers_a_day(world: World) -> None:
    answers = [await sent(world, letter("hello")) for _ in range(CHECKS + 1)]
    assert [bool(each) for each in answers] == [True] * CHECKS + [False]


@pytest.mark.parametrize("kind", MACHINES)
async def test_no_machine_no_list_and_nobody_is_answered(world: World, kind: str) -> None:
    code = code_on(await paper(world))
    made = letter(code)
    for name, value in MACHINES[kind].items():
        del made[name]
        made[name] = value
    before = len(world.post.letters(DESK))
    assert await sent(world, made) == ""
    assert len(world.post.letters(DESK)) <= before + 1  # the one that came
    assert counted(world) == 0


@pytest.mark.long
async def test_what_our_server_disowns_or_takes_for_spam_is_not_answered(world: World) -> None:
    code = code_on(await paper(world))
    assert await sent(world, letter(code), dmarc="fail") == ""
    assert await sent(world, letter(code), dmarc="", folder="Junk") == ""
    assert counted(world) == 0


async def test_the_answer_says_that_a_program_wrote_it(world: World) -> None:
    await sent(world, letter("hello"))
    assert world.post.letters(HR)[-1].header("Auto-Submitted") == "auto-replied"


async def test_a_slip_a_stranger_s_code_and_no_code_are_told_apart(world: World) -> None:
    code = code_on(await paper(world))
    assert "one character of this code is wrong" in await sent(world, letter(one_off(code)))
    assert "Not ours." in await sent(world, letter(world.keys.fresh_code()))
    assert "This is no code of ours" in await sent(world, letter("Is it genuine?"))


async def test_a_french_letter_is_answered_in_french(world: World) -> None:
    code = code_on(await paper(world))
    text = f"Bonjour, pouvez-vous vérifier ce relevé de résultats ? {grouped(code)} Merci beaucoup."
    assert "Ce code est le nôtre" in await sent(world, letter(text))


async def test_what_was_told_is_kept_nowhere_once_it_has_gone(world: World) -> None:
    code = code_on(await paper(world))
    assert "Marie Durand" in await sent(world, letter(code))
    told = "SELECT count(*) AS n FROM outbox WHERE class = 'mail' AND effect LIKE '%Durand%'"
    assert world.db.execute(told).fetchone()["n"] == 0
    await world.order("erase", id_numbers=[MARIE.id_number])
    assert "Its details are no longer kept." in await sent(world, letter(code))


async def test_a_question_to_the_desk_is_still_a_person_s_to_answer(world: World) -> None:
    await sent(world, letter("When is the next exam?", to=DESK, subject="Exam"), to=DESK)
    assert counted(world) == 0


async def test_the_code_on_paper_leads_to_the_mailbox_that_answers(world: World) -> None:
    way = checking_way(world.settings, TEXTS, "fr", code_on(await paper(world)))
    assert way.mail == VERIFY
    assert way.link.startswith(f"mailto:{VERIFY}?subject=V%C3%A9rification")


async def test_a_date_of_birth_in_a_letter_is_compared_for_who_is_vouched_for(world: World) -> None:
    code = code_on(await paper(world))
    asked = f"Please check:\n{grouped(code)}\nDate of birth: %s\n\nAnne Roux\n+33 4 78 00 00 00"
    assert "is the one we have" in await sent(world, letter(asked % "17 May 2008"))
    assert "is not the one we have" in await sent(world, letter(asked % "18/05/2008"))
    unproven = await sent(world, letter(asked % "17 May 2008"), dmarc="none")
    assert "date of birth" not in unproven
