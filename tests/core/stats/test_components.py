"""Components of variance: examples, repetitions, the judge."""

import csv
from collections import defaultdict

import numpy as np
import pytest

from phoenix_nb.core.stats.components import variance_components
from tests.support.shared_data import needs_shared, shared


def nested(examples=400, runs=3, judgements=2, *, seed=5):
    draw = np.random.default_rng(seed)
    scores = 100 + draw.normal(0, 2, (examples, 1, 1)) + draw.normal(0, 1, (examples, runs, 1))
    return {
        i: one.tolist()
        for i, one in enumerate(scores + draw.normal(0, 0.5, (examples, runs, judgements)))
    }


def test_nested_components_agree_with_mean_squares() -> None:
    readings = nested()
    table = np.array(list(readings.values()))
    examples, runs, judgements = table.shape
    ms_judge = table.var(axis=2, ddof=1).mean()
    ms_runs = judgements * table.mean(axis=2).var(axis=1, ddof=1).mean()
    ms_examples = runs * judgements * table.mean(axis=(1, 2)).var(ddof=1)
    found = variance_components(readings)
    assert found.judge == pytest.approx(ms_judge, abs=1e-9)
    assert found.repetitions == pytest.approx((ms_runs - ms_judge) / judgements, abs=1e-9)
    assert found.examples == pytest.approx((ms_examples - ms_runs) / (runs * judgements), abs=1e-9)
    assert sum(found.shares.values()) == pytest.approx(1)
    total = ms_examples / (examples * runs * judgements)
    assert sum(found.parts.values()) == pytest.approx(total)  # the variance of the mean


def test_the_truth_lies_in_the_intervals() -> None:
    found = variance_components(nested())
    for name, true in (("examples", 4.0), ("repetitions", 1.0), ("judge", 0.25)):
        low, high = found.intervals[name]
        assert low < true < high


def test_what_was_not_repeated_cannot_be_told() -> None:
    once = variance_components({i: [[float(i % 2)]] for i in range(10)})
    assert (once.repetitions, once.judge, once.noise) == (None, None, None)
    judged = variance_components({i: [[float(i % 2), 0.5]] for i in range(10)})
    assert judged.repetitions is None
    assert judged.judge > 0
    assert variance_components({1: [[0.5], [0.7]]}) is None


def test_unequal_numbers_are_unbiased() -> None:
    draw, found = np.random.default_rng(8), []
    for _ in range(150):
        readings = {}
        for i in range(60):
            level = draw.normal(0, 1)
            readings[i] = [[level + draw.normal(0, 2)] for _ in range(draw.integers(1, 6))]
        parts = variance_components(readings)
        found.append((parts.examples, parts.repetitions))
    assert np.mean(found, axis=0) == pytest.approx([1.0, 4.0], abs=0.2)


@needs_shared
def test_agent_tasks_have_the_known_components() -> None:
    readings = defaultdict(list)
    with shared("data/scores/tau_airline_gpt4o.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            readings[row["task_id"]].append([float(row["reward"])])
    found = variance_components(readings)
    assert found.repetitions == pytest.approx(0.1467, abs=5e-5)
    assert found.examples == pytest.approx(0.0997, abs=5e-5)
