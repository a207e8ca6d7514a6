"""What was found about a thing the desk depends on: a sentence, and what is to be done."""

from dataclasses import KW_ONLY, dataclass

from domain.machine.sentence import Line


@dataclass(frozen=True)
class Finding:
    """What was found about `subject`; `todo` is None where nothing has to be done.

    Where `needed` is False the desk does without, though less well.
    """

    subject: str
    said: Line
    todo: Line | None = None
    _: KW_ONLY
    needed: bool = True

    @property
    def well(self) -> bool:
        """Whether nothing has to be done."""
        return self.todo is None


def well(subject: str, name: str, /, **values: "str | int | Line") -> Finding:
    """All is well: the sentence `found-NAME` of `checks.ftl`."""
    return Finding(subject, Line(f"found-{name}", values))


def wrong(
    subject: str, name: str, /, *, needed: bool = True, **values: "str | int | Line"
) -> Finding:
    """Something has to be done: the sentence `found-NAME`, and what, in its `.todo`."""
    said, todo = Line(f"found-{name}", values), Line(f"found-{name}.todo", values)
    return Finding(subject, said, todo, needed=needed)
