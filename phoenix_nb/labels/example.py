"""What is asked about: one row of a labelling session."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from phoenix_nb.core.labels import Key
from phoenix_nb.model import ExampleRecord, TaskRunRecord
from phoenix_nb.model.private_copy import private_copy
from phoenix_nb.model.public.base import RecordDict

__all__ = ["LabelExample", "Row"]


@dataclass(frozen=True)
class Row:
    """A row as it is held: the example, and the run of each experiment, in the experiments' order."""

    example: ExampleRecord
    runs: tuple[TaskRunRecord, ...]
    baseline_first: bool = True
    """Of a pair: whether the baseline's output is A."""

    @property
    def key(self) -> Key:
        """Example id and repetition."""
        return self.runs[0].key

    @property
    def outputs(self) -> dict[str, Any]:
        """The outputs by the names under which they are shown."""
        if len(self.runs) == 1:
            return {"output": self.runs[0].output}
        shown = self.runs if self.baseline_first else self.runs[::-1]
        return {name: run.output for name, run in zip("AB", shown, strict=True)}


class LabelExample(RecordDict):
    """A row to label: `id`, `repetition`, `input`, `output`, `expected`.

    The output of a pair is `{"A": …, "B": …}`: which variant made which is not shown.
    """

    __slots__ = ()

    repetition: int

    @classmethod
    def of(cls, row: Row) -> Self:
        """Make the dict of a row; what it holds is the user's own copy."""
        outputs = row.outputs
        example_id, repetition = row.key
        values = {
            "id": example_id,
            "example_id": example_id,
            "repetition": repetition,
            "input": row.example.input,
            "output": outputs["output"] if len(row.runs) == 1 else outputs,
            "expected": row.example.output,
        }
        return cls._holding(private_copy(values), row.runs[0])

    @property
    def id(self) -> str:
        """The example's id, which `record` takes."""
        return str(self["id"])

    @property
    def example_id(self) -> str:
        """The same, by the name that a frame's index has."""
        return str(self["example_id"])

    @property
    def input(self) -> Mapping[str, Any]:
        """What the task was given."""
        found: dict[str, Any] = self["input"]
        return found

    @property
    def output(self) -> Any:
        """What the task returned, or what two variants returned under the names A and B."""
        return self["output"]

    @property
    def expected(self) -> Mapping[str, Any]:
        """What was expected."""
        found: dict[str, Any] = self["expected"]
        return found
