"""The experiments of a comparison: their names, and which examples they share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import filterfalse

from phoenix_nb.core.comparison.lookups import EvaluationsByRun, RunPlaces, RunsByExample
from phoenix_nb.core.summary.known_evaluators import known_evaluators
from phoenix_nb.core.summary.scores_by_evaluator import (
    NamedEvaluation,
    evaluation_columns,
)
from phoenix_nb.errors import UsageError
from phoenix_nb.model import (
    DatasetRecord,
    EvaluatorInfo,
    ExampleRecord,
    ExperimentRecord,
    Records,
)
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

__all__ = ["AlignedExperiment", "Overlap", "align_experiments", "find_overlap"]

_SHOWN = 5
"""Ids that a sentence lists."""


@dataclass(frozen=True, slots=True)
class AlignedExperiment:
    """One experiment, arranged for a comparison."""

    name: str
    """The variant's name, or the experiment's; unique in the comparison."""
    record: ExperimentRecord
    dataset: DatasetRecord
    evaluators: tuple[EvaluatorInfo, ...]
    examples: Mapping[str, ExampleRecord] = field(repr=False)
    """The examples that it was planned on, by id."""
    runs: RunsByExample = field(repr=False)
    """The runs of each example, by repetition; an example that was not run is absent."""
    evaluations: Mapping[str, EvaluationsByRun] = field(repr=False)
    """By evaluator."""
    named: Mapping[str, NamedEvaluation] = field(repr=False)
    """Its evaluations, by the name under which each is shown."""

    @property
    def planned(self) -> int:
        """Task runs planned, or made if those are more."""
        return max(self.record.planned, self.runs.total)

    @property
    def failed(self) -> int:
        """Task runs that failed."""
        return self.runs.failed

    @property
    def missing(self) -> int:
        """Task runs that were not made."""
        return self.planned - self.runs.total


@dataclass(frozen=True, slots=True)
class Overlap:
    """Which examples the experiments of a comparison share."""

    ids: tuple[str, ...]
    """Every example of any of them: the baseline's in its order, then the others'."""
    common: tuple[str, ...]
    """Those that all experiments were planned on."""
    lacking: tuple[tuple[str, ...], ...]
    """For each experiment, the examples of others that it was not planned on."""
    edited: tuple[str, ...]
    """Examples that have one id but another input or expected output in some experiment."""
    versions: tuple[str, ...]
    """The dataset versions, each once."""


def align_experiments(
    experiments: Sequence[
        tuple[ExperimentRecord, DatasetRecord, Records, Sequence[EvaluatorInfo] | None]
    ],
) -> tuple[AlignedExperiment, ...]:
    """Arrange experiments for a comparison, and give them distinct names.

    Args:
        experiments: For each its record, its examples, its current runs, and its evaluators (None
            for those of the record).
    """
    names = _distinct([record.variant_name for record, *_ in experiments])
    return tuple(_side(name, *one) for name, one in zip(names, experiments, strict=True))


def _side(
    name: str,
    record: ExperimentRecord,
    dataset: DatasetRecord,
    records: Records,
    evaluators: Sequence[EvaluatorInfo] | None,
) -> AlignedExperiment:
    runs, table = TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)
    known = known_evaluators(record.evaluators if evaluators is None else evaluators, table)
    wanted = None if record.example_ids is None else set(record.example_ids)
    columns = evaluation_columns(Records(runs, table), known)
    places = RunPlaces(runs)
    return AlignedExperiment(
        name=name,
        record=record,
        dataset=dataset,
        evaluators=known,
        examples={
            example.id: example
            for example in dataset.examples
            if wanted is None or example.id in wanted
        },
        runs=RunsByExample(runs),
        evaluations={
            column.named.evaluator.name: EvaluationsByRun(column, places) for column in columns
        },
        named={column.named.name: column.named for column in columns},
    )


def _distinct(names: Sequence[str]) -> list[str]:
    """Number the names that were taken before: `terse`, `terse · 2`."""
    taken: set[str] = set()
    distinct = []
    for name in names:
        own, number = name, 1
        while own in taken or (number > 1 and own in names):
            number += 1
            own = f"{name} · {number}"
        taken.add(own)
        distinct.append(own)
    return distinct


def find_overlap(sides: Sequence[AlignedExperiment], baseline: int) -> Overlap:
    """Match examples by id.

    Raises:
        UsageError: If an experiment shares no example with the baseline, so that there is nothing to
            compare it on.
    """
    own = [{**dict.fromkeys(side.examples), **dict.fromkeys(side.runs)} for side in sides]
    every = dict(own[baseline])
    for ids in own:
        every.update(ids)
    for side, ids in zip(sides, own, strict=True):
        if not ids.keys() & own[baseline].keys():
            raise UsageError(_nothing_shared(sides[baseline], side))
    return Overlap(
        ids=tuple(every),
        common=tuple(filter(set(every).intersection(*own).__contains__, every)),
        lacking=tuple(tuple(filterfalse(ids.__contains__, every)) for ids in own),
        edited=_edited(sides, baseline),
        versions=tuple(dict.fromkeys(side.record.dataset_version_id for side in sides)),
    )


def _nothing_shared(baseline: AlignedExperiment, side: AlignedExperiment) -> str:
    return (
        f"{baseline.name!r} (dataset {baseline.record.dataset_name!r}, such as "
        f"{_first(baseline)}) and {side.name!r} (dataset {side.record.dataset_name!r}, such as "
        f"{_first(side)}) have no example id in common, so nothing can be compared. Compare "
        "experiments on the same examples, or give the datasets a common id_key."
    )


def _first(side: AlignedExperiment) -> str:
    return ", ".join(repr(one) for one in list(side.examples)[:_SHOWN]) or "no example"


def _edited(sides: Sequence[AlignedExperiment], baseline: int) -> tuple[str, ...]:
    """Find examples whose content differs though their id does not; versions that agree have none."""
    mine = sides[baseline]
    found: dict[str, None] = {}
    for side in sides:
        if (
            side.record.dataset_version_id == mine.record.dataset_version_id
            and side.record.dataset_id == mine.record.dataset_id
        ):
            continue
        for example_id, example in side.examples.items():
            other = mine.examples.get(example_id)
            if other and (example.input, example.output) != (other.input, other.output):
                found[example_id] = None
    return tuple(found)
