"""What reading and pacing a request costs where it leaves: `python -m benchmarks.capturing`.

A transport that answers from memory is called bare and wrapped, with a prompt of 2 kB, 25 headers and an
answer of 1 kB, as a chat completion has them. Reported is the difference a call, in time of the processor,
the best of several rounds.
"""

import asyncio
import contextvars
import json
import time

import httpx

from phoenix_nb.capture import Transports
from phoenix_nb.engine.shared_limits import LimitRegistry

CALLS, ROUNDS = 2_000, 15
PROMPT = {"messages": [{"role": "user", "content": "word " * 400}], "model": "gpt-4o-mini"}
ANSWER = {
    "id": "chatcmpl-1",
    "model": "gpt-4o-mini-2024-07-18",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "answer " * 100}}],
    "usage": {"prompt_tokens": 410, "completion_tokens": 100, "total_tokens": 510},
}
HEADERS = {
    "date": "Mon, 21 Sep 2026 14:13:20 GMT",
    "content-type": "application/json",
    "x-ratelimit-limit-requests": "30000",
    "x-ratelimit-remaining-requests": "29999",
    "x-ratelimit-reset-requests": "2ms",
    "x-ratelimit-limit-tokens": "150000000",
    "x-ratelimit-remaining-tokens": "149999490",
    "x-ratelimit-reset-tokens": "0s",
    **{f"x-other-{n}": "value" for n in range(17)},
}


class Memory(httpx.ByteStream):
    """An answer that comes as from a socket: in one piece, when it is read."""


class Transport(httpx.MockTransport):
    """Answers without a socket, with a body that is still to be read."""

    def __init__(self):
        body = json.dumps(ANSWER).encode()
        super().__init__(lambda request: httpx.Response(200, headers=HEADERS, stream=Memory(body)))


def blocking(count):
    """Send by a transport as a blocking client does; returns microseconds a call."""
    transport, request = Transport(), httpx.Request("POST", "https://api.test/v1/chat", json=PROMPT)
    began = time.thread_time()
    for _ in range(count):
        response = transport.handle_request(request)
        response.read()
    return (time.thread_time() - began) / count * 1e6


async def _awaited(count):
    transport, request = Transport(), httpx.Request("POST", "https://api.test/v1/chat", json=PROMPT)
    began = time.thread_time()
    for _ in range(count):
        response = await transport.handle_async_request(request)
        await response.aread()
    return (time.thread_time() - began) / count * 1e6


def awaited(count):
    """The same as an async client does."""
    return asyncio.run(_awaited(count))


def measure(send):
    """The best microseconds a call: without capture, with it outside of an attempt, and within one."""
    transports, lanes = Transports(), LimitRegistry()
    bare, outside, within = [], [], []
    for _ in range(ROUNDS):
        bare.append(send(CALLS))
        transports.open()
        outside.append(send(CALLS))
        context = contextvars.copy_context()
        attempt = transports.watch(context, lanes, "task", lambda waiting: None)
        within.append(context.run(send, CALLS))
        attempt.close()
        transports.close()
    return min(bare), min(outside), min(within)


def main():
    """Print a line for each kind of client."""
    for name, send in (("blocking", blocking), ("async", awaited)):
        bare, outside, within = measure(send)
        print(
            f"httpx, {name}: {bare:.1f} µs bare, {outside - bare:+.1f} µs outside of an attempt, "
            f"{within - bare:+.1f} µs within one"
        )


if __name__ == "__main__":
    main()
