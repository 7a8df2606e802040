"""What users see of the limits that this process knows."""

from dataclasses import replace

import pytest

import phoenix_nb as pnb
from phoenix_nb.core.limits.answers import Answer, StatedQuota
from phoenix_nb.core.limits.demand import Demand
from phoenix_nb.core.limits.keys import LimitKey
from phoenix_nb.engine.limit_registry import LIMITS
from phoenix_nb.limit_list import KnownLimits

KEY = LimitKey("api.test", "hash", "m-1")


@pytest.fixture(autouse=True)
def forgetful():
    pnb.forget_limits()
    yield
    pnb.forget_limits()


def meet(key=KEY, **answer):
    lane = LIMITS.lane(key)
    quota = StatedQuota(dimension="requests", limit=500, period=60.0, remaining=100)
    lane.leave(lane.enter_now(Demand()), Answer(kind="accepted", stated=(quota,), **answer))


def test_limits_that_are_known_are_a_table():
    meet()
    (limit,) = pnb.known_limits()
    assert (limit.model, limit.host, limit.binds, limit.limit, limit.period) == (
        "m-1", "api.test", "requests", 500, 60.0,
    )  # fmt: skip
    assert limit.stated
    assert limit.used == pytest.approx(400, abs=5)
    assert limit.requests == 1
    frame = pnb.known_limits().to_dataframe()
    assert list(frame["host"]) == ["api.test"]
    assert frame.shape == (1, 12)
    assert limit.processes == 0


def test_table_reads_as_text_and_as_html():
    meet()
    text = repr(pnb.known_limits())
    assert "500 requests a minute" in text
    assert "80 %" in text
    assert "hash" not in text
    html = pnb.known_limits()._repr_html_()
    assert "500 requests a minute" in html
    assert "<script" not in html


def test_table_says_that_other_processes_share_a_limit():
    meet()
    (limit,) = pnb.known_limits()
    one, several = (KnownLimits([replace(limit, processes=count)]) for count in (1, 2))
    assert "500 requests a minute, shared with 1 other process " in repr(one)
    assert "shared with 2 other processes" in several._repr_html_()


def test_names_that_a_server_chose_are_escaped():
    meet(LimitKey("h", "", "<b>m</b>"))
    assert "<b>m</b>" not in pnb.known_limits()._repr_html_()


def test_nothing_known_says_how_limits_are_learnt():
    assert "learnt from the answers" in repr(pnb.known_limits())
    assert "learnt from the answers" in pnb.known_limits()._repr_html_()
    assert pnb.known_limits().to_dataframe().empty


def test_limits_are_forgotten():
    meet()
    pnb.forget_limits()
    assert pnb.known_limits() == []


def test_module_of_the_table_does_not_hide_the_function():
    import phoenix_nb.limit_list

    assert phoenix_nb.limit_list.known_limits is pnb.known_limits
