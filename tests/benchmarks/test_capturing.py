"""The benchmark of capture, with a few calls: no figure is judged, only that all calls were captured."""

import aiohttp
import httpx

from benchmarks import capturing
from phoenix_nb.engine.limit_registry import LimitRegistry


def test_each_client_and_kind_of_answer_gets_a_line_and_clients_are_given_back(monkeypatch):
    registries = []

    def noted():
        registries.append(LimitRegistry())
        return registries[-1]

    monkeypatch.setattr(capturing, "LimitRegistry", noted)
    sends = aiohttp.ClientSession._request, httpx.MockTransport.handle_request
    lines = list(capturing.lines(rounds=1, calls=3))
    assert len(lines) == len(registries) == 3 * len(capturing.LEFTS)
    assert all(" µs bare" in line and line.endswith(" µs within") for line in lines)
    for registry in registries:
        (limit,) = registry.known()
        assert limit.counts() == (3, 0)
    assert (aiohttp.ClientSession._request, httpx.MockTransport.handle_request) == sends
