"""Frames of runs, in the shape that `to_dataframe()` gives them."""

from collections.abc import Sequence

import pandas as pd

from tests.ui.fabric import ANSWERS, QUESTIONS


def runs_frame(runs: int, *, outputs: Sequence[str] = ANSWERS) -> pd.DataFrame:
    """Return made-up runs, every tenth of which has failed."""
    numbers = range(runs)
    failed = [n % 10 == 9 for n in numbers]
    index = pd.MultiIndex.from_tuples(
        [(f"q-{n:04}", 1) for n in numbers], names=["example_id", "repetition"]
    )
    columns = {
        "input.question": [QUESTIONS[n % 3] for n in numbers],
        "expected.answer": [str(n) for n in numbers],
        "output": [None if failed[n] else outputs[n % len(outputs)] for n in numbers],
        "error": ["ValueError: no number" if failed[n] else None for n in numbers],
        "latency_s": [0.1 + n % 7 for n in numbers],
        "attempts": [1 + n % 2 for n in numbers],
        "similarity.score": [float("nan") if failed[n] else (n % 97) / 97 for n in numbers],
        "similarity.error": [None] * runs,
        "tone.label": [None if failed[n] else ("helpful", "curt")[n % 2] for n in numbers],
        "tone.explanation": ["because" for _ in numbers],
    }
    return pd.DataFrame(columns, index=index)
