"""An alarm reaches each of staff in the words of their role, one that is gathered too."""

from pathlib import Path

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.store.staff import roles
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, line
from domain.machine.staffing.records import GivenRole
from domain.machine.staffing.roles import Role
from tests.support.staff.office import NOW, desk_with_people, rows


async def give(desk: Core, person: int, role: Role) -> None:
    given = GivenRole(id=0, person=person, name="H", role=role)
    await desk.store.write(lambda tx: roles.give(tx, given, "anna", NOW))


async def said(desk: Core, alert: Alert) -> dict[object, str]:
    """The words of the alert, by chat."""
    origin = ParcelOrigin(0, 0, NOW)
    await desk.store.write(lambda tx: desk.writer.put(tx, str(alert), origin, [alert]))
    found = await rows(desk, "SELECT chat, effect FROM outbox ORDER BY chat, key")
    await desk.store.write(lambda tx: tx.execute("DELETE FROM outbox"))
    return {chat: str(effect) for chat, effect in found}


async def test_officers_get_what_it_means_and_the_technician_the_commands(tmp_path: Path) -> None:
    async with desk_with_people(tmp_path) as desk:
        await give(desk, 21, Role.OFFICER)
        alone = await said(desk, Alert((line(AlertPhrase.MAILBOX_AWAY),)))
        assert "alert-mailbox-away" in alone[21]
        await give(desk, 23, Role.TECHNICIAN)
        for gathered in ("", "mail"):
            told = await said(
                desk, Alert((line(AlertPhrase.MAIL_OURS, count=1),), gathered=gathered)
            )
            assert "means-letters-refused" in told[21]
            assert "alert" not in told[21]
            assert "alert-mail-ours" in told[23]
        told = await said(desk, Alert((line(AlertPhrase.QUESTION, count=1),)))
        assert set(told) == {21}
