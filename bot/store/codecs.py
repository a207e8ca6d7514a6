"""How steps, events and effects are written into the store (`domain/machine/codec.py`)."""

from domain.machine import steps
from domain.machine.codec import Codec, union
from domain.machine.effects import Button, Effect, Line
from domain.machine.events import Arrival, Event
from domain.machine.steps import Form, Step

STEPS = Codec([*union(Step), Form])
EVENTS = Codec([*union(Event), Arrival])
EFFECTS = Codec([*union(Effect), Line, Button, *union(Event)])
FIRST_STEP = STEPS.dumps(steps.AtRest())
