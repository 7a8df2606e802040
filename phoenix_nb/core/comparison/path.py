"""The path of a dataset: its experiments in the order in which they were made, and what each one gained."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from phoenix_nb.core.comparison.alignment import align_experiments, find_overlap
from phoenix_nb.core.comparison.changes import find_changes
from phoenix_nb.core.comparison.changes_in_short import changes_in_short
from phoenix_nb.core.comparison.results import (
    ComparisonResult,
    Design,
    compare_all,
    differences_between,
)
from phoenix_nb.core.comparison.score_columns import compared_evaluators
from phoenix_nb.core.summary.experiment import ExperimentReport
from phoenix_nb.core.summary.known_evaluators import known_evaluators
from phoenix_nb.core.summary.scores_by_evaluator import evaluation_columns
from phoenix_nb.core.user_code.identity import digest
from phoenix_nb.core.values.canonical_json import canonical_json
from phoenix_nb.errors import UsageError
from phoenix_nb.model import DatasetRecord, ExperimentRecord, Records
from phoenix_nb.model.columns import EvaluationRuns, TaskRuns

__all__ = [
    "Compared",
    "Path",
    "PathStep",
    "Taken",
    "build_path",
    "compare_two",
    "identity_of",
    "numbered",
]


@dataclass(frozen=True, slots=True)
class PathStep:
    """One experiment on the path."""

    report: ExperimentReport
    name: str
    """Its name, with its number where several have the same: `guided · 2`."""
    changed: str
    """What differs from the experiment that it is set against, in a few words; empty for the first one."""
    seconds: float
    """Wall time of the calls that worked on it."""
    reused: float
    """Share of its runs that are links to runs of earlier experiments."""
    from_before: Mapping[str, ComparisonResult]
    """The difference from the experiment that it is set against, by evaluator."""
    from_first: Mapping[str, float]
    """The difference of the means from the first experiment, over the examples that both scored."""
    same_runs: bool
    """Whether its outputs are those of the experiment that it is set against, every one of them."""
    against: str
    """The experiment that it is set against: the one before the call that made it, and for the further
    variants of a call the first of them. Empty for the first step."""
    siblings: int
    """How many experiments the call made."""
    is_sibling: bool
    """Whether it is a further variant of a call, set against the first of it."""


@dataclass(frozen=True, slots=True)
class Path:
    """The experiments of one dataset, oldest first."""

    dataset_name: str
    steps: tuple[PathStep, ...]
    evaluators: tuple[str, ...]
    """The evaluations that any step has, in order of their first appearance."""
    looks: int
    """How many different things have been tried: experiments of one task, variant and model count once."""

    def best(self, evaluator: str) -> PathStep | None:
        """Return the step with the best mean; None where no score has a better end."""
        scored = [
            (summary.mean if summary.direction == "maximize" else -summary.mean, step)
            for step in self.steps
            for summary in step.report.summaries
            if summary.name == evaluator and summary.mean is not None and summary.direction
        ]
        return max(scored, key=lambda pair: pair[0])[1] if scored else None


Taken = tuple[ExperimentReport, DatasetRecord, Records]
"""An experiment as it is put on a path."""
Compared = Mapping[str, ComparisonResult]
"""How one experiment differs from another, by evaluator; empty if they have no example in common."""


def compare_two(one: Taken, other: Taken) -> Compared:
    """Compare an experiment with one before it."""
    aligned = align_experiments(
        [(report.record, dataset, records, None) for report, dataset, records in (one, other)]
    )
    try:
        overlap = find_overlap(aligned, 0)
    except UsageError:  # they have no example in common
        return {}
    results = compare_all(aligned, compared_evaluators(aligned, overlap, 0), 0, Design())
    return {result.evaluator: result for result in results if not result.is_baseline}


def build_path(experiments: Sequence[Taken], compare: Callable[[Taken, Taken], Compared]) -> Path:
    """Arrange the experiments of a dataset, oldest first, and compare each with the one before.

    The variants of one call belong together: the first is set against the experiment before the call, and
    the others against the first. Where an experiment shares no example with the one it is compared with,
    there is no difference.

    Args:
        experiments: In any order.
        compare: Compares two of them; it takes a tenth of a second, and may be remembered.
    """
    ordered = sorted(experiments, key=lambda one: one[0].record.created_at)
    names = numbered(report.record.name for report, _, _ in ordered)
    steps: list[PathStep] = []
    scores = [_scores(report, records) for report, _, records in ordered]
    calls = Counter(report.call for report, _, _ in ordered if report.call)
    first_of: dict[str, int] = {}
    for position, (report, dataset, records) in enumerate(ordered):
        first = first_of.setdefault(report.call, position) if report.call else position
        place = first if first != position else position - 1
        before = ordered[place] if place >= 0 else None
        this = report, dataset, records
        steps.append(
            PathStep(
                report=report,
                name=names[position],
                changed=_changed(before, report),
                seconds=_seconds(report, records),
                reused=_reused(TaskRuns.of(records.task_runs)),
                from_before={} if before is None else compare(before, this),
                from_first=_gained(scores[0], scores[position]) if position else {},
                same_runs=before is not None and _same_runs(before[2], records),
                against="" if before is None else names[place],
                siblings=max(1, calls[report.call]),
                is_sibling=first != position,
            )
        )
    named = dict.fromkeys(summary.name for step in steps for summary in step.report.summaries)
    return Path(
        dataset_name=ordered[-1][1].name if ordered else "",
        steps=tuple(steps),
        evaluators=tuple(named),
        looks=len({_identity(report.record) for report, _, _ in ordered}),
    )


def numbered(names: Iterable[str]) -> list[str]:
    """Tell equal names apart by their number, from the second on: `guided`, `guided · 2`.

    Example:
        >>> numbered(["guided", "terse", "guided"])
        ['guided', 'terse', 'guided · 2']
    """
    seen: Counter[str] = Counter()
    told_apart = []
    for name in names:
        seen[name] += 1
        told_apart.append(name if seen[name] == 1 else f"{name} · {seen[name]}")
    return told_apart


def _seconds(report: ExperimentReport, records: Records) -> float:
    """Return the wall time of an experiment; where no call is recorded, the time of its runs."""
    return busy_seconds(records) if report.elapsed_s is None else report.elapsed_s


def busy_seconds(records: Records) -> float:
    """Return the time during which at least one run was under way: pauses between sessions do not count."""
    spans: list[tuple[int, int]] = []
    for table in (TaskRuns.of(records.task_runs), EvaluationRuns.of(records.evaluation_runs)):
        spans += [
            span
            for place, span in enumerate(zip(table.started, table.ended, strict=True))
            if place not in table.origins
        ]
    spans.sort()
    busy, until = 0, -math.inf
    for start, end in spans:
        if end > until:
            busy += end - (start if start > until else int(until))
            until = end
    return busy / 1e6


Scores = Mapping[str, Mapping[str, Sequence[float | None]]]
"""The scores of each example, by evaluator."""


def _scores(report: ExperimentReport, records: Records) -> Scores:
    """Gather the scores of an experiment."""
    evaluators = known_evaluators(report.record.evaluators, records.evaluation_runs)
    runs = TaskRuns.of(records.task_runs)
    scores: dict[str, dict[str, list[float | None]]] = {}
    for column in evaluation_columns(Records(runs, records.evaluation_runs), evaluators):
        of_examples = scores.setdefault(column.named.name, {})
        for example_id, score, failed in zip(
            runs.example_ids, column.scores, runs.failed, strict=True
        ):
            of_examples.setdefault(example_id, []).append(None if failed else score)
    return scores


def _gained(first: Scores, scores: Scores) -> dict[str, float]:
    """Return the mean difference from the first experiment, by evaluator."""
    gained = {}
    for name in scores.keys() & first.keys():
        differences = differences_between(first[name], scores[name])
        if differences:
            gained[name] = fsum(differences.values()) / len(differences)
    return gained


def _changed(
    before: tuple[ExperimentReport, DatasetRecord, Records] | None, report: ExperimentReport
) -> str:
    if before is None:
        return ""
    pair = [("before", before[0].record), ("after", report.record)]
    return changes_in_short(find_changes(pair, 0).items)


def _reused(runs: TaskRuns) -> float:
    return len(runs.origins) / len(runs) if len(runs) else 0.0


def _same_runs(before: Records, records: Records) -> bool:
    """Whether every run stems from one of those before, or from the same run as they do."""
    runs, earlier = TaskRuns.of(records.task_runs), TaskRuns.of(before.task_runs)
    if not len(runs) or len(runs.origins) < len(runs):
        return False
    return {origin.id for origin in runs.origins.values()} <= {
        id_ for _, id_ in earlier.made_in("")
    }


def _identity(record: ExperimentRecord) -> tuple[str, str]:
    """What was tried: the task as it was, with what the variant sets otherwise than it does."""
    task = record.identity.get("task")
    if not isinstance(task, dict):
        return record.id, ""
    values = task.get("values") or {}
    parameters = record.variant.parameters if record.variant else {}
    told = {
        name: value
        for name, value in parameters.items()
        if name not in values or values[name] != value
    }
    return str(task.get("hash")), canonical_json(told)


def identity_of(record: ExperimentRecord) -> str:
    """Return what was tried as a hash: experiments of one task, variant and model count once."""
    return digest(list(_identity(record)))
