"""Somebody who was given a role, and a link that invites another, in a store."""

from datetime import timedelta

from bot.keys import Keys
from bot.store.engine.store import Tx
from bot.store.staff import invitations, roles
from domain.conversations.staffing.joining import PREFIX
from domain.machine.staffing.changes import OpenStaffInvitation
from domain.machine.staffing.records import GivenRole
from domain.machine.staffing.roles import Role
from tests.support.clock import MORNING

TOKEN = "T" * 32
PIN = "739182"
WITH_PIN = 7
"""An approver who has chosen a PIN, and has not typed it of late."""
LINK = f"/start {PREFIX}{TOKEN}"
"""What whoever is invited types, as their link does."""
INVITED = OpenStaffInvitation(77, Role.OFFICER, "Tom", None, expires=MORNING + timedelta(days=1))


def seed_staff(tx: Tx, keys: Keys) -> None:
    """Claire is an officer, Tom is invited to be one."""
    claire = GivenRole(id=0, person=5, name="Claire", role=Role.OFFICER)
    roles.give(tx, claire, "uid 0 root", MORNING)
    insert = "INSERT INTO staff_pins (person, pin_hash) VALUES (:person, :hash)"
    tx.execute(insert, {"person": WITH_PIN, "hash": "a hash"})
    invitations.open_invitation(tx, INVITED, "uid 0 root", MORNING)
    invitations.keep_digest(tx, INVITED.id, keys.of_staff_link(TOKEN))
