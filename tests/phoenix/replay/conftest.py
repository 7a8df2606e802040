"""Every test here runs four times: blocking and awaited, on a server and on the embedded store."""

import asyncio
import inspect
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import httpx
import pytest

from phoenix_nb import AsyncClient, Client
from tests.phoenix.server import PhoenixServer

Call = Callable[..., Any]


@pytest.fixture(params=[pytest.param("server", marks=pytest.mark.phoenix), "embedded"])
def kind(request) -> str:
    """Where results go."""
    return str(request.param)


@pytest.fixture
def settings(kind, request, tmp_path) -> dict[str, Any]:
    """What a client is made with."""
    if kind == "embedded":
        return {"path": tmp_path / "embedded"}
    server = request.getfixturevalue("server")
    return {"base_url": server.url, "api_key": server.key, "path": tmp_path / "home"}


@pytest.fixture(params=["blocking", "awaited"])
def client(request, settings) -> Iterator[Any]:
    made = (Client if request.param == "blocking" else AsyncClient)(**settings)
    yield made
    made.close()


@pytest.fixture
def call() -> Call:
    """Calls a method of either client, and waits for what it returns."""

    def called(method: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        result = method(*args, **kwargs)
        return asyncio.run(result) if inspect.iscoroutine(result) else result

    return called


@pytest.fixture
def rest(server: PhoenixServer) -> Iterator[httpx.Client]:
    """The server itself, as another program would speak to it."""
    headers = {"Authorization": f"Bearer {server.key}"}
    with httpx.Client(base_url=server.url, headers=headers, timeout=30) as http:
        yield http


@pytest.fixture
def name() -> str:
    return f"replay-{uuid4().hex[:10]}"
