"""Log lines: their two forms, and what never stands in them."""

import json
import logging
import smtplib
import subprocess
import sys
from typing import Literal

import pytest

from bot.config import Secret
from bot.logs.logs import handler, mask
from domain.machine.outbound import Cause, TryLater
from tests.support.offenders import each_of

TOKEN = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0"
PASSWORD = "hunter2"
URL = f"https://api.telegram.org/bot{TOKEN}/getMe"


class Journal:
    """A logger of one test and what it has written."""

    def __init__(self, form: Literal["text", "json"], capsys: pytest.CaptureFixture[str]) -> None:
        self.log = logging.Logger("outbox")  # noqa: LOG001 -- of its own, to leave the root alone
        self.log.addHandler(handler(form))
        self._capsys = capsys

    def written(self) -> str:
        """What was written since the last look."""
        return self._capsys.readouterr().err


@pytest.fixture(params=["text", "json"])
def journal(request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]) -> Journal:
    return Journal(request.param, capsys)


def fail_with(words: str) -> None:
    raise OSError(words)


def test_a_line_of_text_is_a_sentence_with_keys(capsys: pytest.CaptureFixture[str]) -> None:
    journal = Journal("text", capsys)
    journal.log.info("A letter was sent", extra={"parcel": 12, "lane": "mail main"})
    assert journal.written().endswith(
        '+00:00 info    outbox: A letter was sent parcel=12 lane="mail main"\n'
    )


def test_a_line_of_json_has_the_same_parts(capsys: pytest.CaptureFixture[str]) -> None:
    journal = Journal("json", capsys)
    journal.log.warning("Letter %d waits", 3, extra={"parcel": 12})
    line = json.loads(journal.written())
    assert line.pop("time").endswith("+00:00")
    told = {"level": "warning", "logger": "outbox", "message": "Letter 3 waits", "parcel": 12}
    assert line == told


def test_a_token_in_the_sentence_is_masked(journal: Journal) -> None:
    journal.log.info(f"GET {URL}")
    written = journal.written()
    assert TOKEN not in written
    assert "/bot***/getMe" in written


def test_a_token_in_an_argument_or_a_key_is_masked(journal: Journal) -> None:
    journal.log.info("GET %s", URL, extra={"url": URL})
    written = journal.written()
    assert written.count("***") == 2
    assert TOKEN not in written


def test_a_token_in_a_traceback_is_masked(journal: Journal) -> None:
    try:
        fail_with(URL)
    except OSError:
        journal.log.exception("No answer")
    written = journal.written()
    assert "OSError" in written
    assert TOKEN not in written


@pytest.mark.parametrize("library", [Exception, KeyError, smtplib.SMTPException])
def test_an_error_that_may_quote_somebody_is_only_named(
    journal: Journal, library: type[Exception]
) -> None:
    try:
        try:
            int(PASSWORD)
        except ValueError as error:
            raise library(PASSWORD) from error
    except library:
        journal.log.exception("No answer")
    written = journal.written()
    assert PASSWORD not in written
    assert "ValueError" in written
    assert library.__name__ in written


def test_an_error_of_our_own_says_what_happened(journal: Journal) -> None:
    try:
        raise TryLater(Cause.BUSY, "421 come back")
    except TryLater:
        journal.log.exception("No answer")
    assert "TryLater: busy: 421 come back" in journal.written()


def test_all_errors_of_a_group_are_named(journal: Journal) -> None:
    try:
        raise ExceptionGroup("both", [ValueError("hunter2"), OSError(28, "No space left")])
    except ExceptionGroup:
        journal.log.exception("No answer")
    assert "No space left" in journal.written()


def test_errors_that_name_each_other_end(journal: Journal) -> None:
    first, second = ValueError(), OSError()
    first.__cause__, second.__cause__ = second, first
    journal.log.error("No answer", exc_info=first)
    assert journal.written().count("which led to") == 1


def test_arguments_that_do_not_fit_show_no_token(journal: Journal) -> None:
    journal.log.info("GET %d", URL)
    written = journal.written()
    assert "GET %d (its arguments do not fit)" in written
    assert TOKEN not in written


def test_a_secret_given_as_a_key_shows_nothing(journal: Journal) -> None:
    journal.log.info("Signed in", extra={"password": Secret("hunter2")})
    assert "***" in journal.written()


def test_text_from_outside_cannot_start_a_line(journal: Journal) -> None:
    journal.log.info("Refused %s", "x\n2026-11-23 info outbox: All is well", extra={"a": "b\nc"})
    assert journal.written().count("\n") == 1


@each_of([TOKEN, URL, TOKEN.replace(":", "%3A"), "http://localhost:1/bot7:short/getMe"])
def test_every_spelling_of_a_token_is_masked(text: str) -> None:
    assert "***" in mask(text)
    assert text.rpartition(":")[2].split("/")[0] not in mask(text).replace("***", "")


def test_what_is_no_token_stays() -> None:
    assert (
        mask("at 15:30, port 127.0.0.1:8080, /bottle") == "at 15:30, port 127.0.0.1:8080, /bottle"
    )


def test_the_http_library_does_not_log_its_requests() -> None:
    program = (
        "import logging; from bot.config import LogSection; from bot.logs.logs import configure;"
        "configure(LogSection()); logging.getLogger('httpx').info('GET'); logging.info('Ready')"
    )
    run = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stderr.count("\n") == 1
    assert "Ready" in run.stderr
