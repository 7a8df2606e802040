"""A comparison of ten thousand examples answers while one looks on."""

import time
from random import Random

import pytest

from phoenix_nb.core.comparison import align_experiments, build_report
from tests.support.comparisons import experiment


@pytest.mark.slow
def test_ten_thousand_examples_and_four_variants():
    draw = Random(1).random
    ids = [f"e{number}" for number in range(10_000)]
    made = [
        experiment(
            name, {"correct": {i: draw() < 0.5 for i in ids}, "brevity": {i: draw() for i in ids}}
        )
        for name in "abcd"
    ]
    began = time.process_time()
    found = build_report(align_experiments(made), 0)
    assert found.headline is not None
    built = time.process_time() - began
    began = time.process_time()
    assert found.rows("regressions", evaluator=1, search="e55")
    assert found.counts().all == 10_000
    answered = time.process_time() - began
    # Measured at 1.3 s and 0.1 s; what would take minutes is a defect, whatever the machine.
    assert built < 120
    assert answered < 30
