"""Stopped by staff, killed and started again and again: what waits is neither lost nor doubled."""

from collections import Counter

import pytest

from tests.support.servers.followed import EMMA, furnish, notices, release
from tests.support.servers.program import Program, eventually

UNSENT = "SELECT count(*) FROM outbox WHERE class IN ('mailing', 'circular') AND state <> 'sent'"
SENDING = "SELECT chat FROM outbox WHERE class = 'mailing' AND state = 'sending'"


@pytest.mark.long
async def test_what_waits_outlives_kills_and_comes_once_but_in_the_window(program: Program) -> None:
    chats = [program.telegram.person(f"Phone {number}", "en") for number in range(12)]
    for chat in chats:
        chat.start()
    program.write(lambda tx: furnish(tx, chats))
    await program.start()
    await program.settled()
    await program.order("freeze", hide_results=True)
    await release(program)
    await program.kill()
    await program.start()
    await program.listening()
    assert [notices(program, chat) for chat in chats] == [0] * len(chats)
    assert program.post.letters(EMMA.email) == []
    program.telegram.latency = 0.05
    await program.order("unfreeze")
    await eventually(lambda: sum(notices(program, chat) for chat in chats) >= 3)
    await program.kill()
    window = Counter(row["chat"] for row in program.rows(SENDING))
    await program.start()
    await eventually(lambda: program.rows(UNSENT)[0][0] == 0)
    for chat in chats:
        assert 1 <= notices(program, chat) <= 1 + window[chat.id]
    assert len({each.message_id for each in program.post.letters(EMMA.email)}) == 1
    assert program.rows("SELECT hides FROM standstills WHERE lifted_at IS NOT NULL")
