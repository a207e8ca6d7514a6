"""The broadcasts: what staff say to everybody of a session or exam."""

import json
from collections.abc import Mapping

from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.exams.releases import MadeBy


def keep_broadcast(
    tx: Tx, session: str, exam: str, texts: Mapping[str, object], made: MadeBy, *, news: bool
) -> int:
    """Keep what is to be said to all of a session, or of one exam in it; its number."""
    number = take_number(tx)
    said = {"session": session, "exam": exam, "news": news, "texts": json.dumps(texts)}
    tx.execute(
        """INSERT INTO broadcasts (id, session, exam, news, texts, made_at, made_by)
           VALUES (:id, :session, :exam, :news, :texts, :at, :by)""",
        {"id": number, **said, **made.params},
    )
    return number


def load_texts(tx: Tx, broadcast: int) -> dict[str, tuple[str, str]]:
    """Subject and text of a broadcast by language; that of "" is for every other one."""
    row = tx.execute("SELECT texts FROM broadcasts WHERE id = :id", {"id": broadcast})[0]
    return {language: tuple(said) for language, said in json.loads(row["texts"]).items()}


def is_news(tx: Tx, broadcast: int) -> bool:
    """Whether a broadcast goes only to those who asked for news."""
    return bool(tx.execute("SELECT news FROM broadcasts WHERE id = :id", {"id": broadcast})[0][0])
