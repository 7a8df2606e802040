"""Forecasts of work behind simulated servers hold, and are narrow where the work can be known."""

from itertools import product

import numpy as np
import pytest

from benchmarks.plans import ANY, forecast, reach_of, took


def even(random, number):
    return random.lognormal(0, 0.35, number)


@pytest.mark.parametrize("slots", [None, 4, 16])
def test_work_seen_a_hundred_times_is_known_to_a_quarter(slots):
    held, reaches = [], []
    for server, number, seed in product((1, 8), (200, 400), range(8)):
        random = np.random.default_rng([server, number, seed])
        seconds = forecast(random, even, 100, number, server=server, slots=slots).seconds
        held.append(took(random, even, number, server=server, slots=slots) in seconds)
        reaches.append(reach_of(seconds.low, seconds.expected, seconds.high))
    assert np.mean(held) >= 0.85
    assert np.mean(np.array(reaches) <= 0.25) >= 0.85


def test_slots_that_were_all_in_use_tell_how_fast_many_more_calls_are():
    held, reaches = [], []
    for seed in range(10):
        random = np.random.default_rng(seed)
        seconds = forecast(random, even, 100, 600, server=ANY, slots=None).seconds
        held.append(took(random, even, 600, server=ANY, slots=None) in seconds)
        reaches.append(seconds.high / seconds.expected)
    assert np.mean(held) >= 0.8
    assert np.median(reaches) <= 1.3
