"""How much of an answer is taken in, and for how long."""

import gzip
import itertools
import zlib

import httpx
import pytest

from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.errors import StoreError, StoreUnavailableError
from phoenix_nb.stores.phoenix.bounds import Bounds
from phoenix_nb.stores.phoenix.credentials import Keys
from phoenix_nb.stores.phoenix.refusals import NonsenseError
from phoenix_nb.stores.phoenix.rest import RestClient
from phoenix_nb.stores.phoenix.transport import Transport
from phoenix_nb.stores.wire import answers
from tests.support.hostile import hostile
from tests.support.phoenix_double import VERSION

ONCE = RetryPolicy(retries=0)
HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n"


def bytewise(text: bytes) -> list[bytes]:
    return [text[n : n + 1] for n in range(len(text))]


@pytest.mark.parametrize(
    "pieces",
    [
        bytewise(HEAD),
        [HEAD, *bytewise(b" " * 1_000)],
        [b"HTTP/1.1 200 OK\r\n", *[b"x-more: 1\r\n"] * 1_000],
    ],
    ids=["head", "body", "endless head"],
)
def test_a_byte_now_and_then_does_not_keep_a_request_alive(pieces):
    """Each byte comes long before httpx would give up: the answer as a whole is late."""
    with hostile(pieces, pause=0.05) as server:
        transport = Transport(
            server.url, Keys(None, {}), timeout=1.0, policy=ONCE, bounds=Bounds(overtime=1.0)
        )
        with pytest.raises(StoreUnavailableError, match="in time"):
            transport.get("/v1/datasets", answers.DATASETS)
        transport.close()
    assert 0 < server.sent < sum(map(len, pieces))


def test_a_connection_that_is_used_again_has_its_time_anew():
    body = b'{"data": []}'
    good = b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n%b" % (len(body), body)
    with hostile([good]) as server:
        transport = Transport(server.url, Keys(None, {}), timeout=5.0, policy=ONCE)
        for _ in range(3):
            assert transport.get("/v1/datasets", answers.DATASETS) == {"data": []}
        transport.close()
        assert server.connections == 1


class Clock:
    def __init__(self, step: float) -> None:
        self.now, self.step = 0.0, step

    def __call__(self) -> float:
        self.now += self.step
        return self.now


def client(answer, clock=None, bounds=None, waits=None):
    """A client of a server that answers all requests so."""
    asked: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return answer(request)

    transport = Transport(
        "http://phoenix", Keys(None, {}), timeout=30.0, bounds=bounds, clock=clock or Clock(0.0),
        wait=(waits if waits is not None else []).append, http=httpx.MockTransport(handle),
    )  # fmt: skip
    return RestClient(transport), asked


def streamed(*chunks: bytes, **headers: str):
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: httpx.Response(200, content=iter(chunks), headers={**VERSION, **named})


def test_a_body_that_trickles_is_given_up_by_the_clock():
    trickle = lambda _: httpx.Response(200, content=itertools.repeat(b" ", 1_000), headers=VERSION)  # noqa: E731
    rest, asked = client(trickle, Clock(step=2.0))
    with pytest.raises(StoreUnavailableError, match="in time"):
        rest.check()
    assert len(asked) == 4


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [("gzip", gzip.compress), ("deflate", zlib.compress), ("identity", bytes), ("", bytes)],
)
def test_a_packed_answer_is_read_up_to_its_unpacked_size(encoding, pack):
    body = b'{"data": []}' + b" " * 9_988
    packed = pack(body)
    chunks = [packed[n : n + 7] for n in range(0, len(packed), 7)]
    exactly, _ = client(streamed(*chunks, content_encoding=encoding), bounds=Bounds(body=10_000))
    exactly.check()
    less, asked = client(streamed(*chunks, content_encoding=encoding), bounds=Bounds(body=9_999))
    with pytest.raises(NonsenseError, match="more than 9,999 bytes"):
        less.check()
    assert asked[0].headers["accept-encoding"] == "gzip, deflate"


def test_a_bomb_is_not_unpacked_further_than_the_bound():
    """A hundred megabytes in a hundred kilobytes: no more than the bound is ever held."""
    zeros = zlib.compressobj(wbits=31)
    packed = b"".join(zeros.compress(bytes(10_000_000)) for _ in range(10)) + zeros.flush()
    rest, _ = client(streamed(packed, content_encoding="gzip"), bounds=Bounds(body=100_000))
    with pytest.raises(NonsenseError, match="more than 100,000 bytes"):
        rest.check()


def endless(number: "itertools.count[int]"):
    def answer(_: httpx.Request) -> httpx.Response:
        n = next(number)
        page = {"data": [{"id": f"D{n}", "name": "x"}], "next_cursor": f"c{n}"}
        return httpx.Response(200, json=page, headers=VERSION)

    return answer


def test_a_list_that_never_ends_is_ended_by_its_pages_or_by_the_clock():
    rest, asked = client(endless(itertools.count()), bounds=Bounds(pages=7))
    with pytest.raises(NonsenseError, match="does not end"):
        list(rest.datasets())
    assert len(asked) == 7
    rest, asked = client(endless(itertools.count()), Clock(step=60.0), Bounds(listing=3_000.0))
    with pytest.raises(NonsenseError, match="does not end"):
        list(rest.datasets())
    assert len(asked) < 50


@pytest.mark.parametrize("cursor", ["c", "D"])
def test_a_cursor_that_leads_in_a_circle_is_noticed(cursor):
    page = {"data": [{"id": "D", "name": "x"}], "next_cursor": cursor}
    rest, asked = client(lambda _: httpx.Response(200, json=page, headers=VERSION))
    with pytest.raises(NonsenseError, match="leads in a circle"):
        list(rest.datasets())
    assert len(asked) == 2


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429, 529])
def test_what_is_read_is_asked_for_again(status):
    replies = iter([httpx.Response(status), httpx.Response(status)])
    good = httpx.Response(200, json={"data": []}, headers=VERSION)
    rest, asked = client(lambda _: next(replies, good))
    rest.check()
    assert len(asked) == 3


@pytest.mark.parametrize("status", [500, 502, 503, 504, 429, 529])
def test_what_may_not_be_done_twice_is_not_repeated(status):
    rest, asked = client(lambda _: httpx.Response(status, headers=VERSION))
    with pytest.raises(StoreError):
        rest._http.post("/v1/datasets/upload", {}, answers.UPLOADED)
    assert len(asked) == 1


def test_a_server_that_asks_to_wait_is_waited_for_within_reason():
    busy = httpx.Response(429, headers={"retry-after": "7"})
    replies, waits = iter([busy, busy]), []
    good = httpx.Response(200, json={"data": []}, headers=VERSION)
    rest, _ = client(lambda _: next(replies, good), waits=waits)
    rest.check()
    assert waits == [7.0, 7.0]
    ages = httpx.Response(503, headers={"retry-after": "3600"})
    rest, asked = client(lambda _: ages, waits=waits)
    with pytest.raises(StoreUnavailableError, match="asks to wait 3,600 s"):
        rest.check()
    assert (len(asked), len(waits)) == (1, 2)
