"""A server that speaks the OpenAI chat protocol and enforces a quota, in a process of its own."""

import json
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.quotas import Quota
from tests.support.llm_server import spawn

_KINDS = {
    "token bucket": "token-bucket",
    "fixed window": "fixed-window",
    "concurrency cap": "concurrency",
}


@dataclass(slots=True)
class ServerLog:
    """When requests came, in seconds from the first one, ascending."""

    admitted: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ChatServer:
    """A server that runs."""

    address: str
    """Where clients find it, as their `base_url`."""

    def log(self) -> ServerLog:
        """Ask what it has seen."""
        stats_page = self.address.removesuffix("/v1") + "/stats"
        with urllib.request.urlopen(stats_page, timeout=30) as answer:  # noqa: S310 - our own
            stats = json.load(answer)
        return ServerLog(stats["accepted_at"], stats["refused_at"])


@contextmanager
def chat_server(quota: Quota) -> Iterator[ChatServer]:
    """Run one that tells nobody its quota: a refusal is a 429 without `Retry-After` or other hints."""
    options = {
        "--kind": _KINDS[quota.kind],
        "--rate": quota.rate,
        "--capacity": quota.cap if quota.kind == "concurrency cap" else quota.burst,
        "--window": quota.window,
        "--latency": quota.latency,
        "--answer": "an answer",
    }
    with spawn(*(str(part) for option in options.items() for part in option)) as address:
        yield ChatServer(address)
