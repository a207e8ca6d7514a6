"""An account made by mail has no password: nobody signs in to it by guessing that there is none."""

import re
from pathlib import Path

from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import opened

EMMA = CANDIDATES["Emma"]


async def test_no_text_is_its_password_and_a_code_by_letter_gives_it_one(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.write(lambda tx: tx.execute("UPDATE accounts SET password_hash = ''"))
        world.write(lambda tx: tx.execute("DELETE FROM sign_ins"))
        tom, answers = world.person("Tom"), set[str]()
        for number in (EMMA.id_number, "ZZZ999999"):
            for text in ("/signin", number, "x"):
                tom.say(text)
            await world.settle()
            answers.add(tom.chat[-1].text.replace(number, "…"))
        assert len(answers) == 1
        for text in ("/cancel", "/signin", "Forgotten password", EMMA.id_number):
            tom.say(text)
        await world.settle()
        found = re.search(r"(?m)^\s*(\d{3} ?\d{3})\s*$", world.letters[-1].text)
        assert found
        for text in (found[1], PASSWORD, PASSWORD):
            tom.say(text)
        await world.settle()
        assert "Emma Clarke" in tom.chat[-1].text
