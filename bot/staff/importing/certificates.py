"""Compares what a file says of certificates with what is known of them.

Nothing goes in of who has no released result that leads to one: nobody is told of a certificate
that they will not get, or before they know that they passed.
"""

from bot.core import Core
from bot.files import Batch, CertificateRow, RefusedRow
from bot.staff.importing.changes import ChangedCells
from bot.staff.importing.differences import RowsDiff
from bot.store.engine.store import Tx
from bot.store.exams import certificates
from bot.store.exams.certificates import NewCertificate, StandingCertificate
from domain.exams.reference import reference
from domain.machine.certificates.records import CertificateState
from domain.machine.effects import Line


class CertificatesDiff:
    """Compares certificates by all that a file says of each."""

    def __init__(self, core: Core) -> None:
        """`core` tells what day it is at the centre."""
        self._now = core.clock()
        self._today = self._now.astimezone(core.settings.centre.timezone).date()
        self._changes = ChangedCells()
        self._met: set[int] = set()

    def compare(self, tx: Tx, batch: Batch[CertificateRow]) -> RowsDiff:
        """What the batch's rows are to the store."""
        compared = RowsDiff()
        for row in batch.rows:
            number = row.id_number or _number(tx, row.reference)
            stands = certificates.load_standing(tx, number, self._now)
            if why := self._refusal(row, stands):
                column, found = _named(row)
                compared.refused.append(RefusedRow(row.row, column, found, why))
            elif stands:
                self._add(compared, row, stands)
        return compared

    def _refusal(self, row: CertificateRow, stands: StandingCertificate | None) -> Line | None:
        if stands is None:
            return Line("import-entry-unknown")
        if stands.entry in self._met:
            return Line("import-repeated")
        self._met.add(stands.entry)
        if not stands.has_result:
            return Line("import-certificate-no-result")
        if row.id_number and row.reference not in {"", stands.reference}:
            return Line("import-certificate-reference-differs")
        if not stands.is_due:
            return Line("import-certificate-not-due")
        if row.day and row.day > self._today:
            return Line("import-certificate-day-ahead")
        return None

    def _add(self, compared: RowsDiff, row: CertificateRow, stands: StandingCertificate) -> None:
        """A day that is known stays where a file gives none and says nothing else."""
        day = certificates.as_cell(row.day)
        if stands.state == row.state and day in {"", stands.day}:
            compared.unchanged += 1
            return
        new = NewCertificate(stands.entry, row.state.value, day or None)
        compared.add(new, known=bool(stands.state))
        if stands.state:
            compared.changes += self._changes.of_certificate(row.row, stands, new)
        elif row.state is CertificateState.ARRIVED and not stands.hears:
            compared.untold += 1


def _number(tx: Tx, cited: str) -> str:
    """The ID number that a reference number means; "" for none."""
    found = reference(cited)
    return certificates.find_number(tx, found) if found else ""


def _named(row: CertificateRow) -> tuple[str, str]:
    """By what a row names its entry."""
    if row.id_number:
        return "ID Number", row.id_number
    return "Reference Number", row.reference
