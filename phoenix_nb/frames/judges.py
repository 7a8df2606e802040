"""Judges against people, as a frame."""

from collections.abc import Sequence
from dataclasses import fields
from typing import TYPE_CHECKING

from phoenix_nb.core.judges import JudgeScore

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["judges_frame"]


def judges_frame(scores: Sequence[JudgeScore]) -> "pd.DataFrame":
    """Return one row for each judge and part, with index (`judge`, `part`)."""
    import pandas as pd

    names = [each.name for each in fields(JudgeScore) if each.name != "disagreements"]
    rows = [[getattr(score, name) for name in names] for score in scores]
    frame = pd.DataFrame(rows, columns=names).set_index(["judge", "part"])
    return frame.astype({name: "float64" for name in frame.columns if name not in ("rows", "n")})
