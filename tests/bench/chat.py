"""A server that speaks the OpenAI chat protocol and enforces a quota, in a process of its own.

It tells nobody its quota: a refusal is a 429 without `Retry-After` or any other hint. Run as a program
with a quota as JSON, it prints its port and serves until its standard input is closed.
"""

import asyncio
import json
import subprocess
import sys
import time
import urllib.request
from dataclasses import asdict, dataclass, field
from types import TracebackType
from typing import Any, Self

from tests.bench.environments import ROOT, clean_environment
from tests.bench.quotas import Quota


@dataclass(slots=True)
class ServerLog:
    """When requests came, in seconds of the server's clock, ascending."""

    admitted: list[float] = field(default_factory=list)
    refused: list[float] = field(default_factory=list)


class ChatServer:
    """A server's process, as a context manager."""

    def __init__(self, quota: Quota) -> None:
        self._quota = quota

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.bench.chat", json.dumps(asdict(self._quota))],
            cwd=ROOT,
            env=clean_environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._process.stdout is not None
        self._port = int(self._process.stdout.readline())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.communicate()  # closes its standard input, which ends it

    @property
    def address(self) -> str:
        """Where clients find it, as their `base_url`."""
        return f"http://127.0.0.1:{self._port}/v1"

    def log(self) -> ServerLog:
        """Ask what it has seen."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self._port}/log", timeout=30) as answer:
            return ServerLog(**json.load(answer))


# -- within the process ---------------------------------------------------------------------------


class Gate:
    """Lets requests through as its quota says; the first one starts its clock."""

    def __init__(self, quota: Quota) -> None:
        self.quota = quota
        self._level = float(quota.burst)
        self._at = self._start = -1.0
        self._index = self._used = 0
        self._busy = 0

    def admit(self, now: float) -> bool:
        """Whether a request may pass; if so, `leave` must follow."""
        if self._start < 0:
            self._start = self._at = now
        quota = self.quota
        if quota.kind == "token bucket":
            self._level = min(quota.burst, self._level + (now - self._at) * quota.rate)
            self._at = now
            allowed = self._level >= 1 - 1e-9
            self._level -= allowed
        elif quota.kind == "fixed window":
            index = int((now - self._start) // quota.window)
            if index != self._index:
                self._index, self._used = index, 0
            allowed = self._used < round(quota.rate * quota.window)
            self._used += allowed
        else:
            allowed = self._busy < quota.cap
        self._busy += allowed
        return allowed

    def leave(self) -> None:
        """A request that passed has been answered."""
        self._busy -= 1


_REFUSAL = {"error": {"message": "Too many requests.", "type": "requests", "code": "rate_limit"}}


class _Server:
    def __init__(self, quota: Quota) -> None:
        self.quota = quota
        self.gate = Gate(quota)
        self.log = ServerLog()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer the requests of one connection, one after the other."""
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                await reader.readexactly(_length(head))
                status, body = await self.answer(head)
                payload = json.dumps(body).encode()
                writer.write(
                    f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\n"
                    f"content-length: {len(payload)}\r\n\r\n".encode()
                    + payload
                )
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def answer(self, head: bytes) -> tuple[str, dict[str, Any]]:
        """Decide about a request; an admitted one takes its time."""
        if head.startswith(b"GET /log"):
            return "200 OK", asdict(self.log)
        now = time.monotonic()
        if not self.gate.admit(now):
            self.log.refused.append(now)
            return "429 Too Many Requests", _REFUSAL
        self.log.admitted.append(now)
        try:
            await asyncio.sleep(self.quota.latency)
        finally:
            self.gate.leave()
        return "200 OK", _completion()


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.split(b":")[1])
    return 0


def _completion() -> dict[str, Any]:
    return {
        "id": "c",
        "object": "chat.completion",
        "created": 0,
        "model": "stand-in",
        "choices": [
            {
                "index": 0,
                "finish_reason": "stop",
                "message": {"role": "assistant", "content": "an answer"},
            }
        ],
        "usage": {"prompt_tokens": 3, "completion_tokens": 2, "total_tokens": 5},
    }


async def _main(quota: Quota) -> None:
    server = await asyncio.start_server(_Server(quota).serve, "127.0.0.1", 0, backlog=1024)
    async with server:
        sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_main(Quota(**json.loads(sys.argv[1]))))
