"""`results-desk demo` as `make demo` starts it: a process whose words somebody reads."""

import asyncio
import os
import sys
from asyncio.subprocess import PIPE

from aiohttp import ClientSession

from tests.support.places import ROOT

COMMAND = [sys.executable, "-m", "bot", "demo", "--port", "0"]


async def test_who_reads_the_demo_through_a_pipe_learns_at_once_where_it_is_open() -> None:
    buffered = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    demo = await asyncio.create_subprocess_exec(*COMMAND, stdout=PIPE, cwd=ROOT, env=buffered)
    assert demo.stdout
    try:
        said = await asyncio.wait_for(demo.stdout.readline(), 60)
        async with ClientSession() as browser, browser.get(said.decode().split()[-1]) as page:
            assert page.status == 200
    finally:
        demo.terminate()
        assert await demo.wait() == 0
