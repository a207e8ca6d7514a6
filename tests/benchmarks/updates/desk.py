"""The desk itself, as it runs, with many people who know it already."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import app
from bot.config import Settings, parse
from bot.keys import Keys
from bot.store import key_checks
from bot.store.codecs import FIRST_STEP, STEPS
from bot.store.engine.migrations import migrate
from bot.store.engine.times import stamp
from bot.store.engine.transactions import commit_together
from bot.store.lookup import words
from domain.machine.steps.registration import AwaitingEmail, Form

from .api import PANEL, TOKEN

ENTRIES = """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count)
  INSERT INTO entries (id, id_number, secret_hash, centre_number, candidate_number, first_name,
    family_name, birth_date, email, exam, delivery, session, exam_date, results_from, results_by,
    language, digest)
  SELECT i, printf('%09d', i), '', 'FR181', printf('%06d', i), 'Marie', 'Durand', '2008-05-17',
    'marie@lycee.fr', 'B2 First', 'paper', '2026-10', '2026-10-10', '2099-12-05', '2099-12-19',
    'fr', '' FROM n"""
ACCOUNTS = """INSERT INTO accounts (id, entry, email, confirmed_at, password_hash, password_version,
    terms_version, terms_at, news, language, opened_at)
  SELECT id, id, email, 1, '', 1, '1', 1, 0, 'fr', 1 FROM entries"""
CHATS = """INSERT INTO chats (id, language, step, version, shown, panel, last_message, changed_at)
  SELECT id, 'fr', iif(id % 3 = 2, :form, :rest), 0, id, iif(id % 3 = 1, :panel, NULL),
    iif(id % 3 = 1, :panel, 0), 1 FROM accounts"""
SIGN_INS = """INSERT INTO sign_ins (chat, account, opened_at, seen_at, given_at)
  SELECT id, id, 1, :now, :now FROM accounts"""


def seed(path: Path, count: int) -> None:
    """Each has an entry, an account and a chat; every third is about to give an address."""
    migrate(path)
    params = {
        "count": count,
        "form": STEPS.dumps(AwaitingEmail(Form(id_number="ABC123456", entry=1))),
        "rest": FIRST_STEP,
        "panel": PANEL,
        "now": stamp(datetime.now(UTC) + timedelta(minutes=1)),
    }
    with sqlite3.connect(path) as connection:
        for each in (ENTRIES, ACCOUNTS, CHATS, SIGN_INS):
            connection.execute(each, params)
    connection.row_factory = sqlite3.Row
    keys = Keys.read("5e" * 32)
    adopted = [lambda tx: key_checks.adopt(tx, keys, datetime.now(UTC))]
    for outcome in commit_together(connection, adopted):
        outcome.unwrap()
    while commit_together(connection, [words.put_some])[0].unwrap():
        pass  # as an import of weeks ago has left them
    connection.close()


def settings(url: str, path: Path) -> Settings:
    """A desk without mail."""
    return parse(
        {
            "centre": {
                "name": "Centre Lumière",
                "number": "FR181",
                "city": "Lyon",
                "email": "examens@centre.fr",
            },
            "telegram": {"token": TOKEN, "base_url": url},
            "store": {"path": str(path), "key": "5e" * 32},
            "control": {"socket": "desk.sock"},
        },
        folder=path.parent,
    )


async def desk(url: str, path: Path) -> None:
    """The whole desk."""
    await app.run(settings(url, path))
