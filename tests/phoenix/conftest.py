"""One real Phoenix server per session, with authentication on."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from typing import Any

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.run.retry import RetryPolicy
from phoenix_nb.stores.phoenix import PhoenixStore
from tests.phoenix.server import MissingError, PhoenixServer, phoenix_executable

Open = Callable[..., PhoenixStore]


def pytest_itemcollected(item: pytest.Item) -> None:
    if "server" in getattr(item, "fixturenames", ()):
        item.add_marker(pytest.mark.phoenix)


def need(look: Callable[[], str]) -> str:
    """What `look` finds; absent, tests fail in CI and are skipped elsewhere."""
    try:
        return look()
    except MissingError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PhoenixServer]:
    need(phoenix_executable)
    running = PhoenixServer(tmp_path_factory.mktemp("phoenix"))
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.fixture(params=[pytest.param("server", marks=pytest.mark.phoenix), "embedded"])
def settings(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Any]:
    """What a client is made with, of a server and of the embedded store."""
    if request.param == "embedded":
        return {"path": tmp_path / "embedded"}
    server = request.getfixturevalue("server")
    return {"base_url": server.url, "api_key": server.key, "path": tmp_path / "home"}


@pytest.fixture
def elsewhere(server: PhoenixServer, tmp_path: Path) -> Iterator[pnb.Client]:
    """Someone else's client of the same server."""
    with pnb.Client(server.url, api_key=server.key, path=tmp_path / "elsewhere") as made:
        yield made


@pytest.fixture
def open_store(server: PhoenixServer, tmp_path: Path) -> Iterator[Open]:
    """Opens stores on the server, each with its own local folder unless told otherwise."""
    opened: list[PhoenixStore] = []

    def open_one(folder: str = "home", **options: Any) -> PhoenixStore:
        settings: dict[str, Any] = {
            "api_key": server.key,
            "path": tmp_path / folder,
            "backoff": RetryPolicy(retries=1_000_000, base=0.05, cap=1.0),
            **options,
        }
        store = PhoenixStore(settings.pop("base_url", server.url), **settings)
        opened.append(store)
        return store

    yield open_one
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Open) -> PhoenixStore:
    return open_store()


@pytest.fixture
def eventually() -> Callable[..., Any]:
    """Asks again until the answer is right: servers write spans some seconds after taking them."""

    def ask(question: Callable[[], Any], right: Callable[[Any], bool]) -> Any:
        deadline = monotonic() + 60
        while not right(answer := question()):
            if monotonic() > deadline:
                pytest.fail(f"It never came right; last it was {answer!r}.")
            threading.Event().wait(0.2)
        return answer

    return ask
