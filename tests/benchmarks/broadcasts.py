"""A broadcast at 25 a second, and the answers that go out beside it.

    50 updates a second, each of a chat of its own, alone -> the quiet p99, the desk's CPU
    the same while a broadcast goes to others             -> the p99 then, the CPU it adds

Goals: the sender takes less than 15 % of one core, and the p99 of an answer stays within 1.5 times
the quiet one. The two take turns, and what is printed is the median of the turns.
"""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from bot.outbox.announcing.fan_out import announce
from bot.store.broadcasting import broadcasts
from bot.store.engine.store import Tx
from bot.store.engine.transactions import commit_together
from bot.store.exams.releases import MadeBy
from domain.machine.broadcasting.records import Audience
from domain.machine.effects import Announce
from tests.benchmarks import goal
from tests.benchmarks.updates.api import Load
from tests.benchmarks.updates.desk import desk, seed
from tests.benchmarks.updates.measuring import Measured, measure

PER_SECOND = 25  # as the settings have it where they say nothing
SECONDS = 24
LOAD = Load(50 * SECONDS, rate=50)
OTHERS = PER_SECOND * (SECONDS + 12)  # it outlasts the updates
EXAM = "C1 Advanced"  # that of the others alone
TURNS = 3
OF_A_CORE, LATER = 0.15, 1.5  # the goals


def announced(path: Path, count: int) -> None:
    """The people of the load, and a broadcast to others that begins with the desk."""
    seed(path, count + OTHERS)
    now = datetime.now(UTC)

    def order(tx: Tx) -> None:
        tx.execute(
            "UPDATE entries SET exam = :exam WHERE id > :count", {"exam": EXAM, "count": count}
        )
        to, texts = Audience(session="2026-10", exam=EXAM), {"": ("Salle", "La salle a changé.")}
        number = broadcasts.keep_broadcast(tx, to, texts, MadeBy(now, "staff"))
        announce(tx, Announce("broadcast", number, False), now, now)

    with sqlite3.connect(path) as connection:
        connection.row_factory = sqlite3.Row
        for outcome in commit_together(connection, [order]):
            outcome.unwrap()
    connection.close()


def share(loud: Measured, quiet: Measured) -> float:
    """How much of a core the broadcast took."""
    added = (loud.cpu - quiet.cpu) / 1000 * LOAD.count
    return added / (LOAD.count / loud.rate)


def main() -> None:
    """Print the sender's share of a core and both p99, and the ratio, beside their goals."""
    turns = [(measure(desk, LOAD, seed), measure(desk, LOAD, announced)) for _ in range(TURNS)]
    taken = median(share(loud, quiet) for quiet, loud in turns)
    print(
        f"  {PER_SECOND} a second beside {LOAD.rate:.0f} answers a second: "
        f"{taken:.1%} of one core{goal(f'{OF_A_CORE:.0%}', met=taken < OF_A_CORE)}"
    )
    alone, beside = (median(turn[place].milliseconds(0.99) for turn in turns) for place in (0, 1))
    ratio = median(loud.milliseconds(0.99) / quiet.milliseconds(0.99) for quiet, loud in turns)
    print(
        f"  p99 of an answer: {alone:.1f} ms alone, {beside:.1f} ms beside it: "
        f"{ratio:.2f} times{goal(LATER, met=ratio <= LATER)}"
    )


if __name__ == "__main__":
    main()
