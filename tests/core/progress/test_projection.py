"""A dry run tells what the full run takes."""

import pytest

from phoenix_nb.core.progress.projection import duration, money, project, span
from phoenix_nb.model import AttemptRecord, EvaluatorInfo, Records, Usage
from tests.support.ran import START, evaluation, failure, records, run


def test_time_and_requests_scale_with_the_plan():
    made = records([run("e0", seconds=1.0), run("e1", seconds=3.0)])
    found = project(made, examples=50, repetitions=2, concurrency=10)
    assert (found.runs, found.sampled, found.requests) == (100, 2, 100)
    low, high = found.seconds_range
    # Ten at once without slowing one another; or as the two did, which may have waited for one another.
    assert low < 20.0
    assert high > 150.0
    assert low < found.seconds < high


def test_a_run_takes_about_as_long_as_its_longest_path():
    found = project(records([run("e0", seconds=3.0)]), examples=2, concurrency=100)
    assert found.seconds_range[0] < 3.0 < found.seconds_range[1]


def test_a_model_that_answers_one_at_a_time_is_allowed_for():
    latencies = [1 / 3, 2 / 3, 1.0]  # three at once, each waiting for those before
    made = records([run(f"e{n}", seconds=latency) for n, latency in enumerate(latencies)])
    low, high = project(made, examples=12).seconds_range
    assert low < 4.0 < high


def test_failed_attempts_take_time_and_requests():
    attempt = AttemptRecord(
        number=1, start_time=START, end_time=START.replace(second=9), error=failure()
    )
    retried = run("e0", seconds=1.0).model_copy(
        update={"attempts": 2, "failed_attempts": (attempt,)}
    )
    once = project(Records((run("e0", seconds=1.0),), ()), examples=10, concurrency=1)
    twice = project(Records((retried,), ()), examples=10, concurrency=1)
    assert twice.requests == 2 * once.requests
    assert twice.seconds > 3 * once.seconds


def test_evaluations_by_a_model_are_requests_and_those_by_code_are_not():
    one = run("e0")
    made = Records((one,), (evaluation(one, "a", 1, kind="LLM"), evaluation(one, "b", 1)))
    assert project(made, examples=10).requests == 20
    judge = EvaluatorInfo(name="b", kind="LLM")
    assert project(made, examples=10, evaluators=(judge,)).requests == 30


def test_usage_is_the_mean_of_what_is_known():
    usage = Usage(prompt_tokens=100, completion_tokens=10, cost=0.01)
    found = project(records([run("e0", usage=usage), run("e1")]), examples=1000, concurrency=8)
    assert (found.prompt_tokens, found.completion_tokens) == (100_000, 10_000)
    assert found.cost == pytest.approx(10.0)
    assert str(found) == (
        "The full run of 1,000 runs would take 25 s to 10 min 46 s, 1,000 requests, 20,000 to 600,000 tokens "
        "and $1.83 to $54.71, estimated from 2 runs."
    )


def test_what_is_not_known_is_none():
    found = project(Records((), ()), examples=10)
    assert (found.seconds, found.cost, found.requests) == (None, None, None)
    assert (
        str(found)
        == "The full run is 10 runs; the dry run did not show how long they take. Use a larger dry_run."
    )


def test_spans_and_amounts_are_said_in_fitting_units():
    spans = [0.44, 12.3, 59.6, 200, 7500]
    assert [duration(span) for span in spans] == [
        "0.4 s", "12 s", "1 min", "3 min 20 s", "2 h 5 min",
    ]  # fmt: skip
    amounts = [0, 1234.5, 0.0031, 0.00001]
    assert [money(amount) for amount in amounts] == [
        "$0.00", "$1,234.50", "$0.0031", "less than $0.0001",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("ends", "words", "told"),
    [
        ((120, 200, 300), duration, "2 min to 5 min"),
        ((170, 175, 180), duration, "about 2 min 55 s"),
        ((0.04, 0.1, 0.2), duration, "up to 0.2 s"),
        ((1e-6, 2e-6, 3e-6), money, "less than $0.0001"),
        ((1e-6, 1e-4, 3e-4), money, "up to $0.0003"),
    ],
)
def test_a_range_is_told_as_finely_as_its_ends(ends, words, told):
    assert span(*ends, words) == told
