"""An approver takes back a release that is open: one is enough, since hiding waits for nobody.

    the list -> one that is open -> who has seen it -> why it is withdrawn -> nobody sees it
             -> its organisations are told a day later, at once, or not yet

Whether it is open still is looked up when the order is performed.
"""

from dataclasses import replace

from domain.conversations.deadlines import is_ahead
from domain.conversations.results import session_line
from domain.conversations.staff.file_review import LASTS
from domain.machine.decision import Decision, Question, ask_again, button, ignore, move, row_named
from domain.machine.effects import Button, Keyboard, Line, line
from domain.machine.events import Pressed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.releasing.effects import (
    ListReleases,
    PreviewWithdrawal,
    WarnOrganisations,
    WithdrawRelease,
)
from domain.machine.releasing.events import ReleaseWithdrawn, WithdrawalPreviewed
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.releasing.records import OpenRelease, UnwarnedRelease, WithdrawalReason
from domain.machine.staffing.roles import Right
from domain.machine.steps.staff import (
    LookingAtReleases,
    WarningOrganisations,
    WithdrawingRelease,
)
from domain.machine.steps.step import AtRest, Step

WithdrawalStep = WithdrawingRelease | WarningOrganisations
LATER = 24  # hours: by then what was on its way is settled, and a mistake is noticed
REASONS = {each.value: each for each in WithdrawalReason}


def buttons(step: LookingAtReleases) -> Keyboard:
    """What the list offers beside what is planned."""
    withdraw = tuple((_named(each, "withdraw-open"),) for each in step.opened)
    return (*withdraw, *((_named(each, "warn"),) for each in step.unwarned))


def _named(release: OpenRelease | UnwarnedRelease, verb: str) -> Button:
    is_open = isinstance(release, OpenRelease)
    label = ReleasingPhrase.BUTTON_WITHDRAW if is_open else ReleasingPhrase.BUTTON_WARN
    said = line(label, number=str(release.id), exam=release.exam)
    return Button(said, verb, str(release.id))


def begin(step: LookingAtReleases, event: Pressed, facts: Facts) -> Decision | None:
    """What those buttons lead to; None for one that a client forged."""
    number = row_named(event.argument)
    if event.verb == "withdraw-open" and any(each.id == number for each in step.opened):
        return ask_again(step).also(PreviewWithdrawal(number))
    named = next((each for each in step.unwarned if each.id == number), None)
    if event.verb != "warn" or named is None:
        return None
    return move(WarningOrganisations(release=named, until=facts.now + LASTS))


def previewed(step: Step, event: WithdrawalPreviewed, facts: Facts) -> Decision:
    """Who has seen it stands in the chat; who has gone on to something else is not asked."""
    if not isinstance(step, LookingAtReleases):
        return ignore(step)
    return move(WithdrawingRelease(release=event.release, until=facts.now + LASTS))


def done(step: Step, event: ReleaseWithdrawn, facts: Facts) -> Decision:
    """Organisations have it: they are told at a word of its own."""
    if not facts.staff.may(Right.WITHDRAW) or not isinstance(step, AtRest):
        return ignore(step)
    return move(WarningOrganisations(release=event.unwarned, until=facts.now + LASTS))


def pressed(step: WithdrawalStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    named, _, word = event.argument.partition("|")
    if event.verb == "keep-open":
        return move(AtRest(), _kept(step))
    if row_named(named) != step.release.id:
        return None
    if not is_ahead(step.until, facts.now, LASTS):
        looking = ignore(LookingAtReleases()).also(ListReleases())
        return replace(looking, toast=line(Phrase.STAFF_LOOK_OVER))
    begun = move(AtRest(), line(Phrase.STAFF_BEGUN))
    match step, event.verb:
        case WithdrawingRelease(release=release), "withdraw-release" if word in REASONS:
            return begun.also(WithdrawRelease(release.id, REASONS[word]))
        case WarningOrganisations(release=release), "warn-release" if word in {"0", str(LATER)}:
            return begun.also(WarnOrganisations(release.id, int(word)))
    return None


def _kept(step: WithdrawalStep) -> Line:
    if isinstance(step, WithdrawingRelease):
        return line(ReleasingPhrase.RELEASE_KEPT_OPEN)
    return line(ReleasingPhrase.ORGANISATIONS_UNWARNED)


def question(step: WithdrawalStep) -> Question:
    """What the steps ask."""
    number = str(step.release.id)
    if isinstance(step, WarningOrganisations):
        asked = line(ReleasingPhrase.ASK_WARN, number=number, letters=step.release.letters)
        later = button(ReleasingPhrase.BUTTON_WARN_LATER, "warn-release", f"{number}|{LATER}")
        now = button(ReleasingPhrase.BUTTON_WARN_NOW, "warn-release", f"{number}|0")
        no = button(ReleasingPhrase.BUTTON_WARN_NOT_YET, "keep-open")
        return Question((asked,), ((later,), (now,), (no,)), no=no)
    release = step.release
    asked = line(
        ReleasingPhrase.ASK_WITHDRAW,
        number=number,
        exam=release.exam,
        session=session_line(release.session),
        results=release.covers,
    )
    labels = {
        WithdrawalReason.MISTAKE: ReleasingPhrase.BUTTON_WITHDRAW_MISTAKE,
        WithdrawalReason.INVALID: ReleasingPhrase.BUTTON_WITHDRAW_INVALID,
    }
    reasons = tuple(
        (button(label, "withdraw-release", f"{number}|{reason.value}"),)
        for reason, label in labels.items()
    )
    keep = button(ReleasingPhrase.BUTTON_LEAVE_OPEN, "keep-open")
    return Question((asked,), (*reasons, (keep,)), no=keep)
