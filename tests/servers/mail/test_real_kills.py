"""The kills again, over wires that lead to Debian's Dovecot and Postfix."""
# ruff: noqa: F401, F811 - tests and fixtures are imported to be run here once more, with other servers

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.servers.mail.test_mail_kills import (
    test_a_letter_comes_in_whenever_the_desk_is_killed,
    test_a_letter_goes_out_whenever_the_desk_is_killed,
    test_a_statement_is_never_sent_twice,
    test_killed_at_random_it_loses_no_letter_and_repeats_only_those_of_the_window,
    test_letters_kept_and_not_decided_are_decided_after_the_kill,
)
from tests.servers.mail.test_real_servers import servers
from tests.support.servers.killable import Killable, Now, killable
from tests.support.servers.real_office import RealOffice, Servers, with_real_servers
from tests.support.world import DESK

pytestmark = with_real_servers


@pytest.fixture
async def scene(servers: Servers, tmp_path: Path) -> AsyncIterator[Killable]:
    async with (
        RealOffice(servers, DESK, authserv_id="mx.centre.fr", clock=Now()) as post,
        killable(tmp_path, post) as scene,
    ):
        yield scene
