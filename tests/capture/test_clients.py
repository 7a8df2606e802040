"""What real clients send and get on a loopback server is read, and reaches them untouched."""

import asyncio
import contextvars
import gc
import threading
import weakref

import aiohttp
import boto3
import httpx
import httpx2
import pytest
import requests
from botocore.config import Config

from phoenix_nb.core.limits.answers import StatedQuota
from phoenix_nb.core.limits.demand import Usage as Taken
from phoenix_nb.model import Usage

BODY = {"messages": [{"role": "user", "content": "hello"}], "model": "m-1", "n": 7}
KEY = {"authorization": "Bearer sk-secret"}


def by_httpx(library):
    def send(url, headers=None):
        with library.Client() as client:
            response = client.post(f"{url}/chat", json=BODY, headers={**KEY, **(headers or {})})
            return response.json()

    return send


def by_async_httpx(library):
    async def send(url, headers=None):
        async with library.AsyncClient() as client:
            response = await client.post(f"{url}/chat", json=BODY, headers=KEY)
            return response.json()

    return lambda url: asyncio.run(send(url))


def by_requests(url):
    return requests.post(f"{url}/chat", json=BODY, headers=KEY, timeout=60).json()


def by_aiohttp(url):
    async def send():
        async with (
            aiohttp.ClientSession(headers=KEY) as session,
            session.post(f"{url}/chat", json=BODY) as response,
        ):
            return await response.json()

    return asyncio.run(send())


def by_aiohttp_in_pieces(url):
    async def send():
        async with (
            aiohttp.ClientSession(base_url=url) as session,
            session.post("/chat", json=BODY, headers=KEY) as response,
        ):
            pieces = [piece async for piece in response.content.iter_chunked(5)]
            return requests.compat.json.loads(b"".join(pieces))

    return asyncio.run(send())


CLIENTS = {
    "httpx": by_httpx(httpx),
    "httpx, async": by_async_httpx(httpx),
    "httpx2": by_httpx(httpx2),
    "httpx2, async": by_async_httpx(httpx2),
    "requests": by_requests,
    "aiohttp": by_aiohttp,
    "aiohttp, in pieces": by_aiohttp_in_pieces,
}


@pytest.mark.parametrize("send", CLIENTS.values(), ids=CLIENTS)
def test_answer_of_client_teaches_and_reaches_the_caller(send, server, attempt, notes):
    reply, usage = attempt(send, server.url)
    assert reply == {"model": "served-7", "usage": {"prompt_tokens": 7, "completion_tokens": 2}}
    assert usage == Usage(prompt_tokens=7, completion_tokens=2, model="served-7")
    key = notes.limiter.key
    assert (key.host, key.model) == (server.url.removeprefix("http://"), "m-1")
    assert key.credential
    assert "secret" not in repr(key)
    (answer,) = notes.answers
    assert (answer.kind, answer.usage) == ("accepted", Taken(7, 2))
    assert answer.stated == (
        StatedQuota(dimension="requests", limit=500, remaining=499, resets_in=0.12),
    )
    assert attempt.watched.gated == 1


@pytest.mark.parametrize("send", CLIENTS.values(), ids=CLIENTS)
def test_refusal_teaches_what_its_words_say(send, server, attempt, notes):
    server.refusals = 1
    attempt(send, server.url)
    (answer,) = notes.answers
    assert (answer.kind, answer.retry_after, answer.coarse) == ("refused", 1.0, True)
    assert answer.dimension == "requests"
    assert [(quota.limit, quota.period) for quota in answer.stated] == [(3, 60.0)]


@pytest.mark.parametrize("send", CLIENTS.values(), ids=CLIENTS)
def test_request_outside_of_an_attempt_is_let_alone(send, server, transports, notes):
    assert send(server.url)["model"] == "served-7"
    assert notes.limiters == []


@pytest.mark.parametrize("send", CLIENTS.values(), ids=CLIENTS)
def test_thread_without_context_teaches_what_attempts_have_met(send, server, attempt, notes):
    def both():
        send(server.url)
        thread = threading.Thread(target=contextvars.Context().run, args=(send, server.url))
        thread.start()
        thread.join()

    _, usage = attempt(both)
    assert usage == Usage(prompt_tokens=7, completion_tokens=2, model="served-7")
    assert [answer.usage for answer in notes.answers] == [Taken(7, 2), None]
    assert notes.answers[1].stated[0].remaining == 498


@pytest.mark.parametrize("send", CLIENTS.values(), ids=CLIENTS)
def test_server_that_is_gone_counts_as_overloaded(send, attempt, notes):
    with pytest.raises(Exception, match=r"."):
        attempt(send, "http://127.0.0.1:9")
    assert [answer.kind for answer in notes.answers] == ["overloaded"]


def test_attempt_that_is_over_holds_nobody(transports, notes):
    class Call:
        def waits(self, waiting):
            """Be called back."""

    call = Call()
    call.wire = transports.watch(notes.lanes, "task", call.waits)
    call.wire.close()
    gone = weakref.ref(call)
    gc.disable()
    try:
        del call
        assert gone() is None
    finally:
        gc.enable()


def test_demand_is_a_quarter_of_the_length_of_the_body(server, attempt, notes):
    attempt(CLIENTS["httpx"], server.url)
    (demand,) = notes.limiter.admitted
    assert demand.input_tokens == pytest.approx(len(str(BODY)) / 4, rel=0.3)
    assert demand.group == "task"


def test_packed_answer_is_unpacked_to_be_read(server, attempt):
    _, usage = attempt(CLIENTS["httpx"], server.url, {"accept-encoding": "gzip"})
    assert usage.prompt_tokens == 7


@pytest.mark.parametrize("library", [httpx, httpx2])
def test_streamed_answer_is_passed_on_and_not_read(library, server, attempt, notes):
    def send():
        with (
            library.Client() as client,
            client.stream("POST", f"{server.url}/stream", json=BODY) as response,
        ):
            assert not notes.answers
            return b"".join(response.iter_bytes())

    body, usage = attempt(send)
    assert b"streamed" in body
    assert usage is None
    assert [answer.kind for answer in notes.answers] == ["accepted"]


def test_requests_streams_untouched(server, attempt):
    def send():
        with requests.post(f"{server.url}/chat", json=BODY, stream=True, timeout=60) as response:
            return b"".join(response.iter_content(7))

    body, usage = attempt(send)
    assert b"served-7" in body
    assert usage is None


def test_answer_left_unread_is_settled_when_the_attempt_ends(server, attempt, notes):
    kept = []

    def send():
        client = httpx.Client()
        kept.append(client)
        kept.append(
            client.send(client.build_request("POST", f"{server.url}/chat", json=BODY), stream=True)
        )

    attempt(send)
    assert [answer.kind for answer in notes.answers] == ["accepted"]
    assert kept.pop().read()
    kept.pop().close()
    assert len(notes.answers) == 1


def test_nested_transports_count_once(server, attempt, notes):
    class Outer(httpx.MockTransport):
        def __init__(self):
            self.inner = httpx.HTTPTransport()
            super().__init__(self.inner.handle_request)

        def close(self):
            self.inner.close()

    def send():
        with httpx.Client(transport=Outer()) as client:
            return client.post(f"{server.url}/chat", json=BODY).json()

    reply, usage = attempt(send)
    assert reply["model"] == "served-7"
    assert usage.prompt_tokens == 7
    assert len(notes.answers) == 1


def bedrock(url, **retries):
    return boto3.client(
        "bedrock-runtime", region_name="eu-west-1", endpoint_url=url, aws_access_key_id="AKIA1",
        aws_secret_access_key="s", config=Config(retries=retries),  # noqa: S106 - nobody's
    )  # fmt: skip


def test_bedrock_by_boto3_names_its_model_in_the_address(server, attempt, notes):
    def send():
        client = bedrock(server.url, max_attempts=1)
        for _ in range(2):
            client.converse(
                modelId="a.claude-v1:0", messages=[{"role": "user", "content": [{"text": "hi"}]}]
            )
        client.close()

    attempt(send)
    assert notes.limiter.key.model == "a.claude-v1:0"
    assert [answer.stated[0].remaining for answer in notes.answers] == [499, 498]


def test_sdk_that_retries_passes_the_gate_with_each_try(server, attempt, notes):
    def send():
        client = bedrock(server.url, max_attempts=2, mode="standard")
        client.converse(modelId="m", messages=[{"role": "user", "content": [{"text": "hi"}]}])
        client.close()

    server.refusals = 1
    attempt(send)
    assert [answer.kind for answer in notes.answers] == ["refused", "accepted"]
    assert attempt.watched.gated == 2
