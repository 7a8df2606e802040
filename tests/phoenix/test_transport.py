"""Requests and their failures. The edge is fake here: what servers really answer is in the other modules."""

import json
import logging
import traceback
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

import phoenix_nb
from phoenix_nb import AsyncClient, Client
from phoenix_nb import connection as client_module
from phoenix_nb.errors import (
    AuthenticationError,
    ConflictError,
    NotFoundError,
    StoreError,
    StoreUnavailableError,
    UsageError,
)
from phoenix_nb.stores import wire
from phoenix_nb.stores.phoenix import PhoenixStore, parse_headers
from phoenix_nb.stores.phoenix.credentials import Keys, split_address
from phoenix_nb.stores.phoenix.refusals import RefusedError, ServerFailedError, UnsupportedError
from phoenix_nb.stores.phoenix.rest import RestClient
from phoenix_nb.stores.phoenix.transport import Transport
from tests.support.records import dataset, experiment

VERSION = {"x-phoenix-server-version": "20.1.0"}
Answer = httpx.Response | Exception


class Edge:
    """Gives prepared answers in turn, the last one again and again; remembers what was asked."""

    def __init__(self, *answers: Answer | Callable[[httpx.Request], Answer]) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []
        self.waits: list[float] = []
        self.transport = httpx.MockTransport(self._answer)

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if callable(answer):
            answer = answer(request)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def client(self, key: str | None = None) -> RestClient:
        keys = Keys(key, {})
        return RestClient(
            Transport("http://phoenix", keys, wait=self.waits.append, http=self.transport)
        )


def ok(data: object = None, cursor: str | None = None) -> httpx.Response:
    return httpx.Response(200, json={"data": data, "next_cursor": cursor}, headers=VERSION)


def text(status: int, said: str = "", **headers: str) -> httpx.Response:
    return httpx.Response(status, text=said, headers={**VERSION, **headers})


@pytest.mark.parametrize(
    "trouble",
    [
        text(503),
        text(502),
        text(504),
        text(429),
        httpx.ReadError("reset"),
        httpx.ConnectTimeout(""),
    ],
)
def test_a_transient_failure_is_tried_again_after_a_wait(trouble):
    edge = Edge(trouble, trouble, ok([{"id": "D", "name": "qa"}]))
    assert [d["name"] for d in edge.client().datasets()] == ["qa"]
    assert len(edge.waits) == 2
    assert all(0 <= wait <= 2 for wait in edge.waits)


def test_a_server_that_stays_away_is_given_up_with_the_remedy():
    edge = Edge(httpx.ConnectError("refused"))
    with pytest.raises(StoreUnavailableError, match=r"http://phoenix.*refused.*phoenix serve"):
        edge.client().check()
    assert len(edge.requests) == 4


@pytest.mark.parametrize(
    ("answer", "error", "words"),
    [
        (text(401, "Invalid token"), AuthenticationError, "asks for an API key.*PHOENIX_API_KEY"),
        (text(403, "read only"), AuthenticationError, "does not allow this: read only"),
        (text(404, "gone"), NotFoundError, "gone.*list_datasets"),
        (text(409, "taken"), ConflictError, "taken"),
        (text(413, "too large"), RefusedError, r"too large\. .*client_max_body_size"),
        (text(422, "bad"), RefusedError, r"bad\. "),
        (text(500, ""), ServerFailedError, r"datasets\. .*log"),
        (text(405), UnsupportedError, "version 20.1.0, which does not know GET /v1/datasets.*Upgrade"),
        (text(302, location="https://phoenix/v1"), StoreError, "https://phoenix/v1.*instead"),
        (httpx.Response(200, html="<html>"), StoreError, "not a Phoenix server.*Correct the address"),
        (httpx.Response(404, text="nginx"), NotFoundError, "nginx"),
        (httpx.UnsupportedProtocol("no scheme"), StoreUnavailableError, "no scheme"),
    ],
)  # fmt: skip
def test_a_refusal_says_what_to_do(answer, error, words):
    with pytest.raises(error, match=words):
        Edge(answer).client().check()


def test_address_with_a_path_too_much_is_named_before_an_upgrade():
    edge = Edge(text(405))
    http = Transport("http://phoenix/v1", Keys(None, {}), http=edge.transport)
    with pytest.raises(UnsupportedError, match=r"Leave /v1 out of the address, or upgrade"):
        http.get("/v1/datasets", wire.answers.DATASETS)


def test_pages_are_followed_to_the_last():
    edge = Edge(ok([{"id": "A", "name": "a"}], "next"), ok([{"id": "B", "name": "b"}]))
    assert [d["name"] for d in edge.client().datasets()] == ["a", "b"]
    assert edge.requests[1].url.params["cursor"] == "next"


def test_an_experiment_whose_creation_was_not_answered_is_not_made_twice():
    made: list[dict] = []
    record = experiment(dataset())

    def create(request: httpx.Request) -> Answer:
        made.append({"id": "E", "dataset_id": record.dataset_id, **json.loads(request.content)})
        return httpx.ReadError("reset")

    edge = Edge(create, ok([]), lambda _: ok(made))
    assert edge.client().create_experiment(record)["id"] == "E"
    assert wire.created_as(made[0]) == record.id
    assert [request.method for request in edge.requests] == ["POST", "GET", "GET"]


def test_an_experiment_whose_creation_was_not_received_is_made_again():
    record = experiment(dataset())
    made = ok({"id": "E", "dataset_id": record.dataset_id})
    edge = Edge(httpx.ConnectError("refused"), ok([]), ok([]), made)
    assert edge.client().create_experiment(record)["id"] == "E"


def test_a_run_that_is_there_already_is_recognised():
    said = "Experiment run RXhw already exists with a successful result and cannot be updated"
    assert Edge(text(409, said)).client().post_run("E", {}) == ("RXhw", False)
    with pytest.raises(ConflictError):
        Edge(text(409, "something else")).client().post_run("E", {})


def test_an_old_server_that_makes_no_versions_is_told_apart():
    said = text(422, "Invalid dateset action: update")
    with pytest.raises(UnsupportedError, match=r"another name, or upgrade"):
        Edge(said).client().upload(dataset(), "update")
    with pytest.raises(RefusedError, match="input is required"):
        Edge(text(422, "input is required")).client().upload(dataset(), "create")


@pytest.mark.parametrize(("created", "version_id"), [(0, "V3"), (1, "V2")])
def test_an_upload_that_changes_nothing_is_in_the_latest_version(created, version_id):
    """A server names any version of its latest second then; V3 may be somebody else's later one."""
    numbers = dataset()

    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/v1/datasets":
            return ok(
                [{"id": "D", "name": numbers.name, "created_at": "2026-01-02T00:00:00+00:00"}]
            )
        if request.url.path == "/v1/datasets/D/versions":
            made = [
                {"created_at": "2026-01-02T00:00:00+00:00", "version_id": f"V{n}"}
                for n in (3, 2, 1)
            ]
            return ok(made)
        counts = {
            "num_created_examples": created,
            "num_updated_examples": 0,
            "num_deleted_examples": 0,
        }
        return ok({"dataset_id": "D", "version_id": "V1" if not created else "V2", **counts})

    assert Edge(answer).client().upload(numbers, "append") == ("D", version_id)


def old_server(request: httpx.Request) -> httpx.Response:
    """As version 11 answers: it gives examples ids of its own, and keeps no names of experiments."""
    path = request.url.path
    item = {"id": "D", "name": "numbers", "created_at": "2026-01-02T00:00:00+00:00"}
    version = {"version_id": "V", "created_at": "2026-01-02T00:00:00+00:00"}
    if path == "/v1/datasets/upload":
        return ok({"dataset_id": "D", "version_id": "V"})
    if path.endswith("/examples"):
        examples = [
            {"id": f"own{n}", "input": {"n": n}, "output": {}, "metadata": {}} for n in (0, 1)
        ]
        return ok({"version_id": "V", "examples": examples})
    if path.endswith("/experiments"):
        return ok({"id": "E", "dataset_id": "D", "created_at": "2026-01-02T00:00:00+00:00"})
    answers = {"/v1/datasets": [], "/v1/datasets/D": item, "/v1/datasets/D/versions": [version]}
    return ok(answers.get(path, []))


def test_an_old_server_is_used_as_far_as_it_goes(tmp_path, caplog):
    edge = Edge(old_server)
    store = PhoenixStore("http://phoenix", path=tmp_path, http=edge.transport)
    kept = store.save_dataset(dataset(2))
    assert [one.id for one in kept.examples] == ["own0", "own1"]
    assert "too old to keep the ids" in caplog.text
    assert store.create_experiment(experiment(kept, name="mine")).name == "mine"
    store.close()


SECRET = "sk-do-not-show-me"  # noqa: S105
PACKAGE = Path(phoenix_nb.__file__).parent
"""Not its name: the folder of a clone may have the same."""


@pytest.mark.parametrize("answer", [text(401), text(500), httpx.ConnectError("refused")])
@pytest.mark.parametrize(
    "settings",
    [
        {"api_key": SECRET},
        {"headers": {"x-api-key": SECRET, "Authorization": SECRET}},
        {"base_url": f"http://user:{SECRET}@phoenix:6006/"},
    ],
)
def test_keys_are_shown_nowhere(answer, settings, tmp_path, caplog):
    edge = Edge(answer)
    options = {"base_url": "http://phoenix", "path": tmp_path, "http": edge.transport, **settings}
    store = PhoenixStore(options.pop("base_url"), wait=edge.waits.append, **options)
    with caplog.at_level(logging.DEBUG), pytest.raises(StoreError) as raised:
        store.check()
    shown = [repr(store), repr(vars(store)), str(raised.value), caplog.text, store.location]
    shown += [repr(store.rest._http), repr(vars(store.rest._http)), repr(store.rest._http._keys)]
    for frame, _ in traceback.walk_tb(raised.value.__traceback__):
        if PACKAGE in Path(frame.f_code.co_filename).parents:
            shown += [repr(value) for value in frame.f_locals.values() if value is not options]
    assert not any(SECRET in line for line in shown)
    sent = edge.requests[0].headers
    assert any(SECRET in value for value in sent.values()) or "Basic" in sent["Authorization"]
    store.close()


@pytest.mark.parametrize(
    "settings",
    [
        {"base_url": "http://phoenix", "api_key": SECRET},
        {"base_url": "http://phoenix", "headers": {"api_key": SECRET}},
        {"base_url": f"http://user:{SECRET}@phoenix:6006/"},
        {"base_url": f"http://user:{SECRET}@", "api_key": SECRET},  # no address
    ],
)
def test_a_client_shows_no_keys(settings, tmp_path):
    shown: list[object] = []
    try:
        with Client(**settings, path=tmp_path) as made:
            shown += [made, vars(made), client_module._servers]
    except UsageError as error:
        shown.append(error)
        frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
        for frame in (frame for frame in frames if frame.f_globals is not globals()):
            shown += [value for name, value in frame.f_locals.items() if name != "self"]
    assert shown
    assert not any(SECRET in repr(one) for one in shown)


@pytest.mark.parametrize("kind", [Client, AsyncClient])
def test_a_client_of_the_users_own_sends_the_requests(kind, tmp_path, monkeypatch):
    monkeypatch.setenv("PHOENIX_API_KEY", "of the environment")
    edge = Edge(ok([]))
    headers = {"Authorization": "Bearer mine", "x-team": "a"}
    with httpx.Client(
        base_url="http://phoenix/space/", headers=headers, transport=edge.transport
    ) as mine:
        made = kind(http_client=mine, path=tmp_path)
        made.store.list_datasets()
        assert made.base_url == "http://phoenix/space"
        made.close()
        assert not mine.is_closed
    (request,) = edge.requests
    assert str(request.url).startswith("http://phoenix/space/v1/datasets")
    assert (request.headers["authorization"], request.headers["x-team"]) == ("Bearer mine", "a")


def test_what_is_named_beside_a_client_of_the_users_own_goes_before(tmp_path):
    edge = Edge(ok([]))
    mine = httpx.Client(base_url="http://other", auth=("me", "word"), transport=edge.transport)
    with mine, Client("http://phoenix", api_key="key", http_client=mine, path=tmp_path) as made:
        made.store.list_datasets()
    (request,) = edge.requests
    assert (request.url.host, request.headers["authorization"]) == ("phoenix", "Bearer key")


@pytest.mark.parametrize(
    ("http_client", "words"),
    [
        (httpx.AsyncClient(base_url="http://phoenix"), "pass an httpx.Client with the same"),
        (httpx.Client(), "no base_url"),
        ("http://phoenix", "of type str"),
    ],
)
def test_a_client_that_cannot_send_is_told_at_once(http_client, words):
    with pytest.raises(UsageError, match=words):
        AsyncClient(http_client=http_client)


def test_a_header_of_the_callers_own_wins_over_the_key():
    edge = Edge(ok([]))
    keys = Keys("key", {"authorization": "Bearer other"})
    Transport("http://phoenix", keys, http=edge.transport).get(
        "/v1/datasets", wire.answers.DATASETS
    )
    assert edge.requests[0].headers["Authorization"] == "Bearer other"


@pytest.mark.parametrize(
    ("address", "clean", "named"),
    [
        ("http://localhost:6006/", "http://localhost:6006", False),
        ("http://localhost:6006/v1/traces", "http://localhost:6006", False),
        ("https://me:p%40ss@host/s/space?x=1", "https://host/s/space", True),
    ],
)
def test_an_address_is_stripped_of_what_is_no_part_of_it(address, clean, named):
    stripped, headers = split_address(address)
    assert stripped == clean
    assert ("Authorization" in headers) == named


@pytest.mark.parametrize(
    "address", ["localhost:6006", "6006", "htp://x", "http://", "http://[::1", "http://h:port"]
)
def test_what_is_no_address_is_told_at_once(address, tmp_path):
    with pytest.raises(UsageError, match="such as http://localhost:6006"):
        PhoenixStore(address, path=tmp_path)


def test_headers_are_read_from_their_variable():
    assert parse_headers("api_key=a%3D1, X-Team = b ,,broken") == {"api_key": "a=1", "x-team": "b"}
    assert parse_headers("") == {}
