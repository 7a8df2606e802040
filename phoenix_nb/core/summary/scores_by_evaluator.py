"""The evaluations of an experiment: under which name each is shown, and what each run was given."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple

from phoenix_nb.model import (
    EvaluationRecord,
    EvaluationRunRecord,
    EvaluatorInfo,
    ExperimentRecord,
    Records,
    TaskRunRecord,
)

__all__ = [
    "EvaluationSeries",
    "NamedEvaluation",
    "OfRuns",
    "by_evaluator",
    "evaluation_series",
    "known_evaluators",
    "named_evaluations",
]


OfRuns = Mapping[str, EvaluationRunRecord]
"""One evaluator's evaluations, by task run id."""


class NamedEvaluation(NamedTuple):
    """What every run is evaluated for: an evaluator, and the name of one of its evaluations."""

    name: str
    """The evaluation's name, or `<evaluator>.<evaluation>` where two evaluators share it."""
    evaluator: EvaluatorInfo
    evaluation: str | None
    """The evaluation's own name; None if the evaluator has never succeeded, which names none."""

    def of(self, run: EvaluationRunRecord) -> EvaluationRecord | None:
        """Find this evaluation among the results of an evaluator on a run."""
        for result in run.results:
            if (result.name or run.name) == self.evaluation:
                return result
        return None


@dataclass(frozen=True, slots=True)
class EvaluationSeries:
    """One evaluation over all runs: scored, both kinds of errors and missing add up to `planned`."""

    named: NamedEvaluation
    planned: int
    task_errors: int
    evaluator_errors: int
    missing: int
    """Not run yet, not evaluated yet, or the evaluator abstained."""
    scored: tuple[EvaluationRecord, ...]
    """The result of each run that has one, in the order of the runs."""
    examples: tuple[str, ...]
    """The example id of each of these."""
    repetitions: tuple[int, ...]
    """The repetition of each of these."""
    failed_examples: tuple[str, ...]
    """Example id of each run that ended in an error of the task or of the evaluator."""
    numeric: bool
    """Whether the evaluation ever gives scores; one that gives labels only is counted by those."""

    def scores(self) -> list[float]:
        """The scores; none if the evaluation gives labels only."""
        return [result.score for result in self.scored if result.score is not None]


def known_evaluators(
    evaluators: Iterable[EvaluatorInfo], runs: Iterable[EvaluationRunRecord]
) -> tuple[EvaluatorInfo, ...]:
    """List the given evaluators, then those that only the evaluations name."""
    known = {info.name: info for info in evaluators}
    for run in runs:
        if run.name not in known:
            known[run.name] = EvaluatorInfo(name=run.name, kind=run.kind)
    return tuple(known.values())


def by_evaluator(evaluations: Iterable[EvaluationRunRecord]) -> Mapping[str, OfRuns]:
    """Sort evaluations by evaluator, and key each one's by task run id."""
    sorted_out: dict[str, dict[str, EvaluationRunRecord]] = {}
    for evaluation in evaluations:
        sorted_out.setdefault(evaluation.name, {})[evaluation.task_run_id] = evaluation
    return sorted_out


def named_evaluations(
    evaluators: Iterable[EvaluatorInfo], runs: Iterable[EvaluationRunRecord]
) -> tuple[NamedEvaluation, ...]:
    """List the evaluations of all evaluators, each in the order in which it first appeared."""
    runs = tuple(runs)
    names: dict[str, dict[str, None]] = {}
    for run in runs:
        for result in run.results:
            names.setdefault(run.name, {})[result.name or run.name] = None
    found = [
        (info, name)
        for info in known_evaluators(evaluators, runs)
        for name in names.get(info.name) or (None,)
    ]
    shared = Counter(name or info.name for info, name in found)
    return tuple(
        NamedEvaluation(
            (name or info.name)
            if shared[name or info.name] == 1 or name in (None, info.name)
            else f"{info.name}.{name}",
            info,
            name,
        )
        for info, name in found
    )


def evaluation_series(
    experiment: ExperimentRecord, records: Records, evaluators: Sequence[EvaluatorInfo]
) -> tuple[EvaluationSeries, ...]:
    """Sort every planned run, for each evaluation, into scored, failed and missing."""
    runs = records.task_runs
    evaluations = by_evaluator(records.evaluation_runs)
    planned = max(experiment.planned, len(runs))
    return tuple(
        _one_series(named, planned, runs, evaluations.get(named.evaluator.name, {}))
        for named in named_evaluations(evaluators, records.evaluation_runs)
    )


def _one_series(
    named: NamedEvaluation,
    planned: int,
    runs: Sequence[TaskRunRecord],
    evaluations: OfRuns,
) -> EvaluationSeries:
    task_failures: list[str] = []
    evaluator_failures: list[str] = []
    given: list[EvaluationRecord] = []
    examples: list[str] = []
    repetitions: list[int] = []
    for run in runs:
        if run.error is not None:
            task_failures.append(run.example_id)
            continue
        evaluation = evaluations.get(run.id)
        if evaluation is None:
            continue
        if evaluation.error is not None:
            evaluator_failures.append(run.example_id)
        elif (result := named.of(evaluation)) is not None:
            given.append(result)
            examples.append(run.example_id)
            repetitions.append(run.repetition)
    numeric = any(result.score is not None for result in given)
    counts = [(result.score if numeric else result.label) is not None for result in given]
    scored = tuple(compress(given, counts))
    failed = len(task_failures) + len(evaluator_failures)
    return EvaluationSeries(
        named,
        planned,
        len(task_failures),
        len(evaluator_failures),
        planned - failed - len(scored),
        scored,
        tuple(compress(examples, counts)),
        tuple(compress(repetitions, counts)),
        (*task_failures, *evaluator_failures),
        numeric,
    )
