"""The whole way of a family that lives by mail: from the invitation to a university's inbox."""

from collections.abc import Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass

from bot.sandbox.mail.post_office import Delivered
from bot.staff.order_values import OrderRefused
from bot.store.engine.times import stamp
from tests.support.mail.mail_scene import LEEDS
from tests.support.people import CANDIDATES
from tests.support.world import World

LUCAS = CANDIDATES["Lucas"]
OF_EXAM = {"session": "2026-10", "exam": LUCAS.exam}


@dataclass(frozen=True)
class Stage:
    """Something is done, and then a letter with this in its subject is in a mailbox.

    `ordered`: staff do it, and see whether it went through; they may do it again.
    """

    act: Callable[[World], Coroutine[None, None, None]]
    subject: str
    mailbox: str = LUCAS.email
    ordered: bool = False

    def arrived(self, world: World) -> list[Delivered]:
        """Its letters, copies included."""
        return [each for each in world.post.letters(self.mailbox) if self.subject in each.subject]


def stages() -> Sequence[Stage]:
    """All of it, in order."""
    invitation = Stage(_invite, "Comment lire", ordered=True)
    account = _answer(invitation, f"OUI {LUCAS.id_number}", "compte est créé")
    news = Stage(_release, "Il y a du nouveau", ordered=True)
    statement = _answer(news, "RELEVÉ", "Votre relevé")
    found = _answer(statement, "ENVOYER Leeds", "Choisissez par un numéro")
    read_back = _answer(found, "1", "Répondez OUI")
    on_its_way = _answer(read_back, "OUI", "part dans une heure")
    sent = Stage(_let_an_hour_pass, "Lucas", LEEDS)
    return invitation, account, news, statement, found, read_back, on_its_way, sent


def _answer(stage: Stage, text: str, subject: str) -> Stage:
    """A reply to the letter of a stage, and what comes of it."""

    async def act(world: World) -> None:
        await world.post.reply(stage.arrived(world)[0], text)

    return Stage(act, subject)


async def _invite(world: World) -> None:
    with suppress(OrderRefused):  # killed while it carried this out
        await world.order("invite", **OF_EXAM, count=1, quiet=False)


async def _release(world: World) -> None:
    if not world.db.execute("SELECT 1 FROM results WHERE entry = ?", [LUCAS.entry]).fetchone():
        world.import_result("Lucas", "B")
    now = world.clock().isoformat()
    with suppress(OrderRefused):
        seen = await world.order("release-preview", **OF_EXAM)
        await world.order("release", **OF_EXAM, digest=seen["digest"], at=now, quiet=False)


async def _let_an_hour_pass(world: World) -> None:
    """What is on its way is due; an order that changes nothing has the desk look."""
    await world.settle()
    sql = "UPDATE outbox SET due_at = :now WHERE class = 'mail' AND state = 'waiting'"
    world.write(lambda tx: tx.execute(sql, {"now": stamp(world.clock())}))
    await world.order("release-preview", **OF_EXAM)
