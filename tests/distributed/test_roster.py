"""Which worker is next."""

from phoenix_nb.distributed.roster import Roster, RosteredWorker


def roster(**threads):
    made = Roster()
    for name, number in threads.items():
        made.join(RosteredWorker(name, f"id-{name}", number))
    return made


def launched(roster, count, *, target=0, is_async=False):
    """The addresses of the workers that so many attempts go to, one after the other."""
    addresses = []
    for _ in range(count):
        worker = roster.next(target, is_async=is_async)
        if worker is None:
            break
        roster.begin(worker, is_async=is_async)
        addresses.append(worker.address)
    return addresses


def test_attempts_are_spread_by_the_share_of_threads_that_is_free():
    assert sorted(launched(roster(small=1, large=3), 10)) == ["large"] * 3 + ["small"]


def test_equal_workers_take_turns():
    assert launched(roster(a=2, b=2), 4) == ["a", "b", "a", "b"]


def test_long_attempts_wait_in_the_kernel_and_short_ones_at_the_workers():
    workers = roster(a=2)
    workers.took(0, 3.0)
    workers.took(1, 0.01)
    assert len(launched(workers, 99, target=0)) == 2
    assert len(launched(workers, 99, target=1)) == 2 * 6 - 2


def test_async_attempts_need_no_threads():
    assert len(launched(roster(a=1, b=1), 300, is_async=True)) == 300


def test_a_worker_that_leaves_gets_nothing_more():
    workers = roster(a=1, b=1)
    next(iter(workers)).leaving = True
    assert launched(workers, 2) == ["b"]
    workers.leave("b")
    assert launched(workers, 2) == []


def test_room_comes_back_with_the_end_of_an_attempt():
    workers = roster(a=1)
    (worker,) = workers
    launched(workers, 1)
    assert workers.next(0, is_async=False) is None
    workers.end(worker, is_async=False)
    assert workers.next(0, is_async=False) is worker
