"""Findings as people here read them, and as programs do."""

from collections.abc import Mapping

from bot.commands.speaking import sentence
from bot.commands.terminal import say
from bot.staff.found import Finding
from domain.machine.sentence import Line


def in_words(line: Line) -> str:
    """A line in the language of the system."""
    return sentence(line.phrase, **line.params)


def told(finding: Finding) -> tuple[str, str]:
    """What was found, and what is to be done: "" where that is nothing."""
    return in_words(finding.said), in_words(finding.todo) if finding.todo else ""


def plainly(finding: Finding) -> Mapping[str, object]:
    """For other programs: subject and code never change; `words` and `advice` are for people."""
    words, advice = told(finding)
    return {
        "subject": finding.subject,
        "code": finding.said.phrase.removeprefix("found-"),
        "words": words,
        "advice": advice,
        "needed": finding.needed,
        "well": finding.well,
    }


def show(finding: Finding) -> None:
    """A line, and another one below it where something is to be done."""
    words, advice = told(finding)
    verdict = "ok" if finding.well else "wrong" if finding.needed else "warn"
    subject = sentence("found-subject", subject=finding.subject.lower())
    _line(sentence("found-verdict", verdict=verdict), subject, words)
    if advice:
        _line("", "", f"-> {advice}")


def _line(verdict: str, subject: str, words: str) -> None:
    say(f"{verdict:8}{subject:10}{words}")
