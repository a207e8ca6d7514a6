"""What a reply adds to a share: the number there, its end; and an employer without a website."""

from dataclasses import replace
from datetime import timedelta

from domain.machine.changes import OpenShare
from domain.machine.effects import line
from domain.machine.records import Rules
from domain.machine.sharing.phrases import SharePhrase
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent
from domain.mail.talks.changes import CountMailTry
from domain.mail.talks.steps import ConfirmingSend, NamingRecipient
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA, TOM
from tests.support.sharing.by_mail import (
    CONFIRMING,
    HERS,
    ROW,
    known,
    letters,
    opened,
    reply,
)


@each_of(
    [
        ("NUMBER 12-34", {"number": "12-34"}),
        ("DAYS 90", {"days": 90}),
        ("0 jours", {"days": 0}),
        ("Numéro 12-34\njours 30", {"number": "12-34", "days": 30}),
        ("DAYS 45", {"days": 45}),
    ]
)
def test_number_and_end_are_read_back_before_a_yes(text: str, added: dict[str, object]) -> None:
    facts = known(replace(CONFIRMING, days=365), rules=Rules(share_days=45))
    done = decide_letter(reply(text), facts)
    assert opened(done) == [replace(CONFIRMING, **{"days": 365, **added})]  # type: ignore[arg-type]
    assert not [each for each in done.changes if isinstance(each, OpenShare)]


@each_of(["DAYS", "DAYS 31", "NUMBER 0482", "DAYS 30\nDAYS 90", "NUMBER 12\nplease"])
def test_half_of_what_may_be_added_adds_nothing(text: str) -> None:
    done = decide_letter(reply(text), known(CONFIRMING))
    assert done.changes == (CountMailTry(ROW),)


def test_no_id_number_of_the_mailbox_goes_as_the_number_there() -> None:
    sister = replace(TOM, email=HERS.email)
    facts = known(CONFIRMING, accounts=(HERS, sister))
    for each in (HERS, sister):
        done = decide_letter(reply(f"NUMBER {each.entry.id_number}"), facts)
        assert done.changes == (CountMailTry(ROW),)


def test_a_yes_holds_as_long_as_was_read_back() -> None:
    done = decide_letter(reply("OUI", Intent.CONFIRM), known(replace(CONFIRMING, days=30)))
    [share] = [each for each in done.changes if isinstance(each, OpenShare)]
    assert share.expires == MORNING + timedelta(days=30)


def test_an_employer_needs_no_website_and_a_private_mailbox_is_questioned() -> None:
    done = decide_letter(
        reply("Café Lumière\nEMPLOYER\nlumiere@gmail.com"), known(NamingRecipient(EMMA.id))
    )
    [step] = opened(done)
    assert isinstance(step, ConfirmingSend)
    assert (step.name, step.website, step.email) == ("Café Lumière", "", "lumiere@gmail.com")
    private = line(SharePhrase.PRIVATE_MAILBOX, email="lumiere@gmail.com")
    assert private in letters(done)[0].lines
