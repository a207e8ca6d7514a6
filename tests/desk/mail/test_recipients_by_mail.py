"""Organisations as letters name them, whole desk."""

from pathlib import Path

from tests.support import world
from tests.support.people import CANDIDATES

LUCAS = CANDIDATES["Lucas"]


async def test_a_country_is_named_in_the_readers_language(tmp_path: Path) -> None:
    async with world.opened(tmp_path) as scene:
        scene.give_account("Lucas")
        scene.db.execute("UPDATE accounts SET statement_by_mail = 1")
        scene.give_result("Lucas", "A")
        await scene.write_letter("ENVOYER Leeds", LUCAS.email)
        await scene.settle()
        assert (
            "University of Leeds (Leeds, Royaume-Uni)" in scene.post.letters(LUCAS.email)[-1].text
        )
