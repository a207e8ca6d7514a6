"""31 strangers had "account locked" sent 31 times, and registering anew lifted every limit."""

from dataclasses import replace
from datetime import time, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.store.changes import apply_change
from bot.store.mail.letters_caused import load_times
from bot.texts.letter_forms import LETTERS
from domain.machine.changes import CloseAccount, ConfirmAddress, OpenAccount, OpenSignIn
from domain.machine.effects import Line, Say, Write
from domain.machine.events import Arrival, Pressed, Typed
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.steps.registration import Form, ReviewingForm
from domain.machine.steps.sharing import ConfirmingShare
from domain.machine.steps.signin import AwaitingLoginPassword
from domain.machine.steps.step import Step
from domain.mail.letter_limits import CONFIRMATION, DAY, limits_of
from domain.text.quiet_hours import QuietHours
from tests.support.clock import MORNING, Clock
from tests.support.people import CANDIDATES, PASSWORD, scene_of
from tests.support.pure import results
from tests.support.pure.candidates import EMMA, LEEDS, UNIVERSITIES, at_leeds
from tests.support.pure.changes import PureScene, apply
from tests.support.pure.desk import PureDesk
from tests.support.pure.records import Records
from tests.support.world import opened

CHAT = 11
LATE = MORNING + timedelta(days=1, minutes=1)
VICTIM = "somebody@else.fr"
FORM = Form(
    id_number=EMMA.entry.id_number, entry=EMMA.entry.id, email=VICTIM,
    password_hash="a hash", terms_version="1", terms_at=MORNING, news=False,
)  # fmt: skip


class Town:
    """A desk on plain records, and what it owes to whom."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.records = Records(entries={EMMA.entry.id: EMMA.entry})
        self.records.organisations = list(UNIVERSITIES)
        never = QuietHours(time(0), time(0), ZoneInfo("Europe/Paris"))
        self.desk = PureDesk(self.records, never, self.clock)

    def registered(self) -> None:
        """Emma is registered and signed in, her result is out."""
        opened = OpenAccount(
            account=EMMA.id, entry=EMMA.entry.id, email=EMMA.email, password_hash=PASSWORD,
            language="en", terms_version="1", terms_at=MORNING, news=False,
        )  # fmt: skip
        for change in (opened, ConfirmAddress(EMMA.id), OpenSignIn(EMMA.id)):
            apply(change, PureScene(self.records, CHAT, self.clock()))
        results.release(self.records, [results.bring(self.records, EMMAS, "B")], MORNING)

    def press(self, step: Step, verb: str) -> list[Line]:
        """A button of a step is pressed in the chat; what is said."""
        at = self.desk.standing(CHAT)
        at.step = step
        self.desk.accept(Arrival(CHAT, Pressed(verb, "", at.version, query_id="press")))
        return [each for effect in self.taken(Say) for each in effect.lines]

    def taken(self, kind: type) -> list:  # type: ignore[type-arg]
        """What is owed of a kind, which is gone then."""
        owed = []
        while parcel := self.desk.take_due():
            owed.append(parcel.effect)
        self.letters = [each for each in owed if isinstance(each, Write)]
        return [each for each in owed if isinstance(each, kind)]


EMMAS = CANDIDATES["Emma"]


NOTICES = (
    "result-news",
    "result-news-for",
    "result-news-by-mail",
    "result-news-invited",
    "result-taken-back",
    "result-not-valid",
    "share-settled",
    "day-put-off",
    "try-password",
    "certificate-here",
    "broadcast",
    "service",
)
WARNINGS = {f"institution.notice.result-{each}" for each in ("taken-back", "not-valid", "updated")}
TO_MANY = {f"candidate.notice.{each}" for each in NOTICES} | WARNINGS
ANSWERS = ("statement", "leave", "status", "help", "stopped", "step-over", "step-strayed",
           "invitation-strayed", "way-through-centre", "no-secrets", "sign-in-chat", "signed-out",
           "languages", "name", "without-statement", "certificate",
           "certificate-known")  # fmt: skip
FEW_A_DAY = {f"candidate.answer.{each}" for each in ANSWERS} | {
    "candidate.action.repeat-command",
    "candidate.action.invite-again",
}
"""Automatic answers: of a kind one to an address a day (`Facts.may_answer`)."""
BY_STAFF = {
    "candidate.answer.from-team",
    "candidate.answer.question-done",
    "staff.action.approve-release",
    "staff.answer.release",
    "staff.notice.release",
    "staff.action.approve-broadcast",
    "staff.answer.broadcast",
    "staff.notice.broadcast",
}
"""What an officer writes, says by closing a question, or asks an approver; what that one hears."""


@pytest.fixture
def town() -> Town:
    return Town()


def register_and_delete(town: Town) -> list[Line]:
    form = replace(FORM, proven_until=town.clock() + timedelta(hours=1))
    said = town.press(ReviewingForm(form), "submit")
    [account] = town.records.accounts
    apply(CloseAccount(account), PureScene(town.records, CHAT, town.clock()))
    return said


def until(said: list[Line], phrase: Phrase) -> object:
    """The hour that a sentence names."""
    [found] = [each.params["until"] for each in said if each.phrase == phrase]
    return found


def test_registering_anew_begins_no_new_day_of_letters_and_tells_the_hour(town: Town) -> None:
    sent = []
    for _ in range(20):
        said = register_and_delete(town)
        sent += [each for each in town.letters if each.to == VICTIM]
    assert len(sent) == 12
    assert until(said, Phrase.CONFIRM_LATER) == LATE


def test_the_letter_goes_at_the_hour_that_was_told(town: Town) -> None:
    for _ in range(13):
        register_and_delete(town)
    town.clock.at = LATE
    register_and_delete(town)
    assert [each.to for each in town.letters] == [VICTIM, EMMA.email]


def lock_from(town: Town, chats: range) -> int:
    """Strangers send three wrong passwords each; how many letters Emma gets."""
    for chat in chats:
        town.desk.standing(chat).step = AwaitingLoginPassword(EMMA.entry.id_number)
        for number in range(3):
            town.desk.accept(Arrival(chat, Typed("wrong-2026!", number)))
    return len(town.taken(Write))


def test_of_31_strangers_who_lock_an_account_one_within_the_hour_causes_a_letter(
    town: Town,
) -> None:
    town.registered()
    assert lock_from(town, range(100, 131)) == 1


def test_an_hour_later_strangers_who_lock_it_again_cause_one_more(town: Town) -> None:
    town.registered()
    assert lock_from(town, range(100, 108)) == 1
    town.clock.at += timedelta(hours=1)
    assert lock_from(town, range(200, 208)) == 1


def test_days_of_locking_cause_six_letters_a_day(town: Town) -> None:
    town.registered()
    sent = 0
    for hour in range(24):
        sent += lock_from(town, range(100 * hour + 100, 100 * hour + 102))
        town.clock.at += timedelta(hours=1)
    assert sent == 6


TO_LISTED = at_leeds(3)
TO_OTHER = ConfirmingShare(
    account=EMMA.id, organisation=0, name="Spring", email=VICTIM, website="s.edu", result=3
)


@pytest.mark.parametrize(
    ("step", "most", "phrase"),
    [
        (TO_LISTED, 10, Phrase.ENOUGH_SHARES),
        (TO_OTHER, 3, Phrase.ENOUGH_UNLISTED_SHARES),
    ],
)
def test_shares_end_with_the_hour_of_the_next_and_unlisted_ones_sooner(
    town: Town, step: ConfirmingShare, most: int, phrase: Phrase
) -> None:
    town.registered()
    [result] = [each.result.id for each in town.records.outcomes]
    for _ in range(most):
        town.press(replace(step, result=result), "share")
        assert len(town.letters) == 1
    said = town.press(replace(step, result=result), "share")
    assert town.letters == []
    assert until(said, phrase) == LATE


def test_an_organisation_in_the_list_is_not_kept_waiting_by_others(town: Town) -> None:
    town.registered()
    [result] = [each.result.id for each in town.records.outcomes]
    for step in [TO_OTHER] * 4 + [TO_LISTED]:
        town.press(replace(step, result=result), "share")
    assert [each.to for each in town.letters] == [LEEDS.email]


def test_every_letter_that_a_person_can_cause_has_a_limit() -> None:
    limited = {each.split()[0] for each in limits_of(Rules())}
    assert set(LETTERS) == limited | TO_MANY | FEW_A_DAY | BY_STAFF


def test_no_span_of_a_limit_is_longer_than_what_is_counted() -> None:
    spans = [each.span for limits in limits_of(Rules()).values() for each in limits]
    assert max(spans) == DAY


async def test_the_letters_of_a_deleted_account_still_count_in_the_store(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.give_account("Emma", confirmed=False)
        emma = world.person("Emma")
        emma.start()
        await world.settle()
        emma.tap("Resend")
        await world.settle()
        world.write(
            lambda tx: apply_change(
                CloseAccount(EMMA.id), scene_of(tx, emma.id, world.clock(), str)
            )
        )
        for by, whom in (
            ("address", EMMA.email),
            ("entry", EMMA.entry.id_number),
            ("chat", str(emma.id)),
        ):
            digest = world.keys.of_letters(by, whom)
            assert world.write(
                partial(load_times, kind=CONFIRMATION, digest=digest, now=MORNING + DAY)
            )
