"""The loopback API, as the official client sees it."""

import asyncio
import time

import httpx
import openai
import pytest

from phoenix_nb.core.limits.signal import ThrottleSignal, read_signal
from tests.support.limit_simulator import FixedWindow, Slots, TokenBucket
from tests.support.llm_server import LLMServer, serve, spawn


async def ask(server: LLMServer, content: str = "hello"):
    async with openai.AsyncOpenAI(base_url=server.url, api_key="k", max_retries=0) as client:
        return await client.chat.completions.create(
            model="m", messages=[{"role": "user", "content": content}]
        )


async def ask_at_once(server: LLMServer, calls: int) -> None:
    """Ask with several calls at once, of which the first that fails ends the others."""
    async with asyncio.TaskGroup() as group:
        for _ in range(calls):
            group.create_task(ask(server))


async def refusal(server: LLMServer) -> ThrottleSignal:
    with pytest.raises(openai.RateLimitError) as caught:
        await ask(server)
    signal = read_signal(caught.value, wall_now=time.time())
    assert signal is not None
    return signal


async def test_it_answers_and_counts_tokens():
    async with serve(latency=0.0) as server:
        answer = await ask(server, "what is this")
        assert answer.choices[0].message.content == "what is this"
        assert answer.usage.total_tokens == answer.usage.prompt_tokens + 4
        assert server.stats.accepted == 1


WHOLE_AGAIN = 1000.0
"""Seconds until a quota lets another call through: so many that no machine is slow enough to matter."""


@pytest.mark.parametrize("style", ["seconds", "exact", "ms", "date"])
async def test_a_refusal_says_when_to_come_back(style):
    async with serve(TokenBucket(1 / WHOLE_AGAIN, 1), latency=0.0, retry_after=style) as server:
        await ask(server)
        asked = (await refusal(server)).retry_after
    assert WHOLE_AGAIN / 2 < asked <= WHOLE_AGAIN + (style == "date")
    assert style != "seconds" or asked.is_integer()


async def test_a_refusal_may_say_nothing():
    async with serve(TokenBucket(1 / WHOLE_AGAIN, 1), latency=0.0) as server:
        await ask(server)
        assert (await refusal(server)).retry_after is None


@pytest.mark.parametrize("family", ["openai", "anthropic", "generic", "ietf"])
async def test_a_refusal_tells_the_quota(family):
    async with serve(FixedWindow(2, WHOLE_AGAIN), latency=0.0, headers=family) as server:
        await ask(server)
        await ask(server)
        signal = await refusal(server)
    assert signal.limit == 2
    assert signal.rate == pytest.approx(2 / WHOLE_AGAIN, rel=0.12)


async def test_a_quota_that_is_spent_is_told_as_openai_tells_it():
    async with serve(insufficient_quota=True) as server:
        assert (await refusal(server)).exhausted


async def test_calls_in_flight_are_limited_and_counted():
    async with serve(Slots(2), latency=WHOLE_AGAIN) as server:
        with pytest.raises(ExceptionGroup) as caught:
            await ask_at_once(server, 3)
        assert [type(error) for error in caught.value.exceptions] == [openai.RateLimitError]
        assert (server.stats.accepted, server.stats.most_in_flight) == (2, 2)


async def test_a_call_that_is_over_makes_room():
    async with serve(Slots(1), latency=0.0) as server:
        for _ in range(3):
            await ask(server)
        assert (server.stats.accepted, server.stats.most_in_flight) == (3, 1)


def test_a_process_of_its_own_has_switches_and_figures():
    with spawn("--latency", "0", "--answer", "yes") as url, httpx.Client() as client:
        root = url.removesuffix("/v1")
        body = {"model": "m", "messages": [{"role": "user", "content": "?"}]}
        path = f"{url}/chat/completions"
        assert client.post(path, json=body).json()["choices"][0]["message"]["content"] == "yes"
        client.post(f"{root}/outage", json={"seconds": 60})
        assert client.post(path, json=body).status_code == 503
        stats = client.get(f"{root}/stats").json()
        assert (stats["accepted"], stats["failed"]) == (1, 1)
        client.post(f"{root}/reset")
        assert client.get(f"{root}/stats").json()["accepted"] == 0
        assert client.post(path, json=body).status_code == 200
        assert client.get(f"{root}/nowhere").status_code == 404
