"""Tasks that call a rate-limited API of a virtual clock, and are refused as an HTTP client's are."""

import asyncio
from collections.abc import Awaitable, Callable
from types import SimpleNamespace
from typing import Any

from tests.support.limit_simulator import Quota

_TRANSIT = 0.002
"""Seconds until a call reaches the API."""


class RateLimitError(Exception):
    """A refusal that tells where it comes from."""

    def __init__(self, host: str) -> None:
        super().__init__("slow down")
        self.request = SimpleNamespace(url=f"https://{host}/v1/chat", headers={})


class LimitedApi:
    """One host with one quota, and a count of what it answered."""

    def __init__(self, host: str, quota: Quota, *, latency: float = 0.05) -> None:
        self.host = host
        self.quota = quota
        self.latency = latency
        self.accepted = 0
        self.refused = 0

    def task(self) -> Callable[[Any], Awaitable[Any]]:
        """Make a task; all of them have the same name, as those of a notebook's cells do."""

        async def task(input: Any) -> Any:
            await asyncio.sleep(_TRANSIT)
            if not self.quota.admit(asyncio.get_running_loop().time()):
                self.refused += 1
                raise RateLimitError(self.host)
            self.accepted += 1
            await asyncio.sleep(self.latency)
            self.quota.leave()
            return input["n"]

        return task
