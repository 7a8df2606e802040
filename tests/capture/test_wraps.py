"""Wrappers come and go beside those of others, and leave nothing behind."""

import contextlib
import json
import sys

import httpx
import httpx2
import pytest
import requests
import respx
import vcr
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from phoenix_nb.capture import Transports, wraps

BODY = {"model": "m-1", "n": 3}
METHODS = (
    (httpx.HTTPTransport, "handle_request"),
    (httpx.AsyncHTTPTransport, "handle_async_request"),
    (httpx2.HTTPTransport, "handle_request"),
    (httpx2.AsyncHTTPTransport, "handle_async_request"),
    (requests.adapters.HTTPAdapter, "send"),
)


def current():
    return [vars(owner)[name] for owner, name in METHODS]


@pytest.fixture(autouse=True)
def untouched():
    before = current()
    yield
    assert current() == before


def send(url):
    with httpx.Client() as client:
        return client.post(f"{url}/chat", json=BODY).json()


def test_methods_are_wrapped_once_and_given_back_by_the_last():
    before, transports = current(), Transports()
    transports.open()
    wrapped = current()
    transports.open()
    assert current() == wrapped
    assert not set(wrapped) & set(before)
    transports.close()
    assert current() == wrapped
    transports.close()
    assert current() == before


def test_wrapper_is_made_anew_only_for_another_method():
    for _ in range(3):
        transports = Transports()
        transports.open()
        transports.close()
    count = len(wraps._ours)
    transports.open()
    transports.close()
    assert len(wraps._ours) == count


def test_client_that_is_not_imported_is_not_imported_by_us(monkeypatch):
    monkeypatch.delitem(sys.modules, "httpx2")
    transports = Transports()
    transports.open()
    assert "httpx2" not in sys.modules
    transports.close()


def test_client_imported_during_a_run_counts_from_the_next_attempt(
    monkeypatch, server, notes, transports, attempt
):
    transports.close()
    monkeypatch.delitem(sys.modules, "httpx")
    transports.open()
    assert attempt(send, server.url)[1] is None
    monkeypatch.setitem(sys.modules, "httpx", httpx)
    assert attempt(send, server.url)[1].prompt_tokens == 3


def test_module_that_another_thread_is_importing_is_left_for_later(monkeypatch):
    monkeypatch.setitem(sys.modules, "aiohttp.client", type(sys)("aiohttp.client"))
    transports = Transports()
    transports.open()
    transports.close()


@contextlib.contextmanager
def instrumented():
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    HTTPXClientInstrumentor().instrument(tracer_provider=provider)
    try:
        yield exporter
    finally:
        HTTPXClientInstrumentor().uninstrument()


def test_instrumentor_put_on_and_taken_off_during_a_run(server, attempt, notes):
    with instrumented() as exporter:
        assert attempt(send, server.url)[1].prompt_tokens == 3
        assert len(exporter.get_finished_spans()) == 1
    assert attempt(send, server.url)[1].prompt_tokens == 3
    assert len(notes.answers) == 2


def test_instrumentor_that_is_there_before_and_after_a_run(server, notes, transports, attempt):
    transports.close()
    with instrumented() as exporter:
        transports.open()
        assert attempt(send, server.url)[1].prompt_tokens == 3
        transports.close()
        send(server.url)
        assert len(exporter.get_finished_spans()) == 2
    transports.open()
    assert len(notes.answers) == 1


def test_instrumentor_that_outlives_the_run_it_began_in(server, notes, transports, attempt):
    with instrumented() as exporter:
        transports.close()
        send(server.url)
        transports.open()
        assert attempt(send, server.url)[1].prompt_tokens == 3
        assert len(exporter.get_finished_spans()) == 2
    transports.close()
    transports.open()
    assert attempt(send, server.url)[1].prompt_tokens == 3
    assert len(notes.answers) == 2


@pytest.mark.parametrize("using", ["httpx", "httpcore"])
def test_mocked_routes_answer_during_a_run_and_go_again(using, server, attempt):
    with respx.mock(using=using, base_url=server.url) as routes:
        routes.post("/chat").respond(json={"model": "mocked", "usage": {"prompt_tokens": 8}})
        reply, _ = attempt(send, server.url)
        assert reply["model"] == "mocked"
    assert attempt(send, server.url)[0]["model"] == "served-3"
    assert attempt.watched.gated == 1


def test_cassette_records_and_plays_during_a_run(server, attempt, tmp_path):
    cassette = str(tmp_path / "cassette.yaml")
    with vcr.use_cassette(cassette):
        recorded = attempt(send, server.url)
    asked = len(server.asked)
    with vcr.use_cassette(cassette):
        played = attempt(send, server.url)
    assert (
        played[0]
        == recorded[0]
        == {"model": "served-3", "usage": {"prompt_tokens": 3, "completion_tokens": 2}}
    )
    assert len(server.asked) == asked
    assert attempt(send, server.url)[1].prompt_tokens == 3


def test_mock_transport_of_a_users_test_is_read(attempt):
    def handler(request):
        return httpx.Response(200, json={"model": json.loads(request.content)["model"]})

    def ask():
        with httpx.Client(transport=httpx.MockTransport(handler)) as client:
            return client.post("http://api.test/chat", json=BODY).json()

    assert attempt(ask)[1].model == "m-1"
