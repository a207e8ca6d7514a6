"""A command of staff's that the role of whoever typed it does not cover: who may do that."""

from domain.conversations.home import home
from domain.conversations.staff import staff
from domain.conversations.staffing.gate import refusal
from domain.machine.effects import line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.sentence import Line
from domain.machine.staffing.needed import right_at


def unknown(text: str, facts: Facts) -> Line:
    """What is said of a command that leads nowhere; to who is not of staff theirs are unknown."""
    command = text.partition(" ")[0]
    if facts.staff.roles and command in home.COMMANDS:
        return refusal([home.COMMANDS[command][1]])
    if facts.staff.roles and command in staff.COMMANDS:
        return refusal([right_at(staff.COMMANDS[command](facts))])
    return line(Phrase.UNKNOWN_COMMAND)
