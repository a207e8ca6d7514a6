"""A durable update through the whole desk, against bare aiohttp and the library as it comes.

    Bot API -> inbox -> decision -> outbox -> Bot API, which answers after 50 ms

Each update comes from a chat of its own; in turn a command and a press of somebody signed in, and
an address typed to register. aiohttp does the same calls and keeps the same references and
parcels in the same store, but decides, encrypts and renders nothing. The two take turns, and the
ratios are those of a turn: what the machine's other work costs, it costs both.
"""

from collections.abc import Iterable
from statistics import median

from tests.benchmarks import goal

from .api import Load
from .desk import desk, seed
from .measuring import Measured, measure
from .rivals import raw, stock

TURNS = 3
BARE, STOCK, LATE = 0.4, 40, 15  # the goals
FLOOD = Load(2_000)
SEQUENTIAL = Load(60)  # the stock library waits for each answer before it takes the next update
PACED = Load(2_500, rate=500)


def main() -> None:
    """Print rates, CPU time and latencies, and the ratios beside their goals."""
    turns = [(measure(desk, FLOOD, seed), measure(raw, FLOOD)) for _ in range(TURNS)]
    ours, bare = zip(*turns, strict=True)
    library = measure(stock, SEQUENTIAL)
    print("  all at once              updates/s   ms of CPU each")
    for name, runs in (("desk", ours), ("aiohttp, same writes", bare), ("stock", [library])):
        print(f"  {name:22}{_rate(runs):11,.0f}{median(each.cpu for each in runs):15.2f}")
    ratio = median(desk.rate / rival.rate for desk, rival in turns)
    print(f"  desk / aiohttp: {ratio:.2f}{goal(BARE, met=ratio >= BARE)}")
    cost = min(each.cpu for each in bare) / min(each.cpu for each in ours)
    print(f"  aiohttp's CPU / the desk's: {cost:.2f}, the least of each")
    faster = _rate(ours) / library.rate
    print(f"  desk / stock: {faster:.0f}{goal(STOCK, met=faster >= STOCK)}")
    print("  500 a second           p50 ms   p99 ms beyond the API's own 50")
    for name, run in (("desk", measure(desk, PACED, seed)), ("aiohttp", measure(raw, PACED))):
        most = run.milliseconds(0.99)
        aim = goal(LATE, met=most <= LATE) if name == "desk" else ""
        print(f"  {name:18}{run.milliseconds(0.5):11.1f}{most:9.1f}{aim}")


def _rate(runs: Iterable[Measured]) -> float:
    return median(each.rate for each in runs)
