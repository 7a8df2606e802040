"""The APIs of LLM providers on the loopback interface: their addresses, bodies, headers and refusals.

    async with serve_apis(requests_per_minute=600) as apis:
        client = AsyncOpenAI(base_url=f"{apis.url}/v1", api_key="any")

Quotas are counted per provider and model. `faults` are handed out first, one a request: "requests", "tokens",
"insufficient_quota", "overloaded", "unavailable". The shapes are those of the providers' public references;
every text of a refusal has been seen in public reports.

In a process of its own, which prints its address on a line of its own and ends with its standard input; `GET
/stats` tells what was served and refused:

    python -m tests.support.llm_apis '{"requests_per_minute": 1200, "latency": 0.2}'
"""

import asyncio
import contextlib
import itertools
import json
import math
import re
import sys
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Literal
from urllib.parse import unquote

from tests.support.llm_protocols import PROVIDERS, Refusal, Reply, Request

Fault = Literal["requests", "tokens", "insufficient_quota", "overloaded", "unavailable"]
_ROUTES = (
    ("azure", re.compile(r"/openai/deployments/(?P<model>[^/]+)/chat/completions")),
    ("groq", re.compile(r"/openai/v1/chat/completions")),
    ("openai", re.compile(r"/v1/chat/completions")),
    ("responses", re.compile(r"/v1/responses")),
    ("anthropic", re.compile(r"/v1/messages")),
    ("gemini", re.compile(r"/v1(?:beta\d*)?/models/(?P<model>[^/:]+):generateContent")),
    ("converse", re.compile(r"/model/(?P<model>[^/]+)/converse")),
    ("invoke", re.compile(r"/model/(?P<model>[^/]+)/invoke")),
)


@dataclass(slots=True)
class Bucket:
    """What is left of a quota per minute, which comes back evenly."""

    per_minute: float
    depth: float
    """How much is there at most."""
    level: float = field(init=False)
    at: float = 0.0

    def __post_init__(self) -> None:
        self.level = self.depth

    def fill(self, now: float) -> None:
        self.level = min(self.depth, self.level + (now - self.at) * self.per_minute / 60)
        self.at = now

    def wait(self, amount: float) -> float:
        """Seconds until so much is there; none where it never will be."""
        return max(0.0, (min(amount, self.depth) - self.level) * 60 / self.per_minute)


class Apis:
    """All of the APIs, at one address."""

    def __init__(
        self,
        *,
        requests_per_minute: float = math.inf,
        tokens_per_minute: float = math.inf,
        burst: float | None = None,
        latency: float = 0.0,
        speed: float = 1.0,
        text: Callable[[str], str] = lambda prompt: f"reply to: {prompt}",
    ) -> None:
        self._limits = {"requests": requests_per_minute, "tokens": tokens_per_minute}
        self._burst = burst
        """Share of a minute's quota that a bucket holds at most; None for all of it."""
        self._speed = speed
        """How much faster than the clock the server's minutes pass; waits are told in real seconds."""
        self._latency = latency
        self._text = text
        self._buckets: dict[tuple[str, str, str], Bucket] = {}
        self.faults: deque[Fault] = deque()
        self.served: Counter[str] = Counter()
        self.refused: Counter[str] = Counter()
        self.served_at: dict[str, list[float]] = defaultdict(list)
        """Seconds of the loop's clock, by provider."""
        self.requests: list[Request] = []
        self.port = 0
        self.connections: set[asyncio.Transport] = set()
        self._numbers = itertools.count(1)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def answer(
        self, path: str, headers: dict[str, str], body: bytes
    ) -> tuple[int, dict[str, str], Any]:
        """Decide on one request: status, headers, body."""
        if path == "/stats":
            counts = {"served": self.served, "refused": self.refused, "served_at": self.served_at}
            return HTTPStatus.OK, {}, counts
        matches = ((name, route.fullmatch(path)) for name, route in _ROUTES)
        name, place = next(((name, place) for name, place in matches if place), ("", None))
        if place is None:
            return HTTPStatus.NOT_FOUND, {}, {"error": {"message": f"no such path: {path}"}}
        provider = PROVIDERS[name]
        content = json.loads(body or b"{}")
        named = place.groupdict().get("model")
        model = unquote(named) if named else str(content.get("model", ""))
        request = Request(provider=name, model=model, headers=headers, body=content, path=path)
        self.requests.append(request)
        if not any(header in headers for header in provider.credentials):
            return HTTPStatus.UNAUTHORIZED, {}, {"error": {"message": "no credentials"}}
        return self._decide(name, request)

    def _decide(self, name: str, request: Request) -> tuple[int, dict[str, str], Any]:
        provider = PROVIDERS[name]
        prompt = provider.prompt(request.body)
        reply = Reply(
            number=next(self._numbers),
            model=request.model,
            text=self._text(prompt),
            input_tokens=len(prompt) // 4 + 1,
            output_tokens=len(self._text(prompt)) // 4 + 1,
        )
        asks = {"requests": 1.0, "tokens": float(reply.input_tokens + reply.output_tokens)}
        buckets = {kind: self._bucket(name, request.model, kind) for kind in asks}
        if (refusal := self._refusal(asks, buckets, request.model)) is not None:
            self.refused[name] += 1
            return provider.refuse(refusal, buckets)
        self.served[name] += 1
        self.served_at[name].append(asyncio.get_running_loop().time())
        for kind, bucket in buckets.items():
            bucket.level -= asks[kind]
        return HTTPStatus.OK, provider.headers(buckets), provider.body(reply)

    def _bucket(self, provider: str, model: str, kind: str) -> Bucket:
        limit = self._limits[kind]
        key = (provider, model, kind)
        if key not in self._buckets:
            finite = limit if limit < math.inf else 1e9
            self._buckets[key] = Bucket(
                finite, max(1.0, finite * (1.0 if self._burst is None else self._burst))
            )
        bucket = self._buckets[key]
        bucket.fill(asyncio.get_running_loop().time() * self._speed)
        return bucket

    def _refusal(
        self, asks: dict[str, float], buckets: dict[str, Bucket], model: str
    ) -> Refusal | None:
        if self.faults:
            return Refusal(self.faults.popleft(), model, wait=0.0, asks=asks)
        for kind, bucket in buckets.items():
            if bucket.level < asks[kind] - 1e-9:
                wait = bucket.wait(asks[kind]) / self._speed
                return Refusal(kind, model, wait=wait, asks=asks)
        return None


class _Connection(asyncio.Protocol):
    """One keep-alive connection of HTTP/1.1; requests come one after the other."""

    def __init__(self, apis: Apis) -> None:
        self._apis = apis
        self._buffer = b""
        self._transport: Any = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport
        self._apis.connections.add(self._transport)

    def connection_lost(self, exc: Exception | None) -> None:
        del exc
        self._apis.connections.discard(self._transport)
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            first, *lines = self._buffer[:end].decode("latin-1").split("\r\n")
            pairs = (line.partition(":") for line in lines)
            headers = {name.lower(): value.strip() for name, _, value in pairs}
            if headers.get("expect") and len(self._buffer) == end + 4:
                self._transport.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            whole = end + 4 + int(headers.get("content-length", 0))
            if len(self._buffer) < whole:
                return
            body, self._buffer = self._buffer[end + 4 : whole], self._buffer[whole:]
            path = first.split(" ")[1].partition("?")[0]
            answer = self._apis.answer(path, headers, body)
            asyncio.get_running_loop().call_later(self._apis._latency, self._reply, *answer)

    def _reply(self, status: int, headers: dict[str, str], content: Any) -> None:
        if self._transport is None:
            return
        body = json.dumps(content).encode()
        phrase = HTTPStatus(status).phrase if status in HTTPStatus._value2member_map_ else "Busy"
        head = [
            f"HTTP/1.1 {int(status)} {phrase}",
            "content-type: application/json",
            f"content-length: {len(body)}",
            *(f"{name}: {value}" for name, value in headers.items()),
        ]
        self._transport.write("\r\n".join([*head, "", ""]).encode() + body)


@contextlib.asynccontextmanager
async def serve_apis(**options: Any) -> AsyncIterator[Apis]:
    """Serve on the running loop; see `Apis` for the options."""
    apis = Apis(**options)
    loop = asyncio.get_running_loop()
    listener = await loop.create_server(lambda: _Connection(apis), "127.0.0.1", 0, backlog=1024)
    apis.port = listener.sockets[0].getsockname()[1]
    try:
        yield apis
    finally:
        listener.close()
        for connection in list(apis.connections):
            connection.abort()
        await asyncio.sleep(0)


async def _main(options: dict[str, Any]) -> None:
    async with serve_apis(**options) as apis:
        sys.stdout.write(apis.url + "\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_main(json.loads(sys.argv[1])))
