"""A share with the applicant's number there, and one that holds no longer by itself."""

import csv
from dataclasses import replace
from datetime import timedelta
from io import StringIO
from pathlib import Path

from bot.core import assembled
from bot.store.engine.store import Store
from bot.verifying.answering import Verifier
from domain.verifying.answers import PaperVerdict
from tests.support import world
from tests.support.verifying.papers import code_on
from tests.support.world import World

LEEDS = "results@leeds.ac.uk"
FOUND = ("/send", "leeds", "[University of Leeds (Leeds, United Kingdom)]")


async def test_a_number_goes_where_they_look_for_it_and_an_end_ends_it(tmp_path: Path) -> None:
    async with world.opened(tmp_path) as scene:
        wanted = replace(scene.settings.documents, data_row=True)
        scene.settings = replace(scene.settings, documents=wanted)
        scene.give_account("Emma")
        scene.give_result("Emma", "A")
        asked = await scene.does("Emma", *FOUND, "[My number there]", "my file")
        assert "with a digit in it" in asked
        look = await scene.does("Emma", "123-456 7890", "[How long it holds]", "[30 days]")
        assert "your number there" in look
        assert "Valid for 30" in look
        await scene.does("Emma", "[Send it]")
        await scene.settle()
        [letter] = scene.post.letters(LEEDS)
        assert letter.subject == "Exam result: Clarke, Emma, B2 First, 123-4567890, 26BFR1810003"
        assert "valid until 30 December 2026" in " ".join(letter.text.split())
        pdf, row = letter.attachments
        [cells] = csv.DictReader(StringIO(row.content.decode("utf-8-sig")))
        assert cells["applicant_number"] == "123-4567890"
        code = code_on(pdf.content)
        assert await verdict(scene, code) is PaperVerdict.CODE_HOLDS
        await scene.later(timedelta(days=30))
        scene.db.execute("DELETE FROM shares")
        assert await verdict(scene, code) is PaperVerdict.EXPIRED


async def verdict(scene: World, code: str) -> PaperVerdict:
    """What comes to whoever types it."""
    store = await Store.open(scene.settings.store.path, readers=1, writes=False)
    try:
        asked = Verifier(assembled(scene.settings, store, scene.clock))
        return (await asked.code(code)).verdict
    finally:
        await store.close()
