"""Compares the organisations of a file with those that are known."""

from bot.files import Batch, OrganisationRow
from bot.staff.importing.absent_columns import FormerOrganisations
from bot.staff.importing.changes import ChangedCells
from bot.staff.importing.differences import RowsDiff, offered
from bot.store.engine.store import Tx
from bot.store.exams import organisations
from bot.store.exams.organisations import NewOrganisation
from bot.texts.countries import names_of
from domain.text.folding import fold


class OrganisationsDiff:
    """Compares organisations by all that a file says of each."""

    def __init__(self) -> None:
        self._changes = ChangedCells()
        self._former = FormerOrganisations()

    def compare(self, tx: Tx, batch: Batch[OrganisationRow]) -> RowsDiff:
        """What the batch's rows are to the store."""
        compared = RowsDiff()
        self._former.look(batch)
        known = organisations.load_named(tx, [row.name for row in batch.rows])
        for row in batch.rows:
            said = (row.website, row.email, offered(row.language))
            place = self._former.place((row.name, row.city, row.country, row.type), known)
            if place in known:
                said = self._former.filled(said, known[place], compared.kept)
            if known.get(place) == said:
                compared.unchanged += 1
                continue
            found_by = fold(f"{row.name} {place[1]} {' '.join(names_of(place[2]))}")
            new = NewOrganisation(*place, *said, found_by)
            compared.add(new, known=place in known)
            if place in known:
                compared.changes += self._changes.of_organisation(row.row, known[place], new)
        return compared
