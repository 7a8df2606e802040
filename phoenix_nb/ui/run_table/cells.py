"""The cells of a table: a short text, what failed in place of one, or an output with its evaluations."""

from dataclasses import dataclass
from typing import Literal, TypedDict

from phoenix_nb.ui.shared.diff import Pieces

__all__ = ["AnyCell", "AskedCell", "Cell", "Failed", "Mark", "Tone"]

Tone = Literal["good", "bad", "other", "rest"]
"""Better, worse, different without a better end, no difference shown. Signs show the same."""


class Failed(TypedDict):
    """A cell whose value is missing because something failed."""

    failed: str


@dataclass(frozen=True, slots=True)
class Mark:
    """The evaluation of one variant on one example, in short."""

    evaluator: str
    text: str
    """`✓`, `0.52`, `curt`; `✗ KeyError in` if that is what the evaluator failed with."""
    tone: Tone
    sign: str
    """`▲` better than the baseline (or higher, where neither is better), `▼` worse, `◆` another label."""
    change: str
    """The difference from the baseline of numbers."""
    repetitions: str
    """`✓ ✗ ✓`; empty if there is but one, and for numbers."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One variant on one example."""

    pieces: Pieces
    """The output, as it differs from what it is compared with."""
    rewritten: bool
    """Whether the two have so little in common that no difference is marked."""
    error: str
    absent: bool
    """Whether the variant was not run on the example."""
    marks: tuple[Mark, ...]


class AskedCell(TypedDict):
    """What an example asks, and what is expected of the answer."""

    id: str
    input: str
    expected: str


AnyCell = str | Failed | AskedCell | Cell
"""Everything that a cell may be."""
