"""Real inputs that lie beside the project and are not part of it."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(os.environ.get("PHOENIX_NB_SHARED", Path(__file__).parents[2].parent / "shared"))
GSM8K = SHARED / "data/gsm8k/recorded_solutions.jsonl"

needs_gsm8k = pytest.mark.skipif(
    not GSM8K.exists() and not os.environ.get("CI"),
    reason="the recorded GSM8K solutions are not beside this clone (PHOENIX_NB_SHARED names the folder)",
)

needs_shared = pytest.mark.skipif(
    not SHARED.exists() and not os.environ.get("CI"),
    reason="the real inputs are not beside this clone (PHOENIX_NB_SHARED names the folder)",
)

MODELS = {
    "6b_finetuning": 0.2168,
    "6b_verification": 0.3904,
    "175b_finetuning": 0.3472,
    "175b_verification": 0.5625,
}
"""The recorded models and their accuracies."""


def gsm8k() -> list[dict[str, Any]]:
    """Read the 1,319 questions with the recorded solutions of the four models."""
    return [json.loads(line) for line in GSM8K.read_text().splitlines()]
