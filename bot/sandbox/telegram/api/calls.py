"""One call of the Bot API, without HTTP: logged, perhaps spoilt, then carried out."""

import asyncio
from collections import deque
from dataclasses import dataclass
from typing import Any

import orjson

from bot.sandbox.telegram.api.faults import Limits, Meter, Script
from bot.sandbox.telegram.api.methods import METERED, METHODS
from bot.sandbox.telegram.api.params import Params
from bot.sandbox.telegram.errors import not_found
from bot.sandbox.telegram.state.world import World


@dataclass(frozen=True)
class Call:
    """One call as it came; `at` is in seconds since 1970, `params` as the body had them."""

    method: str
    params: dict[str, Any]
    at: float


class DroppedError(Exception):
    """No answer is to be given: the connection goes."""


class Api:
    """Carries out calls on one world."""

    def __init__(self, world: World, limits: Limits, log_size: int) -> None:
        self.calls: deque[Call] = deque(maxlen=log_size)
        self.script = Script()
        self.meter = Meter(limits)
        self._world = world

    async def call(self, method: str, values: dict[str, Any]) -> bytes:
        """The result as JSON; raises RefusedError, or DroppedError where nobody shall answer."""
        name, params = method.lower(), Params(values)
        self.calls.append(Call(method, values, self._world.clock()))
        fault = self.script.take(name, _chat_id(params))
        if fault is None:
            return await self._act(name, params)
        if fault.refusal:
            raise fault.refusal
        if fault.acts:
            await self._act(name, params)
        if fault.silent:
            await asyncio.Event().wait()
        raise DroppedError

    async def _act(self, name: str, params: Params) -> bytes:
        if name == "getupdates":
            return await self._updates(params)
        if name not in METHODS:
            raise not_found()
        if name in METERED:
            self.meter.count(_chat_id(params), self._world.clock())
        return orjson.dumps(METHODS[name](self._world, params))

    async def _updates(self, params: Params) -> bytes:
        updates = self._world.updates
        updates.allow(params.strings("allowed_updates"))
        batch = await updates.fetch(
            params.number("offset"), params.number("limit", 100), params.number("timeout")
        )
        return b"[" + b",".join([each.body for each in batch]) + b"]"


def _chat_id(params: Params) -> int:
    """The chat concerned; 0 where there is none or what is given is no number."""
    given = params.text("chat_id")
    return int(given) if given.removeprefix("-").isdecimal() else 0
