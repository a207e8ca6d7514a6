"""What an officer's home looks like: everything at once, one session of several, or a list.

Nothing in it tells when it was made: it is edited only where what it says has changed.
"""

from dataclasses import dataclass, replace

from domain.conversations.home.home import AGAIN, ALL, INVITE, REMIND
from domain.conversations.results import session_line
from domain.conversations.standstill import officers
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.decision import lasting
from domain.machine.effects import Button, Keyboard, Line, line
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import (
    OF_ENTRIES,
    HomeFigures,
    HomeList,
    HomeView,
    ListedHere,
    SessionStandings,
)
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.sentence import Sentence
from domain.machine.standstill.records import Standstill

SHOWN = (*OF_ENTRIES, HomeList.GUARDIANS)
"""The lists of a session that its numbers lead to."""
ALWAYS = {HomeList.ENTRIES}
"""What is told although it is nought."""

_READY = lasting(HomePhrase.BUTTON_HOME_READY, "readiness")
_REPORT = lasting(HomePhrase.BUTTON_HOME_REPORT, "report")

TROUBLES = frozenset(
    {"smtp", "mailbox", "junk-folder", "disk-low", "disk-full", "printing", "clock"}
    | {"public-pages"}
)
"""Lasting troubles that have a sentence of their own, by their alarms; others share one."""


@dataclass(frozen=True)
class HomeScreen:
    """What a home says, and the buttons below."""

    lines: tuple[Line, ...]
    keyboard: Keyboard


def screen(view: HomeView, figures: HomeFigures, still: Standstill | None) -> HomeScreen:
    """What a view shows; its buttons are still to be marked (`marked`)."""
    if view.which:
        return _list(view, view.which, figures)
    chosen = [each for each in figures.sessions if each.session == view.session]
    return _session(chosen[0], figures) if chosen else _everything(figures, still)


def marked(shown: HomeScreen, generation: int) -> HomeScreen:
    """The same, its own buttons marked as those of one message."""
    rows = tuple(tuple(_marked(each, generation) for each in row) for row in shown.keyboard)
    return replace(shown, keyboard=rows)


def _marked(button: Button, generation: int) -> Button:
    own = button.verb == "desk"
    return replace(button, argument=f"{generation}:{button.argument}") if own else button


def _everything(figures: HomeFigures, still: Standstill | None) -> HomeScreen:
    stopped = (officers.standing_line(still),) if still else ()
    several = len(figures.sessions) > 1
    lines = [line(HomePhrase.HOME_HEAD), *stopped, *_wrong(figures, stopped=still is not None)]
    rows: list[tuple[Button, ...]] = []
    for each in figures.sessions:
        lines += _states(each, figures)
        rows += [(_to_session(each),)] if several else _lists(each, figures)
    if not figures.sessions:
        lines.append(line(HomePhrase.HOME_EMPTY))
    if figures.later:
        lines.append(line(HomePhrase.HOME_LATER, sessions=figures.later))
    lines += _releases(figures)
    if figures.approvals:
        lines.append(line(ApprovalPhrase.HOME_APPROVALS, releases=figures.approvals))
        rows.append((lasting(ApprovalPhrase.BUTTON_APPROVALS, "staff", "/releases"),))
    for number, state in figures.broadcasts:
        named = str(number)
        lines.append(line(HomePhrase.HOME_BROADCAST, number=named, state=state.value))
        look = line(HomePhrase.BUTTON_HOME_BROADCAST, number=named)
        rows.append((Button(look, "broadcast", f"look:{number}", lasting=True),))
    if figures.questions:
        counts = {"questions": figures.questions, "late": figures.late}
        lines.append(Line(AskingPhrase.HOME_QUESTIONS, counts))
        rows.append((lasting(AskingPhrase.BUTTON_QUESTIONS, "staff", "/questions"),))
    if figures.letters:
        lines.append(line(HomePhrase.HOME_LETTERS, letters=figures.letters))
        rows.append((_to_list(HomeView(which=HomeList.LETTERS), figures.letters),))
    if figures.given_up:
        rows.append((_to_list(HomeView(which=HomeList.GIVEN_UP), figures.given_up),))
    if figures.sessions:
        rows.append((_READY, _REPORT))
    return HomeScreen(tuple(lines), tuple(rows))


def _wrong(figures: HomeFigures, *, stopped: bool) -> list[Line]:
    """What is wrong now, in a sentence of effect each; where nothing is, that, unless everything
    is `stopped`, which stands above.
    """
    counted = [_trouble(each) for each in figures.troubles]
    if figures.given_up:
        counted.append(line(HomePhrase.HOME_GIVEN_UP, rows=figures.given_up))
    said = [line(HomePhrase.HOME_TROUBLE, said=each) for each in counted]
    if said:
        return [line(HomePhrase.HOME_WRONG), *said]
    return [] if stopped else [line(HomePhrase.HOME_WELL)]


def _trouble(alarm: str) -> Line:
    key = alarm.casefold().replace(" ", "-")
    known = key in TROUBLES
    return Line(f"home-trouble-{key}") if known else line(HomePhrase.HOME_TROUBLE_OTHER, name=alarm)


def _session(of: SessionStandings, figures: HomeFigures) -> HomeScreen:
    """One of several sessions, with its lists."""
    lines = (*_states(of, figures), *_releases(figures, of.session))
    return HomeScreen(lines, (*_lists(of, figures), (_back(),)))


def _states(of: SessionStandings, figures: HomeFigures) -> list[Line]:
    """A session, a line a state."""
    counted = [(each, _number(of, each, figures)) for each in SHOWN]
    said = [
        line(HomePhrase.HOME_STATE, state=_named(each), entries=number)
        for each, number in counted
        if number or each in ALWAYS
    ]
    return [line(HomePhrase.HOME_SESSION, session=session_line(of.session)), *said]


def _number(of: SessionStandings, which: HomeList, figures: HomeFigures) -> int:
    """How many of a session are in a list."""
    if which is HomeList.GUARDIANS:
        return figures.silent.get(of.session, 0)
    return of.count(which, figures.now)


def _named(which: HomeList) -> Line:
    return Line(f"home-list-{which}")


def _releases(figures: HomeFigures, session: str = "") -> list[Line]:
    """What opens next, of one session or of all."""
    said = [
        line(
            HomePhrase.HOME_RELEASE,
            exam=each.exam,
            session=session_line(each.session),
            at=each.opens,
            results=each.results,
        )
        for each in figures.releases
        if session in {"", each.session}
    ]
    return [line(HomePhrase.HOME_RELEASES), *said] if said else []


def _lists(of: SessionStandings, figures: HomeFigures) -> Keyboard:
    """A button for each list that holds anybody, two in a row."""
    full = [(each, _number(of, each, figures)) for each in SHOWN]
    buttons = [_to_list(HomeView(of.session, each), number) for each, number in full if number]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _to_list(view: HomeView, number: int) -> Button:
    assert view.which  # noqa: S101 - given by whoever calls
    label = line(HomePhrase.BUTTON_HOME_LIST, state=_named(view.which), entries=number)
    return Button(label, "desk", view.text, lasting=True)


def _to_session(of: SessionStandings) -> Button:
    label = line(HomePhrase.BUTTON_HOME_SESSION, session=session_line(of.session))
    return Button(label, "desk", HomeView(of.session).text, lasting=True)


def _back(session: str = "") -> Button:
    return lasting(HomePhrase.BUTTON_HOME_BACK, "desk", HomeView(session).text)


def _list(view: HomeView, which: HomeList, figures: HomeFigures) -> HomeScreen:
    """A page of a list, what can be done about it, and the ways on."""
    lines = [*_head(view, which, figures), *map(_listed, figures.listed)]
    if not figures.listed:
        none = which is HomeList.BROADCASTS and not view.after
        lines.append(line(HomePhrase.HOME_NONE_YET if none else HomePhrase.HOME_NOBODY_LEFT))
    else:
        lines.append(Line(f"home-do-{which}"))
    rows = [_ways(view, figures), (_back(),)]
    if figures.listed:
        rows = [*_of_each(which, figures), tuple(_acts(view.session, which)), *rows]
    return HomeScreen(tuple(lines), tuple(row for row in rows if row))


def _head(view: HomeView, which: HomeList, figures: HomeFigures) -> tuple[Line, ...]:
    if which is HomeList.LETTERS:
        return (line(HomePhrase.HOME_LETTERS, letters=figures.letters),)
    if which is HomeList.GIVEN_UP:
        return (line(HomePhrase.HOME_GIVEN_UP, rows=figures.given_up),)
    if which is HomeList.BROADCASTS:
        return (line(HomePhrase.HOME_BROADCASTS),)
    of = next((each for each in figures.sessions if each.session == view.session), None)
    number = _number(of, which, figures) if of else 0
    number = figures.unreached if which is HomeList.OUT_OF_REACH else number
    head = line(HomePhrase.HOME_SESSION, session=session_line(view.session))
    return head, line(HomePhrase.HOME_STATE, state=_named(which), entries=number)


def _listed(each: ListedHere) -> Line:
    if each.said:
        return each.said
    if each.came:
        return line(HomePhrase.HOME_LISTED_LETTER, letter=str(each.id), at=each.came)
    name, number, exam = each.name, each.id_number, each.exam
    if each.why:
        return line(
            HomePhrase.HOME_LISTED_UNREACHED, name=name, id_number=number, exam=exam, why=each.why
        )
    if each.asked:
        asked, email = each.asked, each.email or "none"
        return line(
            HomePhrase.HOME_LISTED_GUARDIAN,
            name=name,
            id_number=number,
            exam=exam,
            at=asked,
            email=email,
        )
    return line(HomePhrase.HOME_LISTED, name=name, id_number=number, exam=exam)


def _ways(view: HomeView, figures: HomeFigures) -> tuple[Button, ...]:
    """The next page, and the first one."""
    ways = []
    if view.after:
        first = replace(view, after=0)
        ways.append(lasting(HomePhrase.BUTTON_HOME_FIRST, "desk", first.text))
    if figures.more and figures.listed:
        following = replace(view, after=figures.listed[-1].id)
        ways.append(lasting(HomePhrase.BUTTON_HOME_MORE, "desk", following.text))
    return tuple(ways)


def _of_each(which: HomeList, figures: HomeFigures) -> Keyboard:
    """What can be done about each of a list, two in a row."""
    if which is HomeList.GIVEN_UP:
        label, verb, act = HomePhrase.BUTTON_HOME_AGAIN, "desk-act", AGAIN
    elif which is HomeList.BROADCASTS:
        label, verb, act = HomePhrase.BUTTON_HOME_BROADCAST, "broadcast", "look"
    else:
        return ()
    buttons = [
        Button(line(label, number=str(each.id)), verb, f"{act}:{each.id}", lasting=True)
        for each in figures.listed
    ]
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


ACTS: dict[HomeList, tuple[Sentence, str, str]] = {
    HomeList.WITHOUT_ACCOUNT: (HomePhrase.BUTTON_HOME_INVITE, "desk-act", INVITE),
    HomeList.UNCONFIRMED: (HomePhrase.BUTTON_HOME_REMIND, "desk-act", REMIND),
    HomeList.WAITING: (HomePhrase.BUTTON_HOME_RELEASE, "staff", "/release"),
    HomeList.MISSING: (HomePhrase.BUTTON_HOME_IMPORT, "staff", "/import"),
    HomeList.OUT_OF_REACH: (HomePhrase.BUTTON_HOME_IMPORT, "staff", "/import"),
    HomeList.GUARDIANS: (HomePhrase.BUTTON_HOME_IMPORT, "staff", "/import"),
    HomeList.GIVEN_UP: (HomePhrase.BUTTON_HOME_AGAIN_ALL, "desk-act", f"{AGAIN}:{ALL}"),
}
"""What can be done about a list here; about the others, its last sentence says what."""


def _acts(session: str, which: HomeList) -> list[Button]:
    if which not in ACTS:
        return []
    label, verb, argument = ACTS[which]
    own = f"{argument}:{session}" if verb == "desk-act" and session else argument
    return [lasting(label, verb, own)]
