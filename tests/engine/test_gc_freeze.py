"""What a run sets aside from the garbage collector, and gives back."""

import gc

import pytest

from phoenix_nb.engine.gc_freeze import RecordHeap, Thresholds, fewer_collections

MANY = 100_000


def is_set_aside():
    """Whether everything is: Python itself may begin with a few hundred objects."""
    return gc.get_freeze_count() > 1_000


@pytest.fixture(autouse=True)
def usual():
    """The thresholds that the program has; nothing is set aside."""
    assert not is_set_aside()
    before = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    yield (700, 10, 10)
    gc.set_threshold(*before)
    gc.unfreeze()


def test_a_small_run_sets_nothing_aside():
    heap = RecordHeap()
    heap.grow(100)
    assert not is_set_aside()
    heap.release()


def test_many_records_are_set_aside_until_the_run_ends():
    heap = RecordHeap()
    heap.grow(MANY)
    assert is_set_aside()
    heap.release()
    assert not is_set_aside()


def test_records_are_counted_over_many_commits():
    heap = RecordHeap()
    for _ in range(1_000):
        heap.grow(MANY // 1_000)
    assert is_set_aside()
    heap.release()


def test_the_last_of_several_runs_gives_back():
    first, second = RecordHeap(), RecordHeap()
    first.grow(MANY)
    second.grow(MANY)
    first.release()
    assert is_set_aside()
    second.release()
    assert not is_set_aside()


def test_what_the_program_set_aside_stays_so():
    gc.freeze()
    heap = RecordHeap()
    heap.grow(MANY)
    heap.release()
    assert is_set_aside()


def test_the_environment_forbids_to_set_anything_aside(monkeypatch):
    monkeypatch.setenv("PHOENIX_NB_GC", "0")
    before = gc.get_threshold()
    heap = RecordHeap()
    heap.grow(MANY)
    assert not is_set_aside()
    assert gc.get_threshold() == before


@pytest.fixture
def no_collections():
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collections")
def test_what_came_together_before_does_not_bring_a_full_collection_into_the_run(usual):
    gc.collect()
    for _ in range(4):
        gc.collect(1)
    _, middle, old = gc.get_count()
    heap = RecordHeap(Thresholds())
    heap.grow(1)
    assert old == 4
    assert gc.get_threshold()[1:] == (usual[1] + middle, usual[2] + old)
    heap.release()
    assert gc.get_threshold() == usual


@pytest.mark.usefixtures("no_collections")
def test_full_collections_that_python_has_put_off_are_not_put_off_much_longer(usual):
    """Beside many old objects Python waits for many new ones: the count then grows without bound."""
    gc.collect()
    for _ in range(500):
        gc.collect(1)
    heap = RecordHeap(Thresholds())
    heap.grow(1)
    assert gc.get_threshold()[2] <= 2 * usual[2]
    heap.release()


def test_collections_are_rarer_until_the_last_run_ends(usual):
    thresholds = Thresholds()
    first, second = RecordHeap(thresholds), RecordHeap(thresholds)
    first.grow(1)
    second.grow(1)
    rarer = gc.get_threshold()
    assert rarer[0] > usual[0]
    assert all(now >= before for now, before in zip(rarer, usual, strict=True))
    first.release()
    assert gc.get_threshold() == rarer
    second.release()
    assert gc.get_threshold() == usual


@pytest.mark.parametrize("own", [0, 50_000])
def test_a_threshold_of_the_program_stays(own):
    gc.set_threshold(own, 10, 10)
    heap = RecordHeap(Thresholds())
    heap.grow(1)
    assert gc.get_threshold()[0] == own
    heap.release()
    assert gc.get_threshold()[0] == own


def test_a_threshold_that_was_set_during_the_run_stays():
    heap = RecordHeap(Thresholds())
    heap.grow(1)
    gc.set_threshold(900, 10, 10)
    heap.release()
    assert gc.get_threshold()[0] == 900


def test_a_run_that_was_given_up_keeps_no_threshold(usual):
    thresholds = Thresholds()
    RecordHeap(thresholds).grow(1)
    gc.collect()
    heap = RecordHeap(thresholds)
    heap.grow(1)
    heap.release()
    assert gc.get_threshold() == usual


def test_reading_many_records_raises_the_thresholds_meanwhile(usual):
    with fewer_collections(Thresholds()):
        assert gc.get_threshold()[0] > usual[0]
    assert gc.get_threshold() == usual
    assert not is_set_aside()
