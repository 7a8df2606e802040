"""A store against a server in memory: what a real one does rarely is done here on purpose."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from phoenix_nb.core.retry import RetryPolicy
from phoenix_nb.stores.phoenix import PhoenixStore
from tests.support.phoenix_double import VERSION, PhoenixDouble, Right, Spoil
from tests.support.records import begin, judged, run, span, write


@pytest.fixture
def double() -> PhoenixDouble:
    return PhoenixDouble()


@pytest.fixture
def open_store(double: PhoenixDouble, tmp_path: Path) -> Iterator[Callable[..., PhoenixStore]]:
    opened: list[PhoenixStore] = []

    def open_one(**options: Any) -> PhoenixStore:
        settings: dict[str, Any] = {
            "path": tmp_path / "home", "http": double.transport, "wait": lambda _: None,
            "patience": 0.2, "backoff": RetryPolicy(retries=1_000_000, base=0.001, cap=0.01),
            **options,
        }  # fmt: skip
        opened.append(PhoenixStore("http://phoenix", **settings))
        return opened[-1]

    yield open_one
    for store in opened:
        store.close()


def refusing_runs(status: int) -> Spoil:
    def spoil(request: httpx.Request, right: Right) -> httpx.Response:
        if request.method == "POST" and request.url.path.endswith("/runs"):
            return httpx.Response(status, text="not now", headers=VERSION)
        return right(request)

    return spoil


@pytest.mark.parametrize("status", [400, 401, 403, 404, 409, 413, 422, 429, 500, 503])
@pytest.mark.parametrize("restarted", [False, True])
def test_one_sync_delivers_runs_that_were_refused_and_their_evaluations(
    double, open_store, restarted, status
):
    """FINDINGS R8."""
    store = open_store()
    made = begin(store, count=30)
    double.spoil = refusing_runs(status)
    write(store, made, judged(made, 30))
    assert store.undelivered() > 0
    double.spoil = None
    if restarted:
        store.close()
        store = open_store()
    report = store.sync()
    assert report.complete, report
    assert (len(double.runs), len(double.evaluations)) == (30, 30)
