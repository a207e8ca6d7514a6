"""What was found about one thing, in words for staff and in figures for programs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from domain.conversations.home.home import ANEW
from domain.machine.effects import Button, Keyboard, Line, line
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import HomeList, HomeView

Values = Mapping[str, "str | int | datetime | Line"]


@dataclass(frozen=True, kw_only=True)
class ReadinessFinding:
    """One line: green, or with what is `todo`, and a `button` that leads there if there is one."""

    name: str
    said: Line
    todo: Line | None = None
    button: Button | None = None
    figures: Mapping[str, object] = field(default_factory=dict)

    @property
    def line(self) -> Line:
        """As a chat says it."""
        if self.todo is None:
            return Line("readiness-green", {"said": self.said})
        return Line("readiness-to-do", {"said": self.said, "todo": self.todo})

    def json(self) -> dict[str, object]:
        """For other programs: names and keys never change."""
        return {"name": self.name, "ready": self.todo is None, **self.figures}


def finding(
    name: str, values: Values, *, ready: bool, button: Button | None = None
) -> ReadinessFinding:
    """The sentence `readiness-NAME` and, unless `ready`, `readiness-NAME-todo`, of the values."""
    return ReadinessFinding(
        name=name,
        said=Line(f"readiness-{name}", values),
        todo=None if ready else Line(f"readiness-{name}-todo", values),
        button=None if ready else button,
        figures={key: _plain(each) for key, each in values.items() if not isinstance(each, Line)},
    )


def _plain(value: object) -> object:
    return value.isoformat(timespec="seconds") if isinstance(value, datetime) else value


def to_list(session: str, which: HomeList, entries: int) -> Button:
    """Leads to a list of the home, which comes below all else."""
    label = line(HomePhrase.BUTTON_HOME_LIST, state=Line(f"home-list-{which}"), entries=entries)
    return Button(label, "desk", f"{ANEW}:{HomeView(session, which).text}", lasting=True)


def keyboard(findings: Iterable[ReadinessFinding]) -> Keyboard:
    """A button for each finding that has one."""
    return tuple((each.button,) for each in findings if each.button)
