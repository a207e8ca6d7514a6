"""The faults of lines again, over wires that lead to Debian's Dovecot and Postfix."""
# ruff: noqa: F401, F811 - tests and fixtures are imported to be run here once more, with other servers

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.desk.mail.test_doubted_statements import (
    test_a_statement_whose_answer_was_lost_is_not_sent_again,
    test_nor_where_the_copy_came_before_the_answer_was_lost,
)
from tests.desk.mail.test_mail_faults import (
    test_a_connection_cut_before_the_final_dot_costs_nothing,
    test_a_mailbox_cut_off_anywhere_is_read_once,
    test_a_mailbox_cut_off_in_a_letter_is_read_once,
    test_a_refused_login_stops_the_post_with_one_alarm_and_loses_nothing,
    test_every_attempt_sends_the_same_bytes,
    test_half_a_letter_is_no_letter,
    test_over_slow_lines_everything_comes_as_well,
)
from tests.servers.mail.test_real_servers import servers
from tests.support.clock import Clock
from tests.support.servers.real_office import RealOffice, Servers, with_real_servers
from tests.support.servers.wired import Wired, wired
from tests.support.world import DESK

pytestmark = with_real_servers


@pytest.fixture
async def scene(servers: Servers, tmp_path: Path) -> AsyncIterator[Wired]:
    clock = Clock()
    async with (
        RealOffice(servers, DESK, authserv_id="mx.centre.fr", clock=clock) as post,
        wired(tmp_path, post, clock) as scene,
    ):
        yield scene
