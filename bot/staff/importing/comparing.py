"""By what the rows of each kind of file are compared with the store."""

from bot.core import Core
from bot.files import CertificateRow, EntryRow, ResultRow
from bot.staff.importing.certificates import CertificatesDiff
from bot.staff.importing.differences import Compare, EntriesDiff, ResultsDiff
from bot.staff.importing.organisations import OrganisationsDiff
from bot.store.engine.times import stamp


def comparison(make: type, core: Core) -> Compare:
    """What compares the rows of one file of a kind."""
    if make is EntryRow:
        return EntriesDiff(core).compare
    if make is ResultRow:
        return ResultsDiff(stamp(core.clock())).compare
    if make is CertificateRow:
        return CertificatesDiff(core).compare
    return OrganisationsDiff().compare
