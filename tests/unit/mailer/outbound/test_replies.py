"""What a mail server's reply means, for the letter and for staff."""

import pytest

from domain.machine.outbound import Cause
from mailer.outbound.replies import Stage, queue_id, refusal


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("2.0.0 Ok: queued as 4Xy1z2", "4Xy1z2"),
        ("OK id=1tF3Xy-000abc-Qe", "1tF3Xy-000abc-Qe"),
        ("2.0.0 OK 1700000000 ab12 - gsmtp", "2.0.0 OK 1700000000 ab12 - gsmtp"),
    ],
)
def test_queue_ids_of_the_usual_servers(text: str, named: str) -> None:
    assert queue_id(text) == named


def test_greylisting_is_tried_again_after_five_minutes() -> None:
    assert refusal(Stage.RECIPIENT, 451, "4.7.1 Greylisted").after == 300


@pytest.mark.parametrize("status", ["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4"])
def test_only_a_status_about_the_address_kills_it(status: str) -> None:
    assert refusal(Stage.RECIPIENT, 550, f"{status} no").cause is Cause.DEAD_ADDRESS
    assert refusal(Stage.CONTENT, 550, f"{status} no").cause is Cause.POLICY


@pytest.mark.parametrize("text", ["", "5.7.1 blocked", "No such user", "5.1.8 bad sender"])
def test_a_550_that_does_not_say_so_does_not(text: str) -> None:
    assert refusal(Stage.RECIPIENT, 550, text).cause is Cause.POLICY


def test_words_for_staff_show_no_address_and_no_control_characters() -> None:
    words = refusal(Stage.RECIPIENT, 550, "5.1.1 <desk+b.7f3k@centre.test>:\x1b[2J\n unknown").words
    assert words == "550 5.1.1 <(address)>: [2J unknown"
