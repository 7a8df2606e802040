"""The quick version of `tests/bench/simulate_intervals.py`; its seeds are fixed."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "bench" / "simulate_intervals.py"


@pytest.fixture(scope="module")
def simulate() -> ModuleType:
    name = "_simulate_intervals"
    spec = importlib.util.spec_from_file_location(name, SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("n", [30, 200])
def test_intervals_of_paired_booleans_hold_95_percent(simulate: ModuleType, n: int) -> None:
    for (gains, losses), hard in simulate.GAINS_AND_LOSSES:
        covered = simulate.boolean_coverage(n, gains, losses)
        assert 0.93 <= covered <= (1.0 if hard and n == 30 else 0.97), (gains, losses)


def test_intervals_of_many_paired_booleans_hold_95_percent(simulate: ModuleType) -> None:
    assert simulate.boolean_coverage(1000, 0.05, 0.05) == pytest.approx(0.95, abs=0.005)


@pytest.mark.parametrize("n", [30, 200, 1000])
def test_equal_booleans_are_called_different_in_5_percent_at_most(simulate, n: int) -> None:
    for rate in (0.1, 0.02):
        assert simulate.boolean_claims(n, rate, rate) <= 0.05


@pytest.mark.parametrize(("name", "draws"), [("ratings", 600), ("repeated", 600), ("skewed", 600)])
def test_intervals_of_numbers_hold_95_percent(simulate, name: str, draws: int) -> None:
    scenario, effect, _ = next(row for row in simulate.NUMBERS if row[0].__name__ == name)
    covered = simulate.number_coverage(scenario, effect, 30, draws)
    assert 0.925 <= covered <= 0.975


@pytest.mark.parametrize("name", ["ratings", "repeated"])
def test_equal_numbers_are_called_different_in_6_percent_at_most(simulate, name: str) -> None:
    scenario = next(row[0] for row in simulate.NUMBERS if row[0].__name__ == name)
    assert simulate.number_claims(scenario, 30, 500) <= 0.06


def test_intervals_of_one_share_hold_95_percent(simulate: ModuleType) -> None:
    assert 0.93 <= simulate.share_coverage(200, 0.9) <= 0.97
    assert 0.93 <= simulate.repeated_share_coverage(30, 400) <= 0.98


def test_equal_label_mixes_are_called_changed_in_6_percent_at_most(simulate: ModuleType) -> None:
    assert simulate.label_claims(30, 200) <= 0.06
