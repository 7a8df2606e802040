"""What the labelling widget needs of a session."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from phoenix_nb.ui.shared.place import PlacedWidget

__all__ = ["Answered", "Differences", "LabellingControls", "ShownRow"]


@dataclass(frozen=True)
class Answered:
    """What an annotator has answered about a row."""

    label: str | None
    """As it was shown; None if the row was skipped."""
    note: str
    tags: Sequence[str] = ()


@dataclass(frozen=True)
class ShownRow:
    """A row to label."""

    input: Mapping[str, Any]
    outputs: Mapping[str, Any]
    """By the names under which they are shown."""
    expected: Mapping[str, Any]
    answered: Answered | None


@dataclass(frozen=True)
class Differences:
    """The rows on which a judge and people differ."""

    count: int
    judge: str
    call: str
    """What opens them, as Python code."""
    open: Callable[[], PlacedWidget]
    """Opens them."""


class LabellingControls(Protocol):
    """A session, as the widget sees it. Methods raise errors of `phoenix_nb.errors`.

    It tells of what was last read: by `read`, or as an answer was stored or taken back.
    """

    @property
    def question(self) -> str:
        """What is asked."""
        ...

    @property
    def name(self) -> str:
        """The session's name."""
        ...

    @property
    def rubric(self) -> tuple[str, str]:
        """How to decide, and the version of that text."""
        ...

    @property
    def annotator(self) -> str:
        """Who labels."""
        ...

    @property
    def labels(self) -> Collection[str]:
        """The labels, in order."""
        ...

    @property
    def is_pair(self) -> bool:
        """Whether two outputs are shown."""
        ...

    @property
    def total(self) -> int:
        """How many rows there are."""
        ...

    def read(self) -> None:
        """Read what has been stored since, also by others."""
        ...

    def row(self, place: int) -> ShownRow:
        """The row at a place."""
        ...

    def next_open(self, after: int = -1) -> int | None:
        """The place of the next row without an answer, from the start again at the end; None without one."""
        ...

    def label(self, place: int, label: str | None, note: str, tags: Sequence[str]) -> None:
        """Store an answer."""
        ...

    def undo(self) -> int | None:
        """Take the last answer back; the place of its row, None if there is none."""
        ...

    def labelled(self) -> int:
        """How many rows have a label of this annotator."""
        ...

    def width(self) -> tuple[str, str]:
        """The width reached, and why there will be no corrected mean; either may be empty."""
        ...

    def tags(self) -> Sequence[str]:
        """The tags given so far, the most frequent first."""
        ...

    def counts(self) -> Mapping[str, int]:
        """How often this annotator gave each label."""
        ...

    def differences(self) -> Differences | None:
        """The rows on which the judge and people differ; None without a judge, or if there are none."""
        ...

    @property
    def next_calls(self) -> Sequence[str]:
        """What to call once every row has an answer, as Python code."""
        ...

    @property
    def trouble(self) -> str:
        """What went wrong beside storing the labels; empty if nothing did."""
        ...
