"""What reading and pacing a request costs where it leaves: `python -m benchmarks.capturing`.

Clients that answer from memory are called bare and wrapped, with a prompt of 2 kB, 25 headers and an answer
of 1 kB, as a chat completion has them. Reported is the difference a call, in time of the processor, the best
of several rounds:

- **noted**: a wrapper that does nothing but append the request, and the answer's status, headers and body to
  a list, read by nobody: the least that capturing can cost.
- **within**: capture as it is, within an attempt: with plenty left of the quotas that answers state, with a
  fiftieth left, with so little left (for fewer than a hundred calls) that every answer is read, and with
  answers that state none.
"""

import asyncio
import contextvars
import functools
import json
import time
from contextlib import contextmanager

import aiohttp
import httpx
from aiohttp.base_protocol import BaseProtocol
from multidict import CIMultiDict

from phoenix_nb.capture import Transports
from phoenix_nb.core.run.attempt_notes import ATTEMPT_NOTES, AttemptNotes
from phoenix_nb.engine.limit_registry import LimitRegistry

CALLS, ROUNDS = 500, 30
PROMPT = {"messages": [{"role": "user", "content": "word " * 400}], "model": "gpt-4o-mini"}
ANSWER = {
    "id": "chatcmpl-1",
    "model": "gpt-4o-mini-2024-07-18",
    "choices": [{"index": 0, "message": {"role": "assistant", "content": "answer " * 100}}],
    "usage": {"prompt_tokens": 410, "completion_tokens": 100, "total_tokens": 510},
}
BODY = json.dumps(ANSWER).encode()
URL = "https://api.test/v1/chat"
KEY = {"authorization": "Bearer a-key-of-nobody"}
LEFTS = {
    "plenty left": 149_999_000,
    "a fiftieth left": 3_000_000,
    "little left": 30_000,
    "no quotas": None,
}
"""Tokens that are left of 150 million, as answers state it."""


def headers(left):
    """25 headers, six of them of quotas of which that many tokens are left; None for none of quotas."""
    stated = {
        "x-ratelimit-limit-requests": "30000",
        "x-ratelimit-remaining-requests": "29999",
        "x-ratelimit-reset-requests": "2ms",
        "x-ratelimit-limit-tokens": "150000000",
        "x-ratelimit-remaining-tokens": str(left),
        "x-ratelimit-reset-tokens": "12ms",
    }
    if left is None:
        stated = {f"x-more-{n}": "value" for n in range(6)}
    return {
        "date": "Mon, 21 Sep 2026 14:13:20 GMT",
        "content-type": "application/json",
        **stated,
        **{f"x-other-{n}": "value" for n in range(17)},
    }


class Memory(httpx.ByteStream):
    """An answer that comes as from a socket: in one piece, when it is read."""


class Transport(httpx.MockTransport):
    """Answers without a socket, with a body that is still to be read."""

    def __init__(self, told):
        super().__init__(lambda request: httpx.Response(200, headers=told, stream=Memory(BODY)))


def blocking(told, count):
    """Send by a transport as a blocking client does; returns microseconds a call."""
    transport, request = Transport(told), httpx.Request("POST", URL, json=PROMPT, headers=KEY)
    began = time.thread_time()
    for _ in range(count):
        transport.handle_request(request).read()
    return (time.thread_time() - began) / count * 1e6


async def _awaited(told, count):
    transport, request = Transport(told), httpx.Request("POST", URL, json=PROMPT, headers=KEY)
    began = time.thread_time()
    for _ in range(count):
        response = await transport.handle_async_request(request)
        await response.aread()
    return (time.thread_time() - began) / count * 1e6


class Answered:
    """As much of an answer of aiohttp's as a client looks at."""

    status = 200

    def __init__(self, told, content):
        self.headers, self.content = told, content


async def _answer(session, method, url, *, told, **kwargs):
    loop = asyncio.get_running_loop()
    content = aiohttp.StreamReader(BaseProtocol(loop), 2**16, loop=loop)
    content.feed_data(BODY)
    content.feed_eof()
    return Answered(CIMultiDict(told), content)


@contextmanager
def answering():
    """Have aiohttp answer from memory for a while."""
    original = aiohttp.ClientSession._request
    aiohttp.ClientSession._request = _answer
    try:
        yield
    finally:
        aiohttp.ClientSession._request = original


async def _aiohttp(told, count):
    async with aiohttp.ClientSession() as session:
        began = time.thread_time()
        for _ in range(count):
            response = await session._request("POST", URL, json=PROMPT, headers=KEY, told=told)
            await response.content.read()
        return (time.thread_time() - began) / count * 1e6


def noting(original):
    """Wrap a method so that what is sent and answered is noted, and no more."""
    notes = []

    @functools.wraps(original)
    def handle_request(transport, request):
        response = original(transport, request)
        notes.append((request, response.status_code, response.headers.raw, chunks := []))
        del notes[:-100]
        response.stream = _Noted(response.stream, chunks)
        return response

    return handle_request


class _Noted(httpx.SyncByteStream):
    def __init__(self, stream, chunks):
        self._stream, self._chunks = stream, chunks

    def __iter__(self):
        for chunk in self._stream:
            self._chunks.append(chunk)
            yield chunk


def measure(send, rounds, calls):
    """The best microseconds a call: bare, noted (where the client is httpx, blocking), within an attempt."""
    transports, lanes = Transports(), LimitRegistry()
    bare, within, noted = [], [], []
    original = httpx.MockTransport.handle_request
    for _ in range(rounds):
        bare.append(send(calls))
        httpx.MockTransport.handle_request = noting(original)
        noted.append(send(calls))
        httpx.MockTransport.handle_request = original
        transports.open()
        transports.look()
        context = contextvars.copy_context()
        attempt = transports.watch(lanes, "task", lambda waiting: None)
        context.run(ATTEMPT_NOTES.set, AttemptNotes(functools.partial(_same, attempt)))
        within.append(context.run(send, calls))
        attempt.close()
        transports.close()
    return min(bare), min(noted), min(within)


def _same(attempt):
    return attempt


def lines(rounds=ROUNDS, calls=CALLS):
    """Yield a line for each kind of client and of answer."""
    kinds = {
        "httpx, blocking": blocking,
        "httpx, async": lambda *given: asyncio.run(_awaited(*given)),
        "aiohttp": lambda *given: asyncio.run(_aiohttp(*given)),
    }
    with answering():
        for name, send in kinds.items():
            for left, tokens in LEFTS.items():
                told = functools.partial(send, headers(tokens))
                bare, noted, within = measure(told, rounds, calls)
                floor = f", {noted - bare:+.1f} µs noted" if send is blocking else ""
                yield f"{name}, {left}: {bare:.1f} µs bare{floor}, {within - bare:+.1f} µs within"


if __name__ == "__main__":
    for line in lines():
        print(line)
