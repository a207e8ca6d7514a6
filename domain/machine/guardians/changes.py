"""What becomes of a guardian's agreement."""

from dataclasses import dataclass, field

from domain.machine.guardians.records import AgreedHow, Agreement


@dataclass(frozen=True, kw_only=True)
class RecordAgreement:
    """A guardian was asked, agreed or refused; a later answer takes the place of an earlier one.

    `by`: the address that was asked or answered, "" for none. The terms are those that were shown.
    """

    entry: int
    said: Agreement
    how: AgreedHow
    by: str = field(default="", repr=False)
    terms_version: str
