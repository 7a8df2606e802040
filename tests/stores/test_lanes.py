"""Records go to a server in the order in which it needs them."""

from phoenix_nb.stores.outbox.lanes import Lanes
from tests.support.records import evaluation, run, span


def emptied(lanes: Lanes, number: int) -> list[list]:
    taken = []
    while lanes.first(number) is not None:
        taken.append(lanes.take(number))
    return taken


def test_evaluations_follow_their_run_in_its_lane():
    lanes, first, second = Lanes(4), run(example=0), run(example=1)
    behind = [evaluation(first, "a"), evaluation(first, "b")]
    one, other = sorted(lanes.put([first, second, *behind]))
    assert emptied(lanes, one) == [[first], [behind[0]], [behind[1]]]
    assert emptied(lanes, other) == [[second]]


def test_runs_of_one_example_and_repetition_share_a_lane():
    lanes, failed, again = Lanes(4), run(example=0), run(example=0, later=1)
    [only] = lanes.put([failed, again])
    assert emptied(lanes, only) == [[failed], [again]]


def test_a_record_on_its_way_is_put_in_once():
    lanes, one = Lanes(2), run()
    [number] = lanes.put([one])
    assert lanes.put([one]) == set()
    assert lanes.take(number) == [one]
    assert lanes.put([one]) == set()
    assert lanes.done([one])
    assert lanes.put([one]) == {number}


def test_spans_of_one_experiment_go_together_and_the_others_keep_their_order():
    lanes = Lanes(2)
    spans = [span(run(of)) for of in ("a", "b", "a", "b", "c")]
    assert lanes.put(spans) == {2}
    assert emptied(lanes, 2) == [[spans[0], spans[2]], [spans[1], spans[3]], [spans[4]]]


def test_four_hundred_spans_are_the_most_of_one_request():
    lanes = Lanes(1)
    lanes.put([span(run("e", n)) for n in range(401)])
    assert [len(batch) for batch in emptied(lanes, 1)] == [400, 1]


def test_spans_that_take_too_much_room_are_heavy_until_they_are_taken():
    lanes, one = Lanes(1), run()
    lanes.put([span(one, attributes={"input.value": "x" * 64_000_000})])
    assert lanes.spans_are_heavy
    lanes.take(1)
    assert not lanes.spans_are_heavy


def test_what_waits_for_a_record_is_put_behind_it_while_that_is_on_its_way():
    lanes, first = Lanes(1), run()
    late = evaluation(first)
    lanes.put([late])
    assert lanes.take(0) == [late]
    assert lanes.put_behind(first.id, [late]) is None
    lanes.put([first])
    assert lanes.put_behind(first.id, [late]) == 0
    assert emptied(lanes, 0) == [[first], [late]]


def test_the_load_is_counted_by_experiment_until_records_are_done():
    lanes, ours, theirs = Lanes(1), run("a"), run("b")
    lanes.put([ours, theirs])
    assert (len(lanes), lanes.load(["a"]), lanes.load(["a", "b"]), lanes.load(None)) == (2, 1, 2, 2)
    lanes.take(0)
    assert lanes.done([ours])
    assert (len(lanes), lanes.load(["a"])) == (1, 0)
