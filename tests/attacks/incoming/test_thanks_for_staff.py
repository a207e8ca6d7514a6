"""Thanks in reply to an answer waited for staff: the link in its quote was taken for a word."""

from pathlib import Path

from tests.support import world
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.mail.mail_scene import in_folder
from tests.support.world import DESK


async def test_thanks_above_what_we_wrote_wait_for_nobody(tmp_path: Path) -> None:
    async with world.opened(tmp_path) as scene:
        scene.give_account("Emma")
        await scene.write_letter("STATUS", EMMA.email)
        await scene.settle()
        [letter] = scene.post.letters(EMMA.email)
        quoted = "".join(f"> {line}\r\n" for line in letter.text.split("\n"))
        said = f"Thank you!\r\n\r\nOn 30 Nov 2026, Centre <{DESK}> wrote:\r\n\r\n{quoted}"
        raw = raw_letter(letter.answer_to, said, EMMA.email)
        await scene.post.deliver(raw, to=letter.answer_to, envelope_from=EMMA.email)
        await scene.settle()
        assert len(scene.post.letters(EMMA.email)) == 1
        await in_folder(scene, "Processed", 2)
