"""Which conversation a step is of that has to do with staff: their own, or a question to them."""

from typing import Any

from domain.conversations.asking import asking
from domain.conversations.staff import staff
from domain.conversations.staffing import joining, pins
from domain.machine.conversation import CurrentStep
from domain.machine.steps.asking import AskingStep
from domain.machine.steps.staff import StaffStep
from domain.machine.steps.staffing import JoiningStep
from domain.machine.steps.step import PinStep

WorkStep = AskingStep | StaffStep | JoiningStep | PinStep


def at(step: WorkStep) -> CurrentStep[Any]:
    """The conversation where a chat stands in it."""
    if isinstance(step, AskingStep):
        return asking.CONVERSATION.at(step)
    if isinstance(step, PinStep):
        return pins.CONVERSATION.at(step)
    if isinstance(step, JoiningStep):
        return joining.CONVERSATION.at(step)
    return staff.CONVERSATION.at(step)
