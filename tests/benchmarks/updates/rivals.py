"""What the desk is measured against: the least that does the same, and the library as it comes."""

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import aiohttp
import orjson
from telegram import Update
from telegram.ext import ApplicationBuilder, ContextTypes, TypeHandler

from bot.store.engine.store import Store, Tx

from .api import PANEL, TOKEN

IN_FLIGHT = 256
SCHEMA = """
CREATE TABLE seen (ref INTEGER PRIMARY KEY) STRICT;
CREATE TABLE owed (
  id INTEGER PRIMARY KEY, chat INTEGER NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL
) STRICT;
"""
KEYBOARD = [[{"text": f"Button {n}", "callback_data": f"1:verb:{n}"}] for n in range(8)]
WORDS = "Your results for B2 First are expected between 5 and 19 December 2026. " * 3


class Raw:
    """A bare aiohttp loop that keeps what arrives and what it owes, as durably as the desk."""

    def __init__(self, session: aiohttp.ClientSession, url: str, store: Store) -> None:
        self._session = session
        self._url = f"{url}{TOKEN}"
        self._store = store
        self._slots = asyncio.Semaphore(IN_FLIGHT)

    async def run(self) -> None:
        """Answer for ever."""
        offset = 1
        async with asyncio.TaskGroup() as tasks:
            while True:
                batch = await self._call("getUpdates", {"offset": offset, "timeout": 50})
                offset = batch[-1]["update_id"] + 1
                for each in batch:
                    await self._slots.acquire()
                    tasks.create_task(self._answer(each))

    async def _answer(self, update: dict[str, Any]) -> None:
        calls = _calls(update)
        owed = await self._store.write(lambda tx: _keep(tx, update, calls))
        await asyncio.gather(*(self._call(*each) for each in calls))
        await self._store.write(lambda tx: _sent(tx, owed))
        self._slots.release()

    async def _call(self, method: str, body: dict[str, Any]) -> Any:
        data, headers = orjson.dumps(body), {"Content-Type": "application/json"}
        async with self._session.post(
            f"{self._url}/{method}", data=data, headers=headers
        ) as response:
            return orjson.loads(await response.read())["result"]


def _calls(update: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """A press is answered and its message edited; anything else gets a message."""
    markup = orjson.dumps({"inline_keyboard": KEYBOARD}).decode()
    said = {"chat_id": update["update_id"], "text": WORDS, "reply_markup": markup}
    if press := update.get("callback_query"):
        answer = {"callback_query_id": press["id"]}
        return [
            ("answerCallbackQuery", answer),
            ("editMessageText", {**said, "message_id": PANEL}),
        ]
    return [("sendMessage", said)]


def _keep(tx: Tx, update: dict[str, Any], calls: list[tuple[str, dict[str, Any]]]) -> list[int]:
    chat = update["update_id"]
    tx.execute("INSERT INTO seen VALUES (:ref) ON CONFLICT DO NOTHING", {"ref": chat})
    sql = "INSERT INTO owed (chat, body, state) VALUES (:chat, :body, 'sending') RETURNING id"
    bodies = (orjson.dumps(body).decode() for _, body in calls)
    return [tx.execute(sql, {"chat": chat, "body": each})[0]["id"] for each in bodies]


def _sent(tx: Tx, owed: list[int]) -> None:
    tx.many("UPDATE owed SET state = 'sent' WHERE id = :id", ({"id": each} for each in owed))


async def raw(url: str, path: Path) -> None:
    """aiohttp alone."""
    sqlite3.connect(path).executescript(SCHEMA).connection.close()
    store = await Store.open(path)
    connector = aiohttp.TCPConnector(limit=IN_FLIGHT)
    async with aiohttp.ClientSession(connector=connector) as session:
        await Raw(session, url, store).run()


async def stock(url: str, path: Path) -> None:
    """python-telegram-bot as it comes: one update after the other, one read, one message."""
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA).execute("INSERT INTO seen VALUES (7)")

    async def echo(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        connection.execute("SELECT ref FROM seen WHERE ref = 7").fetchone()
        assert update.effective_chat
        await context.bot.send_message(update.effective_chat.id, "You said something.")

    application = ApplicationBuilder().token(TOKEN).base_url(url).build()
    application.add_handler(TypeHandler(Update, echo))
    async with application:
        await application.start()
        assert application.updater
        await application.updater.start_polling()
        await asyncio.Event().wait()
