"""Whoever looked at a candidate left no trace, and an order said by itself who had given it."""

import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.config import StaffSection
from bot.staff.audit.givers import giver_here, named
from bot.staff.audit.looks import LOOKS
from bot.staff.order_values import OrderRefused
from bot.staff.orders import ORDERS
from bot.store.changes import apply_change
from bot.store.engine.times import stamp
from domain.machine.changes import CloseAccount, FreezeAccount
from tests.support.mail.letterbox import raw_letter
from tests.support.people import CANDIDATES, scene_of
from tests.support.places import ROOT, SAMPLES
from tests.support.staff.bringing import PLAINLY
from tests.support.staff.commanded import (
    HELLO,
    LONG_AGO,
    ROLE,
    answered,
    ask_and,
    command,
    outbox_row,
    owe,
    pin_forgotten,
    removed,
    resent,
    running_desk,
    sent_again,
)
from tests.support.world import DESK, World

MARIE, EMMA, TOM, LUCAS = (CANDIDATES[name] for name in ("Marie", "Emma", "Tom", "Lucas"))
OF_ENTRIES = ("account-agree", "account-disagree", "account-rest", "account-guardian-remove")
CHECKED = {"checked": "passport, at the desk", "email": "m@new.fr"}
Given = Callable[[World], Awaitable[object]]


def order(name: str, **arguments: Any) -> Given:
    """An order whose caller says that it is Claire's."""
    return lambda world: world.order(name, **arguments, by="Claire")


def on_row(name: str) -> Given:
    return lambda world: world.order(name, row=outbox_row(world, "hello"), by="Claire")


async def woken(world: World) -> object:
    world.db.execute("UPDATE entries SET rests = 1 WHERE id = ?", [LUCAS.entry])
    return await world.order("account-wake", id_number=LUCAS.id_number, by="Claire")


async def lifted(world: World) -> object:
    if not world.db.execute("SELECT 1 FROM standstills").fetchall():
        world.db.execute("INSERT INTO standstills (began_at, began_by, hides) VALUES (1, '', 0)")
    return await world.order("unfreeze", by="Claire")


async def handed_over(world: World) -> object:
    world.db.execute(ROLE, (903, 24, "approver"))
    sql = """INSERT INTO releases (id, exam, session, opens_at, made_at, made_by, chat)
      VALUES (904, 'B2 First', '2026-11', 4102444800000000, 1, '', 25)"""
    world.db.execute(sql)
    return await world.order("staff-hand-over", person=25, to=24, by="Claire")


async def taken_back(world: World) -> object:
    sql = """INSERT INTO releases (id, exam, session, opens_at, made_at, made_by)
      VALUES (900, 'B2 First', '2026-11', ?, 1, '')"""
    world.db.execute(sql, [stamp(world.clock() + timedelta(days=1))])
    return await world.order("release-cancel", release=900, by="Claire")


async def withdrawn(world: World) -> object:
    sql = """INSERT INTO releases (id, exam, session, opens_at, made_at, made_by)
      VALUES (901, 'B2 First', '2026-11', 1, 1, '')"""
    world.db.execute(sql)
    return await world.order("release-withdraw", release=901, reason="mistake", by="Claire")


async def warned(world: World) -> object:
    """An organisation has a result of a release that was withdrawn."""
    for sql in (
        """INSERT INTO releases (id, exam, session, opens_at, made_at, made_by, withdrawn_at,
             withdrawn_why) VALUES (902, 'B2 First', '2026-11', 1, 1, '', 1, 'mistake')""",
        "INSERT INTO withdrawn SELECT 902, id FROM results",
        """INSERT INTO shares (id, account, result, organisation, name, email, website, state,
             reason, at) SELECT 903, 1001, id, 3, 'L', 'l@leeds.uk', '', 'sent', '', 1
           FROM results""",
    ):
        world.db.execute(sql)
    return await world.order("release-warn", release=902, hours=24, by="Claire")


async def retried(world: World) -> object:
    made = "(id, session, exam, news, texts, made_at, made_by) VALUES (905, '', '', 0, '{}', 1, '')"
    world.db.execute(f"INSERT INTO broadcasts {made}")
    owe(world, "broadcast:905:chat:1", HELLO, "doubtful")
    return await world.order("broadcast-change", broadcast=905, done="retry", by="Claire")


ENTRIES = str(SAMPLES / "clean" / "entries.csv")
GIVEN: Mapping[str, Given] = {
    "invite": lambda world: world.invite(),
    "account-resend": resent,
    "account-readdress": order("account-readdress", id_number=MARIE.id_number, **CHECKED),
    "account-guardian-add": order("account-guardian-add", id_number=MARIE.id_number, **CHECKED),
    "account-renew": order("account-renew", id_number=MARIE.id_number, **CHECKED),
    "account-freeze": order("account-freeze", id_number=MARIE.id_number),
    "account-reset": order("account-reset", id_number=MARIE.id_number, **CHECKED),
    "account-reopen": order("account-reopen", id_number=MARIE.id_number),
    "account-admit": order("account-admit", id_number=TOM.id_number, **CHECKED),
    "account-unfreeze": order("account-unfreeze", id_number=EMMA.id_number, **CHECKED),
    "staff-add": order("staff-add", person=21, role="approver", called="Paul", until=""),
    "staff-new-pin": pin_forgotten,
    "staff-remove": removed,
    "staff-hand-over": handed_over,
    "staff-link": order("staff-link", called="Paul", role="officer", until=""),
    "freeze": order("freeze", hide_results=False),
    "unfreeze": lifted,
    "recount": order("recount"),
    "outbox-retry": on_row("outbox-retry"),
    "outbox-drop": on_row("outbox-drop"),
    "import": order("import", kind="entries", path=ENTRIES, **PLAINLY),
    "release": lambda world: world.release("B2 First"),
    "release-approve": answered("release-approve"),
    "release-refuse": answered("release-refuse"),
    "release-cancel": taken_back,
    "release-withdraw": withdrawn,
    "release-warn": warned,
    "release-retry": sent_again,
    "broadcast": lambda world: world.broadcast("The room has changed."),
    "broadcast-change": retried,
    "look": order("look", what="why", whom=MARIE.id_number),
    "lookup": order("lookup", typed=MARIE.id_number),
    **{each: order(each, id_number=LUCAS.id_number, **CHECKED) for each in OF_ENTRIES},
    "account-wake": woken,
    "question-take": lambda world: ask_and(world, "question-take"),
    "question-answer": lambda world: ask_and(world, "question-answer"),
    "question-done": lambda world: ask_and(world, "question-done"),
    "erase": order("erase", id_numbers=[MARIE.id_number]),
}
"""Each order, where it has something to do."""
COUNT_ONLY = {"release-preview", "broadcast-preview", "invite-preview", "public-reach"}
OF_A_LOOK = {"paper", "paper-file"}
"""What `statement` orders once the look that it is has been written down."""


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Marie is registered, Emma is frozen, Tom's account was deleted, a row is dead."""
    async with running_desk(tmp_path) as world:
        for name in ("Marie", "Emma", "Tom"):
            world.give_account(name)
        closed = CloseAccount(TOM.account, world.clock() + timedelta(days=7))
        for change in (FreezeAccount(EMMA.account), closed):
            world.write(lambda tx, c=change: apply_change(c, scene_of(tx, 0, world.clock())))  # type: ignore[misc]
        world.import_result("Marie", "A")
        world.db.execute("UPDATE entries SET guardian_email = 'm@new.fr' WHERE id = 2")
        owe(world, "hello", HELLO, "dead")
        yield world


def acts(world: World) -> list[tuple[str, str, str]]:
    rows = world.db.execute("SELECT who, what, whom FROM audit ORDER BY id").fetchall()
    return [(row["who"], row["what"], row["whom"]) for row in rows]


def test_every_order_there_is_is_tried_here() -> None:
    assert GIVEN.keys() | COUNT_ONLY | OF_A_LOOK == ORDERS.keys()


@pytest.mark.parametrize("name", GIVEN)
async def test_an_order_is_written_down_with_whom_the_kernel_names(world: World, name: str) -> None:
    await GIVEN[name](world)
    [(who, what, _)] = acts(world)
    assert who == giver_here()
    named = {"look": "why", "staff-link": "staff invite", "release-warn": "warn organisations"}
    done = " ".join(reversed(name.split("-")) if "release-" in name else name.split("-"))
    assert what.replace("guardian-", "guardian ") == named.get(name, done)


async def test_no_record_anywhere_believes_what_the_caller_says_of_itself(world: World) -> None:
    for each in GIVEN.values():
        await each(world)
    assert len(acts(world)) == len(GIVEN)
    assert "Claire" not in "\n".join(world.db.iterdump())


async def test_an_order_that_is_refused_did_nothing_and_leaves_nothing(world: World) -> None:
    with pytest.raises(OrderRefused):
        await world.order("account-unfreeze", id_number=MARIE.id_number, **CHECKED)
    assert acts(world) == []


async def test_an_officers_release_is_theirs_by_telegram_id(world: World) -> None:
    world.settings = replace(world.settings, staff=StaffSection(officers=(77,)))
    helene = world.telegram.person("Hélène", "en", 77)
    for move in ("/start", "/release", "[B2 First, October 2026]", "[Release now]", "1"):
        helene.tap(move[1:-1]) if move.startswith("[") else helene.say(move)
        await world.settle()
    assert acts(world) == [("telegram 77", "release", "")]


LOOKING: Mapping[str, tuple[str, ...]] = {
    "account show": ("account", "show", MARIE.id_number.lower()),
    "account slip": ("account", "slip", MARIE.id_number, "--to", "x.csv"),
    "audit": ("audit",),
    "audit export": ("audit", "export", "-o", "x.jsonl"),
    "bounces": ("bounces",),
    "broadcasts missed": ("broadcasts", "missed", "7"),
    "concerned": ("concerned", "--since", "2026-01-01"),
    "desk": ("desk", "--session", "2026-10", "--list", "entries"),
    "release preview": (
        *("release", "--exam", "FCE", "--session", "2026-10", "--list", "without-account"),
    ),
    "guardians": ("guardians",),
    "export": ("export", MARIE.id_number),
    "letter list": ("letter", "list"),
    "letter save": ("letter", "save", "1", "-o", "x.eml"),
    "questions": ("questions",),
    "slips": ("slips", "--session", "2026-10", "--chat", "@OurBot", "-o", "x.pdf"),
    "statement": ("statement", MARIE.id_number, "-o", "x.pdf"),
    "unreached": ("unreached",),
    "verify": ("verify", "26BFR1810001", "Marie Durand", "B2 First", "174"),
    "why": ("why", MARIE.id_number),
}


def test_every_look_there_is_is_tried_here() -> None:
    assert LOOKING.keys() == LOOKS


SMOKE = {"why", "export", "audit"}
OF_NOBODY = (
    "audit", "audit export", "bounces", "broadcasts missed", "concerned", "desk", "guardians",
    "letter list", "questions", "release preview", "slips", "unreached",
)  # fmt: skip


@pytest.mark.parametrize(
    "look",
    [pytest.param(each, marks=[] if each in SMOKE else [pytest.mark.long]) for each in LOOKING],
)
async def test_whoever_looks_is_written_down(
    world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, look: str
) -> None:
    monkeypatch.chdir(tmp_path)
    world.give_result("Marie", "A", LONG_AGO)
    world.person("Marie").start()
    await world.settle()
    await world.post.deliver(raw_letter(DESK, "Bonjour"), to=DESK, envelope_from="a@b.fr")
    await world.settle()
    await command(world, *LOOKING[look])
    [(who, what, whom)] = acts(world)
    words = dict.fromkeys(OF_NOBODY, "")
    words["letter save"] = "letter 1"
    assert (who, what, whom) == (giver_here(), look, words.get(look, MARIE.id_number))


async def test_a_statement_asked_for_by_its_reference_is_a_look_at_its_candidate(
    world: World, tmp_path: Path
) -> None:
    world.give_result("Marie", "B", LONG_AGO)
    file = str(tmp_path / "x.pdf")
    assert await command(world, "statement", "26BFR1810001", "-o", file) == 0
    assert [whom for _, _, whom in acts(world)] == [MARIE.id_number]


async def test_nothing_is_shown_where_the_look_cannot_be_written_down(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.db.execute(
        "CREATE TRIGGER full_disk BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    await world.settle()
    assert await command(world, "account", "show", MARIE.id_number) == 1
    assert MARIE.family_name not in capsys.readouterr().out


def test_behind_a_shared_user_stands_who_had_logged_in() -> None:
    assert named(0, None) == named(0, 0) == named(0, 2**32 - 1) == "uid 0 root"
    assert named(4_000_000, 0) == "uid 4000000, login 0 root"


def test_a_process_cannot_name_itself_otherwise() -> None:
    script = "from bot.staff.audit.givers import giver_here; print(giver_here())"
    claims = {"SUDO_USER": "claire", "USER": "claire", "LOGNAME": "claire"}
    command, environment = [sys.executable, "-c", script], {"PYTHONPATH": str(ROOT), **claims}
    told = subprocess.check_output(command, env=environment, text=True)  # noqa: S603 - ours
    assert told.strip() == giver_here()
