"""Where a certificate is, asked in words or by a button."""

from domain.conversations.results import certificate_lines
from domain.machine.decision import Decision, ask_again
from domain.machine.effects import line
from domain.machine.facts import Facts
from domain.machine.steps.step import AtRest
from domain.machine.understood.phrases import UnderstoodPhrase


def asked(facts: Facts) -> Decision:
    """Where one's own is; else what holds of all. Nobody is promised one."""
    shown = facts.shown()
    known = facts.certificate(shown.account.id) if shown and not shown.idle else None
    lines = certificate_lines(known) or (line(UnderstoodPhrase.CERTIFICATE_WHEN),)
    return ask_again(AtRest(), *lines)
