"""A rate-limited LLM API on the loopback interface, speaking OpenAI's chat completions protocol.

In the loop of a test:

    async with serve(quota=TokenBucket(20, 20), latency=0.05) as server:
        client = AsyncOpenAI(base_url=server.url, api_key="any", max_retries=0)

In a process of its own, which prints its address on a line of its own and ends with its standard input:

    python -m tests.support.llm_server --kind token-bucket --rate 20 --capacity 20 --latency 0.05

`GET /stats` tells what was accepted and refused; `POST /outage` with `{"seconds": 30}` makes every call
fail for so long; `POST /reset` begins the counting and the quota anew.
"""

import argparse
import asyncio
import contextlib
import copy
import json
import math
import random
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any, Literal

from tests.support.limit_simulator import (
    FixedWindow,
    Quota,
    SlidingWindow,
    Slots,
    TokenBucket,
    Unlimited,
)

RetryAfter = Literal["none", "seconds", "exact", "ms", "date"]
Headers = Literal["none", "openai", "anthropic", "generic", "ietf"]


@dataclass
class Stats:
    """What the server has seen; times are seconds since the first call."""

    accepted: int = 0
    refused: int = 0
    failed: int = 0
    in_flight: int = 0
    most_in_flight: int = 0
    accepted_at: list[float] = field(default_factory=list)
    refused_at: list[float] = field(default_factory=list)

    def used(self, rate: float, *, after: float = 0.0) -> float:
        """Share of `rate` that was used from when `after` of the calls were accepted."""
        first = int(after * len(self.accepted_at))
        since = self.accepted_at[first - 1] if first else 0.0
        return (len(self.accepted_at) - first) / (rate * (self.accepted_at[-1] - since))


class LLMServer:
    """The API: decides on calls, and writes answers when they are due."""

    def __init__(
        self,
        quota: Quota | None = None,
        *,
        latency: float = 0.05,
        spread: float = 0.0,
        refusal: float = 0.0,
        retry_after: RetryAfter = "none",
        headers: Headers = "none",
        insufficient_quota: bool = False,
        answer: str = "",
    ) -> None:
        self.fresh = quota or Unlimited()
        self.quota = copy.deepcopy(self.fresh)
        self.latency = latency
        """Seconds until an accepted call is answered, drawn evenly from × (1 ± `spread`)."""
        self.spread = spread
        self.refusal = refusal
        """Seconds until a refused call is."""
        self.retry_after = retry_after
        self.headers = headers
        self.insufficient_quota = insufficient_quota
        self.answer = answer
        """What every call is answered; empty for the last message of the call."""
        self.stats = Stats()
        self.down_until = -math.inf
        self.port = 0
        self._random = random.Random(0)
        self._first: float | None = None

    @property
    def url(self) -> str:
        """What a client takes as `base_url`."""
        return f"http://127.0.0.1:{self.port}/v1"

    def now(self) -> float:
        """Seconds since the first call."""
        now = asyncio.get_running_loop().time()
        if self._first is None:
            self._first = now
        return now - self._first

    def reset(self) -> None:
        """Forget everything."""
        self.stats, self._first, self.down_until = Stats(), None, -math.inf
        self.quota = copy.deepcopy(self.fresh)

    def handle(self, connection: "_Connection", method: str, path: str, body: bytes) -> None:
        """Answer a request, now or later."""
        if path.endswith("/chat/completions"):
            self._complete(connection, body)
        elif path == "/stats":
            connection.reply(HTTPStatus.OK, asdict(self.stats))
        elif path == "/outage" and method == "POST":
            self.down_until = self.now() + float(json.loads(body or b"{}").get("seconds", math.inf))
            connection.reply(HTTPStatus.OK, {})
        elif path == "/reset" and method == "POST":
            self.reset()
            connection.reply(HTTPStatus.OK, {})
        else:
            connection.reply(HTTPStatus.NOT_FOUND, _error("no such path", "not_found"))

    def _complete(self, connection: "_Connection", body: bytes) -> None:
        now, stats = self.now(), self.stats
        if now < self.down_until:
            stats.failed += 1
            connection.reply(HTTPStatus.SERVICE_UNAVAILABLE, _error("down", "server_error"))
        elif self.insufficient_quota:
            stats.refused += 1
            message = "You exceeded your current quota, please check your plan and billing details."
            connection.reply(HTTPStatus.TOO_MANY_REQUESTS, _error(message, "insufficient_quota"))
        elif not self.quota.admit(now):
            stats.refused += 1
            stats.refused_at.append(now)
            advice = self._advice(now)
            refused = (HTTPStatus.TOO_MANY_REQUESTS, _error("slow down", "rate_limit_exceeded"))
            connection.later(self.refusal, lambda: connection.reply(*refused, advice))
        else:
            stats.accepted += 1
            stats.accepted_at.append(now)
            stats.in_flight += 1
            stats.most_in_flight = max(stats.most_in_flight, stats.in_flight)
            quota = self.quota
            took = self.latency * self._random.uniform(1 - self.spread, 1 + self.spread)
            connection.later(took, lambda: self._finish(connection, quota, body))

    def _finish(self, connection: "_Connection", quota: Quota, body: bytes) -> None:
        self.stats.in_flight -= 1
        quota.leave()
        connection.reply(HTTPStatus.OK, self._completion(body))

    def _completion(self, body: bytes) -> dict[str, Any]:
        request = json.loads(body)
        messages = request.get("messages") or [{}]
        content = self.answer or str(messages[-1].get("content", ""))
        prompt = sum(len(str(message.get("content", ""))) for message in messages) // 4 + 1
        completion = len(content) // 4 + 1
        return {
            "id": f"chatcmpl-{self.stats.accepted}",
            "object": "chat.completion",
            "created": int(time.time()),
            "model": request.get("model", "loopback"),
            "choices": [
                {
                    "index": 0,
                    "finish_reason": "stop",
                    "message": {"role": "assistant", "content": content},
                }
            ],
            "usage": {
                "prompt_tokens": prompt,
                "completion_tokens": completion,
                "total_tokens": prompt + completion,
            },
        }

    def _advice(self, now: float) -> dict[str, str]:
        """The headers of a refusal."""
        wait = self.quota.wait(now)
        date = format_datetime(
            datetime.fromtimestamp(math.ceil(time.time() + wait), tz=UTC), usegmt=True
        )
        advice = {
            "none": {},
            "seconds": {"retry-after": str(max(1, math.ceil(wait)))},
            "exact": {"retry-after": f"{wait:.3f}"},
            "ms": {"retry-after-ms": str(math.ceil(wait * 1000))},
            "date": {"retry-after": date},
        }[self.retry_after]
        limit, reset = self.quota.limits()
        whole = datetime.fromtimestamp(time.time() + reset, tz=UTC).isoformat()
        told = {
            "none": ("", "", "", ""),
            "openai": ("x-ratelimit-", "-requests", "", f"{round(reset * 1000)}ms"),
            "anthropic": ("anthropic-ratelimit-requests-", "", "", whole),
            "generic": ("x-ratelimit-", "", "", str(math.ceil(time.time() + reset))),
            "ietf": ("ratelimit-", "", f";w={reset:.0f}", str(math.ceil(reset))),
        }[self.headers]
        if told[0]:
            values = {"limit": f"{limit:.0f}{told[2]}", "remaining": "0", "reset": told[3]}
            advice |= {f"{told[0]}{name}{told[1]}": value for name, value in values.items()}
        return advice


def _error(message: str, code: str) -> dict[str, Any]:
    return {"error": {"message": message, "type": code, "param": None, "code": code}}


class _Connection(asyncio.Protocol):
    """One keep-alive connection of HTTP/1.1: requests come one after the other."""

    def __init__(self, server: LLMServer) -> None:
        self._server = server
        self._buffer = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end].decode("latin-1").split("\r\n")
            length = 0
            for line in head[1:]:
                name, _, value = line.partition(":")
                if name.lower() == "content-length":
                    length = int(value)
            if len(self._buffer) < end + 4 + length:
                return
            body = self._buffer[end + 4 : end + 4 + length]
            self._buffer = self._buffer[end + 4 + length :]
            method, path, _ = head[0].split(" ", 2)
            self._server.handle(self, method, path.partition("?")[0], body)

    def later(self, seconds: float, act: Any) -> None:
        """Do something after a while, at once if that is none."""
        if seconds > 0:
            asyncio.get_running_loop().call_later(seconds, act)
        else:
            act()

    def reply(
        self, status: HTTPStatus, content: dict[str, Any], headers: dict[str, str] | None = None
    ) -> None:
        """Write a response, unless the client has gone."""
        if self._transport is None:
            return
        body = json.dumps(content).encode()
        head = [
            f"HTTP/1.1 {status.value} {status.phrase}",
            "content-type: application/json",
            f"content-length: {len(body)}",
            *(f"{name}: {value}" for name, value in (headers or {}).items()),
        ]
        self._transport.write("\r\n".join([*head, "", ""]).encode() + body)


@contextlib.asynccontextmanager
async def serve(
    quota: Quota | None = None, *, port: int = 0, **options: Any
) -> AsyncIterator[LLMServer]:
    """Run a server on the running loop; see `LLMServer` for the options."""
    server = LLMServer(quota, **options)
    loop = asyncio.get_running_loop()
    listener = await loop.create_server(
        lambda: _Connection(server), "127.0.0.1", port, backlog=1024
    )
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()


@contextlib.contextmanager
def spawn(*arguments: str) -> Iterator[str]:
    """Run a server in a process of its own; yields its base URL."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.support.llm_server", *arguments]
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
            process.wait(timeout=10)


def make_quota(kind: str, *, rate: float, capacity: float, window: float) -> Quota:
    """A quota by its name on the command line; `capacity` is the cap where calls in flight are limited."""
    match kind:
        case "token-bucket":
            return TokenBucket(rate, capacity)
        case "fixed-window":
            return FixedWindow(round(rate * window), window)
        case "sliding-window":
            return SlidingWindow(round(rate * window), window)
        case "concurrency":
            return Slots(round(capacity))
        case _:
            return Unlimited()


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description="A rate-limited LLM API on the loopback interface."
    )
    kinds = ("unlimited", "token-bucket", "fixed-window", "sliding-window", "concurrency")
    parser.add_argument("--kind", choices=kinds, default="unlimited")
    parser.add_argument("--rate", type=float, default=20.0, help="calls per second")
    parser.add_argument("--capacity", type=float, default=20.0, help="of the bucket, or the cap")
    parser.add_argument("--window", type=float, default=1.0, help="seconds")
    parser.add_argument("--latency", type=float, default=0.05, help="seconds")
    parser.add_argument("--spread", type=float, default=0.0, help="latency × (1 ± spread)")
    parser.add_argument("--refusal", type=float, default=0.0, help="seconds a refusal takes")
    styles = ("none", "seconds", "exact", "ms", "date")
    parser.add_argument("--retry-after", choices=styles, default="none")
    families = ("none", "openai", "anthropic", "generic", "ietf")
    parser.add_argument("--headers", choices=families, default="none")
    parser.add_argument("--insufficient-quota", action="store_true")
    parser.add_argument("--answer", default="", help="what every call is answered")
    parser.add_argument("--port", type=int, default=0)
    return parser.parse_args(arguments)


async def _main(options: argparse.Namespace) -> None:
    quota = make_quota(
        options.kind, rate=options.rate, capacity=options.capacity, window=options.window
    )
    names = (
        "latency",
        "spread",
        "refusal",
        "retry_after",
        "headers",
        "insufficient_quota",
        "answer",
    )
    chosen = {name: getattr(options, name) for name in names}
    async with serve(quota, port=options.port, **chosen) as server:
        sys.stdout.write(server.url + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_main(_parse(None)))
