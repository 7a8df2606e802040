"""Which runs a card shows: failed, then wrong, then by what they lost."""

from random import Random

from phoenix_nb.core.summary.reading_order import loss_of, reading_order, to_read_first
from phoenix_nb.core.summary.run_previews import preview_runs
from phoenix_nb.model import EvaluatorInfo, Records
from tests.support.ran import dataset, evaluation, failure, run

NOBODY = [False] * 4


def test_wrong_runs_come_before_right_ones():
    assert reading_order(NOBODY, NOBODY, [loss_of([1, 0, 1, 0], "maximize")]) == [1, 3, 0, 2]


def test_failed_tasks_come_before_failed_evaluators_and_those_before_wrong_runs():
    broken, failed = [False, False, False, True], [False, True, False, True]
    assert reading_order(broken, failed, [loss_of([1, None, 0, None], "maximize")]) == [3, 1, 2, 0]


def test_scores_that_are_no_checks_order_by_what_was_lost():
    assert reading_order(NOBODY, NOBODY, [loss_of([5.0, 1.0, 3.0, 2.0], "minimize")]) == [
        0,
        2,
        3,
        1,
    ]


def shown(runs, *evaluations, evaluators=()):
    return [
        one.example_id for one in preview_runs(dataset(20), Records(runs, evaluations), evaluators)
    ]


def test_a_card_shows_wrong_runs_first_and_the_first_ones_if_all_are_right():
    runs = tuple(run(f"e{n}") for n in range(12))
    info = (EvaluatorInfo(name="right"),)
    scored = [evaluation(one, "right", float(n != 9)) for n, one in enumerate(runs)]
    assert shown(runs, *scored, evaluators=info)[:3] == ["e9", "e0", "e1"]
    right = [evaluation(one, "right", 1.0) for one in runs]
    assert shown(runs, *right, evaluators=info) == [f"e{n}" for n in range(8)]


def test_failures_leave_room_for_what_is_wrong():
    runs = tuple(run(f"e{n}", error=failure() if n < 9 else None) for n in range(12))
    info = (EvaluatorInfo(name="right"),)
    wrong = [evaluation(one, "right", 0.0) for one in runs[9:]]
    names = shown(runs, *wrong, evaluators=info)
    assert names == ["e0", "e9", "e10", "e11", "e1", "e2", "e3", "e4"]


def test_many_runs_stand_in_the_order_of_few():
    random, few = Random(7), 400
    broken = random.choices([True, False], [1, 9], k=few)
    failed = [bad or random.random() < 0.1 for bad in broken]
    losses = [
        loss_of(random.choices([0.0, 1.0, None], k=few), "maximize"),
        loss_of(random.choices([1.0, 2.0, 4.0, None], k=few), "minimize"),
    ]
    times = 150
    many = [(loss * times, check) for loss, check in losses]
    order = reading_order(broken, failed, losses)
    ordered = reading_order(broken * times, failed * times, many)

    def rank(at):
        lost = [loss[at] for loss, _ in losses if loss[at] is not None]
        mean = sum(lost) / len(lost) if lost else 0.0
        return not broken[at], not failed[at], -(losses[0][0][at] == 1), -mean

    assert order == sorted(range(few), key=rank)
    assert ordered == sorted(range(few * times), key=lambda at: rank(at % few))
    bad, good = to_read_first(bytearray(broken) * times, failed * times, many, 5)
    assert bad == ordered[:5]
    assert good == [at for at in ordered if not failed[at % few]][:5]
