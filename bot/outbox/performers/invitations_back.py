"""An invitation that its server did not take: nobody is there to be reminded."""

from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.inviting import invitations
from domain.machine.effects import Write
from domain.mail.bounces import describe_sent, returned_invitation


def note(tx: Tx, letter: Write, now: datetime, *, hard: bool) -> None:
    """The invitation is over where the address is dead."""
    about = describe_sent(letter)
    if about.invitation and hard:
        context = ChangeContext(tx, 0, now, str, seal=str.encode)
        for change in returned_invitation(about):
            invitations.settle(change, context)
