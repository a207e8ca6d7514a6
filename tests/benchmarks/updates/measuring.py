"""Runs one bot against one load, each in a process of its own."""

import multiprocessing
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]
import uvloop

from .api import Load, Served, serve

Bot = Callable[[str, Path], Awaitable[None]]
Prepare = Callable[[Path, int], None]

_spawn = multiprocessing.get_context("spawn")


@dataclass(frozen=True)
class Measured:
    """Updates a second, milliseconds of the bot's CPU for each, and the answers' latencies."""

    rate: float
    cpu: float
    latencies: list[float]

    def milliseconds(self, share: float) -> float:
        """The latency that this share of the answers stays under, beyond the API's own."""
        return self.latencies[int(len(self.latencies) * share)] * 1000


def measure(bot: Bot, load: Load, prepare: Prepare = lambda path, count: None) -> Measured:
    """One run."""
    here, there = _spawn.Pipe()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.sqlite3"
        prepare(path, load.count)
        api = _spawn.Process(target=serve, args=(load, there), daemon=True)
        api.start()
        url = f"http://127.0.0.1:{here.recv()}/bot"
        rival = _spawn.Process(target=_run, args=(bot, url, path))
        rival.start()
        here.recv()  # it polls
        before = _cpu(rival.pid)
        served: Served = here.recv()
        spent = _cpu(rival.pid) - before
        for process in (rival, api):
            process.kill()
            process.join()
    return Measured(load.count / served.seconds, spent / load.count * 1000, served.latencies)


def _run(bot: Bot, url: str, path: Path) -> None:
    uvloop.run(_forever(bot, url, path))


async def _forever(bot: Bot, url: str, path: Path) -> None:
    await bot(url, path)


def _cpu(process: int | None) -> float:
    times = psutil.Process(process).cpu_times()
    return float(times.user + times.system)
