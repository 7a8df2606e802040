"""Real inputs that lie beside the project and are not part of it.

`PHOENIX_NB_SHARED` names their folder, or is `none` where there is none: tests that read them are left out.
"""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest


def folder_of(environment: Mapping[str, str]) -> Path:
    """Find the folder of the real inputs: as it is named, or beside the clone."""
    return Path(environment.get("PHOENIX_NB_SHARED") or Path(__file__).parents[3] / "shared")


def is_left_out(environment: Mapping[str, str]) -> bool:
    """Whether tests that read the real inputs are skipped; in CI, only where that is asked for by name."""
    if environment.get("PHOENIX_NB_SHARED") == "none":
        return True
    return not environment.get("CI") and not folder_of(environment).exists()


SHARED = folder_of(os.environ)

needs_shared = pytest.mark.skipif(
    is_left_out(os.environ),
    reason="the real inputs are not beside this clone (PHOENIX_NB_SHARED names the folder)",
)

MODELS = {
    "6b_finetuning": 0.2168,
    "6b_verification": 0.3904,
    "175b_finetuning": 0.3472,
    "175b_verification": 0.5625,
}
"""The recorded models and their accuracies."""


def shared(name: str) -> Path:
    """Return the path of a real input.

    Raises:
        FileNotFoundError: If it is not there; the message says what to do.
    """
    path = SHARED / name
    if not path.exists():
        raise FileNotFoundError(
            f"There is no {path}. PHOENIX_NB_SHARED names the folder of the real inputs; where there is "
            "none, PHOENIX_NB_SHARED=none leaves out the tests that read them (CONTRIBUTING.md)."
        )
    return path


def recorded_solutions() -> Path:
    """Return the file of the 1,319 questions with the recorded solutions of the four models."""
    return shared("data/gsm8k/recorded_solutions.jsonl")


def gsm8k() -> list[dict[str, Any]]:
    """Read the 1,319 questions with the recorded solutions of the four models."""
    return [json.loads(line) for line in recorded_solutions().read_text("utf-8").splitlines()]
