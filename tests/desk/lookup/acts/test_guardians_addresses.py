"""Staff put a second guardian's address in, or take one out: both have equal rights."""

from pathlib import Path

import pytest

from bot.sandbox.mail.smtp_server import Mood
from bot.staff.order_values import OrderRefused
from tests.support.people import CANDIDATES
from tests.support.staff.bringing import PLAINLY
from tests.support.staff.imports import csv_of
from tests.support.staff.officers import YES, acts, does, screen
from tests.support.world import World

LUCAS = CANDIDATES["Lucas"]
LEEDS = "results@leeds.ac.uk"
MUM, DAD, NAN = "mum@petit.fr", "dad@petit.fr", "nan@petit.fr"
ADD, OUT, KNOWN = (
    "[Put in a guardian’s address]",
    "[Take out a guardian’s]",
    "[Known in person here]",
)
GUARDED = "UPDATE entries SET birth_date = '2012-05-01', guardian_email = ? WHERE id = 2"
STANDS = "SELECT guardian_email, second_guardian FROM entries WHERE id = 2"
FILE = {
    "ID Number": LUCAS.id_number, "Secret Number": LUCAS.secret, "First Name": "Lucas",
    "Family Name": "Petit", "Exam": "C1 Advanced", "Exam Date": "2026-10-10",
}  # fmt: skip


@pytest.fixture(autouse=True)
def child(world: World) -> None:
    world.db.execute(GUARDED, [MUM])
    world.db.commit()


def stands(world: World) -> tuple[str, ...]:
    return tuple(world.db.execute(STANDS).fetchone())


def agreement(world: World) -> str:
    return str(world.db.execute("SELECT agreement FROM entries WHERE id = 2").fetchone()[0])


async def puts_in(world: World, *emails: str) -> str:
    helene = world.person("Hélène")
    await does(world, helene, "/start", "/find", LUCAS.id_number, ADD, *emails, KNOWN, YES)
    return screen(helene)


async def answers(world: World, mailbox: str, text: str) -> None:
    await world.post.reply(world.post.letters(mailbox)[0], text)
    await world.settle()


async def test_both_are_asked_and_either_answers(world: World) -> None:
    world.give_account("Lucas")
    lucas = world.person("Lucas")
    await does(world, lucas, "/start")
    told = await puts_in(world, DAD)
    assert f"{DAD} is a guardian’s address now: an e-mail on its way" in told.replace("\u00a0", " ")
    assert [each in told for each in (f"guardian: {MUM}", f"guardian: {DAD}")] == [True, True]
    assert acts(world) == [("account guardian-add", LUCAS.id_number)]
    await does(world, lucas, "/start")
    assert "aux adresses m…m@petit.fr et d…d@petit.fr" in lucas.chat[-1].text
    await answers(world, DAD, "OUI")
    assert agreement(world) == "yes"
    await answers(world, MUM, "NON")
    assert agreement(world) == "no"


async def test_one_that_was_taken_out_answers_no_more_and_nobody_is_told_why(world: World) -> None:
    world.give_account("Lucas")
    await does(world, world.person("Lucas"), "/start")
    await puts_in(world, DAD)
    told = await does(world, world.person("Hélène"), OUT, "whoever", f"[{MUM}]", YES)
    assert f"{MUM} is no guardian’s address any more" in told
    assert stands(world) == (DAD, "")
    await answers(world, MUM, "OUI")
    assert agreement(world) == "asked"
    assert "une personne du centre va le lire" in " ".join(world.post.letters(MUM)[-1].text.split())
    await answers(world, DAD, "OUI")
    assert agreement(world) == "yes"


async def test_what_one_answered_who_was_taken_out_counts_no_more(world: World) -> None:
    world.give_account("Lucas")
    await does(world, world.person("Lucas"), "/start")
    await puts_in(world, DAD)
    await answers(world, MUM, "OUI")
    assert agreement(world) == "yes"
    told = await does(world, world.person("Hélène"), OUT, "whoever", f"[{MUM}]", YES)
    assert "agreement is missing until another answers" in told
    assert agreement(world) == "asked"
    assert len(world.post.letters(DAD)) == 2  # asked when put in, and once more now
    await answers(world, DAD, "NON")
    assert agreement(world) == "no"


@pytest.mark.long
async def test_the_answer_of_who_stays_holds_when_the_later_one_is_taken_out(world: World) -> None:
    world.give_account("Lucas")
    await does(world, world.person("Lucas"), "/start")
    await puts_in(world, DAD)
    await answers(world, DAD, "OUI")
    await answers(world, MUM, "NON")
    told = await does(world, world.person("Hélène"), OUT, "whoever", f"[{MUM}]", YES)
    assert "the other answer holds, a guardian agrees" in told
    assert agreement(world) == "yes"


async def a_share_that_waits(world: World) -> None:
    """Lucas sends his result; the organisation's mail server is busy."""
    world.give_result("Lucas", "B")
    world.post.put_in_mood(LEEDS, Mood.BUSY, 99)
    send = ("/send", "Leeds", "[University of Leeds (Leeds, Royaume-Uni)]", "[Envoyer]")
    await does(world, world.person("Lucas"), *send)


def shares(world: World) -> list[str]:
    return [row[0] for row in world.db.execute("SELECT state FROM shares")]


async def test_what_waits_to_be_sent_is_stopped_with_the_yes_and_the_child_hears_it(
    world: World,
) -> None:
    world.give_account("Lucas")
    await does(world, world.person("Lucas"), "/start")
    await answers(world, MUM, "OUI")
    await a_share_that_waits(world)
    assert shares(world) == ["queued"]
    helene = world.person("Hélène")
    await does(world, helene, "/start", "/find", LUCAS.id_number)
    told = await does(world, helene, OUT, f"[{MUM}]", YES)
    assert "What still waited to be sent is stopped" in told
    assert shares(world) == ["cancelled"]
    heard = "\n".join(each.text for each in world.person("Lucas").chat[-2:])
    assert "arrêté" in heard
    assert "n'est pas d'accord" not in heard.replace("’", "'")


async def test_a_form_on_paper_stands_whoever_is_taken_out(world: World) -> None:
    world.give_account("Lucas")
    await does(world, world.person("Lucas"), "/start")
    await puts_in(world, DAD)
    await world.order("account-agree", id_number=LUCAS.id_number, by="Claire", checked="a form")
    told = await does(world, world.person("Hélène"), OUT, "whoever", f"[{MUM}]", YES)
    assert "Its answer counts no more" not in told
    assert agreement(world) == "yes"


async def test_a_third_one_and_one_that_is_known_are_refused(world: World) -> None:
    told = await puts_in(world, MUM.upper(), "no address", DAD)
    assert "is a guardian’s address already" in told
    assert stands(world) == (MUM, DAD)
    buttons = [each.label for each in world.person("Hélène").chat[-1].buttons]
    assert ADD.strip("[]") not in buttons
    order = {"id_number": LUCAS.id_number, "by": "Claire", "email": NAN}
    with pytest.raises(OrderRefused, match="there are two guardians"):
        await world.order("account-guardian-add", checked="a form", **order)
    with pytest.raises(OrderRefused, match="no guardian’s address here"):
        await world.order("account-guardian-remove", **order)


async def test_an_organisations_address_is_no_guardians(world: World) -> None:
    world.db.execute("UPDATE entries SET email = 'school@lycee.fr' WHERE id <> 2")
    for place in range(7):
        row = f"INSERT INTO entries SELECT {place + 90}, '65432{place}ABC', " + rest(world)
        world.db.execute(row)
    world.db.commit()
    told = await puts_in(world, "school@lycee.fr", DAD)
    assert "more than six people" in told
    assert stands(world) == (MUM, DAD)


def rest(world: World) -> str:
    names = [row[1] for row in world.db.execute("PRAGMA table_info(entries)")]
    assert names[:2] == ["id", "id_number"]
    return ", ".join(names[2:]) + " FROM entries WHERE id = 1"


async def test_a_mailbox_that_holds_the_account_is_taken_out_by_nobody(world: World) -> None:
    world.give_account("Lucas")
    world.db.execute("UPDATE accounts SET email = ?", [MUM])
    world.db.commit()
    helene = world.person("Hélène")
    told = await does(world, helene, "/start", "/find", LUCAS.id_number, OUT, f"[{MUM}]", YES)
    assert "Reset the account first" in told
    assert stands(world) == (MUM, "")


async def test_the_same_file_undoes_nothing_and_another_address_in_it_holds(
    world: World, tmp_path: Path
) -> None:
    async def bring(email: str, family: str) -> str:
        file = tmp_path / "entries.csv"
        file.write_bytes(csv_of({**FILE, "Family Name": family, "Guardian Email": email}))
        done = await world.order("import", kind="entries", path=str(file), **PLAINLY)
        return str(done["report"])

    await bring(MUM, "Petit")
    world.db.execute("UPDATE entries SET birth_date = '2012-05-01' WHERE id = 2")
    world.db.commit()
    remove = {"id_number": LUCAS.id_number, "by": "Claire", "email": MUM}
    await world.order("account-guardian-remove", **remove)
    await world.order("account-guardian-add", **{**remove, "email": DAD, "checked": "a form"})
    said = await bring(MUM, "Petit-Roux")
    assert "Guardian Email" not in said
    assert stands(world) == (DAD, "")
    assert "Guardian Email" in await bring(NAN, "Petit-Roux")
    assert stands(world) == (NAN, "")
