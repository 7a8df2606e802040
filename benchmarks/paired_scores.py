"""Made-up scores of two variants over the same examples: even, skewed, tied, wild."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

__all__ = ["NUMBERS", "Scenario", "Scores"]


Scenario = Callable[[np.random.Generator, int, float], "Scores"]


@dataclass(frozen=True)
class Scores:
    """Scores of two variants, examples by repetitions; NaN where a repetition failed."""

    baseline: np.ndarray
    variant: np.ndarray

    def mappings(self):
        """Return what `compare_scores` takes."""
        return _mapping(self.baseline), _mapping(self.variant)

    def differences(self) -> np.ndarray:
        """Return one difference per example."""
        return np.nanmean(self.variant, axis=1) - np.nanmean(self.baseline, axis=1)


def _mapping(scores: np.ndarray):
    return {
        example: [None if math.isnan(score) else score for score in row]
        for example, row in enumerate(scores.tolist())
    }


def normal(draw: np.random.Generator, n: int, effect: float) -> Scores:
    """Bell-shaped scores that share half of their variance."""
    common = draw.normal(size=n)
    return Scores(*_columns(common + draw.normal(size=n), common + draw.normal(size=n) + effect))


def ratings(draw: np.random.Generator, n: int, effect: float) -> Scores:
    """Judge's ratings from 1 to 5."""
    common = draw.normal(3.2, 1.0, n)
    first, second = (
        np.clip(np.round(common + draw.normal(0, 0.7, n) + up), 1, 5) for up in (0, effect)
    )
    return Scores(*_columns(first, second))


def graded(draw: np.random.Generator, n: int, effect: float) -> Scores:
    """Scores between 0 and 1, piled up at the upper end."""
    common = draw.beta(2, 1, n)
    first, second = (
        draw.beta(8 * level + 0.1, 8 * (1 - level) + 0.1)
        for level in (common, common ** (1 - effect))
    )
    return Scores(*_columns(first, second))


def repeated(draw: np.random.Generator, n: int, effect: float) -> Scores:
    """Booleans with three repetitions, one in ten of which failed."""
    common = draw.beta(0.8, 0.5, n)
    sides = []
    for level in (common, common ** (1 - effect)):
        scores = (draw.random((n, 3)) < level[:, None]).astype(float)
        scores[:, 1:][draw.random((n, 2)) < 0.15] = np.nan
        sides.append(scores)
    return Scores(*sides)


def skewed(draw: np.random.Generator, n: int, effect: float) -> Scores:
    """Differences with an exponential tail to one side (to both without an effect)."""
    first = draw.exponential(size=n) if not effect else np.zeros(n)
    return Scores(*_columns(first, draw.exponential(size=n) + effect))


def mostly_ties(draw: np.random.Generator, n: int, effect: float) -> Scores:
    """Three examples in ten differ."""
    change = draw.normal(effect, 0.5, n) * (draw.random(n) < 0.3)
    return Scores(*_columns(np.zeros(n), change))


def nearly_all_ties(draw: np.random.Generator, n: int, effect: float) -> Scores:
    """One example in ten differs, on a scale from 0 to 1."""
    level = draw.random(n)
    change = draw.normal(effect, 0.5, n) * (draw.random(n) < 0.1)
    return Scores(*_columns(level, np.clip(level + change, 0, 1)))


def heavy(draw: np.random.Generator, n: int, effect: float) -> Scores:
    """Latencies: log-normal, one a random multiple of the other, of which without an effect either may be."""
    first = draw.lognormal(0, 0.8, n)
    second = first * draw.lognormal(effect, 0.3, n)
    swap = (draw.random(n) < 0.5) & (effect == 0)
    return Scores(*_columns(np.where(swap, second, first), np.where(swap, first, second)))


def rare(draw: np.random.Generator, n: int, effect: float) -> Scores:
    """One difference in twenty is far larger; without an effect, as often to either side."""
    change = draw.normal(effect, 1.0, n)
    far = draw.random(n) < 0.05
    change[far] += 8.0 if effect else draw.choice((-8.0, 8.0), far.sum())
    return Scores(*_columns(np.zeros(n), change))


def _columns(first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    return first[:, None], second[:, None]


NUMBERS = (
    (normal, 0.3, False),
    (ratings, 0.4, False),
    (graded, 0.3, False),
    (repeated, 0.3, False),
    (skewed, 0.5, False),
    (mostly_ties, 0.3, False),
    (nearly_all_ties, 0.3, True),
    (heavy, 0.2, False),
    (rare, 0.2, True),
)
"""Scenario, size of the effect for the coverage, and whether it is hard at 30 examples."""
