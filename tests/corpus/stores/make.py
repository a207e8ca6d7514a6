"""Makes a frozen store, with the program and at the commit that its README names.

    python make.py 0.1.0 2026-11-24T10:00:00+00:00

Two desks of that program work on one file: a running one, whose servers fail it here and there,
and one without edges, whose decisions stay owed. The time is the one given and never moves.
"""

import asyncio
import json
import sqlite3
import sys
import tempfile
from contextlib import closing, suppress
from datetime import datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

from aiohttp import ClientSession

from bot import app, broadcasts, deliveries, imports, releases
from bot.announcing import START, owe_page
from bot.config import load
from bot.core import opened
from bot.hashing import Passwords
from bot.journal import Journal
from bot.owing import INSIDE
from bot.sandbox.post_office import Mood, PostOffice
from bot.sandbox.telegram import Fault, Telegram
from bot.store import imports as staging
from bot.store import inbox, outbox
from bot.store import releases as making
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.people.chats import load as chat_of
from bot.store.people.chats import open_chat
from bot.store.outbox import New
from bot.stored import EFFECTS, EVENTS, FIRST_STEP, STEPS
from domain import events as e
from domain.changes import OpenSignIn
from domain.effects import Alert, Announce, Tell, line
from domain.events import Arrival
from domain.phrases import Phrase
from mailer.arrivals import Arrived, Ref

try:
    from bot.register import Register
    from bot.store import alarms, domains
except ImportError:  # in 0.1.0
    from bot.correspondence import Register

    alarms = domains = None

FOLDER, NOW = Path(sys.argv[1]), datetime.fromisoformat(sys.argv[2])
PASSWORD = "soleil-2026!"
GROUP = -4_000_000_001  # the first that a sandbox makes
CLAIRE = 900_000_001  # the officers of config.toml: this one and the seven after her
ENTRIES = """\
ID Number,Secret Number,Centre Number,Candidate Number,First Name,Family Name,Date of Birth,\
Email,Exam,Delivery,Session,Exam Date,Results From,Results By,Language
ABC123456,0427,FR181,0001,Marie,Durand,2008-05-17,marie.durand@lycee.example,B2 First,paper,\
October 2026,2026-10-10,2026-11-21,2026-12-19,fr
EMC345678,8841,FR181,0002,Emma,Clarke,2008-02-03,emma.clarke@school.example,B2 First,paper,\
October 2026,2026-10-10,2026-11-21,2026-12-19,en
456789TBK,3306,FR181,0003,Tom,Baker,2009-09-09,tom@baker.example,B1 Preliminary,paper,\
October 2026,2026-10-10,2026-11-21,2026-12-19,en
234567LPT,5190,FR181,0004,Lucas,Petit,2007-12-24,lucas.petit@lycee.example,C1 Advanced,paper,\
October 2026,2026-10-10,2026-11-21,2026-12-19,fr
"""
RESULTS = """\
ID Number,Reference Number,Exam,Result Status,Result,Overall Score,CEFR Level,Reading,\
Use of English,Writing,Listening,Speaking
ABC123456,26BFR1810001,B2 First,RELEASED,B,174,B2,172,173,174,168,181
EMC345678,26BFR1810002,B2 First,RELEASED,A,182,C1,182,182,182,182,182
456789TBK,26BFR1810003,B1 Preliminary,RELEASED,B,154,B1,154,,154,154,154
234567LPT,26BFR1810004,C1 Advanced,PENDING,,,,,,,,
"""
ORGANISATIONS = """\
Name,Type,City,Country,Website,Email,Language
University of Leeds,education,Leeds,United Kingdom,,results@leeds.example,en
Université Lyon 3,education,Lyon,France,,admissions@lyon3.example,fr
Université Lyon 2,education,Lyon,France,,admissions@lyon2.example,fr
"""
FORM = ("/register", "234567LPT", "5190", "lucas.petit@lycee.example", "[email-right]", PASSWORD,
        PASSWORD, "[accept]", "[news:no]")  # fmt: skip
LISTED = ("/send", "lyon")
UNLISTED = ("/send", "lyon", "[unlisted]", "Atelier Nord", "https://nord.example",
            "jobs@nord.example")  # fmt: skip
A_FILE = "AgADfrozenResults"
STRANGERS = (
    *(FORM[:length] for length in range(1, len(FORM) + 1)),
    ("/start",), ("/signin",), ("/signin", "ABC123456"), ("/other",), ("[forgotten]",),
    ("[forgotten]", "EMC345678"), ("/privacy",), (*FORM[:7], "[terms]"),
)  # fmt: skip
"""What people who are not signed in do, each in a chat of their own."""
SIGNED_IN = (
    ("[password]",), ("[password]", "verglas-2027!"), ("/details",), ("[email]",),
    ("[email]", "emma@clarke.example"), ("/delete_me",), ("/send",), LISTED, UNLISTED[:3],
    UNLISTED[:4], UNLISTED[:5], UNLISTED, (*LISTED, "[org:3]"), (*LISTED, "[org:3]", "[share]"),
)  # fmt: skip
"""The same of people who are, as Emma and with a fresh password."""
OFFICERS = (
    ("/import",), ("/import", e.Sent(1, A_FILE, "results.csv", 900)),
    ("/import", e.FileRead(A_FILE, 1, "results", 4)),
    ("/import", e.FileRead(A_FILE, 1, "results", 4), "[import-yes]"),
    ("/release",), ("/release", "[cohort:C1 Advanced|2026-10]"),
    ("/release", e.ReleasePreviewed("C1 Advanced", "2026-10", "0" * 64, 1)),
    ("/release", e.ReleasePreviewed("C1 Advanced", "2026-10", "0" * 64, 1), "[release-yes:now]"),
)  # fmt: skip
"""What officers do."""
HAPPENED = (
    e.Typed("hello", 1), e.Sent(2), e.Pressed("help", "", None, ""), e.Blocked(), e.Unblocked(),
    e.Elapsed("abandon", 0), e.AddressConfirmed(2), e.AddressDenied(2, confirmed=True),
    e.ConfirmationStrayed(2), e.AddressDead(2), e.SignedInElsewhere(2, NOW), e.AccountClosed(),
    e.ShareSettled(1, delivered=True), e.FileRead(A_FILE, 1, "results", 4),
    e.ReleasePreviewed("C1 Advanced", "2026-10", "0" * 64, 1), e.AddedToGroup(),
)  # fmt: skip


SAID = "effect LIKE '%SayBroadcast%'"


def clock() -> datetime:
    return NOW


class Alive:
    """The desk as it runs, its servers, and its file seen from outside."""

    def __init__(self, settings, telegram, post):
        self.settings, self.telegram, self.post = settings, telegram, post
        self.desk = None

    async def start(self):
        self.desk = asyncio.get_running_loop().create_task(app.run(self.settings, clock=clock))

    async def stop(self):
        self.desk.cancel()
        with suppress(asyncio.CancelledError):
            await self.desk

    def value(self, sql):
        with closing(sqlite3.connect(self.settings.store.path)) as db:
            return db.execute(sql).fetchone()[0]

    async def until(self, sql):
        async with asyncio.timeout(20):
            while not self.value(sql):
                if self.desk.done():
                    self.desk.result()
                await asyncio.sleep(0.01)

    async def settle(self):
        while self.telegram.pending:
            await asyncio.sleep(0.01)
        due = f"due_at <= {int(NOW.timestamp() * 1_000_000)} AND state = 'waiting'"
        await self.until(
            f"""SELECT NOT EXISTS (SELECT 1 FROM inbox WHERE state = 'waiting')
              AND NOT EXISTS (SELECT 1 FROM letters WHERE state = 'waiting')
              AND NOT EXISTS (SELECT 1 FROM outbox WHERE state = 'sending' OR {due})"""
        )

    async def talk(self, person, *moves):
        for move in moves:
            if move == "!":
                person.press(person.last, person.last.buttons[0])
            else:
                person.say(move)
            await self.settle()

    async def confirm(self, address, answer):
        letter = await self.post.wait_for(address)
        before = self.value("SELECT count(*) FROM letters")
        await self.post.reply(letter, answer)
        await self.until(f"SELECT count(*) > {before} FROM letters")
        await self.settle()


async def in_files(core):
    """What the centre imports, and a release of one exam."""
    with tempfile.TemporaryDirectory() as folder:
        for kind, text in (("organisations", ORGANISATIONS), ("entries", ENTRIES),
                           ("results", RESULTS)):  # fmt: skip
            path = Path(folder) / f"{kind}.csv"
            path.write_text(text, encoding="utf-8")
            report = await imports.import_file(core, imports.Order(kind, path, "Claire"))
            assert report.went_in, report.json(core.texts)
    await release(core, "B2 First", NOW - timedelta(hours=1))


async def release(core, exam, at):
    seen = await releases.preview(core, exam, "2026-10")
    approval = releases.Approval(exam, "2026-10", seen.digest, at, "Claire", quiet=False)
    await releases.release(core, approval)


async def broadcast(core, subject):
    texts = {"": (subject, "The office opens at nine."), "fr": (subject, "Ouvert dès neuf heures.")}
    said = broadcasts.Broadcast("2026-10", "", texts, news=False)
    seen = await broadcasts.preview(core, said)
    return await broadcasts.send(core, said, seen.count, "Claire", quiet=False)


def environment(telegram, post):
    """Where the servers of the sandbox are; all else is as config.toml says."""
    found = {"TELEGRAM__BASE_URL": telegram.base_url, "TELEGRAM__BASE_FILE_URL": telegram.file_url,
             "HEALTH__LISTEN": "", "PUBLIC__LISTEN": "", "PUBLIC__URL": ""}  # fmt: skip
    for name, port in (("IMAP", post.imap_port), ("SMTP", post.smtp_port)):
        found |= {f"MAIL__{name}__HOST": post.host, f"MAIL__{name}__PORT": str(port),
                  f"MAIL__{name}__SECURITY": "none"}  # fmt: skip
    return {f"RESULTS_DESK_{key}": value for key, value in found.items()}


async def live(alive):
    """Registrations, a result, a share; bad days of the servers; then the program is stopped."""
    telegram, post = alive.telegram, alive.post
    emma, marie, tom = (
        telegram.person(name, language, 500_000_101 + number)
        for number, (name, language) in enumerate((("Emma", "en"), ("Marie", "fr"), ("Tom", "en")))
    )
    await alive.start()
    form = ("!", PASSWORD, PASSWORD, "!", "!", "!")
    await alive.talk(emma, "/register", "EMC345678", "8841", "emma.clarke@school.example", *form)
    await alive.confirm("emma.clarke@school.example", "Yes")
    await alive.talk(marie, "/register", "ABC123456", "0427", "marie.durand@lycee.example", *form)
    await alive.confirm("marie.durand@lycee.example", "Oui")
    await alive.talk(emma, "/results", "/statement", "/send", "leeds", "!", "!")
    await alive.talk(marie, "/signin", "EMC345678", "wrong-2026!", "/cancel")
    post.put_in_mood("tom@baker.example", Mood.GREYLISTED)
    await alive.talk(tom, "/register", "456789TBK", "1111", "3306", "tom@baker.example", *form)
    question = b"From: marie.durand@lycee.example\r\nTo: desk@centre.example\r\n"
    question += b"Subject: aide\r\nMessage-ID: <1@lycee.example>\r\n\r\naide\r\n"
    await post.deliver(
        question, to="desk@centre.example", envelope_from="marie.durand@lycee.example"
    )
    await alive.until("SELECT count(*) > 0 FROM automatic_answers")
    post.put_in_mood("info@gone.example", Mood.DEAD)
    unlisted = ("/send", "zz", "!", "Gone", "https://gone.example", "info@gone.example", "!")
    await alive.talk(emma, *unlisted)
    post.put_in_mood("emma.clarke@school.example", Mood.DEAD, 1)
    await alive.talk(emma, "/signin", "!", "EMC345678", "/cancel")  # a letter that comes back
    post.put_in_mood("admissions@lyon3.example", Mood.GREYLISTED)
    await alive.talk(emma, "/send", "lyon 3", "!", "!")
    post.put_in_mood("marie.durand@lycee.example", Mood.HANGS)
    await alive.talk(marie, "/signin", "!")  # to a forgotten password
    marie.say("ABC123456")
    await alive.until("SELECT count(*) FROM outbox WHERE state = 'sending' AND sealed IS NOT NULL")
    await post.wait_for("marie.durand@lycee.example", lambda each: "Marie" in each.text)
    await alive.stop()


async def doubt(alive):
    """A broadcast of which one notice was perhaps delivered."""
    async with opened(alive.settings, clock) as core:
        await broadcast(core, "A room has changed")
    alive.telegram.refuse_next(Fault(acts=True, silent=True), "sendMessage")
    await alive.start()
    await alive.until(f"SELECT count(*) FROM outbox WHERE state = 'sending' AND {SAID}")
    await alive.stop()
    await alive.start()
    await alive.until(f"SELECT count(*) FROM outbox WHERE state = 'doubtful' AND {SAID}")
    await alive.until("SELECT count(*) FROM outbox WHERE state = 'sending' AND class = 'mail'")
    await alive.stop()


class Owing:
    """A desk without edges: what it decides, nobody delivers."""

    def __init__(self, core):
        self.core, self.write = core, core.store.write
        self.journal = Journal(core.store, core.desk, core.owing, Passwords(), clock)
        self.numbers, self.chats = count(1), count(500_000_201)

    async def does(self, chat, *moves):
        for move in moves:
            await self.happens(chat, await self.event(chat, move))

    async def event(self, chat, move):
        if not isinstance(move, str):
            return move
        if not move.startswith("["):
            return e.Typed(move, next(self.numbers))
        verb, _, argument = move.strip("[]").partition(":")
        known = await self.core.store.read(lambda tx: chat_of(tx, chat))
        query = f"{4_000_000_000_000_000 + next(self.numbers)}"
        return e.Pressed(verb, argument, known.version if known else 0, query)

    async def happens(self, chat, event):
        arrival = Arrival(chat, event, "en")
        sealed = self.core.keys.seal(EVENTS.dumps(arrival).encode(), INSIDE)
        what = [(f"made:{next(self.numbers)}", sealed)]
        [kept] = await self.write(lambda tx: inbox.keep(tx, INSIDE, what, NOW))
        await self.journal.accept(kept.id, arrival)

    async def signed_in(self, account, given=NOW):
        chat = next(self.chats)

        def work(tx):
            open_chat(tx, chat, "en", FIRST_STEP, NOW)
            apply_change(OpenSignIn(account), ChangeContext(tx, chat, given, self.core.desk.digest))

        await self.write(work)
        return chat


async def owe(core, telegram):
    """A chat at every step, every event undecided, every effect owed, and things half done."""
    desk = Owing(core)
    sql = "SELECT a.id FROM accounts a JOIN entries e ON e.id = a.entry ORDER BY e.id"
    marie, emma, _ = (row[0] for row in await core.store.read(lambda tx: tx.execute(sql)))
    await release(core, "B1 Preliminary", NOW + timedelta(hours=20))
    for moves in STRANGERS:
        await desk.does(next(desk.chats), *moves)
    for moves in SIGNED_IN:
        await desk.does(await desk.signed_in(emma), *moves)
    await desk.does(await desk.signed_in(marie), "/statement")
    await desk.does(await desk.signed_in(emma, NOW - timedelta(hours=1)), "/delete_me")
    seen = await releases.preview(core, "C1 Advanced", "2026-10")
    shown = e.ReleasePreviewed("C1 Advanced", "2026-10", seen.digest, seen.covers)
    for officer, moves in enumerate((*OFFICERS, ("/release", shown)), CLAIRE):
        await desk.does(officer, *moves)
    await desk.does(CLAIRE + len(OFFICERS), "[release-yes:tomorrow]")
    await desk.does(GROUP, e.AddedToGroup())
    number = await broadcast(core, "Certificates have come")
    page = Announce("broadcast", number, quiet=False), START, NOW, core.owing.quiet
    await desk.write(lambda tx: owe_page(tx, *page))
    await dropped(core)
    await undecided(desk, telegram)
    await desk.write(lambda tx: half_done(tx, core))


async def dropped(core):
    """Staff drop one notice."""
    sql = "SELECT max(id) FROM outbox WHERE class = 'mailing' AND state = 'waiting'"
    row = (await core.store.read(lambda tx: tx.one(sql)))[0]
    await deliveries.drop(core, {"row": row, "by": "Claire"}, lambda _: None)


async def undecided(desk, telegram):
    """Events for a chat, a raw update and a letter, kept and no more."""
    core, chat = desk.core, next(desk.chats)
    for number, event in enumerate(HAPPENED):
        tell = Tell(GROUP if event == e.AddedToGroup() else chat, event)
        await desk.write(partial(core.owing.tell, key=f"happened:{number}", effect=tell, now=NOW))
    anna = telegram.person("Anna", "en", next(desk.chats))
    anna.start()
    async with (
        ClientSession() as session,
        session.get(f"{telegram.base_url}{telegram.token}/getUpdates?offset=-1") as answer,
    ):
        [update] = (await answer.json())["result"]
    source = f"telegram:{telegram.token.partition(':')[0]}"
    sealed = core.keys.seal(json.dumps(update).encode(), source)

    def kept(tx):
        inbox.keep(tx, source, [(str(update["update_id"]), sealed)], NOW)
        inbox.move_offset(tx, source, update["update_id"] + 1)

    await desk.write(kept)
    raw = b"From: tom@baker.example\r\nTo: desk@centre.example\r\nSubject: help\r\n"
    raw += b"Message-ID: <2@baker.example>\r\n\r\nhelp\r\n"
    register = Register(core.store, core.desk, {}, clock, asyncio.Event())
    ref = Ref("desk@centre.example", "INBOX", 1, 7)
    await register.keep([Arrived(ref, raw)])
    if domains:
        await register.keep_piece(ref, 1, b"what lies behind the first megabyte")


def half_done(tx, core):
    """What a program that is killed leaves, and what no decision of these people brings about.

    Alerts and tellings never wait in the outbox; dead ones stand there so that their tags are held.
    """
    number = staging.begin(tx, "organisations", "Claire", NOW)
    place = "Collège du Port", "Brest", "France"
    rest = "education", "", "bureau@port.example", "fr", "college du port brest france"
    new = staging.NewOrganisation(*place, *rest)
    staging.stage(tx, number, [[new]])
    staging.accept(tx, number)
    making.begin(tx, ("C1 Advanced", "2026-10"), making.Made(NOW, "Claire"))
    alert = Alert((line(Phrase.ALERT_SET_ASIDE, item="1"),))
    for name, owed in enumerate((alert, *(Tell(1, event) for event in HAPPENED))):
        row = New(f"made:{name}", "talk", f"made:{name}", 0, 0, EFFECTS.dumps(owed), NOW)
        outbox.put(tx, [row], NOW)
        found = tx.one("SELECT id FROM outbox WHERE key = :key", {"key": row.key})
        outbox.end(tx, found["id"], "dead", "refused", words="made to be read")
    outbox.claim(tx, "talk", NOW, 3)
    if domains:
        domains.rest(tx, "baker.example", NOW)
        alarms.begin(tx, "smtp", NOW)


def contents(path):
    """What the version knew: its tables, and the tags that its codecs store."""
    with closing(sqlite3.connect(path)) as db:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        named = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        tables = sorted(row[0] for row in db.execute(named))
    yield f"moment {NOW.isoformat()}"
    yield f"secret {FORM[2]}"
    yield f"password {PASSWORD}"
    yield f"schema {version}"
    yield from (f"table {each}" for each in tables)
    for name, codec in (("step", STEPS), ("event", EVENTS), ("effect", EFFECTS)):
        yield from (f"{name} {kind}" for kind in sorted(codec._kinds))


async def main():
    store = FOLDER / "desk.sqlite3"
    store.unlink(missing_ok=True)
    plain = load(FOLDER / "config.toml", {})
    token = plain.telegram.token.reveal()
    async with (
        Telegram(token, clock=NOW.timestamp) as telegram,
        PostOffice("desk@centre.example", login=("desk@centre.example", "sandbox-only"),
                   authserv_id="mx.centre.example", clock=clock) as post,
    ):  # fmt: skip
        settings = load(FOLDER / "config.toml", environment(telegram, post))
        async with opened(settings, clock) as core:
            await in_files(core)
        alive = Alive(settings, telegram, post)
        await live(alive)
        await doubt(alive)
        async with opened(settings, clock) as core:
            await owe(core, telegram)
    with closing(sqlite3.connect(store, isolation_level=None)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("VACUUM")
        db.execute("PRAGMA journal_mode = DELETE")
    (FOLDER / "desk.sqlite3.lock").unlink()
    (FOLDER / "contents.txt").write_text("\n".join(contents(store)) + "\n")


asyncio.run(main())
