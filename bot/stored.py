"""How steps, events and effects are written into the store (`domain/codec.py`)."""

from domain import steps
from domain.codec import Codec, union
from domain.effects import Button, Effect, Line
from domain.events import Arrival, Event
from domain.steps import Form, Step

STEPS = Codec([*union(Step), Form])
EVENTS = Codec([*union(Event), Arrival])
EFFECTS = Codec([*union(Effect), Line, Button, *union(Event)])
FIRST_STEP = STEPS.dumps(steps.AtRest())
