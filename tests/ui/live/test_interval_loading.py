import sys
import threading

import pytest

from phoenix_nb.ui.live.interval_loading import IntervalLoading


@pytest.fixture
def no_numpy(monkeypatch):
    monkeypatch.delitem(sys.modules, "numpy", raising=False)


@pytest.mark.usefixtures("no_numpy")
def test_who_asks_does_not_wait_and_has_it_later():
    may_load, times = threading.Event(), [0.0]
    loading = IntervalLoading(may_load.wait, clock=lambda: times[-1])
    assert not loading.is_over()
    times.append(2.0)
    assert not loading.is_over()
    may_load.set()
    loading._thread.join()
    assert loading.is_over()


@pytest.mark.usefixtures("no_numpy")
def test_a_short_run_loads_nothing():
    times = [0.0]
    loading = IntervalLoading(lambda: 1 / 0, clock=lambda: times[-1])
    assert not loading.is_over()
    times.append(0.5)
    assert not loading.is_over()
    assert loading._thread is None


def test_nothing_is_loaded_that_is_there(monkeypatch):
    monkeypatch.setitem(sys.modules, "numpy", object())
    assert IntervalLoading(lambda: 1 / 0).is_over()
