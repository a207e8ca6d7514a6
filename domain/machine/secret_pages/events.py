"""What comes from such a page."""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class SecretGiven:
    """A secret, typed on the page of the step that had this `version`, by the chat's own person.

    `repeated` is what stands in the page's second field, "" where it has none: one event stands for
    two steps. Neither ever shows in a repr.
    """

    secret: str = field(repr=False)
    repeated: str = field(default="", repr=False)
    version: int
